"""The links of a page."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from lxml import etree, html

from councilgraph.harvest.address import on_site

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE: Final = re.compile(
    rf"\b([0-9]{{1,2}})(?:st|nd|rd|th)?,? ({'|'.join(_MONTHS)})[a-z]*,? ([0-9]{{4}})\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link to somewhere on the same site."""

    address: str
    text: str

    @property
    def page(self) -> str:
        """Return the name of the page in small letters: "mgai.aspx"."""
        return urlsplit(self.address).path.rpartition("/")[2].lower()

    @property
    def path(self) -> str:
        """Return the path in small letters."""
        return urlsplit(self.address).path.lower()

    def argument(self, *names: str) -> str | None:
        """Return the first of the arguments that the address has; their case says nothing.

        >>> Anchor("https://x.gov.uk/ieListMeetings.aspx?CommitteeId=7", "").argument("cid", "committeeid")
        '7'
        """
        given = {name.lower(): value for name, value in parse_qsl(urlsplit(self.address).query)}
        return next((given[name] for name in names if given.get(name)), None)


def anchors(body: bytes, media_type: str | None, address: str, base: str) -> Iterator[Anchor]:
    """Yield the links of a page that stay on the site, in the order of the page; a file that is no page has none."""
    if media_type not in {None, "text/html", "application/xhtml+xml"} or not body.strip():
        return
    parser = html.HTMLParser(encoding=None if b"charset" in body[:4096].lower() else "utf-8", no_network=True)
    try:
        root = html.document_fromstring(body, parser=parser)
    except etree.ParserError:  # nothing but comments
        return
    for link in root.iter("a"):
        target = link.get("href")
        if target and (there := on_site(address, target, base)):
            yield Anchor(there, " ".join(link.text_content().split()))


def date_in(text: str) -> dt.date | None:
    """Return the first date that the text of a link writes out, or None.

    >>> date_in("Wednesday, 16th November, 2022 10.00 am"), date_in("31 Sep 2022")
    (datetime.date(2022, 11, 16), None)
    """
    if not (found := _DATE.search(text)):
        return None
    try:
        return dt.date(int(found[3]), _MONTHS.index(found[2].lower()) + 1, int(found[1]))
    except ValueError:
        return None
