"""Who was at the meeting, who sent apologies, who stood in for whom: from labelled lists and from prose."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.dates import times_in
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.holders import bare_name_before
from councilgraph_mappings.parse.labels import label_of, part_of
from councilgraph_mappings.parse.listed import Listed, office_holders_in, other_tier, other_tier_title, people_in
from councilgraph_mappings.parse.names import PersonName, name_at, names_in
from councilgraph_mappings.parse.offices import is_chair, names_office
from councilgraph_mappings.parse.sentences import sentences
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Attendance, Capacity, Evidence, Status

_TABLE = table("attendance")

_STATUS: dict[str, Status | None] = {
    **dict.fromkeys(_TABLE["present"], Status.PRESENT),
    **dict.fromkeys(_TABLE["apologies"], Status.APOLOGIES),
    **dict.fromkeys(_TABLE["absent"], Status.ABSENT),
    **dict.fromkeys(_TABLE["in_attendance"], Status.IN_ATTENDANCE),
    **{label: Status.PRESENT for key in ("substitutes", "co_opted") for label in _TABLE[key]},
}

_OFFICE_LABELS = frozenset({"clerk", "minute taker", "note taker", "secretariat"})

_CO_OPTED = frozenset(_TABLE["co_opted"])

_SUBSTITUTES = frozenset(_TABLE["substitutes"])

_HERE = alternatives(_STATUS)

_LABEL = re.compile(
    rf"\W{{0,3}}(?P<label>{_HERE})\s*(?P<more>\((?!chair|vice)[^()]{{0,60}}\))?\s*(?P<mark>:\s*[-–—]?|;|\.(?=\s|$)|\s[-–—]+\s|[-–—](?=\s)|\t|\s{{2,}}|$)\s*",
    re.IGNORECASE,
)

_BARE_LABEL = re.compile(
    r"(?P<label>PRESENT|APOLOGIES|IN ATTENDANCE|ALSO PRESENT|Present|Apologies|Absent|ABSENT|Also in attendance|In attendance)\s+(?=(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Dr|Alderm[ae]n|Chair)\b)"
)

_ADJECTIVE = re.compile(r"(?:named\s+)?substitutes?", re.IGNORECASE)

_NOBODY = re.compile(
    r"^\W*(?:none|nil|no\s+apologies|there\s+were\s+no|no\s+members|n/a|not\s+applicable|all\s+members)\b",
    re.IGNORECASE,
)

_BREAK = re.compile(
    r"^\W*(?:the\s+meeting|meeting\s+(?:started|commenced|opened|began)|venue|date|time|start|duration|location|contact|note|please|agenda|minutes\s+of|declarations?|welcome|public\s|to\s+receive|quorum|webcast|resolved|https?:)",
    re.IGNORECASE,
)


def read_lists(
    draft: Draft, blocks: Sequence[Block], meeting: str, *, parish: bool, initial: Status | None = None
) -> None:
    """Add the attendance of labelled lists ("Present:", "Apologies:") and keep which blocks they take.

    A list goes on over the blocks that follow its label until another label, a heading or running text.
    ``initial`` is the status where a title has announced the list.
    """
    used = draft.listed
    status = initial
    label = ""
    empty = 0
    for block in _at_labels(blocks):
        found = label_in(block)
        if found is not None:
            status, label, begin = found
            empty = 0
            used.add(block.start)
            if block.kind is Kind.TABLE:
                _table_list(draft, block, meeting, status)
            elif block.text[begin:].strip():
                _entries(draft, block, begin, meeting, status, label, parish=parish)
            continue
        if status is None:
            continue
        if (
            _BREAK.match(block.text)
            or (label_of(block) is not None)
            or (block.kind is Kind.HEADING and not _list_like(block))
        ):
            status = None
            continue
        if block.kind is Kind.TABLE:
            _table_list(draft, block, meeting, status)
            used.add(block.start)
            continue
        if not _list_like(block):
            empty += 1
            if empty > 1 or len(block.text) > 200:
                status = None
            continue
        used.add(block.start)
        _entries(draft, block, 0, meeting, status, label, parish=parish)


_INNER = re.compile(
    r"(?<=\S)\s+(?=(?:Apologies(?:\s+for\s+absence)?|In\s+attendance|Also\s+(?:present|in\s+attendance)|Absent|Officers(?:\s+present)?|Members\s+of\s+(?:the\s+)?public|Councillors|Observers)\s*:)"
)


def _at_labels(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, cut where a further label stands inside: "Present: A, B. Apologies: C"."""
    for block in blocks:
        cuts = [] if block.rows else [m.end() for m in _INNER.finditer(block.text)]
        for begin, end in zip([0, *cuts], [*cuts, None], strict=True):
            yield part_of(block, begin, end) if cuts else block


