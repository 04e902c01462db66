"""Words without which a reader finds nothing: one look at a text tells which readers it can concern.

Most paragraphs concern few readers. Each word of a text is looked up once, and what it triggers is kept as one number
with a bit for each trigger, so that every reader after that asks for a bit.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache, reduce
from operator import or_

from councilgraph_mappings.lookup import table, words
from councilgraph_mappings.parse.wording.scan import mentions, vocabulary

_PART = re.compile(r"\w+")

_OF_TABLES = 6
"""How many bits the words of tables have."""


_PARTS: dict[str, int] = {}
_LENGTHS: set[int] = set()
_BITS: dict[frozenset[str], int] = {}
"""Parts of words with their bits, told while the modules are imported."""


def bit_of(parts: Iterable[str]) -> int:
    """Return the bit that a text has in its ``triggers`` where one of these parts of words stands in it.

    Whoever asks for the same parts gets the same bit; the words of tables have those before.
    """
    known = frozenset(parts)
    bit = _BITS.setdefault(known, 1 << _OF_TABLES + len(_BITS))
    for part in known:
        _PARTS[part] = _PARTS.get(part, 0) | bit
        _LENGTHS.add(len(part))
    triggers.cache_clear()
    _of_word.cache_clear()
    return bit


@lru_cache(maxsize=4096)
def triggers(text: str) -> int:
    """Return the bits of what the words of a text trigger; those of the last few thousand texts are kept."""
    return reduce(or_, map(_of_word, vocabulary(text)), 0)


@lru_cache(maxsize=16384)
def _of_word(word: str) -> int:
    """Return the bits of a word; councils write the same few thousand words."""
    found = _words().get(word, 0)
    for length in _LENGTHS:
        for at in range(len(word) - length + 1):
            found |= _PARTS.get(word[at : at + length], 0)
    return found


class Stems:
    """Stems of which one must stand in a text.

    >>> MOTIONS.stand_in("It was PROPOSED by"), MOTIONS.stand_in("The pond was dredged.")
    (True, False)
    """

    def __init__(self, *stems: str) -> None:
        """Take a bit for the stems, which may be parts of words or several words."""
        self.stems = stems
        whole = [stem for stem in stems if _PART.fullmatch(stem)]
        self._others = tuple(stem for stem in stems if stem not in whole)
        """The stems that a word alone does not tell."""
        self._told = bit_of(whole)
        self.bit = self._told | bit_of(max(_PART.findall(stem), key=len) for stem in self._others)
        """A text without these holds no stem."""

    def stand_in(self, text: str) -> bool:
        """Return whether one of the stems stands in a text, in letters of any case."""
        told = triggers(text) & self.bit
        return told != 0 and (told & self._told != 0 or mentions(text, self._others))

    def can_stand_in(self, text: str) -> bool:
        """Return whether a word of one of the stems stands in a text, which is all that can be told in no time."""
        return bool(triggers(text) & self.bit)


MOTIONS = Stems(
    "propos", "moved", "second", "nominat", "vote", "carried", "unanim", "abst", "favour", "prop", "against", "lost",
    "2nd", "nem con", "motion", "all agreed", "moladh", "mholadh", "molta",
)  # fmt: skip
TASKS = Stems(" to ", " will ", " would ")
CLERK = Stems("clerk")
ACTION = Stems("action")
ATTENDANCE = Stems(
    "apolog", "ymddiheur", "substitut", "deputis", "the chair", "chaired", "chairing", "chair for", "chairman for", "chair of the m", "chairman of the m", "presid", "attending", "left the", "joined the",
    "entered the", "arrived", "withdrew", "absent", "stood in", "standing in", "attended", "in attendance", "also present", "present at the meeting", "was present", "were present",
    "opened the", "meeting open", "to order", "welcomed", "in place of", "replac",
)  # fmt: skip
VIEW = Stems("view")
NOON = Stems("noon", "midday")
PRESENTED = Stems("presented", "introduced", "gave", "outlined")
INTEREST = Stems("interest", "dpi", " ori", " nri")
INTRODUCED = Stems(
    "resolv", "agree", "decid", "decision", "recommend", "order", "determin", "approv", "not", "endors", "adopt", "ratif",
    "authoris", "delegat", "defer", "refus", "grant", "confirm", "accept", "appoint", "elect", "nominat", "refer",
    "request", "asked", "instruct", "support", "welcomed", "exclu", "made the", "sign", "true", "withdraw", "correct", "receiv", "co-opt", "reject", "declin", "establish", "passed that", "voted",
    "glacadh", "aontaíodh", "socraíodh", "rúnaíodh",
)  # fmt: skip
DRAFTS = Stems("draft", "subject", "unconfirmed", "unapproved")
BODIES = Stems(
    "cabinet", "executive", "committee", "panel", "board", "forum", "commission", "group", "party", "assembly"
)
TIMES = Stems(
    "meeting", "duration", "committee", "council", "closed", "finished", "concluded", "ended", "start", "commenc",
    "time", "rose",
)  # fmt: skip
TIERED = Stems("borough of", "city of", "borough council of", "city council of")
LABELLED = Stems(*table("resolutions")["introduce"]["labels"])

STEMS = (
    MOTIONS,
    TASKS,
    CLERK,
    ACTION,
    ATTENDANCE,
    VIEW,
    NOON,
    PRESENTED,
    INTEREST,
    INTRODUCED,
    DRAFTS,
    BODIES,
    TIMES,
    TIERED,
    LABELLED,
)

TITLED, OFFICE, BEGINNING, ENDING, KNOWN, SEAT = (1 << number for number in range(_OF_TABLES))
"""An entry of a table can stand in a text: a title of people, the noun of an office, the first words of organisations,
the last word of organisations, a well-known organisation, a seat in a parliament."""


def needed(entries: Iterable[str]) -> frozenset[str]:
    """Return words of which a text holds one wherever an entry stands in it: the first or second, small words last.

    >>> sorted(needed(["the rev", "canon", "the hon", "canon of", "ministry of"]))
    ['canon', 'hon', 'ministry', 'rev']
    """
    split = [_PART.findall(entry.casefold()) for entry in entries]
    alone = {first for first, *others in split if not others}
    return frozenset(
        first if first in alone or not others or others[0] in _SMALL else others[0] for first, *others in split
    )


_SMALL = frozenset({"of", "for", "and", "the", "in", "on"})


@cache
def _words() -> dict[str, int]:
    """Return the bits of the words of tables."""
    titles, organisations = table("titles"), table("organisations")
    found: dict[str, int] = {}
    for bit, entries in (
        (TITLED, (*titles["office"], *titles["civil"], *titles["plural"])),
        (OFFICE, table("offices")["nouns"]),
        (BEGINNING, organisations["beginnings"]),
        (ENDING, (*words("organisations", "endings"), *words("organisations", "bodies"), *_FURTHER_ENDINGS)),
        (KNOWN, [form for forms in organisations["known"] for form in forms]),
        (SEAT, titles["seats"]),
    ):
        for word in needed(entries):
            found[word] = found.get(word, 0) | bit
    return found


_FURTHER_ENDINGS = (
    "ltd", "plc", "llp", "cic", "ccg", "alc", "uhb", "yfc", "rcc", "lep", "tuc", "NHS Trust", "NHS Foundation Trust", "Fire and Rescue",
    "Chamber of Commerce", "Council for Voluntary Service", "Task and Finish Group", "Sub-Committee",
)  # fmt: skip
