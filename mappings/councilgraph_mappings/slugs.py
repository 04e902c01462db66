"""Words as parts of an address: ASCII letters, digits and single hyphens, told apart by a digest where that loses some."""

import hashlib
import re
import unicodedata

_LONGEST = 80
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def slug(text: str) -> str:
    """Return the text as ASCII letters, digits and single hyphens; equal for spellings of one name.

    >>> slug("Health & Wellbeing Board"), slug("Health and Wellbeing Board")
    ('health-and-wellbeing-board', 'health-and-wellbeing-board')
    >>> slug("Pwyllgor Tŷ’r Bont"), slug('<b>"Quotes"</b>')
    ('pwyllgor-tyr-bont', 'b-quotes-b')

    What ASCII cannot say, and what is too long, is told apart by a digest.

    >>> slug("Δήμος")
    'x-e43556da'
    """
    spelt = text.replace("&", " and ").replace("’", "").replace("'", "")
    if spelt.isascii() and len(spelt) <= _LONGEST and (plain := _NOT_SLUG.sub("-", spelt.lower()).strip("-")):
        return plain
    folded = unicodedata.normalize("NFKD", spelt).casefold()
    bare = "".join(letter for letter in folded if not unicodedata.combining(letter))
    plain = _NOT_SLUG.sub("-", bare).strip("-")
    lossless = not any(letter.isalnum() and not letter.isascii() for letter in bare)
    if plain and lossless and len(plain) <= _LONGEST:
        return plain
    return f"{plain[: _LONGEST - 9].strip('-') or 'x'}-{digest(folded)}"


def segment(key: str) -> str:
    """Return a key as one segment of a path, different for different keys.

    >>> segment("m1-98"), segment("77/21"), segment("77-21")
    ('m1-98', '77-21-a1b22ebd', '77-21')
    """
    if len(key) <= _LONGEST and _SLUG.fullmatch(key):
        return key
    return f"{(slug(key)[: _LONGEST - 9]).strip('-')}-{digest(key)}"


def digest(text: str) -> str:
    """Return eight signs that tell a text from any other."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
