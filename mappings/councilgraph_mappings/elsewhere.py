"""Names that stand in other files than the one that refers to them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What another file of the publication says of an id that this one refers to."""

    identity: str
    kind: str
    """As the system calls it: "Organization", "Person"."""
    name: str
    sort: str = ""
    """What the system says an organisation is: "Gremium", "Fraktion"."""
