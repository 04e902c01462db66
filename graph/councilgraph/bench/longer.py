"""How the time of parsing grows with a document: made-up minutes, and the same ten times as long."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from councilgraph.bench.synthetic import changes
from councilgraph_mappings.parse import parse
from councilgraph_mappings.read import read
from councilgraph_mappings.reading import Context

_EXAMPLE: Final = "marlbury/council-minutes.txt"
_SHORT: Final = 4
"""How many rounds of the example the shorter document has."""
_TIMES: Final = 10
_TRIES: Final = 3
"""The best of so many counts, as other work on the machine only adds."""


def lines(examples: Path) -> Iterator[str]:
    """Yield how quickly a long document is parsed, and how much more time it takes than one of a tenth."""
    short, one = _parsed(examples, _SHORT)
    long, ten = _parsed(examples, _SHORT * _TIMES)
    yield (
        f"parse: {long / ten / 1e6:.2f} MB of text a second of a processor's time in one document of "
        f"{long / 1e3:.0f} KB, which takes {ten / one:.1f} times as long as one of {short / 1e3:.0f} KB"
    )


def _parsed(examples: Path, rounds: int) -> tuple[int, float]:
    """Return how many characters a document of so many rounds has, and in how many seconds it is parsed."""
    text = (examples / _EXAMPLE).read_text(encoding="utf-8")
    taken = []
    for first in range(0, _TRIES * rounds, rounds):
        # Other names, dates and amounts in each round and each try, so that nothing is known from before.
        told = "\n\n".join(changes(round_)(text) for round_ in range(first, first + rounds))
        document = read(told.encode(), _EXAMPLE)
        begin = time.process_time()
        parse(document, Context(_EXAMPLE, "0" * 64))
        taken.append(time.process_time() - begin)
    return len(document.text), min(taken)