def status_of(title: str) -> Status | None:
    """Return the status of the people whom a title or label announces, or None.

    >>> status_of("Members Present").value, status_of("Highways")
    ('present', None)
    """
    return _STATUS.get(re.sub(r"\s+", " ", title.strip(" .:*")).casefold())


def label_in(block: Block) -> tuple[Status, str, int] | None:
    """Return status, label and where the list begins, where a block begins with a label of a list of people."""
    text = (
        block.rows[0].cells[0].text if block.kind is Kind.TABLE and block.rows and block.rows[0].cells else block.text
    )
    match = _LABEL.match(text) or _BARE_LABEL.match(text)
    if match is None:
        return None
    label = re.sub(r"\s+", " ", match["label"]).casefold()
    rest = text[match.end() :]
    mark = match.groupdict().get("mark")
    if mark is not None and not mark.strip() and rest and not mark.startswith(("\t", "  ")):
        return None
    if (
        label
        in {
            "chair",
            "chairman",
            "minutes",
            "clerk",
            "members",
            "attendance",
            "councillors",
            "substitute",
            "press",
            "police",
            "others",
        }
        and not (rest.strip() and mark and mark.strip()[:1] == ":")
        and not (label in {"members", "councillors", "attendance"} and not rest)
    ):
        return None
    if mark and mark.strip() == "." and rest:
        return None
    status = _STATUS[label]
    return None if status is None else (status, label, match.end())


def _list_like(block: Block) -> bool:
    """Return whether a block can go on with a list of people: names at its start, no sentence about them."""
    text = block.text.strip(" •*-–·")
    if not text or len(text) > 12_000:
        return False
    if re.search(
        r"\b(?:took|attended|joined|chaired|informed|thanked|apologised|explained|declared|resolved|proposed|seconded|reported|welcomed|presented|considered|advised|stated|agreed)\b",
        text,
    ) and not re.search(r"\bpresent\b", text):
        return False
    listed = people_in(text, 0, len(text))
    return (bool(listed) and listed[0].start <= 45) or bool(office_holders_in(text, 0, len(text)))


def _entries(draft: Draft, block: Block, begin: int, meeting: str, status: Status, label: str, *, parish: bool) -> None:
    text = block.text
    if _NOBODY.match(text[begin:]) and status is not Status.PRESENT:
        return
    if status is Status.APOLOGIES and re.search(
        r"\b(?:received|given|submitted|tendered|sent|accepted|recorded|noted)\b", text[begin:]
    ):
        return  # a sentence: prose reads it
    plural = label if re.search(r"councillors|cllrs", label) else ""
    people = office_holders_in(text, begin, len(text)) or _under_office(text, begin)
    if not people:
        people = people_in(text, begin, len(text), bare=1 if plural else 2)
        if plural:
            people = [
                replace(p, name=p.name if p.name.titles else replace(p.name, titles=("Councillor",))) for p in people
            ]
    if label in {"chair", "chairman", "in the chair", "present in the chair", "presiding"} and people:
        people = [replace(people[0], capacity=Capacity.CHAIR), *people[1:]]
    if label in _SUBSTITUTES:
        people = [replace(p, capacity=p.capacity or Capacity.SUBSTITUTE) for p in people]
    if label in _CO_OPTED:
        people = [replace(p, capacity=p.capacity or Capacity.CO_OPTEE) for p in people]
    if label in _OFFICE_LABELS:
        people = [replace(p, offices=(label.capitalize(), *p.offices)) for p in people]
    chaired = any(p.capacity is Capacity.CHAIR for p in people)
    councillors = any(p.name.councillor and not other_tier(p) for p in people) or (
        status is Status.PRESENT and bool(draft.attendance)
    )
    for listed in people:
        own = status
        if status is Status.PRESENT and (
            (parish and councillors and other_tier(listed))
            or (not listed.name.councillor and _serves(listed, councillors=councillors))
        ):
            own = Status.IN_ATTENDANCE
        _add(
            draft,
            block.start,
            listed if chaired or not listed.presides else replace(listed, capacity=listed.capacity or Capacity.CHAIR),
            meeting,
            own,
            f"attendance.{own.value}-list",
        )


