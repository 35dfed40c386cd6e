import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parent.parent.parent / "docs" / "digest.md"


def test_documented_lines_run_as_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "articles").mkdir()
    text = "Oslo, 14 March 2024. Norway delivered 12 howitzers to Latvia, the defence ministry said.\n"
    (tmp_path / "articles" / "guns.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    (block,) = re.findall(r"```python\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    exec(compile(block, str(DOCS), "exec"), {})  # noqa: S102 - our own documentation
    assert "delivered" in capsys.readouterr().out
