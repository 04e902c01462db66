"""The marks of list items: "1." "(a)" "iv)" "•", which of them count up together, and which begin a list anew."""

from collections.abc import Sequence

from councilgraph_mappings.read.document import Block

_DIGITS = [str(n) for n in range(1, 60)]

_LETTERS = list("abcdefghijklmnopqrstuvwxyz")

_ROMANS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"]


def ordered(marks: Sequence[str]) -> bool:
    """Return whether marks count up from the first of their kind.

    >>> ordered(["i", "ii", "iii"]), ordered(["b", "c"])
    (True, False)
    """
    plain = _alike(marks)
    return any(plain == series[: len(plain)] for series in (_DIGITS, _LETTERS, _ROMANS))


def _alike(marks: Sequence[str]) -> list[str]:
    """Return marks in small letters where all are capitals, which count like them; a mixture counts nothing.

    >>> _alike(["A", "B"]), _alike(["A", "b"])
    (['a', 'b'], ['A', 'b'])
    """
    return [mark.lower() for mark in marks] if all(mark.isupper() for mark in marks) else [*marks]


def follows_on(before: str, mark: str) -> bool:
    """Return whether a mark is the next after another: "(b)", "(c)".

    >>> follows_on("(b)", "(c)"), follows_on("2.", "4.")
    (True, False)
    """
    pair = _alike([before.strip("(). "), mark.strip("(). ")])
    return any(pair == series[at : at + 2] for series in (_DIGITS, _LETTERS, _ROMANS) for at in range(len(series)))


def series_of(marker: str) -> str:
    """Return what stays in the numbers of one list of clauses: all levels but the last.

    >>> series_of("71.2.4"), series_of("(4)")
    ('71.2', '')
    """
    return marker.strip("(). ").rpartition(".")[0]


def family_of(marker: str) -> str:
    """Return the shape of a marker: digits, letters or signs.

    >>> family_of("(1)"), family_of("71.2.4"), family_of("a."), family_of("•")
    ('9', '9.9.9', 'a', '•')
    """
    plain = marker.strip("(). ")
    if series_of(marker) and plain.replace(".", "").isdigit():
        return ".".join("9" for _ in plain.split("."))
    return "9" if plain.isdigit() else "a" if plain.isalpha() else plain


def of_other_list(first: str, marker: str) -> bool:
    """Return whether the number of a clause is of another list than the first.

    >>> of_other_list("71.2.4", "71.3"), of_other_list("71.2.4", "71.2.5")
    (True, False)
    """
    series, other = series_of(first), series_of(marker)
    return bool(series and other) and family_of(first) != family_of(marker) and not other.startswith(series)


def restarts(blocks: Sequence[Block], first: int, index: int) -> bool:
    """Return whether a marker begins a new list: "1." again after "3." at the same depth.

    A letter that is printed twice running ("(a)", "(a)", "(b)") is a slip, if the next one follows on; so is the "1." of
    each point of a page that begins every list anew, if the clause above it goes on: "1. … , and".
    """
    mark = blocks[index].marker.strip("(). ")
    again = blocks[index - 1].marker == blocks[index].marker
    slip = again and (
        blocks[index - 1].text.rstrip().endswith(("; and", "; or", ", and", ", or"))
        or (
            index + 1 < len(blocks)
            and follows_on(blocks[index].marker, blocks[index + 1].marker)
            and blocks[index - 1].text.rstrip().endswith((";", ","))
        )
    )
    return (
        index > first
        and not slip
        and mark.lower() in {"1", "a", "i"}
        and blocks[first].marker.strip("(). ") == mark
        and blocks[index].level <= blocks[first].level
    )