_OFFICE_COLON = re.compile(r"\s*(?P<office>[A-Z][^:;.]{3,60}):\s+(?=[A-Z])")


def _under_office(text: str, begin: int) -> list[Listed]:
    """Return the people of a line that an office heads: "County Manager: Ann Roe", "Directors: Ann Lee, Sam Poe"."""
    match = _OFFICE_COLON.match(text, begin)
    if match is None or not names_office(match["office"]):
        return []
    title = match["office"].strip()
    title = title.removesuffix("s") if re.search(r"(?:ors|ers|eads)$", title) else title
    people = people_in(text, match.end(), len(text))
    return [replace(p, offices=(title, *p.offices)) for p in people]


_SERVES = re.compile(
    r"\b(?:clerk|officer|pcso|pc|secretary|manager|director|engineer|solicitor|administrator|warden|minute|rfo|police)\b",
    re.IGNORECASE,
)


def _serves(listed: Listed, *, councillors: bool) -> bool:
    """Return whether a person in a list of those present is there to serve the meeting and is no member of it."""
    title = " ".join(listed.name.titles).casefold()
    return any(_SERVES.search(office) for office in listed.offices) or (
        councillors and bool(re.search(r"\bpc|sergeant|sgt|inspector", title))
    )


def _add(draft: Draft, offset: int, listed: Listed, meeting: str, status: Status, rule: str) -> str:
    person = draft.person(listed.name, rule, offset)
    instead = draft.person(listed.substitute_for, rule, _offset_of(listed, offset)) if listed.substitute_for else None
    evidence = Evidence(offset + listed.start, offset + listed.end, rule)
    times = times_in(listed.note or "")
    arrived = times[0].value if times and re.search(r"\b(?:from|joined|arriv)", listed.note or "") else None
    left = times[-1].value if times and re.search(r"\b(?:until|till|up to|left|leaving)", listed.note or "") else None
    capacity = listed.capacity
    if status in {Status.APOLOGIES, Status.ABSENT} and instead is not None:
        # "Apologies: A (substitute: B)": B is the one who came.
        draft.attendance.append(Attendance(meeting, instead, Status.PRESENT, evidence, Capacity.SUBSTITUTE, person))
        capacity = instead = None
    draft.attendance.append(
        Attendance(meeting, person, status, evidence, capacity, instead, arrived, left, listed.note)
    )
    for office in listed.offices:
        if not is_chair(office):
            draft.role(person, office, Evidence(evidence.start, evidence.end, "attendance.office"))
    if any(other_tier_title(title) for title in listed.name.titles):
        draft.role(person, listed.name.titles[0], Evidence(evidence.start, evidence.end, "attendance.tier"))
    return person


def _offset_of(listed: Listed, offset: int) -> int:
    """Return the shift that places a name found inside a remark at the remark's person."""
    return offset + listed.start - (listed.substitute_for.start if listed.substitute_for else 0)


def _table_list(draft: Draft, block: Block, meeting: str, status: Status) -> None:
    """Add the people of a table: one in a cell, or a name with its office in the next cell."""
    for row in block.rows:
        cells = [c for c in row.cells if c.text.strip()]
        for index, cell in enumerate(cells):
            if _LABEL.match(cell.text) or _NOBODY.match(cell.text):
                continue
            for listed in people_in(cell.text, 0, len(cell.text)):
                office = (
                    cells[index + 1].text
                    if index + 1 < len(cells) and not people_in(cells[index + 1].text, 0, len(cells[index + 1].text))
                    else ""
                )
                entry = (
                    replace(listed, offices=(*listed.offices, office))
                    if office and len(office) < 100 and not is_chair(office) and not listed.offices
                    else listed
                )
                if is_chair(office):
                    entry = replace(
                        listed, capacity=Capacity.VICE_CHAIR if "vice" in office.casefold() else Capacity.CHAIR
                    )
                _add(draft, cell.start, entry, meeting, status, f"attendance.{status.value}-table")


_APOLOGIES_FROM = re.compile(
    r"\bapolog(?:y|ies)\b[^.;]{0,110}?\b(?:from|by|on\s+behalf\s+of|for|of)\s+(?!absence|non|lateness|late|inability|the\s+(?:meeting|late))",
    re.IGNORECASE,
)

_GAVE = re.compile(
    r"\s*(?:,|had|have|has|\(|\)|also|both|all|Vice|Chair|\s)*\s*(?:sent|gave|given|provided|submitted|tendered|offered|extended|forwarded|conveyed|recorded|made)\s+(?:\w+\s+){0,3}?apolog",
    re.IGNORECASE,
)

