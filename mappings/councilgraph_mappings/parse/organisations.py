"""Organisations that a document names: councils and their bodies, authorities, companies, charities.

A name is a run of capitalised words that ends in a noun of the lookup, begins like one ("Department for …"), or stands
in its list of well-known bodies. "Full Name (FN)" makes the short form an other name of the same organisation.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from councilgraph_mappings.codes import OrganisationKind
from councilgraph_mappings.lookup import alternatives, table, words
from councilgraph_mappings.parse.people import slug
from councilgraph_mappings.parse.scan import bounded
from councilgraph_mappings.records import Evidence, Organisation
from councilgraph_mappings.register import by_name

_TABLE = table("organisations")

_ENDINGS = words("organisations", "endings")

_BODIES = words("organisations", "bodies")

_NEVER = words("organisations", "never")

_KNOWN: dict[str, tuple[str, tuple[str, ...]]] = {
    form: (names[0], tuple(names[1:])) for names in _TABLE["known"] for form in names
}

_CAP = r"[A-ZÀ-Þ][\w'’.&-]*"

_LINKS = r"(?:of\s+the|for\s+the|and\s+the|on\s+the|of|for|and|&|the|on|in|na|y|with)"

_ENDING = bounded(
    rf"\b(?:{alternatives({w.title() for w in _ENDINGS | _BODIES} | {w.upper() for w in ('ltd', 'plc', 'llp', 'cic', 'ccg')} | {'plc', 'plc.', 'NHS Trust', 'NHS Foundation Trust', 'Fire and Rescue Service', 'Fire and Rescue Authority', 'Chamber of Commerce', 'Council for Voluntary Service', 'Task and Finish Group', 'Sub-Committee', 'Sub-committee'} | {w.upper() for w in _BODIES})})(?=\W|$)(?!['’]s\s+[A-Z])"
)

_WORD_BEFORE = bounded(rf"(?:{_CAP}|{_LINKS}|,)$")

_BEGINNING = bounded(
    rf"\b(?:{alternatives(b.title().replace(' For', ' for').replace(' Of', ' of') for b in _TABLE['beginnings'])})\s+(?:the\s+)?{_CAP}(?:(?:,?\s+{_LINKS})?,?\s+{_CAP}){{0,6}}"
)

_KNOWN_NAME = bounded(rf"(?<![\w-])(?:{alternatives(_KNOWN)})(?![\w-])")

_ACRONYM = bounded(r"\s*\((?:the\s+)?[‘“\"']?([A-Z][A-Za-z&]{1,9}s?)[’”\"']?\)")

_CABINET = bounded(
    r"\b(?:[Tt]he|[Bb]y|[Tt]o|[Oo]f|[Tt]hat|[Aa]t|[Ff]or|^)\s*(?P<name>Cabinet)\b(?!\s+(?:Member|Office|Adviser|Advisor|Assistant|Portfolio|Committee|Minister|Support|Secretary|Scrutiny|Advisory|Sub|Panel|Board|Lead|Meeting))"
)

_WEAK = words("organisations", "weak")

_PLACES = frozenset(
    {
        "chamber",
        "room",
        "hall",
        "house",
        "street",
        "road",
        "suite",
        "building",
        "offices",
        "office",
        "centre",
        "quay",
        "square",
        "lane",
        "avenue",
    }
)

_BODY_ENDING = bounded(
    r"(?:sub-?\s?)?(?:committee|panel|board|forum|commission|(?:working|task|steering)\s+\w+|partnership)\b",
    re.IGNORECASE,
)

_LINK_WORDS = frozenset(
    {
        "of",
        "the",
        "for",
        "and",
        "on",
        "in",
        "na",
        "y",
        "with",
        "to",
        "at",
        "by",
        "of the",
        "for the",
        "and the",
        "on the",
    }
)

_OFFICE_OF = bounded(
    r"^(?:[A-Z][\w’'-]*\s+){0,4}(?:executive|chair(?:man|person|woman)?|director|manager|secretary|member|leader|clerk|reports?|minutes|meeting|constitution|programme|proceedings|record|reception|head|officer|president|representative|delegation|trustee|held|scheme|statement)\s+(?:of|for|to|at|from|by|in)\s+(?:the\s+)?",
    re.IGNORECASE,
)

_SPACES = re.compile(r"\s+")

_LEADING = bounded(
    r"^(?:(?:the|of|for|and|&|on|in|a|an|to|by|with|at|from|na|y|this|that|said|our|its|their|each|any|all|both|former|new|current|proposed|draft|local|also|where|when|while|if|as|since|under|via|re|minutes|meeting|report|reports|members|member|chair|chairman|vice-chair|leader|officers|officer|councillor|councillors|cllr|cllrs|agenda|appendix|resolved|agreed|recommended|cabinet\s+member|update|date|following|title|minute|item|supporting|present|and\s+the)\b[\s,.:-]*)+",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Entry:
    name: str
    kind: OrganisationKind
    also: set[str]
    evidence: Evidence


def plain(name: str) -> str:
    """Return a name for comparison.

    >>> plain("The  Plan-It Sub-Committee") == plain("Plan-it Sub Committee")
    True
    """
    return _SPACES.sub(
        " ",
        re.sub(
            r"[^\w\s&]",
            "",
            name.replace("-", " ").replace("’", "'").casefold().removeprefix("the ").replace(" & ", " and "),
        ),
    ).strip()


class Organisations:
    """Collects the organisations of one document; a name and its acronym are one."""

    def __init__(self) -> None:
        """Begin with none."""
        self._entries: dict[str, _Entry] = {}
        self._acronyms: dict[str, str] = {}

    def add(self, name: str, kind: OrganisationKind, evidence: Evidence, also: Iterable[str] = ()) -> str:
        """Return the key of an organisation, which is added where it is new."""
        name = _SPACES.sub(" ", name).strip(" ,.;:-")
        folded = plain(name)
        folded = plain(self._acronyms[folded]) if folded in self._acronyms else folded
        entry = self._entries.get(folded)
        if entry is None:
            entry = self._entries[folded] = _Entry(name, kind, set(), evidence)
        elif name != entry.name and plain(name) == plain(entry.name) and name.isupper() < entry.name.isupper():
            entry.name = name
        if entry.kind is OrganisationKind.OTHER:
            entry.kind = kind
        for other in also:
            if plain(other) != folded:
                entry.also.add(other)
                self._acronyms.setdefault(plain(other), entry.name)
                self._entries.pop(plain(other), None)
        return slug(entry.name)

    def settle(self) -> tuple[Organisation, ...]:
        """Return the organisations in the order of their first mention."""
        return tuple(
            Organisation(slug(e.name), e.name, e.kind, tuple(sorted(e.also - {e.name})), e.evidence)
            for e in sorted(self._entries.values(), key=lambda e: (e.evidence.start, e.name))
        )

    def read(self, text: str, offset: int) -> None:
        """Add the organisations that a text names."""
        for start, end, name, also in organisations_in(text):
            last = name.rsplit(maxsplit=1)[-1].casefold()
            kind = OrganisationKind.OTHER
            if last in _BODIES or last.removeprefix("sub-") in _BODIES:
                kind = (
                    OrganisationKind.COUNCIL
                    if last == "council" and is_council(name)
                    else OrganisationKind.COMMITTEE
                    if last != "council"
                    else OrganisationKind.OTHER
                )
            self.add(name, kind, Evidence(offset + start, offset + end, "organisations.named"), also)


_COUNCIL = bounded(
    r"\b(?:city|borough|county|district|town|parish|community|metropolitan|islands?|unitary|sector)\b.*\bcouncil$|\bcomhairle\b|\bcyngor\b|^london borough of |^royal borough of ",
    re.IGNORECASE,
)


def is_council(name: str) -> bool:
    """Return whether a name is that of a council and not of a body that is only called so.

    >>> is_council("Thornley Parva Parish Council"), is_council("Youth Council")
    (True, False)
    """
    if plain(name) in _NEVER:
        return False
    return bool(_COUNCIL.search(name)) or (name.casefold().endswith(" council") and by_name(name) is not None)


def organisations_in(text: str) -> list[tuple[int, int, str, tuple[str, ...]]]:
    """Return (start, end, name, other names) of the organisations that a text names.

    >>> [n for *_, n, _ in organisations_in("The Panel asked the Ministry of Tides (MoT) and Vale Water Ltd.")]
    ['Ministry of Tides', 'Vale Water Ltd']
    """
    places = [(m.start(), m.end(), _KNOWN[_SPACES.sub(" ", m[0])]) for m in _KNOWN_NAME.finditer(text)]
    found: list[tuple[int, int, str, tuple[str, ...]]] = [
        (start, end, name, (*also, *_acronym(text, end))) for start, end, (name, also) in places
    ]
    floor = 0
    begun = [(m.start(), m.end()) for m in _BEGINNING.finditer(text)]
    ended: list[tuple[int, int]] = []
    for match in _ENDING.finditer(text):
        if ended and match.start() - ended[-1][1] == 1 and text[match.start() - 1] == " ":
            ended[-1] = (ended[-1][0], match.end())
            continue
        start = _expand(text, match.start(), floor)
        if start < match.start():
            ended.append((start, match.end()))
            floor = match.end()
    if "Cabinet" in text:
        found += [(match.start("name"), match.end("name"), match["name"], ()) for match in _CABINET.finditer(text)]
    for start, end in [*begun, *ended]:
        lead = _LEADING.match(text[start:end])
        begin = start + (lead.end() if lead else 0)
        if office := _OFFICE_OF.match(text[begin:end]):
            begin += office.end()
        name = _SPACES.sub(" ", text[begin:end]).strip(" ,.-")
        weak = name.rsplit(maxsplit=1)[-1].casefold() in _WEAK and re.match(
            r"\s(?!(?:The|In|At|On|And|For|To|Of|That)\b)[A-Z]", text[end : end + 8]
        )
        if (
            len(name) < 3
            or " " not in name
            or plain(name) in _NEVER
            or weak
            or any(s < end and begin < e for s, e, *_ in found)
        ):
            continue
        found.append((begin, end, name, _acronym(text, end)))
    return sorted(found)


def _acronym(text: str, end: int) -> tuple[str, ...]:
    """Return the short form in brackets that follows a name, or nothing."""
    match = _ACRONYM.match(text, end)
    return (match[1],) if match else ()


def _expand(text: str, start: int, floor: int) -> int:
    """Return where the capitalised words before an ending begin; links are kept only between capitalised words."""
    begin = accepted = start
    steps = 0
    # Only bodies list their subjects ("Economy, Skills and Sport Committee"); a comma before a council or a company parts two names.
    body = bool(_BODY_ENDING.match(text, start))
    while begin > floor and text[begin - 1] == " " and steps < 12:
        steps += 1
        window = text[max(floor, begin - 31) : begin - 1]
        comma = window.endswith(",")
        word = _WORD_BEFORE.search(window.rstrip(","))
        link = word is not None and word[0].casefold() in _LINK_WORDS
        if steps == 1 and link:
            return start
        if word is None or (word.start() and window[word.start() - 1] not in " (“‘\"'\n"):
            break
        part = word[0]
        if link or part == "&":
            if comma:
                break
            begin -= len(part) + 1
            continue
        if part.rstrip(".").casefold() in {"councillor", "cllr", "councillors", "cllrs", "mr", "mrs", "ms", "dr"} or (
            part.endswith(".") and len(part) > 3
        ):
            break
        if comma and (part.casefold() in _PLACES or not body or not _lists_on(text, begin)):
            break
        begin -= len(part) + 1 + comma
        accepted = begin
    return accepted


_LISTED = bounded(r"(?:[A-Z][\w'’-]*\s){1,3}(?:and|&)\s[A-Z]|[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)?,\s")


def _lists_on(text: str, begin: int) -> bool:
    """Return whether the words after a comma at ``begin`` belong to one name ("Economy, Skills and Sport Committee")."""
    return bool(_LISTED.match(text[begin : begin + 80]))
