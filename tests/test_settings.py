from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import ConfigError
from summarizer.settings import Settings, host_of, is_local, load_settings, without_userinfo

KEY = "sk-canary-7e57"


def _load(tmp_path: Path, toml: str = "", environ: dict[str, str] | None = None, **options: Any) -> Settings:
    if toml:
        (tmp_path / "summarizer.toml").write_text(toml)
    return load_settings(options, environ or {}, tmp_path)


def test_without_anything_the_built_in_rules_work(tmp_path: Path) -> None:
    settings = _load(tmp_path)

    assert settings.extractor == "rules" and settings.hint is None


def test_options_win_over_the_environment_and_that_over_the_file(tmp_path: Path) -> None:
    toml = 'model = "file"\nattempts = 2\nconcurrency = 3'
    settings = _load(tmp_path, toml, {"SUMMARIZER_MODEL": "env", "SUMMARIZER_ATTEMPTS": "5"}, model="option")

    assert (settings.model, settings.attempts, settings.concurrency) == ("option", 5, 3)


def test_an_option_that_was_not_given_does_not_hide_the_environment(tmp_path: Path) -> None:
    assert _load(tmp_path, environ={"SUMMARIZER_MODEL": "env"}, model=None).model == "env"


def test_openais_own_names_are_honoured_and_ours_win(tmp_path: Path) -> None:
    environ = {"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": "http://theirs.test/v1"}
    settings = _load(tmp_path, environ=environ)
    ours = _load(tmp_path, environ=environ | {"SUMMARIZER_BASE_URL": "http://ours.test/v1"})

    assert settings.api_key is not None and settings.api_key.get_secret_value() == KEY
    assert (settings.base_url, ours.base_url) == ("http://theirs.test/v1", "http://ours.test/v1")


def test_an_empty_variable_counts_as_not_set(tmp_path: Path) -> None:
    assert _load(tmp_path, 'model = "file"', {"SUMMARIZER_MODEL": "", "OPENAI_API_KEY": " "}).api_key is None


def test_the_users_own_file_is_found_when_there_is_none_here(tmp_path: Path) -> None:
    (tmp_path / "home" / "summarizer").mkdir(parents=True)
    (tmp_path / "home" / "summarizer" / "config.toml").write_text('model = "mine"')
    environ = {"XDG_CONFIG_HOME": str(tmp_path / "home")}

    assert _load(tmp_path, environ=environ).model == "mine"
    assert _load(tmp_path, 'model = "here"', environ).model == "here"