_SUBSTITUTED = re.compile(
    r"\s*(?:,|was|were|had|is|are|who|would\s+be|would|be|had\s+been|been|\s)*(?:attend\w*\s+|act\w*\s+|present\s+|in\s+attendance\s+|appointed\s+|nominated\s+|there\s+)?(?:as\s+(?:a\s+|the\s+|his\s+|her\s+)?)?(?:substitut(?:ed|ing|es|e)|deputis(?:ed|ing)|sub\b|stood\s+in|standing\s+in)\b(?:\s+member)?\s*(?:for|on behalf of|in place of|in the place of)?\s*",
    re.IGNORECASE,
)

_BY = re.compile(
    r"\s*(?:,|and|was|were|who|had|been|is|being|to\s+be|would\s+be|\s)*(?:substituted|replaced|represented|deputised)\s+(?:for\s+)?by\s+",
    re.IGNORECASE,
)

_CAME = re.compile(
    r"\s*(?:,|then|had|also|\s)*(?P<verb>left|entered|joined|arrived\s+at|arrived|withdrew\s+from|departed(?:\s+from)?|re-?joined)\s+(?:the\s+meeting|the\s+remainder|early|late|at\s+\d)",
    re.IGNORECASE,
)

_AS_SUBSTITUTE_OF = re.compile(
    r"\s*,?\s*(?:[^.,]{0,90},\s*)?(?:was|is|were)\s+(?:attending|present|in\s+attendance)\s+(?:this\s+meeting\s+|the\s+meeting\s+)?as\s+(?P<for>[A-Z][^.,]{2,40}?)[’']s?\s+(?:substitute|deputy|representative)\b"
)

_ABSENT = re.compile(
    r"\s*(?:was|were|is)\s+(?:also\s+)?(?:absent|not\s+present\s+(?:at\s+the\s+meeting|and\s+had\s+not))\b(?!\s+(?:from|for|during)\s+(?:the\s+)?(?:item|vote|discussion|room))",
    re.IGNORECASE,
)

_ATTENDED = re.compile(
    r"(?:(?:,|\s+and|\s)*(?:Councillors?\s+|Cllrs?\.?\s+)?[A-Z][\w’'.-]*(?:\s[A-Z][\w’'-]+)?){0,6}\s*(?:,|\([^()]{0,60}\)|\s)*(?:attended\s+(?:in\s+accordance|under|by\s+invitation|the\s+meeting\s+(?:in\s+accordance|under|as))|(?:was|were)\s+(?P<also>also\s+)?in\s+attendance|(?:was|were)\s+(?P<also2>also\s+)present)\b"
)

_TOOK_CHAIR = re.compile(
    r"\s*(?:,|was|then|\s)*(?:in\s+the\s+chair|took\s+the\s+chair|presided|chaired\s+the\s+meeting|assumed\s+the\s+chair)\b",
    re.IGNORECASE,
)


def read_prose(draft: Draft, blocks: Iterable[Block], meeting: str) -> None:
    """Add what sentences say of attendance: apologies from anywhere, substitutions, comings and goings, who presided."""
    for block in blocks:
        text = block.text
        lowered = text.casefold()
        if not any(
            word in lowered
            for word in (
                "apolog",
                "substitut",
                "deputis",
                "the chair",
                "chaired",
                "presid",
                "left the",
                "joined the",
                "entered the",
                "arrived",
                "withdrew",
                "absent",
                "stood in",
                "standing in",
                "attended",
                "in attendance",
                "also present",
            )
        ):
            continue
        if block.kind is Kind.TABLE:
            continue
        for start, end in sentences(text):
            _sentence(draft, block, start, end, meeting)


def _sentence(draft: Draft, block: Block, start: int, end: int, meeting: str) -> None:
    text = block.text[:end]
    excused: list[PersonName] = []
    if match := _APOLOGIES_FROM.search(text, start):
        begin = match.end()
        stop = re.compile(
            r"\b(?:with|who|due|because|as\s|and\s+it\s+was|were\s+received|was\s+received|were\s+noted|for\s+(?:whom|lateness|late|the)|be\s+|were|was|had|have|has)\b"
        ).search(text, begin)
        listed = people_in(text, begin, stop.start() if stop else end, bare=2)
        for person in listed:
            _add(
                draft,
                block.start,
                replace(person, start=match.start() if person is listed[0] else person.start),
                meeting,
                Status.APOLOGIES,
                "attendance.apologies-from",
            )
        excused = [p.name for p in listed]
    for name in (*names_in(text[start:end]), *_substitutes_bare(text[start:end])):
        placed = PersonName(name.titles, name.forenames, name.surname, name.start + start, name.end + start)
        excused = _about(draft, block, text, placed, start, excused, meeting)


