"""Declarations of interest in prose and in lines of a list, and nil returns."""

import re
from collections.abc import Sequence
from itertools import takewhile

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.interests.announced import Announced, add_announced, announced
from councilgraph_mappings.parse.interests.below_members import read_below_members
from councilgraph_mappings.parse.interests.declarations import ITEM_NUMBER, Declarations, kind_in
from councilgraph_mappings.parse.interests.declaring import DECLARED, declarations_of
from councilgraph_mappings.parse.interests.interest_items import add_bracketed, add_item_first, add_passively
from councilgraph_mappings.parse.interests.interest_lines import (
    ABOUT,
    EXCEPTED,
    MADE_BY,
    add_kinded,
    add_reasoned,
    add_surname_first,
    add_topic_first,
    labelled_section,
    parted,
)
from councilgraph_mappings.parse.interests.interest_rows import read_by_surname, read_flattened, read_paired
from councilgraph_mappings.parse.interests.interest_tables import HEADER, NIL, has_headers, read_table_of_interests
from councilgraph_mappings.parse.interests.interest_words import (
    ASIDE,
    CONCERNS,
    OPENNESS,
    REASON,
    REASON_BEHIND,
    WITHDREW,
    concerns_and_nature,
)
from councilgraph_mappings.parse.interests.joined_rows import read_joined
from councilgraph_mappings.parse.interests.told_interests import add_told
from councilgraph_mappings.parse.items.application_lines import declared_about
from councilgraph_mappings.parse.items.labels import part_of
from councilgraph_mappings.parse.motions.called import by_initials, by_names
from councilgraph_mappings.parse.people.names import PersonName, name_at, name_list
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.parse.wording.triggers import INTEREST
from councilgraph_mappings.read.document import Block, Kind

INTERESTS = bounded(r"\binterests?\b", re.IGNORECASE)


def nil_return(blocks: Sequence[Block]) -> Evidence | None:
    """Return the passage that says that no interest was declared, where no block declares one."""
    for block in blocks:
        for start, end in sentences(block.text):
            if NIL.search(block.text[start:end]) and not re.search(
                rf"{EXCEPTED}|\bfurther\b|\bdeclared\s+that\b[^.;]{3, 200}?\b(?:but|and)\s+(?:that\s+)?(?:he|she|they)\s+had\s+no\b",
                block.text[start:end],
                re.IGNORECASE,
            ):
                return Evidence(block.start + start, block.start + end, "interests.nil")
    return None


def add_declarations(
    draft: Draft, blocks: Sequence[Block], meeting: str, items: dict[str, str], *, section: bool, item: str | None
) -> int:
    """Add the declarations of some blocks and return how many; ``section`` says that they stand under such a title.

    ``items`` gives the key of each item by its folded number and title; ``item`` is the item in which the text stands.
    """
    into = Declarations(draft, meeting, items)
    before = len(draft.declarations)
    if section:
        _read_section(into, blocks)
    else:
        for index, block in enumerate(blocks):
            if block.kind is Kind.TABLE:
                if has_headers(block):
                    read_table_of_interests(into, block)
            elif INTEREST.stand_in(block.text) and add_passively(into, block, item):
                pass
            elif _declares(block.text):
                _read_prose(into, block, blocks[index + 1 : index + 2], item)
            elif (begin := labelled_section(block.text)) is not None and not NIL.search(block.text[begin:]):
                _read_section(into, [part_of(block, begin)])
            elif _MADE_BELOW.fullmatch(block.text):
                _read_section(into, [block, *takewhile(_is_marked_member, blocks[index + 1 :])])
    return len(draft.declarations) - before


_MADE_BELOW = bounded(
    r"\W*the\s+following\s+(?:declarations?|disclosures?)\s+of\s+(?:[\w-]+\s+){0,3}interests?\s+(?:was|were|had\s+been)\s+(?:made|received|noted|recorded|given)\W*",
    re.IGNORECASE,
)
"""What announces a list of declarations where the title above it is lost."""


