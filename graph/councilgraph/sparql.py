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
      | (?P<name>[\w.\-]*:[\w.:%\\\-]*)
      | (?P<word>\w+)
      | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)


def keywords(query: str) -> Iterator[str]:
    """Yield the words of a query that may be keywords, in upper case.

    >>> [*keywords('SELECT ?service { ?s ex:service "SERVICE" } # service')]
    ['SELECT']
    """
    for token in _TOKEN.finditer(query):
        if token.lastgroup == "word":
            yield token[0].upper()


def check_local(query: str, name: str) -> None:
    """Refuse a query that would ask another server.

    Raises:
        ConfigurationError: there is a SERVICE in it.
    """
    if "SERVICE" in keywords(query):
        fault = "asks another server (SERVICE), which councilgraph never does"
        raise ConfigurationError(name, fault, "query that server itself and join the answers")
