"""What stands in a query, as far as it matters before an engine sees it: comments, strings and IRIs are no keywords."""

import re
from collections.abc import Iterator
from typing import Final

from councilgraph_mappings.errors import ConfigurationError

_TOKEN: Final = re.compile(
    r"""(?P<comment>\#[^\r\n]*)
      | (?P<string>\"\"\"(?:[^"\\]|\\.|\"(?!\"\"))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*''' | "(?:[^"\\\r\n]|\\.)*" | '(?:[^'\\\r\n]|\\.)*')
      | (?P<iri><[^<>"{}|^`\\\s]*>)
      | (?P<variable>[?$]\w+)
      | (?P<name>[\w.\-]*:(?:(?:[\w:%]|\\.)(?:[\w.:%\-]|\\.)*)?)
      | (?P<word>\w+)
      | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)

_ELSEWHERE: Final = "SERVICE"


def keywords(query: str) -> Iterator[str]:
    """Yield the words of a query that may be keywords, in upper case.

    >>> [*keywords('SELECT ?service { ?s ex:service "SERVICE" } # service')]
    ['SELECT']
    """
    for token in _TOKEN.finditer(query):
        if token.lastgroup == "word":
            yield token[0].upper()


def asks_elsewhere(query: str) -> bool:
    """Return whether there may be a SERVICE in a query; in doubt there is.

    The engine needs no space around a keyword, and reads ``1<2)`` where a reader of tokens may see an IRI.

    >>> [asks_elsewhere(query) for query in ("ASK { ?service a ex:Service }", "ASK { ?s ?p 1SERVICE:a { } }")]
    [False, True]
    """
    for token in _TOKEN.finditer(query):
        text = token[0].upper()
        if token.lastgroup == "word" and _ELSEWHERE in text:
            return True
        if token.lastgroup == "name" and _ELSEWHERE in text.partition(":")[0]:
            return True
        if token.lastgroup == "iri" and ")" in text and _ELSEWHERE in query.upper():
            return True
    return False


def check_local(query: str, name: str) -> None:
    """Refuse a query that would ask another server.

    Raises:
        ConfigurationError: there is a SERVICE in it.
    """
    if asks_elsewhere(query):
        fault = "asks another server (SERVICE), which councilgraph never does"
        raise ConfigurationError(name, fault, "query that server itself and join the answers")
