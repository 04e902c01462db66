"""What a person asks for, and nothing more: words and phrases, each quoted, so that no syntax of the index is ever reached."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

LONGEST: Final = 300
"""Letters of a question that are read."""
MOST: Final = 16
"""Words and phrases that are looked for."""

_PART: Final = re.compile(r'"([^"]*)"?|([^\s"]+)')


@dataclass(frozen=True, slots=True)
class Asked:
    """The words and phrases of a question."""

    parts: tuple[str, ...]
    """Each as it was written, without quotation marks; all of them are looked for."""
    begun: tuple[bool, ...]
    """Of each, whether it may go on: it ended with a star."""

    def expression(self) -> str:
        """Return the question in the syntax of the index.

        >>> asked('bus OR "River Marl" flood*').expression()
        '"bus" "OR" "River Marl" "flood"*'
        """
        return " ".join(f'"{part}"{"*" * begun}' for part, begun in zip(self.parts, self.begun, strict=True))

    def words(self) -> tuple[str, ...]:
        """Return the single words, for which others may be suggested."""
        return tuple(part for part in self.parts if " " not in part)

    def __bool__(self) -> bool:
        return bool(self.parts)


def asked(text: str) -> Asked:
    """Return what a text asks for; what holds no letter and no digit asks for nothing.

    >>> asked('parking "council tax" * ) NEAR(a').parts
    ('parking', 'council tax', 'NEAR(a')
    """
    found: list[tuple[str, bool]] = []
    plain = "".join(
        " " if _control(letter) else letter for letter in text[:LONGEST].replace("“", '"').replace("”", '"')
    )
    for phrase, word in _PART.findall(plain):
        part = " ".join((phrase or word).split())
        begun = bool(word) and part.endswith("*")
        part = part.rstrip("*") if word else part
        if any(letter.isalnum() for letter in part):
            found.append((part, begun))
    kept = [*dict.fromkeys(found)][:MOST]
    return Asked(tuple(part for part, _ in kept), tuple(begun for _, begun in kept))


def _control(letter: str) -> bool:
    # Half a surrogate pair is no text either.
    return unicodedata.category(letter) in {"Cc", "Cs"}
