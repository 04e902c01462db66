"""How the time of parsing grows with a document: made-up minutes, and the same ten times as long."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from councilgraph.bench.synthetic import changes
from councilgraph_mappings.parse import parse
from councilgraph_mappings.read import read
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.records import Context

_EXAMPLE: Final = "marlbury/council-minutes.txt"
_SHORT: Final = 4
"""How many rounds of the example the shorter document has."""
_TIMES: Final = 10
_TRIES: Final = 3
"""The best of so many counts, as other work on the machine only adds."""


def lines(examples: Path) -> Iterator[str]:
    """Yield how quickly a long document is parsed, and how much more time it takes than one of a tenth."""
    short, long = (_document(examples, rounds) for rounds in (_SHORT, _SHORT * _TIMES))
    one, ten = _seconds(short), _seconds(long)
    yield (
        f"parse: {len(long.text) / ten / 1e6:.2f} MB of text a second of a processor's time in one document of "
        f"{len(long.text) / 1e3:.0f} KB, which takes {ten / one:.1f} times as long as one of {len(short.text) / 1e3:.0f} KB"
    )


def _document(examples: Path, rounds: int) -> Document:
    text = (examples / _EXAMPLE).read_text(encoding="utf-8")
    # Other names, dates and amounts in each, so that nothing is known from the round before.
    return read("\n\n".join(changes(round_)(text) for round_ in range(rounds)).encode(), _EXAMPLE)


def _seconds(document: Document) -> float:
    taken = []
    for _ in range(_TRIES):
        begin = time.process_time()
        parse(document, Context(_EXAMPLE, "0" * 64))
        taken.append(time.process_time() - begin)
    return min(taken)
