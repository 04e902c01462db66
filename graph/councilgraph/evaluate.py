"""Measures the extraction: publishes a corpus, scores it against facts that people read, and holds that against floors.

usage: python -m councilgraph.evaluate CORPUS SCORER

CORPUS holds documents in seed/ and minutes/ (either may be missing) and hand-checked facts in gold/. SCORER is a Python
script that takes a dataset and a folder of facts and prints, with --json, precision, recall and F1 for each kind of fact.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from councilgraph.cli.progress import progress
from councilgraph.cli.show import complain
from councilgraph.config import Config
from councilgraph.publish.run import Options, publish
from councilgraph_mappings.errors import ConfigurationError, CouncilGraphError

PARTS: Final = ("seed", "minutes")
FLOORS: Final = {
    "meeting.date": 0.98,
    "meeting.body": 0.98,
    "meeting.council": 0.98,
    "meeting.start": 0.95,
    "meeting.end": 0.95,
    "meeting.venue": 0.95,
    "item": 0.93,
    "attendance.present": 0.96,
    "attendance.apologies": 0.95,
    "attendance.absent": 0.90,
    "attendance.in-attendance": 0.93,
    "attendance.capacity": 0.95,
    "attendance.substitute-for": 0.95,
    "role": 0.88,
    "decision": 0.93,
    "decision.kind": 0.90,
    "decision.item": 0.95,
    "motion": 0.92,
    "vote": 0.92,
    "action": 0.85,
    "action.owner": 0.85,
    "declaration": 0.92,
    "organisation": 0.80,
    "document": 0.90,
    "work_programme": 0.90,
}
"""What F1 must be at least, by kind of fact."""

SLACK: Final = 0.05
"""By which precision and recall may each be below the floor."""
BINDING: Final = 20
"""Facts from which on a floor binds; where there are fewer, the misses are listed instead."""


@dataclass(frozen=True, slots=True)
class Score:
    """How well one kind of fact was read; None where nothing says."""

    precision: float | None
    recall: float | None
    f1: float | None
    tp: int
    fp: int
    fn: int

    @property
    def facts(self) -> int:
        """Return how many facts of the kind people read."""
        return self.tp + self.fn

    def judged(self, floor: float | None) -> str:
        """Return a mark for where the score stands.

        >>> Score(0.9, 0.8, 0.85, 40, 4, 10).judged(0.9)
        'MISSED: F1, recall'
        >>> Score(0.9, 0.8, 0.85, 4, 1, 1).judged(0.9), Score(1.0, 0.95, 0.97, 40, 0, 2).judged(0.9)
        ('few, misses below', 'met')
        """
        if floor is None or not (self.facts or self.fp):
            return ""
        if self.facts < BINDING:
            return "few, misses below" if self.fp or self.fn else "few, all right"
        below = {
            "F1": (self.f1 or 0) < floor,
            "precision": (self.precision or 0) < floor - SLACK,
            "recall": (self.recall or 0) < floor - SLACK,
        }
        missed = [name for name, is_below in below.items() if is_below]
        return f"MISSED: {', '.join(missed)}" if missed else "met"


def main(arguments: list[str]) -> int:
    """Evaluate a corpus and return the exit status: 0 where all floors are met, 3 where one is missed."""
    if len(arguments) != 2:
        complain("usage: evaluate CORPUS SCORER")
        return 2
    corpus, scorer = map(Path, arguments)
    try:
        with tempfile.TemporaryDirectory(prefix="councilgraph-evaluate-") as folder:
            dataset = _published(corpus, scorer, Path(folder))
            scores, misses = _scored(scorer, dataset, corpus / "gold")
            for line in table(scores, misses):
                print(line)
            for gold in sorted(path for path in (corpus / "gold").iterdir() if path.is_dir()):
                print(f"gold/{gold.name}: {_overall(_scored(scorer, dataset, gold)[0])}")
    except CouncilGraphError as error:
        complain(str(error))
        return 2 if isinstance(error, ConfigurationError) else 1
    return 3 if any(score.judged(FLOORS.get(kind)).startswith("MISSED") for kind, score in scores.items()) else 0


def table(scores: Mapping[str, Score], misses: list[str]) -> Iterator[str]:
    """Yield the lines of the comparison, kinds without a floor at the end, then every miss that has to be explained."""
    width = max(map(len, (*FLOORS, *scores)))
    yield f"{'fact':{width}} {'P':>6} {'R':>6} {'F1':>6} {'floor':>6} {'right':>6} {'extra':>6} {'missed':>6}"
    for kind in (*FLOORS, *sorted(scores.keys() - FLOORS.keys())):
        floor, score = FLOORS.get(kind), scores.get(kind, Score(None, None, None, 0, 0, 0))
        shares = " ".join(
            f"{'–' if share is None else f'{share:.3f}':>6}" for share in (score.precision, score.recall, score.f1)
        )
        counts = f"{score.tp:>6} {score.fp:>6} {score.fn:>6}"
        yield f"{kind:{width}} {shares} {'' if floor is None else f'{floor:.2f}':>6} {counts}  {score.judged(floor)}".rstrip()
    yield f"all facts: {_overall(scores)}"
    few = {kind for kind, score in scores.items() if kind in FLOORS and score.facts < BINDING}
    if listed := [miss for miss in misses if miss.partition("\t")[0] in few]:
        yield f"\nmisses of kinds with fewer than {BINDING} facts:"
        yield from (f"  {miss.replace(chr(9), '  ')}" for miss in listed)
    yield ""


def _overall(scores: Mapping[str, Score]) -> str:
    tp, fp, fn = (sum(getattr(score, name) for score in scores.values()) for name in ("tp", "fp", "fn"))
    f1 = 2 * tp / (2 * tp + fp + fn) if tp + fp + fn else 0.0
    return f"micro F1 {f1:.3f} ({tp} right, {fp} extra, {fn} missed)"


def _published(corpus: Path, scorer: Path, out: Path) -> Path:
    """Return the dataset of a corpus."""
    sources = tuple(corpus / part for part in PARTS if (corpus / part).is_dir())
    if not sources:
        raise ConfigurationError(str(corpus), "holds neither seed nor minutes", "name the folder of the corpus")
    if not (corpus / "gold").is_dir():
        raise ConfigurationError(str(corpus / "gold"), "is not there", "put the facts that people read there")
    if not scorer.is_file():
        raise ConfigurationError(str(scorer), "is not there", "name the script that scores a dataset")
    with progress() as shown:
        summary = publish(Options(sources, out, jobs=os.cpu_count() or 1), Config(), shown)
    print(f"{summary.published} documents published, {summary.rejected} rejected\n")
    return out / "dataset.nq"


def _scored(scorer: Path, dataset: Path, gold: Path) -> tuple[dict[str, Score], list[str]]:
    """Return the score of each kind of fact, and a line for each fact that was missed or is extra."""
    command = [sys.executable, str(scorer), str(dataset), str(gold), "--json", "--misses", "all"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - the user named the script
    content, end, misses = done.stdout.partition("\n}\n")
    if done.returncode or not end:
        last = done.stderr.strip().rpartition("\n")[2] or "no JSON"
        raise ConfigurationError(str(scorer), f"failed ({last})", "run it by itself to see why")
    scores = {kind: Score(**values) for kind, values in json.loads(content + end).items()}
    return scores, misses.splitlines()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
