"""Declarations of interest in prose and in lines of a list, and nil returns."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.interest_kinds import ITEM_NUMBER, add_declaration, kind_in
from councilgraph_mappings.parse.interest_tables import (
    HEADER,
    NIL,
    has_headers,
    read_flattened,
    read_table_of_interests,
)
from councilgraph_mappings.parse.names import PersonName, name_at, name_list, names_in
from councilgraph_mappings.parse.sentences import sentences
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Evidence, InterestKind

INTERESTS = re.compile(r"\binterests?\b", re.IGNORECASE)

_DECLARED = re.compile(
    r"\b(?:declared?|declares|disclosed?|registered|expressed|stated|noted|made\s+a\s+declaration\s+of|gave\s+notice\s+of|advised\s+(?:that\s+(?:he|she|they)\s+had\s+)?(?:of\s+)?)\s+(?:that\s+(?:he|she|they)\s+(?:had|has)\s+)?(?:(?:a|an|his|her|their|the|in\s+respect[^,]{0,80},)\s+)?(?:[\w&/,() -]{0,70}?\s)?interests?\b",
    re.IGNORECASE,
)

_REASON = re.compile(
    r"\b(?:as(?!\s+follows)(?!\s+(?:a\s+)?(?:personal|pecuniary))|because|since|by\s+virtue\s+of|due\s+to|on\s+the\s+(?:basis|grounds?)\s+(?:that|of)|in\s+that|owing\s+to|having|being|and\s+(?:was|is)\s+(?:employed|a))\b\s*",
    re.IGNORECASE,
)

_CONCERNS = re.compile(
    r"\b(?:in|on|with\s+regards?\s+to|in\s+relation\s+to|relating\s+to|in\s+respect\s+of|regarding|under|concerning|re)\s+(?:the\s+)?(?P<what>(?:agenda\s+|minute\s+)?(?:items?|minutes?|application|motion|report|planning)\b[^.;]{0,120}?|[A-Z0-9‘“'][^.;]{2,120}?)(?=\s*(?:,?\s+(?:as\b|because|since|by\s+virtue|due|having|being|on\s+the|and\s+(?:was|is|left|took|did))|[.;]|,\s|$|\s[-–—]\s))",
    re.IGNORECASE,
)

_WITHDREW = re.compile(
    r"\b(?:left\s+the\s+(?:room|meeting|chamber)|withdrew|took\s+no\s+part|did\s+not\s+(?:take\s+part|participate|vote)|not\s+present\s+during|retired\s+from|vacated)\b",
    re.IGNORECASE,
)


def nil_return(blocks: Sequence[Block]) -> Evidence | None:
    """Return the passage that says that no interest was declared, where no block declares one."""
    for block in blocks:
        for start, end in sentences(block.text):
            if NIL.search(block.text[start:end]) and not re.search(
                r"\bother\s+than\b|\bfurther\b", block.text[start:end], re.IGNORECASE
            ):
                return Evidence(block.start + start, block.start + end, "interests.nil")
    return None


def add_declarations(
    draft: Draft, blocks: Sequence[Block], meeting: str, items: dict[str, str], *, section: bool, item: str | None
) -> int:
    """Add the declarations of some blocks and return how many; ``section`` says that they stand under such a title.

    ``items`` gives the key of each item by its folded number and title; ``item`` is the item in which the text stands.
    """
    before = len(draft.declarations)
    index = 0
    lead: tuple[InterestKind | None, str | None] | None = None
    while index < len(blocks):
        block = blocks[index]
        if block.kind is Kind.TABLE:
            if section or has_headers(block):
                read_table_of_interests(draft, block, meeting, items)
        elif (
            section
            and block.text.rstrip().endswith((":", "-", "–"))
            and re.search(r"\bdeclar\w+|\bdisclos\w+", block.text)
            and not names_in(block.text)
        ):
            concerns = _CONCERNS.search(block.text.rstrip(" :–-"))
            lead = (kind_in(block.text), concerns["what"] if concerns else None)
        elif section and lead is not None and (match := _UNDER_LEAD.match(block.text)):
            _under_lead(draft, block, match, meeting, items, lead)
        elif (
            section
            and HEADER.match(block.text.strip(" *:"))
            and (after := read_flattened(draft, blocks, index, meeting, items)) > index
        ):
            index = after
            continue
        elif _DECLARED.search(block.text) and not NIL.search(block.text[:60]):
            _prose(draft, block, blocks[index + 1 :], meeting, items, None if section else item)
        elif (
            section
            and block.marker
            and (name := name_at(block.text, 0))
            and re.match(r"\s*(?:[-–:,(]|and\b|&)", block.text[name.end :])
        ):
            _listed(draft, block, name, meeting, items)
        elif section and (match := _SURNAME_FIRST.match(block.text)):
            _surname_first(draft, block, match, meeting, items)
        elif (
            section
            and (name := name_at(block.text, 0))
            and re.match(
                r"\s*(?:\s[-–]\s|:|[(]|(?:,|and|&)\s+[A-Z][^–:]{2,90}?(?:\s[-–]\s|:))\s*\S", block.text[name.end :]
            )
        ):
            _listed(draft, block, name, meeting, items)
        index += 1
    return len(draft.declarations) - before


def _prose(
    draft: Draft, block: Block, following: Sequence[Block], meeting: str, items: dict[str, str], item: str | None
) -> None:
    text = block.text
    for start, end in sentences(text):
        sentence = text[start:end]
        match = _DECLARED.search(sentence)
        if (
            match is None
            or NIL.search(sentence[: match.end()])
            or re.search(
                r"\b(?:should|must|asked|reminded|invited|if\s+any|requested|to\s+declare|any\s+(?:declarations?|interests?)|required)\b",
                sentence[: match.end()],
                re.IGNORECASE,
            )
        ):
            continue
        names = [n for n in names_in(sentence) if n.end <= match.start() + 4]
        if not names:
            continue
        rest = sentence[match.end() :]
        reason = _REASON.search(rest)
        concerns = _CONCERNS.search(rest[: reason.start()] if reason else rest)
        kind = kind_in(match[0])
        nature = (
            rest[reason.start() :] if reason else (rest[concerns.end() :].strip(" ,.;–-") or None if concerns else None)
        )
        if nature is None or len(nature) < 4:
            nature = (
                rest.strip(" ,.;:–-")
                if len(rest.strip(" ,.;:–-")) > 8
                else re.sub(r"^\W*(?:declared|disclosed)\s+(?:an?\s+)?", "", match[0], flags=re.IGNORECASE)
            )
        nature = re.split(
            r",?\s+(?:and\s+)?(?:left\s+the|withdrew|took\s+no\s+part|did\s+not\s+(?:take|vote|part)|would\s+(?:leave|withdraw)|remained)\b",
            nature,
        )[0]
        if not nature.strip() and following and len(following[0].text) < 300:
            nature = following[0].text
        for name in names:
            add_declaration(
                draft,
                name,
                block.start + start,
                block.start + start,
                block.start + end,
                "interests.declared",
                meeting,
                items,
                concerns=concerns["what"].strip() if concerns else None,
                kind=kind,
                nature=nature,
                withdrew=bool(_WITHDREW.search(text[start:])),
                item=item,
            )


_SURNAME_FIRST = re.compile(
    r"(?P<surname>[A-Z][\w’'-]+)(?:,\s*(?P<initial>[A-Z])\.?)?\s+(?P<items>(?:agenda\s+|minute\s+)?(?:items?|minutes?)\s+\d[^–-]{0,40}?)\s*[–-]\s*(?P<rest>.*\binterest\b.*)$",
    re.IGNORECASE,
)

_UNDER_LEAD = re.compile(
    r"(?P<name>(?:[A-Z]\.?\s){0,3}[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s+[-–]\s+(?P<nature>[A-Z].{3,200})$"
)


def _under_lead(
    draft: Draft,
    block: Block,
    match: re.Match[str],
    meeting: str,
    items: dict[str, str],
    lead: tuple[InterestKind | None, str | None],
) -> None:
    """Add a declaration of a line below "Members declared personal interests in minute 81:": "Roe - Member of …"."""
    name = name_at(block.text, 0, bare=1)
    if name is not None and name.end <= match.end("name"):
        add_declaration(
            draft,
            name,
            block.start,
            block.start,
            block.end,
            "interests.under-lead",
            meeting,
            items,
            concerns=lead[1],
            kind=lead[0],
            nature=match["nature"],
        )


def _surname_first(draft: Draft, block: Block, match: re.Match[str], meeting: str, items: dict[str, str]) -> None:
    """Add a declaration of a line that begins with the surname: "Roe, A  Agenda Item 6 – Personal Interest as …"."""
    name = PersonName(
        (),
        (match["initial"],) if match["initial"] else (),
        match["surname"],
        0,
        match.end("initial") if match["initial"] else match.end("surname"),
    )
    reason = _REASON.search(match["rest"])
    add_declaration(
        draft,
        name,
        block.start,
        block.start,
        block.end,
        "interests.surname-first",
        meeting,
        items,
        concerns=match["items"].strip(),
        kind=kind_in(match["rest"]),
        nature=match["rest"][reason.start() :] if reason else match["rest"],
    )


def _listed(draft: Draft, block: Block, name: PersonName, meeting: str, items: dict[str, str]) -> None:
    names = [name]
    if more := re.match(r"\s*(?:,|and|&)\s+", block.text[name.end :]):
        names += name_list(block.text, name.end + more.end(), name.titles[0] if name.titles else "Councillor")
    rest = re.sub(r"^\s*\([^()]{0,80}\)", "", block.text[names[-1].end :]).strip(" -–:,")
    if not rest:
        return
    concerns = _CONCERNS.search(rest)
    number = ITEM_NUMBER.search(rest)
    for each in names:
        add_declaration(
            draft,
            each,
            block.start,
            block.start,
            block.end,
            "interests.listed",
            meeting,
            items,
            concerns=concerns["what"] if concerns else number[0] if number else None,
            kind=kind_in(rest),
            nature=rest,
            withdrew=bool(_WITHDREW.search(rest)),
        )
