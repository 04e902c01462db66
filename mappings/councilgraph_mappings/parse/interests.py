"""Declarations of interest: in prose, in tables, in tables that were flattened to lines, and nil returns."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.names import PersonName, name_at, name_list, names_in
from councilgraph_mappings.parse.sentences import sentences
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Declaration, Evidence, InterestKind

TITLE = re.compile(r"\binterests?\b", re.IGNORECASE)
_KINDS: tuple[tuple[re.Pattern[str], InterestKind], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), kind)
    for pattern, kind in (
        (r"disclosable\s+pecuniary|\bDPI\b", InterestKind.DISCLOSABLE_PECUNIARY),
        (
            r"personal\s*(?:and|&|,)\s*(?:a\s+)?prejudicial|prejudicial\s*(?:and|&)\s*personal",
            InterestKind.PERSONAL_AND_PREJUDICIAL,
        ),
        (r"non[\s-]*(?:disclosable\s+)?pecuniary|non[\s-]*financial", InterestKind.NON_PECUNIARY),
        (r"other\s+registr?able|\bORI\b", InterestKind.OTHER_REGISTRABLE),
        (r"non[\s-]*registr?able|\bNRI\b", InterestKind.NON_REGISTRABLE),
        (r"pecuniary|financial", InterestKind.PECUNIARY),
        (r"prejudicial", InterestKind.PREJUDICIAL),
        (r"personal", InterestKind.PERSONAL),
        (r"private", InterestKind.PRIVATE),
        (r"other\s+(?:significant\s+)?interest|\bOSI\b|non[\s-]*statutory|significant|conflict", InterestKind.OTHER),
    )
)
_DECLARED = re.compile(
    r"\b(?:declared?|declares|disclosed?|registered|expressed|stated|noted|made\s+a\s+declaration\s+of|gave\s+notice\s+of|advised\s+(?:that\s+(?:he|she|they)\s+had\s+)?(?:of\s+)?)\s+(?:that\s+(?:he|she|they)\s+(?:had|has)\s+)?(?:(?:a|an|his|her|their|the|in\s+respect[^,]{0,80},)\s+)?(?:[\w&/,() -]{0,70}?\s)?interests?\b",
    re.IGNORECASE,
)
_NIL = re.compile(
    r"\b(?:no|nil|not\s+any)\s+(?:further\s+|other\s+|such\s+)?(?:\w+\s+){0,3}?(?:declarations?|disclosures?|interests?)\b|\bno\s+(?:member|councillor|one)s?\s+(?:declared|disclosed|had)|^\W*(?:there\s+were\s+)?(?:none|nil)\b|\bnone\s+(?:were\s+|was\s+)?(?:declared|received|made|given|disclosed|reported|at\s+this)|\bno\s+interests?\b|\bnothing\s+(?:was\s+)?(?:to\s+declare|declared)|\bthere\s+were\s+no\b",
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
_ITEM_NUMBER = re.compile(
    r"\b(?:agenda\s+)?(?:items?|minutes?)\s*(?:nos?\.?|numbers?)?\s*(?P<number>\d{1,4}(?:[./]\d{1,4})?[a-z]?)\b|^(?P<lead>\d{1,4}[a-z]?)\b(?:[.:\s]|$)",
    re.IGNORECASE,
)
_WITHDREW = re.compile(
    r"\b(?:left\s+the\s+(?:room|meeting|chamber)|withdrew|took\s+no\s+part|did\s+not\s+(?:take\s+part|participate|vote)|not\s+present\s+during|retired\s+from|vacated)\b",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"^(?:(?:name|names|member|members|councillor|councillors|minute|number|no\.?|item|items|subject|agenda|reason|reasons|nature|type|interest|interests|of|and|for|details?|title|declaration|committee|declared|the|action|taken|/|&)[\s/]*){1,7}$|^(?:name|member|councillor|minute(?:\s+(?:number|no\.?|and\s+item|number\s+and\s+\w+))?|item|agenda\s+item|subject|reason(?:\s+and\s+interest)?|interest|nature(?:\s+of\s+interest)?|type(?:\s+of\s+interest)?|minute\s+number\s+and\s+(?:item|subject|title)|details?|reason\s+for\s+declaration|action(?:\s+taken)?|nature\s+and\s+\w+|item\s+(?:number|no\.?|title)|committee\s+member|name\s+of\s+(?:member|councillor))$",
    re.IGNORECASE,
)


def kind_in(text: str) -> InterestKind | None:
    """Return the kind of interest that a text names.

    >>> kind_in("a Disclosable Pecuniary Interest").value, kind_in("an interest")
    ('disclosable-pecuniary', None)
    """
    return next((kind for pattern, kind in _KINDS if pattern.search(text)), None)


def nil_return(blocks: Sequence[Block]) -> Evidence | None:
    """Return the passage that says that no interest was declared, where no block declares one."""
    for block in blocks:
        for start, end in sentences(block.text):
            if _NIL.search(block.text[start:end]) and not re.search(
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
            if section or _table_headers(block):
                _table(draft, block, meeting, items)
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
            and _HEADER.match(block.text.strip(" *:"))
            and (after := _flattened(draft, blocks, index, meeting, items)) > index
        ):
            index = after
            continue
        elif _DECLARED.search(block.text) and not _NIL.search(block.text[:60]):
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


def _item(text: str | None, items: dict[str, str]) -> str | None:
    """Return the key of the item that a text points at, by number or title."""
    if not text:
        return None
    match = _ITEM_NUMBER.search(text)
    if match and (key := items.get((match["number"] or match["lead"]).casefold())):
        return key
    folded = re.sub(r"\W+", " ", text.casefold()).strip()
    return next(
        (
            key
            for title, key in items.items()
            if len(title) > 8 and (title in folded or (len(folded) > 8 and folded in title))
        ),
        None,
    )


def _add(
    draft: Draft,
    name: PersonName,
    offset: int,
    start: int,
    end: int,
    rule: str,
    meeting: str,
    items: dict[str, str],
    *,
    concerns: str | None,
    kind: InterestKind | None,
    nature: str | None,
    withdrew: bool = False,
    item: str | None = None,
) -> None:
    draft.declarations.append(
        Declaration(
            meeting,
            draft.person(name, rule, offset),
            Evidence(start, end, rule),
            _item(concerns, items) or item,
            concerns,
            kind,
            nature.strip(" .,;:–-") if nature else None,
            withdrew,
        )
    )


def _prose(
    draft: Draft, block: Block, following: Sequence[Block], meeting: str, items: dict[str, str], item: str | None
) -> None:
    text = block.text
    for start, end in sentences(text):
        sentence = text[start:end]
        match = _DECLARED.search(sentence)
        if (
            match is None
            or _NIL.search(sentence[: match.end()])
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
            _add(
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
        _add(
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
    _add(
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
    number = _ITEM_NUMBER.search(rest)
    for each in names:
        _add(
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


def _table_headers(block: Block) -> bool:
    heads = [c.text.strip(" *:").casefold() for c in block.rows[0].cells] if block.rows else []
    return any("interest" in h for h in heads) and any(h.startswith(("name", "member", "councillor")) for h in heads)


def _table(draft: Draft, block: Block, meeting: str, items: dict[str, str]) -> None:
    heads = [c.text.strip(" *:").casefold() for c in block.rows[0].cells] if block.rows else []
    headed = sum(bool(_HEADER.match(h)) for h in heads) >= 2
    last: PersonName | None = None
    last_at = 0
    for row in block.rows[1 if headed else 0 :]:
        cells = list(row.cells)
        if not any(c.text.strip() for c in cells):
            continue
        name = name_at(cells[0].text, 0) or name_at(cells[0].text, 0, bare=2)
        if name is not None:
            last, last_at = name, cells[0].start
        elif cells[0].text.strip() or last is None:
            # A blank first cell goes on with the member above; anything else is no declaration.
            continue
        values = [
            (heads[i] if headed and i < len(heads) else "", c.text.strip())
            for i, c in enumerate(cells)
            if i > 0 and c.text.strip()
        ]
        _row(draft, last, last_at, cells[0].start, cells[-1].end, values, meeting, items, "interests.table")


def _row(
    draft: Draft,
    name: PersonName,
    offset: int,
    start: int,
    end: int,
    values: list[tuple[str, str]],
    meeting: str,
    items: dict[str, str],
    rule: str,
) -> None:
    """Add the declaration of one row, its cells sorted by their heads or by what they say."""
    concerns = nature = None
    kind: InterestKind | None = None
    for head, text in values:
        only_kind = kind_in(text) and len(text.split()) <= 6
        if "reason" not in head and only_kind and not ("minute" in head or "item" in head or "subject" in head):
            kind = kind_in(text)
        elif ("minute" in head or "item" in head or "subject" in head) or (
            not head
            and concerns is None
            and (
                re.match(r"\d", text)
                or re.match(r"(?:all|agenda|minute|item)\b", text, re.IGNORECASE)
                or _item(text, items)
            )
        ):
            concerns = text
        elif nature is None:
            nature = text
            kind = kind or (
                kind_in(text) if "interest" in head or re.search(r"\binterest\b", text, re.IGNORECASE) else None
            )
        else:
            nature = f"{nature}; {text}"
    if nature is None and kind is None and concerns is None:
        return
    _add(
        draft,
        name,
        offset,
        start,
        end,
        rule,
        meeting,
        items,
        concerns=concerns,
        kind=kind,
        nature=nature or (kind.value.replace("-", " ") if kind else None),
    )


def _flattened(draft: Draft, blocks: Sequence[Block], index: int, meeting: str, items: dict[str, str]) -> int:
    """Read a table whose cells stand one below the other, and return the index after it, or ``index`` if it is none."""
    heads: list[str] = []
    at = index
    while at < len(blocks) and _HEADER.match(blocks[at].text.strip(" *:")):
        heads.append(blocks[at].text.strip(" *:").casefold())
        at += 1
    if len(heads) < 2:
        return index
    row: list[Block] = []
    owner: tuple[PersonName, int] | None = None

    def flush() -> None:
        if owner is not None and row:
            values = [
                ("" if len(row) != len(heads) - 1 else heads[i + 1], f"{b.marker} {b.text}".strip())
                for i, b in enumerate(row)
            ]
            _row(
                draft,
                owner[0],
                owner[1],
                owner[0].start + owner[1],
                row[-1].end,
                values,
                meeting,
                items,
                "interests.flattened",
            )

    while at < len(blocks):
        block = blocks[at]
        if block.kind in {Kind.TABLE, Kind.HEADING}:
            break
        text = block.text.strip()
        # Where members stand with their title, what has none is a cell ("Night-time Economy"), and so is what is numbered.
        titled = owner is not None and bool(owner[0].titles)
        name = (
            None
            if block.marker
            else name_at(text, 0) or (name_at(text, 0, bare=2) if len(text) < 40 and not titled else None)
        )
        if (
            name is not None
            and len(text) - name.end <= 30
            and not re.search(r"\b(?:is|was|has|of)\b", text[name.end :])
        ):
            flush()
            owner, row = (name, block.start + (len(block.text) - len(block.text.lstrip()))), []
        elif owner is None or len(row) >= max(len(heads), 3) or _NIL.match(text):
            break
        else:
            row.append(block)
        at += 1
    flush()
    return at
