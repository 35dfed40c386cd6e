"""The exceptions a caller may see, and nothing else.

```text
SummarizerError
├─ ArticleError          the input is not a usable article
├─ ConfigError           a setting is missing or contradictory
├─ RecordError           a record given to `verify` does not fit its record type
└─ ExtractorError        no usable answer for a chunk of an article
   ├─ UnavailableError   no reply within the retry budget
   ├─ RejectedError      the endpoint refuses the request: credentials, quota, unknown model, malformed
   ├─ RefusedError       the model declined, or its provider filtered the answer
   ├─ TruncatedError     the answer, or the article, did not fit the model's window
   └─ InvalidAnswerError the reply does not fit the schema
```
A failed *check* is never an exception: it is a verdict with a reason. An exception means that there is no answer.
"""

from __future__ import annotations

from summarizer.usage import Usage


class SummarizerError(Exception):
    """Every error that this package raises on purpose."""


class ArticleError(SummarizerError):
    """The input is not a usable article; the message names the input and what is wrong with it."""


class ConfigError(SummarizerError):
    """A setting is missing or contradictory; the message says which, and how to set it."""


class RecordError(SummarizerError):
    """A record given to `verify` does not fit its record type; the message names the record and the field."""


class ExtractorError(SummarizerError):
    """No usable answer for one chunk.

    Attributes:
        article: id of the article, empty when not yet known.
        chunk: index of the chunk, `None` when the failure is not about one chunk.
        attempts: calls made before giving up.
        usage: what those calls cost; a reply that does not fit is paid for too.
    """

    status = "failed"

    def __init__(
        self,
        message: str,
        *,
        article: str = "",
        chunk: int | None = None,
        attempts: int = 0,
        usage: Usage | None = None,
    ) -> None:
        super().__init__(message)
        self.article = article
        self.chunk = chunk
        self.attempts = attempts
        self.usage = usage or Usage(calls=attempts)


class UnavailableError(ExtractorError):
    """No reply within the retry budget."""


class RejectedError(ExtractorError):
    """The endpoint refuses the request, and would refuse it again."""


class RefusedError(ExtractorError):
    """The model declined to answer, or the provider's filter removed the answer."""

    status = "refused"


class TruncatedError(ExtractorError):
    """The answer was cut at the output limit, or the request did not fit the context window."""

    status = "truncated"


class InvalidAnswerError(ExtractorError):
    """The reply does not fit the schema, after the one precise re-ask."""