def _is_marked_member(block: Block) -> bool:
    """Return whether a point of a list begins with a member: "• Councillor Roe in relation to her work"."""
    return bool(block.marker) and name_at(block.text, 0) is not None


_LEAD = 60
"""Letters at the start of a paragraph that may say that nothing was declared."""


def _declares(text: str) -> bool:
    return INTEREST.stand_in(text) and bool(DECLARED.search(text)) and not NIL.search(text[:_LEAD])


def _read_section(into: Declarations, blocks: Sequence[Block]) -> None:
    """Add the declarations under the title of interests: a table, a list of lines, or prose."""
    lead: Announced | None = None
    about: str | None = None
    index = 0
    blocks = parted(blocks)
    while index < len(blocks):
        block = blocks[index]
        if block.kind is Kind.TABLE:
            read_table_of_interests(into, block)
        elif announcement := announced(block.text):
            lead = announcement
        elif lead is not None and add_announced(into, block, lead):
            pass
        elif (
            (
                HEADER.match(block.text.strip(" *:"))
                and (
                    (after := read_by_surname(into, blocks, index)) > index
                    or (after := read_flattened(into, blocks, index)) > index
                )
            )
            or (
                lead is not None
                and block.kind is Kind.PARAGRAPH
                and (after := read_paired(into, blocks, index)) > index
            )
            or (after := read_below_members(into, blocks, index)) > index
            or (after := read_joined(into, blocks, index)) > index
        ):
            index = after
            continue
        elif (
            add_item_first(into, block)
            or add_bracketed(into, block)
            or add_passively(into, block)
            or (MADE_BY.match(block.text) and add_topic_first(into, block))
            or add_reasoned(into, block)
            or ((name := name_at(block.text, 0)) and add_kinded(into, block, name, about))
        ):
            pass
        elif DECLARED.search(block.text) and not NIL.search(block.text[:_LEAD]):
            _read_prose(into, block, blocks[index + 1 : index + 2], None)
            add_told(into, block, besides=DECLARED)
        elif name and _is_line(block, name):
            _listed(into, block, name, about=about)
        elif add_topic_first(into, block):
            pass
        elif (ABOUT.match(block.text) and len(block.text) < 200) or declared_about(blocks, index):
            about = block.text.strip(" .:")
        elif add_told(into, block, besides=DECLARED):
            pass
        elif people := _initialled(into, block):
            _listed(into, block, people[0], people[1:])
        else:
            add_surname_first(into, block)
        index += 1


_REGARDING = r"\s(?:re(?=\s)|with\s+regards?\s+to|regarding|in\s+relation\s+to|in\s+respect\s+of|in\s+regard\s+to)\s"

_TOLD_MARKED = bounded(
    r"\s(?:(?:was|is)\s(?:also\s)?(?:an?|the)\s|(?:knows?|knew|owns?|owned|works?|worked|lives?|lived)\b)"
)
"""A point of a list that says what somebody is or does, which is the interest: "• Cllr Roe was a tenant of the Trust"."""
_AFTER_MARKED = bounded(r"\s*(?:[-–:,(]|and\b|&)")
_DASH = r"[-–]\s"
_KIND = r"(?:(?:DP|OR|NR)I|(?i:an?\s+)?(?i:non-?)?(?i:personal|pecuniary|prejudicial|disclosable|registrable|registerable))\b"
_AFTER_NAME = bounded(
    rf"\s*(?:{_DASH}|:|[(](?![^()]{{0,80}}\)\s+(?:[a-z]+ed|said)\b)|(?:,|and|&)\s+[A-Z][^–:]{{2,90}}?(?:{_DASH}|:|{_REGARDING}))\s*\S|{_REGARDING}|\s+{_KIND}"
)


def _is_line(block: Block, name: PersonName) -> bool:
    """Return whether a line that begins with a name declares: "• Cllr Roe – a school governor"."""
    after = (_AFTER_MARKED, _TOLD_MARKED) if block.marker else ()
    return any(pattern.match(block.text, name.end) for pattern in (*after, _AFTER_NAME))


