"""Where a site is for its readers, from configuration and never from what a client says."""

from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Root:
    """The place under which everything of a site stands."""

    base: str
    """The whole address, without a slash at its end."""

    @property
    def path(self) -> str:
        """Return what its addresses begin with on their host.

        >>> Root("https://data.example.org/councils").path
        '/councils'
        """
        return urlsplit(self.base).path