def test_a_named_file_replaces_the_others(tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_text("attempts = 7")

    settings = _load(tmp_path, 'model = "here"', config=tmp_path / "other.toml")
    assert settings.attempts == 7 and settings.model is None
    assert _load(tmp_path, environ={"SUMMARIZER_CONFIG": str(tmp_path / "other.toml")}).attempts == 7


def test_files_can_be_left_out(tmp_path: Path) -> None:
    (tmp_path / "summarizer.toml").write_text('model = "here"')

    assert load_settings({}, {"SUMMARIZER_CONFIG": "nowhere"}, tmp_path, use_files=False).model is None


@pytest.mark.parametrize(
    ("options", "extractor"),
    [
        ({"model": "m"}, "openai"),
        ({"model": "m", "rules": True}, "rules"),
        ({"model": " "}, "rules"),
        ({"model": "m", "replay": "answers.jsonl"}, "replay"),
    ],
)
def test_what_makes_the_drafts(tmp_path: Path, options: dict[str, Any], extractor: str) -> None:
    assert _load(tmp_path, **options).extractor == extractor


def test_a_key_without_a_model_gives_a_hint_that_says_how_to_set_it(tmp_path: Path) -> None:
    settings = _load(tmp_path, environ={"OPENAI_API_KEY": KEY})

    assert settings.extractor == "rules"
    assert settings.hint and "--model" in settings.hint and "SUMMARIZER_MODEL" in settings.hint
    assert _load(tmp_path, environ={"OPENAI_API_KEY": KEY}, rules=True).hint is None


@pytest.mark.parametrize(
    ("toml", "environ", "options", "parts"),
    [
        ("", {"SUMMARIZER_ATTEMPTS": "many"}, {}, ["attempts", "environment", "SUMMARIZER_ATTEMPTS"]),
        ("", {}, {"timeout_seconds": 0}, ["timeout_seconds", "options"]),
        ("timeout_seconds = nan", {}, {}, ["timeout_seconds", "summarizer.toml"]),
        ('dialect = "xml"', {}, {}, ["dialect", "json_schema", "summarizer.toml"]),
        ("", {}, {"base_url": "localhost:8080"}, ["base_url", "http://"]),
        ("", {}, {"base_url": "ftp://host/v1"}, ["base_url"]),
        ('modell = "m"', {}, {}, ["modell", "did you mean 'model'"]),
        ("zzz = 1", {}, {}, ["zzz", "known are"]),
        ("model = ", {}, {}, ["summarizer.toml", "TOML"]),
        ("", {}, {"config": "nowhere.toml"}, ["config", "nowhere.toml"]),
        ("", {}, {"rules": True, "replay": "r"}, ["rules", "replay"]),
        ("", {}, {"unknown": 1}, ["unknown"]),
    ],
)
def test_what_does_not_fit_is_named_with_its_origin(
    tmp_path: Path, toml: str, environ: dict[str, str], options: dict[str, Any], parts: list[str]
) -> None:
    with pytest.raises(ConfigError) as caught:
        _load(tmp_path, toml, environ, **options)
    for part in parts:
        assert part in str(caught.value)


def test_a_key_never_prints(tmp_path: Path) -> None:
    settings = _load(tmp_path, environ={"OPENAI_API_KEY": f"{KEY}\n"})

    for shown in (
        repr(settings),
        str(settings),
        f"{settings.api_key}",
        settings.model_dump_json(),
        str(settings.model_dump()),
    ):
        assert KEY not in shown
    assert settings.api_key is not None and settings.api_key.get_secret_value() == KEY


@pytest.mark.parametrize("toml", [f'api_key = ["{KEY}"]', f'api_key = "{KEY}'])
def test_a_key_in_a_wrong_place_does_not_print_either(tmp_path: Path, toml: str) -> None:
    with pytest.raises(ConfigError) as caught:
        _load(tmp_path, toml)
    assert KEY not in str(caught.value)


def test_a_file_found_here_cannot_send_the_environments_key_elsewhere(tmp_path: Path) -> None:
    toml, environ = 'model = "m"\nbase_url = "https://collector.test/v1"', {"OPENAI_API_KEY": KEY}

    with pytest.raises(ConfigError, match=r"collector\.test"):
        _load(tmp_path, toml, environ)
    assert _load(tmp_path, toml, environ, config=tmp_path / "summarizer.toml").base_url
    assert _load(tmp_path, toml, environ, base_url="https://collector.test/v1").base_url
    assert _load(tmp_path, toml).base_url


def test_a_file_found_here_may_name_a_server_on_this_machine(tmp_path: Path) -> None:
    assert _load(tmp_path, 'base_url = "http://localhost:8080/v1"', {"OPENAI_API_KEY": KEY}).base_url


@pytest.mark.parametrize(
    ("url", "clean", "host"),
    [
        ("https://me:secret@host.test:81/v1?a=b", "https://host.test:81/v1?a=b", "host.test"),
        ("http://[::1]:8080/v1", "http://[::1]:8080/v1", "::1"),
        ("https://a@b@host.test/v1", "https://host.test/v1", "host.test"),
    ],
)
def test_user_names_and_passwords_are_taken_from_an_address(url: str, clean: str, host: str) -> None:
    assert without_userinfo(url) == clean and host_of(url) == host
    assert Settings(base_url=url).base_url == clean


@pytest.mark.parametrize(
    ("url", "local"),
    [(None, False), ("http://localhost:1/v1", True), ("http://127.0.0.2/v1", True), ("http://127.evil.test/v1", False)],
)
def test_local_means_this_machine(url: str | None, local: bool) -> None:
    assert is_local(url) is local


def test_settings_travel_between_processes() -> None:
    assert pickle.loads(pickle.dumps(Settings(model="m"))).model == "m"  # noqa: S301