_MORE_NAMES = re.compile(
    r"(?:\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)(?:(?:County\s+)?(?:Councillors?|Cllrs?\.?)\s+)?(?:(?:Mrs?|Ms|Miss|Dr)\.?\s+)?(?:[A-Z][\w’'-]*\.?\s?){0,3}[A-Z][\w’'-]+(?:\s*\([^()]{0,40}\))?){1,12}"
)


def _list_end(text: str, name: PersonName) -> int:
    """Return where the list of names ends that a name is part of: what a verb says of the list, it says of each."""
    more = _MORE_NAMES.match(text, name.end)
    return more.end() if more else name.end


def _substitutes_bare(sentence: str) -> list[PersonName]:
    """Return the untitled names before "was attending as X's substitute"."""
    found = []
    for match in re.finditer(r",?\s+(?:[^.,]{0,90},\s*)?(?:was|is)\s+attending\b", sentence):
        name = bare_name_before(sentence, match.start())
        if name is not None and not name.titles:
            found.append(name)
    return found


def _about(
    draft: Draft, block: Block, text: str, name: PersonName, begin: int, excused: list[PersonName], meeting: str
) -> list[PersonName]:
    """Read what follows one name of a sentence, and return the people excused so far."""

    def add(
        status: Status,
        end: int,
        rule: str,
        capacity: Capacity | None = None,
        instead: PersonName | None = None,
        note: str | None = None,
    ) -> None:
        times = times_in(text[begin:])
        person = draft.person(name, rule, block.start)
        other = draft.person(instead, rule, block.start) if instead else None
        arrived = times[0].value if note in {"entered", "joined", "arrived", "arrived at"} and times else None
        left = times[0].value if note in {"left", "departed"} and times else None
        draft.attendance.append(
            Attendance(
                meeting,
                person,
                status,
                Evidence(block.start + begin, block.start + end, rule),
                capacity,
                other,
                arrived,
                left,
                None,
            )
        )

    rest_at = _list_end(text, name)
    if match := _AS_SUBSTITUTE_OF.match(text, rest_at):
        other = name_at(match["for"], 0) or name_at(match["for"], 0, bare=2)
        if other is not None:
            add(
                Status.PRESENT,
                match.end(),
                "attendance.as-substitute-of",
                Capacity.SUBSTITUTE,
                PersonName(other.titles, other.forenames, other.surname, match.start("for"), match.end("for")),
            )
        return excused
    if _GAVE.match(text, rest_at):
        add(Status.APOLOGIES, len(text), "attendance.gave-apologies")
        return [*excused, name]
    if match := _BY.match(text, rest_at):
        other = name_at(text, match.end())
        if other is not None:
            substitute = draft.person(other, "attendance.substituted-by", block.start)
            member = draft.person(name, "attendance.substituted-by", block.start)
            evidence = Evidence(block.start + begin, block.start + len(text), "attendance.substituted-by")
            draft.attendance.append(
                Attendance(meeting, substitute, Status.PRESENT, evidence, Capacity.SUBSTITUTE, member)
            )
        return excused
    if name.councillor and (match := _SUBSTITUTED.match(text, rest_at)):
        other = name_at(text, match.end()) or name_at(text, match.end(), bare=2)
        instead = other if other is not None else (excused[0] if len(excused) == 1 else None)
        if other is not None or excused or re.search(r"\bas\s+(?:a\s+)?substitutes?\b", match[0], re.IGNORECASE):
            add(Status.PRESENT, len(text), "attendance.substituted", Capacity.SUBSTITUTE, instead)
        return excused
    if name.councillor and (match := _CAME.match(text, rest_at)) and "interest" not in text[begin:].casefold():
        add(Status.PRESENT, match.end(), "attendance.came-or-went", note=match["verb"].casefold())
    elif _ABSENT.match(text, rest_at):
        add(Status.ABSENT, len(text), "attendance.was-absent")
    elif (match := _ATTENDED.match(text, rest_at)) and (name.councillor or match["also"]):
        add(Status.IN_ATTENDANCE, match.end(), "attendance.attended")
    elif _TOOK_CHAIR.match(text, rest_at):
        add(Status.PRESENT, len(text), "attendance.took-chair", Capacity.CHAIR)
    return excused
