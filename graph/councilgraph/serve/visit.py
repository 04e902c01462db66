"""What is asked of a worker that makes pages: the address of a page, and the form in which it is wanted."""

import json
from dataclasses import asdict, dataclass
from typing import Final
from urllib.parse import parse_qsl

from councilgraph.serve.question import Form, Question, decoded_question

_MARK: Final = b'{"visit": '


@dataclass(frozen=True, slots=True)
class Visit:
    """A page, or what it says as data, that somebody asks for."""

    name: str
    """Which kind of address it is."""
    path: str
    """Of the address, whole."""
    query: str = ""
    """Of the address."""
    form: Form = Form.PAGE
    of: str = ""
    """What it is about: the end of an IRI, or the name of a list."""

    def values(self) -> list[tuple[str, str]]:
        """Return names and values of the query, in its order."""
        return parse_qsl(self.query, keep_blank_values=True)

    def value(self, name: str, default: str = "") -> str:
        """Return the last value of a name.

        >>> Visit("home", "/", "q=a&q=b").value("q")
        'b'
        """
        return dict(self.values()).get(name, default)

    def encoded(self) -> bytes:
        """Return the visit as bytes."""
        return _MARK + json.dumps(asdict(self)).encode() + b"}"


def decoded(content: bytes) -> Question | Visit:
    """Return the question or the visit of some bytes.

    >>> decoded(Visit("home", "/").encoded())
    Visit(name='home', path='/', query='', form=<Form.PAGE: 'html'>, of='')
    """
    if not content.startswith(_MARK):
        return decoded_question(content)
    values = json.loads(content)["visit"]
    return Visit(**{**values, "form": Form(values["form"])})
