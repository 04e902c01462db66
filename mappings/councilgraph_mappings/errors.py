"""What can go wrong with a source, as a tree of exceptions.

* CouncilGraphError            one line for a person: which record, what is wrong, what to do
  + SourceError                a source cannot be read
    - UnsupportedFormatError   no reader for this kind of file
    - UnreadableError          damaged, encrypted, cut off, scanned, not what its name says
    - TooLargeError            beyond a bound of size, depth, pages or time
    - NoContentError           read without a fault, but there is no text in it
  + ConfigurationError         an option, a manifest or councilgraph.toml is wrong
  + ConformanceError           data breaks a shape, or the ontology finds it inconsistent
"""


class CouncilGraphError(Exception):
    """Anything that was foreseen; its text is one line that names the record, the fault and the next step."""

    def __init__(self, record: str, fault: str, step: str = "") -> None:
        """Keep the three parts of the message.

        >>> str(SourceError("minutes.pdf", "is encrypted", "ask the council for an open copy"))
        'minutes.pdf: is encrypted; ask the council for an open copy'
        """
        super().__init__(record, fault, step)
        self.record = record
        self.fault = fault
        self.step = step

    def __str__(self) -> str:
        """Return the message as one line."""
        return f"{self.record}: {self.fault}" + (f"; {self.step}" if self.step else "")


class SourceError(CouncilGraphError):
    """A source cannot be read; the others go on."""


class UnsupportedFormatError(SourceError):
    """No reader knows this kind of file."""


class UnreadableError(SourceError):
    """The bytes are damaged, encrypted, cut off, scanned, or not what the name promises."""


class TooLargeError(SourceError):
    """A bound of size, depth, pages or time was reached."""


class NoContentError(SourceError):
    """The file was read and holds no text."""


class ConfigurationError(CouncilGraphError):
    """An option, a manifest or the configuration is wrong."""


class ConformanceError(CouncilGraphError):
    """Data breaks a shape, or contradicts the ontology."""
