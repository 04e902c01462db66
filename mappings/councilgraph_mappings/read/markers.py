"""List markers as councils print them: "a)", "(iii)", "98.", "1.2.3", "•".

What looks like a marker and is none: dates ("12. March"), years ("2021."), clock times ("3.30 pm"), amounts
("2.5 million") and initials ("J. Smith").
"""

import re

BULLETS = "·•‣⁃▪▫◦●○■□➢➤►▶✓✔\uf0b7\uf0a7\uf0d8\uf076\uf02d"
"""Characters that are bullets wherever they begin a line; the private ones are those of Word's symbol fonts."""
DASHES = "-–—*"
"""Characters that are bullets when a space follows."""

_ROMAN = r"(?:x{1,3}(?:ix|iv|v?i{0,3})|ix|iv|vi{0,3}|i{1,3})"
_LONG_ROMAN = r"(?:X{1,3}(?:IX|IV|VI{0,3}|I{1,3})|XX{1,2}|IX|IV|VI{1,3}|I{2,3})"
_NUMBER = r"(?:\d{1,3}|1[0-8]\d\d|[2-9][1-9]\d\d|[3-9]\d{3})"
_ENUMERATOR = rf"""
      \((?:[A-Za-z]|{_ROMAN}|{_LONG_ROMAN}|[a-z]{{2}}|{_NUMBER})\)[.]?          # (a) (iii) (IV) (aa) (12)
    | (?:[A-Za-z]|{_ROMAN}|{_LONG_ROMAN}|{_NUMBER}[A-Za-z]?)\)                  # a) iii) A) 12) 35a)
    | (?:[a-z]|{_ROMAN}|{_LONG_ROMAN})\.\)?                                     # a. iii. IV. a.)
    | {_NUMBER}(?:/\d{{1,4}})?[A-Za-z]?\.\)?                                    # 98. 77/21. 35a. 1.)
    | [1-9]\d{{4}}\.                                                            # 12930. (minutes counted over the years)
    | \d{{1,2}}(?:\.\d{{1,2}}){{1,3}}[.)]                                       # 1.2. 4.10)
    | \d{{1,3}}\([a-z]{{1,3}}\)                                                 # 4(ii)
"""
_LONE = re.compile(rf"(?:{_ENUMERATOR}|[A-Z]\.|[{BULLETS}]|[{DASHES}]|o)", re.VERBOSE)
_DATE_LIKE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?:$|[,.]|\s+\d)"
)
_INLINE = re.compile(
    rf"""(?:
      (?P<enumerator>{_ENUMERATOR})(?=\s)
    | (?P<glued>\((?:\d{{1,2}}|[a-h]|i{{1,3}}|iv|vi{{0,3}})\))(?=[A-Z][a-z])                  # (1)That
    | (?P<decimal>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})(?=\s+["“‘'(\[]?[A-Z])
    | (?P<clause>\d{{1,3}}(?:\.\d{{1,2}}){{2,3}})(?=\s+(?!(?:of|and|or|above|below|is|was|were|which|refers)\b)[a-z])
    | (?P<bullet>[{BULLETS}])
    | (?P<dash>[{DASHES}]|o)(?=\s)
    )\s*(?=\S)""",
    re.VERBOSE,
)
_CLOCK_OR_AMOUNT = re.compile(r"(?:[aApP]\.?[mM]\b|(?i:hrs?\b|hours\b|noon\b))")
_MARKER_START = frozenset("(0123456789" + BULLETS + DASHES)
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_LETTER_START = re.compile(r"(?:[A-Za-z]|[ivx]{2,6}|[IVX]{2,6})[.)]|o\s")
_LONE_START = _MARKER_START | _LETTERS
_LONGEST = 12


def lone_marker(line: str) -> bool:
    """Return whether the folded line is a list marker and nothing else.

    >>> [lone_marker(line) for line in ("a)", "98.", "•", "35a", "77/21", "2021.", "J.")]
    [True, True, True, False, False, False, True]
    """
    return len(line) <= _LONGEST and line[:1] in _LONE_START and _LONE.fullmatch(line) is not None


def find_marker(line: str) -> tuple[str, str]:
    """Return the marker and the text of the folded line; a marker that stands alone has no text.

    >>> find_marker("a)"), find_marker("a) text"), find_marker("text")
    (('a)', ''), ('a)', 'text'), ('', 'text'))
    """
    return (line, "") if lone_marker(line) else split_marker(line)


def split_marker(line: str) -> tuple[str, str]:
    """Return the marker that the folded line begins with, and the rest; without a marker, "" and the line.

    >>> split_marker("(iii) that the report be noted")
    ('(iii)', 'that the report be noted')
    >>> [split_marker(line)[0] for line in ("12. March 2021", "3.30 pm", "J. Smith", "2021. The")]
    ['', '', '', '']
    """
    first = line[:1]
    if first not in _MARKER_START and (first not in _LETTERS or not _LETTER_START.match(line)):
        return "", line
    match = _INLINE.match(line)
    if match is None:
        return "", line
    rest = line[match.end() :]
    decimal = match["decimal"] or match["clause"]
    if decimal and _is_clock_or_date(decimal, rest):
        return "", line
    if match["enumerator"] and line[0].isdigit() and _DATE_LIKE.match(rest):
        return "", line
    return line[: match.end()].rstrip(), rest


def _is_clock_or_date(decimal: str, rest: str) -> bool:
    """Return whether "10.00", "7.05" or "12.03.21" is a time or date rather than the number of a paragraph."""
    parts = decimal.split(".")
    if len(parts) == 3:
        return len(parts[1]) == 2 and len(parts[2]) == 2 and parts[1][0] in "01" and int(parts[0]) <= 31
    return len(parts) == 2 and (
        (len(parts[1]) == 2 and parts[1][0] == "0") or _CLOCK_OR_AMOUNT.match(rest.lstrip()) is not None
    )
