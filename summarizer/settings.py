"""What a user may set, read from options, then the environment, then a TOML file, and checked before any work is done.

| setting | option | environment | summarizer.toml |
|---|---|---|---|
| `model` | `--model` | `SUMMARIZER_MODEL` | `model` |
| `base_url` | `--base-url` | `SUMMARIZER_BASE_URL`, `OPENAI_BASE_URL` | `base_url` |
| `api_key` | | `SUMMARIZER_API_KEY`, `OPENAI_API_KEY` | `api_key` |

and so on: every field of `Settings` has these names in the environment and the file, and some have an option.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit, urlunsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator

from summarizer.errors import ConfigError

PREFIX = "SUMMARIZER_"
FILE_NAME = "summarizer.toml"
OPENAI_HOST = "api.openai.com"
_OPENAI_NAMES = {
    "api_key": "OPENAI_API_KEY",
    "base_url": "OPENAI_BASE_URL",
    "organization": "OPENAI_ORG_ID",
    "project": "OPENAI_PROJECT_ID",
}
_LOCAL_HOSTS = frozenset({"localhost", "0.0.0.0", "host.docker.internal"})
_OPTIONS = frozenset({"model", "base_url", "rules", "replay", "record", "second_look", "concurrency"})
"""Settings that the command line takes as options; all others are set in the environment or the file."""

Dialect = Literal["json_schema", "json_object", "tools", "prompt"]
TokenParameter = Literal["max_completion_tokens", "max_tokens", "none"]


class Settings(BaseModel):
    """All settings, checked; secrets in it never print."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
        hide_input_in_errors=True,
        allow_inf_nan=False,
        validate_default=True,
    )

    rules: bool = False
    """Use the built-in rules even where a model is configured."""
    replay: Path | None = None
    """Take the answers from this file of recorded ones, and call nobody."""
    model: str | None = None
    """Name of the model, as its endpoint knows it; without one the built-in rules work."""
    base_url: str | None = None
    """Address of an OpenAI-compatible endpoint, up to and with `/v1`; OpenAI's own when null."""
    api_key: SecretStr | None = None
    """The endpoint's key; servers on this machine need none."""
    organization: str | None = None
    """OpenAI organisation; sent to OpenAI only."""
    project: str | None = None
    """OpenAI project; sent to OpenAI only."""
    dialect: Dialect = "json_schema"
    """How the endpoint takes a schema; `summarizer doctor` finds out which one it enforces."""
    token_parameter: TokenParameter = "max_completion_tokens"
    """The name under which the endpoint takes the output limit; `none` sends no limit."""
    max_output_tokens: int = Field(default=16_000, ge=16)
    """Output limit of one answer, reasoning included."""
    temperature: float | None = Field(default=None, ge=0, le=2)
    """Sent only when set: reasoning models refuse it."""
    reasoning_effort: str | None = None
    """Sent only when set: none, minimal, low, medium, high …"""
    timeout_seconds: float = Field(default=120, gt=0)
    """Longest wait for one whole answer, from the first byte sent to the last byte received."""
    attempts: int = Field(default=4, ge=1, le=20)
    """Most calls for one question, the first included; only faults that may pass are tried again."""
    retry_seconds: float = Field(default=180, ge=0)
    """No new attempt starts later than this after the first."""
    second_look: bool = True
    """Ask the model once more about records that do not stand, with the reasons; at most one more call for a chunk."""
    concurrency: int = Field(default=8, ge=1, le=1000)
    """Most calls under way at once."""
    cache: Path | None = None
    """SQLite file that keeps raw answers, so that the same request is paid for once."""
    record: Path | None = None
    """File to which answers are recorded, for `replay`."""

    @field_validator("model", "base_url", "api_key", mode="after")
    @classmethod
    def _clean(cls, value: Any) -> Any:
        """Blank means not set; line ends and blanks around a pasted key are no part of it."""
        if isinstance(value, SecretStr):
            return SecretStr(value.get_secret_value().strip()) if value.get_secret_value().strip() else None
        return value.strip() or None if isinstance(value, str) else value

    @field_validator("base_url", mode="after")
    @classmethod
    def _address(cls, value: str | None) -> str | None:
        if value is not None and (urlsplit(value).scheme not in ("http", "https") or not urlsplit(value).hostname):
            raise ValueError("is not an address such as http://localhost:8080/v1")
        return value and without_userinfo(value)

    @property
    def extractor(self) -> Literal["replay", "rules", "openai"]:
        """What makes the drafts: recorded answers, the built-in rules, or the model."""
        if self.replay:
            return "replay"
        return "openai" if self.model and not self.rules else "rules"

    @property
    def hint(self) -> str | None:
        """What the user may have forgotten; `None` when nothing looks odd."""
        if self.extractor == "rules" and not self.rules and (self.api_key or self.base_url):
            known = "an API key" if self.api_key else "an endpoint"
            how = f"name a model with {_how('model')}, or say --rules"
            return f"There is {known} but no model, so the built-in rules are used; {how}."
        return None


