"""Paragraph styles of a Word file: which are headings, which are bold, and which number their paragraphs."""

import re
from dataclasses import dataclass

from lxml import etree

from councilgraph_mappings.read.numbering import W, value, whole

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_DEEPEST = 20
"""Styles may be based on styles; a chain longer than this is a circle."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style means, with what it takes from the style it is based on."""

    heading: int = 0
    bold: bool = False
    list_number: str = ""
    list_level: int = 0


def styles_of(root: etree._Element | None) -> dict[str, Style]:
    """Return the styles by their identifiers; the default paragraph style also stands under ""."""
    if root is None:
        return {}
    elements = {element.get(f"{W}styleId") or "": element for element in root.iterchildren(f"{W}style")}
    styles = {key: _style(element, elements) for key, element in elements.items()}
    for key, element in elements.items():
        if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in {"1", "true"}:
            styles[""] = styles[key]
    return styles


def _style(element: etree._Element, elements: dict[str, etree._Element]) -> Style:
    chain = [element]
    while len(chain) < _DEEPEST and (base := elements.get(value(chain[-1], "basedOn"))) is not None:
        chain.append(base)
    heading, number, level = 0, "", 0
    bold: bool | None = None
    for style in chain:
        heading = heading or _heading(style)
        run = style.find(f"{W}rPr")
        if bold is None and run is not None:
            bold = is_on(run, "b")
        found = style.find(f"{W}pPr/{W}numPr")
        if not number and found is not None:
            number, level = value(found, "numId"), whole(value(found, "ilvl")) or 0
    return Style(heading, bool(bold), number, level)


def _heading(style: etree._Element) -> int:
    name = value(style, "name")
    if match := _HEADING.fullmatch(name):
        return int(match[1])
    if name.lower() == "title":
        return 1
    properties = style.find(f"{W}pPr")
    outline = None if properties is None else whole(value(properties, "outlineLvl"))
    return outline + 1 if outline is not None and 0 <= outline < 9 else 0


def is_on(element: etree._Element, name: str) -> bool | None:
    """Return whether a property is switched on, None where it is not mentioned."""
    found = element.find(f"{W}{name}")
    return None if found is None else found.get(f"{W}val") not in {"0", "false", "off", "none"}