def _read_prose(into: Declarations, block: Block, following: Sequence[Block], item: str | None) -> None:
    """Add the declarations of sentences: "Cllr Roe declared an interest in item 6 as a school governor"."""
    for begin, stop in sentences(block.text):
        reason = REASON_BEHIND.match(block.text, stop)
        for start, end, names, match in declarations_of(into, block.text[begin:stop]):
            open_ = OPENNESS.match(block.text, begin + match.end(), begin + end)
            told = open_.end() if open_ else begin + match.end()
            concerns, nature = concerns_and_nature(match[0], block.text[told : begin + end])
            last = begin + end
            if aside := ASIDE.match(block.text, begin + names[-1].end):
                nature = aside["nature"] or aside["nature2"]
            if reason and last == stop and not REASON.search(block.text, begin + match.end(), stop):
                nature, last = reason["nature"], reason.end()
            place = Evidence(block.start + begin + start, block.start + last, "interests.declared")
            if not nature.strip() and following and len(following[0].text) < 300:
                nature = following[0].text
            for name in names:
                into.add(
                    name.shifted(block.start + begin),
                    place,
                    concerns=concerns,
                    kind=kind_in(match[0]),
                    nature=nature,
                    withdrew=bool(WITHDREW.search(block.text, begin + start)),
                    item=item,
                )


_MORE = bounded(r"\s*(?:,|and|&)\s+")

_AFTER_INITIALS = bounded(
    rf"\s*(?:[-–:(]|{_REGARDING}|\s(?:(?:is|are)\s+)?(?:on|an?|as|members?|trustees?|directors?)\s)"
)


def _initialled(into: Declarations, block: Block) -> list[PersonName]:
    """Return who declares in a line that begins with initials: "AR and BP in relation to the field"."""
    begins = block.text[:60]
    found = by_initials(begins, into.draft.initials(into.meeting)) or by_names(begins, into.draft.names(into.meeting))
    first = found[0].start if found else -1
    return found if first == 0 and _AFTER_INITIALS.match(block.text, found[-1].end) else []


def _first_told(rest: str, names: Sequence[PersonName]) -> str:
    """Return what the interest is without the sentences behind it that tell what the member did: "Cllr Roe left"."""
    surnames = {name.surname for name in names}
    for start, end in sentences(rest):
        told = rest[start:end]
        again = name_at(told, 0)
        if start and (told.startswith(("He ", "She ", "They ")) or (again and again.surname in surnames)):
            return rest[:start].strip(" .")
    return rest


_BRACKET = bounded(r"\s*\((?P<said>[^()]{0,80})\)")


def _listed(
    into: Declarations, block: Block, name: PersonName, others: Sequence[PersonName] = (), about: str | None = None
) -> None:
    """Add the declaration of a line of a list, which may have several names: "Cllrs Roe and Poe: item 6, governors".

    ``about`` is the item or the application that a line above the list names.
    """
    names = [name, *others]
    if not others and (more := _MORE.match(block.text, name.end)):
        names += name_list(block.text, more.end(), name.titles[0] if name.titles else "Councillor")
    behind = block.text[names[-1].end :]
    aside = _BRACKET.match(behind)
    rest = behind[aside.end() if aside else 0 :].strip(" -–:,.") or behind.strip(" -–:,.()")
    rest = _first_told(re.sub(rf"^{_REGARDING.lstrip()[2:]}", "", rest), names)
    if not rest:
        return
    # "in relation to her work in Weir": where somebody works is nothing that the meeting deals with.
    concerns = None if rest.startswith(("his ", "her ", "their ")) else CONCERNS.search(rest)
    number = ITEM_NUMBER.search(rest) or (ITEM_NUMBER.search(aside["said"]) if aside else None)
    said = concerns["what"] if concerns else number[0] if number else None
    for each in names:
        into.add(
            each.shifted(block.start),
            Evidence(block.start, block.end, "interests.listed"),
            concerns=about or said,
            kind=kind_in(rest),
            nature=rest,
            withdrew=bool(WITHDREW.search(behind)),
        )