def load_settings(
    options: Mapping[str, Any] | None = None,
    environ: Mapping[str, str] | None = None,
    directory: Path | None = None,
    *,
    use_files: bool = True,
) -> Settings:
    """The settings that hold: options before environment before file.

    Args:
        options: values by field name; `None` values count as not given. `config` names a TOML file.
        environ: the environment; the process's own by default.
        directory: where `summarizer.toml` is looked for; the working directory by default.
        use_files: whether a TOML file is looked for at all.

    Raises:
        ConfigError: a value does not fit, a key is unknown, or two settings contradict; says which, how to set it.
    """
    given = {name: value for name, value in (options or {}).items() if value is not None}
    environ = os.environ if environ is None else environ
    config = given.pop("config", None) or (environ.get(f"{PREFIX}CONFIG") if use_files else None)
    path = _named(config) if config else _find_file(directory or Path.cwd(), environ) if use_files else None
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for layer, where in ((_read_file(path), str(path)), (_from_environ(environ), "environment"), (given, "options")):
        values |= layer
        origins |= dict.fromkeys(layer, where)
    try:
        settings = Settings.model_validate(values)
    except ValidationError as error:
        raise ConfigError(
            "; ".join(_fault(one["loc"], one["msg"], origins) for one in error.errors(include_url=False))
        ) from None
    _refuse_contradictions(settings, origins, trusted=bool(config) or path != (directory or Path.cwd()) / FILE_NAME)
    return settings


def without_userinfo(url: str) -> str:
    """The address without a user name and password, which would travel in logs and errors."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def host_of(base_url: str | None) -> str:
    """Host of an endpoint; OpenAI's for `None`."""
    return (urlsplit(base_url).hostname or "") if base_url else OPENAI_HOST


def is_local(base_url: str | None) -> bool:
    """True when the endpoint is on this machine."""
    host = host_of(base_url)
    try:
        return host in _LOCAL_HOSTS or ip_address(host).is_loopback
    except ValueError:
        return False


def _from_environ(environ: Mapping[str, str]) -> dict[str, str]:
    """Values by field name; a name of ours wins over OpenAI's, and an empty value counts as not set."""
    ours = {name: environ.get(f"{PREFIX}{name.upper()}") for name in Settings.model_fields}
    theirs = {name: environ.get(variable) for name, variable in _OPENAI_NAMES.items()}
    return {name: value for layer in (theirs, ours) for name, value in layer.items() if value}


def _named(config: str | Path) -> Path:
    if not Path(config).is_file():
        raise ConfigError(f"config: there is no file {config}")
    return Path(config)


def _find_file(directory: Path, environ: Mapping[str, str]) -> Path | None:
    """The file of the working directory, else the user's own."""
    roots = [
        environ.get("XDG_CONFIG_HOME"),
        environ.get("APPDATA"),
        str(Path(environ["HOME"]) / ".config") if environ.get("HOME") else None,
    ]
    candidates = [directory / FILE_NAME, *(Path(root) / "summarizer" / "config.toml" for root in roots if root)]
    return next((one for one in candidates if one.is_file()), None)


def _read_file(path: Path | None) -> dict[str, Any]:
    if path is None:
        return {}
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(
            f'{path}: cannot be read as TOML ({error.__class__.__name__}); keys look like model = "name"'
        ) from None
    for key in values:
        if key not in Settings.model_fields:
            near = get_close_matches(key, Settings.model_fields, n=1)
            raise ConfigError(
                f"{path}: unknown setting {key!r}"
                + (f", did you mean {near[0]!r}?" if near else f"; known are {', '.join(Settings.model_fields)}")
            )
    return values


def _refuse_contradictions(settings: Settings, origins: Mapping[str, str], *, trusted: bool) -> None:
    if settings.rules and settings.replay:
        raise ConfigError("rules and replay contradict each other: give one of --rules and --replay")
    host = host_of(settings.base_url)
    found_here = origins.get("base_url") not in (None, "environment", "options") and not trusted
    if (
        found_here
        and origins.get("api_key") == "environment"
        and host != OPENAI_HOST
        and not is_local(settings.base_url)
    ):
        raise ConfigError(
            f"base_url: {origins['base_url']}, found in the working directory, would send the key of your environment "
            f"to {host}; if you trust it, say --config {FILE_NAME} or --base-url"
        )


def _fault(where: tuple[int | str, ...], message: str, origins: Mapping[str, str]) -> str:
    name = str(where[0]) if where else "settings"
    origin = f" (from {origins[name]})" if name in origins else ""
    return f"{name}: {message.removeprefix('Value error, ')}{origin}; set it with {_how(name)}"


def _how(name: str) -> str:
    option = f"--{name.replace('_', '-')}, " if name in _OPTIONS else ""
    return f"{option}{PREFIX}{name.upper()} or {name} in {FILE_NAME}"
