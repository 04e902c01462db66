"""Pages that stand where a document should be: for signing in, or for saying that something went wrong."""

import re
from typing import Final

from lxml import etree

from councilgraph_mappings.errors import UnreadableError

_LONGEST: Final = 1500
"""Characters; a page with more text says something of its own, whatever it is called."""
_SIGN_IN: Final = re.compile(
    r"\W*(?:sign|log)(?:ging|ing)?[\s-]*(?:in|on)\b|\W*(?:mewngofnodi|anmelden|anmeldung)\b", re.IGNORECASE
)
_ERROR: Final = re.compile(
    r"\W*(?:error(?:\s+[0-9]{3})?\W*$|[45][0-9]{2}\b|(?:http |server |runtime |application )error\b"
    r"|(?:the )?(?:page|file|document|resource)\s+(?:(?:was|is|could|can)\s*not(?:\s+be)?|not)\s+(?:found|available|displayed)"
    r"|access denied|forbidden\W*$|not found\W*$|bad gateway|service unavailable|gateway time-?out|object moved|just a moment"
    r"|sorry, (?:something|there was|an error))",
    re.IGNORECASE,
)


def check_content(page: etree._Element, name: str) -> None:
    """Check that a page is one of its site's contents.

    Raises:
        UnreadableError: it asks who wants to see the page, or says that there is none.
    """
    body = page.find("body")
    shown = page if body is None else body
    if len(" ".join("".join(shown.itertext()).split())) > _LONGEST:
        return
    heads = [" ".join("".join(each.itertext()).split()) for tag in ("title", "h1") for each in page.iter(tag)]
    asks = any((field.get("type") or "").lower() == "password" for field in page.iter("input"))
    if asks and any(map(_SIGN_IN.match, heads)):
        raise UnreadableError(name, "is a page for signing in", "fetch what stands behind it, or leave it out")
    if fault := next((head for head in heads if _ERROR.match(head)), None):
        raise UnreadableError(
            name, f"is a page that says that something went wrong (“{fault[:80]}”)", "fetch it again, or leave it out"
        )
