"""A publication takes no more memory for having more documents: what the store's engine keeps of them is given back."""

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ENVIRONMENT

from councilgraph.bench.ours import Publication
from councilgraph.bench.table import flat
from councilgraph.bench.time import Time

READ_TWICE = """
import sys
from pathlib import Path
from pyoxigraph import Store
from councilgraph import store
from councilgraph.publish.stored import Stored

def resident():
    [line] = [line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("RssAnon:")]
    return int(line.split()[1])

place, lines = Path(sys.argv[1]) / "store", Path(sys.argv[1]) / "lines.nq"
store.build(place, [lines])
made = Stored(place, Store(str(place)))
made.forget()
opened = resident()
assert sum(1 for _ in made.store) == 60_000
read = resident()
made.forget()
print(opened, read, resident())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what of a process is resident")
def test_what_was_read_of_a_store_is_given_back(tmp_path: Path) -> None:
    with (tmp_path / "lines.nq").open("w", encoding="ascii") as lines:
        for number in range(60_000):
            subject = f"<urn:made:{number // 10}>"
            print(
                f'{subject} <urn:says:{number % 10}> "the {number}th of many sayings" <urn:graph:{number % 50}> .',
                file=lines,
            )
    command = [sys.executable, "-c", READ_TWICE, str(tmp_path)]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=True)
    opened, read, after = map(int, done.stdout.split())
    assert read - opened > 3_000, "the engine keeps nothing any more, so nothing need be given back"
    assert after - opened < (read - opened) / 3


def publication(documents: int, **memory: int) -> Publication:
    sizes = {name: size * 1024 for name, size in memory.items()}
    return Publication(documents, 0, 1, 1, 1.0, 1.0, sizes, 1, {"parse": Time(1.0, 1.0)})


@pytest.mark.parametrize(("largest", "judged"), [(161_500, "15.0 KB"), (161_600, "not flat")])
def test_memory_is_called_flat_by_how_much_the_largest_process_grows(largest: int, judged: str) -> None:
    small, large = publication(100, worker=90_000, load=160_000), publication(200, worker=120_000, load=largest)
    assert judged in flat(small, large)
    assert ("not flat" in flat(small, large)) == (judged == "not flat")
