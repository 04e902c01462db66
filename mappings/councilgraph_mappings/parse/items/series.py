"""The series of numbers that a document's items follow, among all the numbers that lines begin with."""

from collections.abc import Sequence

from councilgraph_mappings.parse.items.numbering import DIGITS, Candidate
from councilgraph_mappings.parse.items.roman_numbers import is_roman


def series_of(candidates: Sequence[Candidate], first: int | None = None) -> list[Candidate]:
    """Return the rising series of candidates with the greatest sum of scores, over all shapes of numbers.

    A series that begins at the block ``first``, right below the heads of the list of items, goes before others.
    """
    families: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        shape = "I" if is_roman(candidate.number) else DIGITS.sub("9", candidate.number)
        shape = shape[:-1] if candidate.letter and shape[-1].isalpha() else shape
        families.setdefault(shape.replace(" ", ""), []).append(candidate)
    for family in families.values():
        begin = next((c for c in family if c.index == first), None)
        chain = _chain([c for c in family if c.rank >= begin.rank and c.index >= begin.index]) if begin else []
        if len(chain) > 1 and chain[0] is begin:
            return chain
    chains = [chain for family in families.values() for chain in [_chain(family)] if chain]
    return max(chains, key=lambda chain: (sum(c.score for c in chain), len(chain)), default=[])


_FEWEST_RESTARTED = 3


def restarted(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the items of a page that begins a list anew for each, so that all are "1."; empty where one counts on.

    A page whose list is broken by paragraphs loses the count when it is saved as text.
    """
    found = [each for each in candidates if not each.letter and len(each.rank) == 1 and not each.refers]
    ones = [each for each in found if each.rank == (1,)]
    titled = sum(each.score > 0 for each in ones)
    alike = len(ones) == len(found) and len({each.number for each in ones}) == 1
    return ones if alike and len(ones) >= _FEWEST_RESTARTED and titled * 2 > len(ones) else []


def _running(family: Sequence[Candidate]) -> int:
    """Return which group of digits counts the items: the one that takes the most values."""
    width = min(len(c.rank) for c in family)
    return max(range(width), key=lambda i: (len({c.rank[i] for c in family}), -i))


def _chain(family: Sequence[Candidate]) -> list[Candidate]:
    strict = _rising([c for c in family if c.score > 0])
    loose = _rising([c for c in family if c.score > -2.5], goes_on=True)
    # A series that hardly breaks tells of items even where a title runs on into prose; a list of sentences does not.
    titled = sum(c.score >= 1 for c in loose)
    if len(loose) > len(strict) and len(loose) >= 5 and titled >= 0.3 * len(loose) and loose[0].score >= 1:
        return loose
    return [*_just_before(strict, family), *strict]


def _just_before(chain: Sequence[Candidate], family: Sequence[Candidate]) -> list[Candidate]:
    """Return the number right before the first of a series of several groups of digits: "15.79" before "15.80".

    Its text is a weak title, which alone would be none: "15.79 Approved absences".
    """
    if len(chain) < _FEWEST or len(chain[0].rank) < _GROUPS:
        return []
    at, first = _running(family), chain[0]
    before = (*first.rank[:at], first.rank[at] - 1, *first.rank[at + 1 :])
    weak = [c for c in family if c.rank == before and c.index < first.index and c.score >= 0 and not c.sentence]
    return weak[-1:]


_FEWEST = 3
_GROUPS = 2


def _rising(family: Sequence[Candidate], *, goes_on: bool = False) -> list[Candidate]:
    """Return the rising series with the greatest sum of scores; ``goes_on``: the next number counts, however told."""
    if not family:
        return []
    at = _running(family)
    best: dict[tuple[int, str], tuple[float, int]] = {}
    links: list[int] = []
    totals: list[float] = []
    for position, candidate in enumerate(family):
        number, letter = candidate.rank[at], candidate.letter
        total, link = candidate.score - (0.0 if number <= 1 else 0.2), -1
        # A weak title counts for little: what it adds is that the series goes on.
        for key, penalty in _predecessors(number, letter):
            score = max(candidate.score, _NEXT) if goes_on and not penalty else candidate.score
            if key in best and best[key][0] + score - penalty > total:
                total, link = best[key][0] + score - penalty, best[key][1]
        links.append(link)
        totals.append(total)
        for key in {(number, letter), (number, "*")}:
            if key not in best or total > best[key][0]:
                best[key] = (total, position)
    end = max(range(len(family)), key=lambda i: totals[i])
    chain = []
    while end >= 0:
        chain.append(family[end])
        end = links[end]
    return chain[::-1]


_NEXT = 0.1
"""What the very next number of a series adds at least, even where its text is no title."""


def _predecessors(number: int, letter: str) -> list[tuple[tuple[int, str], float]]:
    keys: list[tuple[tuple[int, str], float]] = []
    if letter:
        keys += [((number, chr(ord(letter) - 1)), 0.0), ((number, ""), 0.0)]
    keys += [((number - step, "*"), 0.3 * (step - 1)) for step in range(1, 8)]
    return keys
