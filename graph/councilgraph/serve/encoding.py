"""Addresses as HTTP carries them, in ASCII, and IRIs as the data have them (RFC 3987, 3.1 and 3.2)."""

import re
from typing import Final
from urllib.parse import quote, unquote_to_bytes

_ESCAPED: Final = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_PLAIN: Final = re.compile(r"[A-Za-z0-9._~-]")
_KEPT: Final = "%/:?#[]@!$&'()*+,;="


def of_iri(iri: str) -> str:
    """Return an IRI or a path of one as HTTP carries it.

    >>> of_iri("/doc/caf\u00e9/a%20b")
    '/doc/caf%C3%A9/a%20b'
    """
    return quote(iri, safe=_KEPT)


def to_iri(path: str) -> str:
    """Return the part of an IRI that a path of a request stands for.

    What is escaped because HTTP has no letter for it gets the letter; what is escaped in the IRI itself stays so.

    >>> to_iri("caf%C3%A9/a%20b/x%2Fy/100%25/%7Eme/%FF")
    'caf\u00e9/a%20b/x%2Fy/100%25/~me/%FF'
    """
    return _ESCAPED.sub(_letters, path)


def _letters(escaped: re.Match[str]) -> str:
    try:
        text = unquote_to_bytes(escaped[0]).decode()
    except UnicodeDecodeError:
        return escaped[0]
    return "".join(
        letter if not letter.isascii() or _PLAIN.fullmatch(letter) else f"%{ord(letter):02X}" for letter in text
    )
