"""When the data were first published, and when they changed; never when somebody ran a command.

The same sources have to give the same bytes, on any machine and on any day, so the time of a run is no answer. What is
known is taken in this order:

* of data that are what they were in the generation before: what its catalogue says;
* when the latest source was fetched, which a mirror or a manifest says;
* ``SOURCE_DATE_EPOCH``, by which whoever builds says what time it is (https://reproducible-builds.org/specs/source-date-epoch/);
* ``issued`` of the configuration, as long as nothing was published before.

Where none of them is there, nothing is said.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from councilgraph.catalogue.terms import term
from councilgraph_mappings.errors import ConfigurationError

EPOCH: Final = "SOURCE_DATE_EPOCH"


@dataclass(frozen=True, slots=True)
class Times:
    """Of one dataset."""

    issued: Literal | None = None
    modified: Literal | None = None


@dataclass(slots=True)
class Before:
    """What the catalogue of the generation before says."""

    times: dict[str, Times] = field(default_factory=dict)
    """By dataset."""
    digests: dict[str, str] = field(default_factory=dict)
    """By checksum node."""

    @classmethod
    def read(cls, content: bytes | None) -> "Before":
        """Return what a catalogue in Turtle says; nothing where there is none."""
        before = cls()
        for quad in parse(content or b"", RdfFormat.TURTLE):
            subject, value = quad.subject, quad.object
            if isinstance(subject, NamedNode) and isinstance(value, Literal):
                known = before.times.get(subject.value, Times())
                if quad.predicate == term("dcterms:issued"):
                    before.times[subject.value] = Times(value, known.modified)
                elif quad.predicate == term("dcterms:modified"):
                    before.times[subject.value] = Times(known.issued, value)
                elif quad.predicate == term("spdx:checksumValue"):
                    before.digests[subject.value] = value.value
        return before


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of time."""

    before: Before = field(default_factory=Before)
    epoch: dt.datetime | None = None
    issued: str | None = None
    """Of the configuration."""

    def times(self, dataset: str, checksum: str, digest: str, retrieved: str) -> Times:
        """Return the times of a dataset.

        Args:
            dataset: its address
            checksum: address of the digest of its statements
            digest: of its statements
            retrieved: when its latest source was fetched; nothing where that is not known
        """
        was = self.before.times.get(dataset, Times())
        configured = Literal(self.issued, datatype=term("xsd:date")) if self.issued else None
        fetched = retrieved or (self.epoch.strftime("%Y-%m-%dT%H:%M:%SZ") if self.epoch else "")
        fresh = Literal(fetched, datatype=term("xsd:dateTime")) if fetched else None
        if self.before.digests.get(checksum) == digest:
            modified = was.modified or fresh or configured
        else:
            modified = fresh or (None if dataset in self.before.times else configured)
        return Times(configured or was.issued or modified, modified)


def epoch(environment: Mapping[str, str]) -> dt.datetime | None:
    """Return the time that the environment gives; None where it gives none.

    >>> epoch({"SOURCE_DATE_EPOCH": "0"}).isoformat()
    '1970-01-01T00:00:00+00:00'

    Raises:
        ConfigurationError: it is no number of seconds.
    """
    text = environment.get(EPOCH)
    if text is None:
        return None
    try:
        return dt.datetime.fromtimestamp(int(text), dt.UTC)
    except (ValueError, OverflowError, OSError):
        raise ConfigurationError(EPOCH, f"{text!r} is no time", "give whole seconds since 1970, or nothing") from None
