"""What surrounds every page of the replica, in the class names that ModernGov's own pages have."""

from html import escape

from replica.council import Council

_PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{title} - {council}</title></head>
<body><div id="header"><a href="https://www.larkmoor.example/">{council}</a>
<ul class="topnav"><li><a href="mgCalendarMonthView.aspx?GL=1&amp;bcr=1">Calendar</a></li>
<li><a href="mgListCommittees.aspx?bcr=1">Committees</a></li><li><a href="ieLogon.aspx">Log on</a></li></ul></div>
<div id="modgov"><div class="mgHeader"><h1 class="mgMainTitleTxt">{title}</h1></div>{subtitle}
{content}
</div></body></html>
"""


def page(council: Council, title: str, content: str, subtitle: str = "") -> str:
    """Return a whole page."""
    below = f'<div class="mgSubTitle"><h2 class="mgSubTitleTxt">{escape(subtitle)}</h2></div>' if subtitle else ""
    return _PAGE.format(title=escape(title), council=escape(council.name), subtitle=below, content=content)


def words(text: str) -> str:
    """Return a paragraph as it comes from Word."""
    return f'<div class="mgWordPara"><div class="WordSection1"><p class="MsoNormal">{escape(text)}</p></div></div>'


def bullets(links: list[tuple[str, str]]) -> str:
    """Return a list of links, each an address and a text."""
    rows = "".join(f'<li><a href="{escape(address)}">{escape(text)}</a></li>' for address, text in links)
    return f'<div class="mgContent"><ul class="mgBulletList">{rows}</ul></div>'
