"""The words of a person's name: surnames with particles, initials, letters after the name, and what is no name."""

import re
from functools import lru_cache

from councilgraph_mappings.lookup import alternatives, table, words
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sought import beginnings

_TITLES = table("titles")

_UPPER = "A-ZÀ-ÖØ-ÞĀ-Ž"

_LOWER = "a-zà-öø-ÿā-ž"

WORD = bounded(
    rf"(?:O['’‘`]\s)?[{_UPPER}](?:[{_UPPER}{_LOWER}]|['’‘`](?=[{_UPPER}{_LOWER}])|-(?=[{_UPPER}{_LOWER}])){{0,40}}\.?|[dl]['’][{_UPPER}][{_LOWER}]+"
)

_PARTICLE = bounded(rf"(?:(?:{alternatives(_TITLES['particles'])})\s){{1,2}}", re.IGNORECASE)

_BEGIN_PARTICLE = beginnings(f"{particle} " for particle in _TITLES["particles"])

_BEGIN_POST = "".join(sorted({sign for post in _TITLES["post_nominals"] for sign in beginnings([post[0]])}))

_POST = bounded(
    rf"[,\s]\s*\(?(?=[{_BEGIN_POST}])(?:{alternatives(_TITLES['post_nominals'])})\b\)?\.?(?!\s+[{_LOWER}])",
    re.IGNORECASE,
)

_INITIAL = bounded(rf"(?:[{_UPPER}]\.){{1,4}}$|[{_UPPER}]{{1,2}}\.?$|[{_UPPER}][{_LOWER}]?\.$")

_LETTERS = words("titles", "post_nominals")
_DEGREES = frozenset({"BSc", "MSc", "PhD", "BEng", "MEng", "MPhil", "CEng"})
"""Letters after a name that are not all set in capitals."""

SURNAMES = words("not_names", "surnames")

_NAME_ENDS = bounded(
    r"\s*(?:[,.;:()]|$|\n)|\s+(?:[-–—]\s|and|&|with|was|were|had|has|is|seconded|proposed|declared|left|joined|OBE|MBE|CBE|JP)\b"
)

NOT_A_NAME = words("not_names", "words")


def _proper(word: str) -> str:
    """Return a word that is set in capitals as a name is written; others as they are.

    >>> _proper("O'BRIEN"), _proper("McDonald"), _proper("JP")
    ("O'Brien", 'McDonald', 'JP')
    """
    if len(word) < 3 or not word.isupper():
        return word
    return re.sub(rf"[{_UPPER}{_LOWER}]+", lambda m: m[0].capitalize(), word)


def words_of_name(text: str, start: int, *, titled: bool, alone: bool) -> tuple[list[str], list[int]]:
    """Return the words of a name that begins at ``start`` and where each ends; ``alone``: a surname is enough."""
    parts: list[str] = []
    ends: list[int] = []
    at = start
    while len(parts) < 5:
        if (parts or titled or alone) and (found := _with_particle(text, at)):
            parts.append(found[0])
            ends.append(found[1])
        elif (match := WORD.match(text, at)) and not _breaks(text, match, parts, titled=titled, alone=alone):
            part, ended = _part(match[0])
            parts.append(part)
            if ended:
                # The full stop after an initial is part of the name; after a word it ends the sentence.
                return parts, [*ends, match.end() - 1]
            ends.append(match.end())
        else:
            break
        at = gap(text, ends[-1])
        if text[ends[-1] + 1 : ends[-1] + 2] in _QUOTES and (nickname := _NICKNAME.match(text, ends[-1])):
            at = nickname.end()
        if at == ends[-1] and not parts[-1].isupper():
            break
    return parts, ends


@lru_cache(maxsize=1024)
def _part(word: str) -> tuple[str, bool]:
    """Return a word of a name without full stop, and whether that ends the sentence and not an initial.

    >>> _part("ROE."), _part("A.")
    (('Roe', True), ('A', False))
    """
    bare = word.rstrip(".")
    if len(bare) == 1 or _INITIAL.match(word):
        return bare, False
    return _proper(bare), word.endswith(".")


_QUOTES = frozenset('“"‘')
_NICKNAME = bounded(r"\s[“\"‘][A-Z][\w’' -]{1,20}[”\"’]\s(?=[A-Z])")
"""What a forename is called among friends: "Peter “Chips” Poe"."""


