"""The words without which a pattern finds nothing, taken from the pattern itself so that they cannot disagree with it."""

import re
from collections.abc import Iterable, Sequence
from itertools import product
from re import _constants as signs  # type: ignore[attr-defined]  # no public name for what a pattern is made of
from re import _parser  # type: ignore[attr-defined]  # nor for what reads one
from typing import Any

_PART = re.compile(r"\w+")

_FORMS = 200
"""Of a pattern with more ways to write the same words only the rarest part counts."""

_Node = tuple[Any, Any]


class _Run:
    """What one sequence of a pattern asks for: all forms in full while they are few, and the rarest words met so far."""

    def __init__(self) -> None:
        self.forms: frozenset[str] = frozenset({""})
        self.exact = True
        self._rarest: frozenset[str] | None = None

    def then(self, forms: frozenset[str]) -> None:
        """Go on with one of the forms."""
        if len(self.forms) * len(forms) > _FORMS:
            self.apart()
        self.forms = frozenset(map("".join, product(self.forms, forms)))

    def apart(self, words: frozenset[str] | None = None) -> None:
        """Go on with something that is not told in full, but in which one of the words stands."""
        self._offer(_parts(self.forms))
        self._offer(words)
        self.forms, self.exact = frozenset({""}), False

    def beside(self, words: frozenset[str] | None) -> None:
        """Note words that stand somewhere else."""
        self._offer(words)

    def words(self) -> frozenset[str] | None:
        """Return words of which one stands wherever the sequence matches, None where there are no such."""
        self._offer(_parts(self.forms))
        return self._rarest

    def _offer(self, words: frozenset[str] | None) -> None:
        if words is not None and (self._rarest is None or _common(words) < _common(self._rarest)):
            self._rarest = words


def needed_words(pattern: re.Pattern[str]) -> frozenset[str]:
    r"""Return parts of words of which each match of a pattern holds one, in small letters; none where there are no such.

    >>> sorted(needed_words(re.compile(r"\b(?:the\s+)?(?:clerk|chair(?:man)?)\s+to\s+\w+")))
    ['chair', 'clerk']
    """
    return _read(_parser.parse(pattern.pattern, pattern.flags).data).words() or frozenset()


def _read(nodes: Iterable[_Node]) -> _Run:
    run = _Run()
    for kind, value in nodes:
        if kind is signs.LITERAL:
            run.then(frozenset({chr(value).casefold()}))
        elif kind is signs.IN and (letters := _letters(value)):
            run.then(letters)
        elif kind is signs.SUBPATTERN:
            _join(run, _read(value[3]))
        elif kind is signs.BRANCH:
            _branch(run, [_read(each) for each in value[1]])
        elif kind in {signs.MAX_REPEAT, signs.MIN_REPEAT}:
            _repeat(run, *value)
        elif kind is signs.ASSERT:
            run.beside(_read(value[1]).words())
        elif kind not in {signs.AT, signs.ASSERT_NOT}:
            run.apart()
    return run


def _join(run: _Run, inner: _Run) -> None:
    if inner.exact:
        run.then(inner.forms)
    else:
        run.apart(inner.words())


def _branch(run: _Run, branches: Sequence[_Run]) -> None:
    if all(branch.exact for branch in branches):
        run.then(frozenset[str]().union(*(branch.forms for branch in branches)))
        return
    found = [branch.words() for branch in branches]
    run.apart(frozenset[str]().union(*filter(None, found)) if all(found) else None)


def _repeat(run: _Run, least: int, most: int, nodes: Iterable[_Node]) -> None:
    inner = _read(nodes)
    if most == 1 and inner.exact:
        run.then(inner.forms if least else inner.forms | {""})
    else:
        run.apart(inner.words() if least else None)


def _letters(value: Iterable[_Node]) -> frozenset[str] | None:
    """Return the few letters of a set, or None where it is one of many."""
    letters = [chr(code).casefold() for kind, code in value if kind is signs.LITERAL]
    return frozenset(letters) if len(letters) == len(list(value)) <= 4 else None


def _parts(forms: Iterable[str]) -> frozenset[str] | None:
    """Return of each form the longest word, None where a form has no word."""
    parts = {max(_PART.findall(form), key=len, default="") for form in forms}
    if "" in parts:
        return None
    return frozenset(part for part in parts if not any(other != part and other in part for other in parts))


def _common(words: frozenset[str]) -> float:
    """Return how many texts may hold one of the words, by their number and length: small where few do."""
    return sum(2.0 ** -len(word) for word in words)
