"""What a portal asks for and the configuration does not say; nothing of it is made up."""

from typing import Final

from councilgraph.config import Config

_WANTED: Final = ("publisher", "publisher_type", "contact", "licence")
"""Keys of the configuration. Without a publisher the catalogue does not conform to DCAT-AP; the others it recommends."""


def lacking(config: Config) -> tuple[str, ...]:
    """Return the keys that a publisher should set.

    >>> lacking(Config(publisher="Larkhill Town Council", licence="https://creativecommons.org/licenses/by/4.0/"))
    ('publisher_type', 'contact')
    """
    return tuple(key for key in _WANTED if not getattr(config, key))