def _with_particle(text: str, at: int) -> tuple[str, int] | None:
    """Return a surname with its particle ("van der Berg") and its end, or None."""
    if text[at : at + 2] not in _BEGIN_PARTICLE:
        return None
    if not (particle := _PARTICLE.match(text, at)):
        return None
    following = WORD.match(text, particle.end()) or _ASPIRATED.match(text, particle.end())
    if following is None:
        return None
    if stops(following[0]):
        return None
    return f"{particle[0]}{_proper(following[0].rstrip('.'))}", following.end()


_ASPIRATED = bounded(r"h[AÁEÉIÍOÓUÚ][\w’'-]+")
"""A vowel has an h before it behind Ó: "Ó hAodha"."""

MONTHS_AND_NAMES = frozenset({"april", "may", "june", "august"})
"""Months that people are called as well: "June Roe"."""
_SURNAME_AFTER = bounded(r"\s(?P<surname>[A-Z][a-z’'-]+)")

_NEXT_PERSON = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Cllr", "Cllrs", "Councillor", "Councillors"})
"""Behind a name begins that of somebody else: "Mr Ben Poe Mrs Ann Roe"."""
_NEVER_FIRST = frozenset({"the", "for", "was", "were", "there", "this", "these", "they"})


def _breaks(text: str, match: re.Match[str], parts: list[str], *, titled: bool, alone: bool) -> bool:
    """Return whether a word with a capital is no part of the name: another word of papers, or letters after a name."""
    word = match[0]
    if parts and word.rstrip(".") in _NEXT_PERSON:
        return True
    if parts and len(word) > 1 and (word.isupper() or word.rstrip(".") in _DEGREES) and word.casefold() in _LETTERS:
        return True
    if len(parts) > 1 and word.isupper() and _are_letters(text, match):
        return True
    if not stops(word):
        return False
    folded_word = word.casefold().removesuffix(".")
    if not parts and titled and folded_word not in _NEVER_FIRST:
        return False
    if not parts and folded_word in MONTHS_AND_NAMES and (after := _SURNAME_AFTER.match(text, match.end())):
        return stops(after["surname"])
    # Many such words are surnames as well: after a forename, and where the name ends.
    if parts and titled and all(len(part) == 1 for part in parts) and _NAME_ENDS.match(text, match.end()):
        return False  # "Councillor Mrs K F Mayor"
    surname = (bool(parts) and all(len(part) == 1 for part in parts[1:])) or (alone and not parts)
    ends = (alone and word.endswith(".")) or _NAME_ENDS.match(text, match.end())
    return not (surname and folded_word in SURNAMES and ends)


_NO_VOWEL = bounded(r"[B-DF-HJ-NP-TV-XZ]{2,7}")


def _are_letters(text: str, match: re.Match[str]) -> bool:
    """Return whether letters in capitals stand behind a name that is not: initials, or whom somebody comes from.

    "Jo Marsh JM" is Jo Marsh, and "Cllr Ann Roe NCC" comes from the county; "Mary Ann SMITH" goes on.
    """
    bare = match[0].rstrip(".")
    return (
        text[match.start() - 2].islower() and len(bare) > 1 and (len(bare) < 4 or _NO_VOWEL.fullmatch(bare) is not None)
    )


def after_post(text: str, end: int) -> int:
    """Return the end of the letters that follow a name ("MBE JP"), given where the first of them ends."""
    while match := _POST.match(text, end):
        end = match.end()
    return end


def gap(text: str, at: int) -> int:
    """Return where the next word begins after at most two white-space characters on the same line."""
    if text[at : at + 1] not in _BLANKS:
        return at
    return at + 2 if text[at + 1 : at + 2] in _BLANKS else at + 1


_BLANKS = frozenset("   \t")


@lru_cache(maxsize=1024)
def stops(word: str) -> bool:
    """Return whether a word is one of papers and no part of a name.

    >>> stops("Minutes"), stops("A.")
    (True, False)
    """
    # A single capital is an initial, also "A" and "I".
    if len(word) > _GLUED_LONG and _GLUED.search(word):
        return True
    return len(word.rstrip(".")) > 1 and word.rstrip(".").casefold() in NOT_A_NAME


_GLUED = bounded(r"[a-z][A-Z][a-z]{2,30}[a-z][A-Z][a-z]")
"""The heads of columns that lost what stood between them: "NoDescriptionResolution"."""
_GLUED_LONG = 12
