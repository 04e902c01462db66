"""What all documents together say, and the files for the world: links, store, catalogue, report, manifest."""

import datetime as dt
import json
import shutil
import zlib
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from councilgraph import write
from councilgraph.apart import apart
from councilgraph.catalogue import Counts, Publication, catalogue, lacking, software_version
from councilgraph.catalogue.files import plain_files
from councilgraph.changes.fall import DOCUMENTS
from councilgraph.changes.graphs import CATALOGUE
from councilgraph.changes.graphs import FILE as GRAPHS
from councilgraph.changes.record import write_changes
from councilgraph.config import Config
from councilgraph.dumps.kept import Kept
from councilgraph.dumps.publish import Dumps
from councilgraph.dumps.sets import Dump, DumpSet
from councilgraph.generation import newest
from councilgraph.lines import line
from councilgraph.link import read_overrides
from councilgraph.lists.build import write_lists, write_lists_again, write_lists_of
from councilgraph.lists.schema import LISTS
from councilgraph.publish.answers import Answered, Changes, examined, read_answers, worth_a_look, write_answers
from councilgraph.publish.before import KEPT_FILES, Before
from councilgraph.publish.contradictions import canonical_meetings, contradictions
from councilgraph.publish.documents import ASSERTED, INFERRED, KEYS, Documents, take_over
from councilgraph.publish.links import Links
from councilgraph.publish.ordered import write_set
from councilgraph.publish.state import ANSWERS, FOLDER, PLAN, SOURCES, Part, State, measured, rows, write_state
from councilgraph.publish.stored import Stored, store_files, stored
from councilgraph.questions import questions, run_examples, write_ran
from councilgraph.register_graph import register_quads
from councilgraph.report.contradictions import Contradiction
from councilgraph.report.index import write_report
from councilgraph.search.build import write_index, write_index_again
from councilgraph.search.schema import INDEX
from councilgraph.sources import sha256


class Whole:
    """Completes a generation whose documents are written."""

    def __init__(
        self,
        documents: Documents,
        config: Config,
        before: Before | None = None,
        settings: Mapping[str, str] | None = None,
    ) -> None:
        """Take the documents, which are all there.

        Args:
            documents: of the generation
            config: of the publisher
            before: the generation that is taken over from; None where everything is made anew
            settings: that every result depends on, for the next generation to take over; None where it cannot
        """
        self.documents = documents
        self.folder = documents.folder
        self.config = config
        self.summary = documents.summary
        self.progress = documents.progress
        self.before = before
        self.settings = settings
        self.blocks: dict[str, Part] = {}
        self.differing: list[tuple[Part | None, Part | None]] = []
        """Lines of blocks, before and now, that may differ."""
        self.statements = 0
        """Of the blocks."""
        self.linked: Mapping[str, int] = {}
        self.made = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        self.counts: dict[str, int] = {}
        self.changes: Mapping[str, int] = {}
        self.sets: list[DumpSet] = []
        self.answered: Mapping[str, tuple[Answered, bool]] = {}
        """Of examples, what they came to in the generation before, and whether they come to the same in this one."""
        self.looked_at: Mapping[str, Answered] = {}
        """Of those examples that may come to the same as in the generation before, what they came to there."""
        self.plain: list[Dump] = []
        """The large files beside the dumps, whose digests are wanted in three places."""

    def complete(self, roots: tuple[str, ...], named: tuple[str, ...] = ()) -> None:
        """Write what is missing.

        Args:
            roots: the folders that the paths of the sources are relative to
            named: what the publisher named; nothing where shards are merged
        """
        with self._stage("link"):
            self._blocks()
        with self._stage("write"):
            self.summary.inferred = write_set(self.folder / INFERRED, self.folder / "inferred.nq")
        if self.before:
            known = read_answers(self.before.folder / FOLDER / ANSWERS)
            self.looked_at = worth_a_look(questions().values(), known)
        counts, differing = self._from_the_store()
        with self._stage("examples"):
            self._examples()
        self._keep(counts, differing)
        self._manifest(roots, named)

    def _from_the_store(self) -> tuple[Counts, list[Contradiction]]:
        """Write everything that the store is asked for; when this returns the store is closed, so that others may open it."""
        with self._stage("load"):
            made = self._stored()
            self.plain = plain_files(self.folder)
        with self._stage("dumps"):
            taken = Kept(self.before.folder, made.relinked(self.config.base)) if self.before else Kept()
            with taken:
                dumps = Dumps(self.folder, self.config.base, made.store, self.documents.entries, taken)
                self.sets = dumps.write(self.config.title, {"license": self.config.licence}, self.plain)
            del dumps
            made.forget()
        with self._stage("catalogue"):
            counts = self._catalogue(made)
            made.forget()
        with self._stage("report"):
            differing = self._contradictions(made)
            self.summary.contradictions = len(differing)
            write_report(self.folder / "report", self.documents.shown(), self._figures(), differing)
            made.forget()
        with self._stage("changes"):
            same = self.before.same(rows(self.folder / SOURCES)) if self.before else {}
            before = newest(self.summary.out)
            known = self.before is not None and before is not None and before.resolve() == self.before.folder
            opened, only = (made.opened, made.only(self.config.base)) if known else (None, None)
            self.changes = write_changes(
                self.folder, made.reopened, before, self.config, self.made, same=same, opened=opened, differing=only
            )
            made.forget()
        self._tables(made)
        with self._stage("examples"):
            self.answered = self._answered(made)
        made.store.flush()
        return counts, differing

    def _answered(self, made: Stored) -> Mapping[str, tuple[Answered, bool]]:
        """Return what is known of the answers of examples from the generation before."""
        found = made.differs()
        if not (self.before and made.opened and found):
            return {}
        changes = Changes.between(made.opened, made.store, found)
        return examined(self.looked_at, changes)

    def _examples(self) -> None:
        """Ask the examples, but those of which it is known that their answers are what they were."""
        asked = questions()
        ran = {name: known.ran for name, (known, same) in self.answered.items() if same}
        ran |= {
            one.name: one for one in run_examples(self.folder, asked=[asked[name] for name in asked if name not in ran])
        }
        self.summary.slow = tuple(name for name in asked if ran[name].rows is None)
        write_ran(self.folder / "report", [ran[name] for name in asked])
        write_answers(
            self.folder / ANSWERS, [ran[name] for name in asked], {n: one for n, (one, _) in self.answered.items()}
        )

    def _tables(self, made: Stored) -> None:
        """Write index and lists, out of those of the generation before where little differs."""
        base = self.config.base
        with self._stage("search"):
            anew = made.concerned(base)
            if made.before and anew:
                told, same = self.documents.told(anew.things)
                write_index_again(self.folder / INDEX, made.before.folder / INDEX, anew, base, entries=told, same=same)
            else:
                write_index(self.folder / INDEX, self.folder / ASSERTED, self.documents.entries, base)
            made.forget()
        with self._stage("lists"):
            if made.before and anew:
                write_lists_again(self.folder / LISTS, made.before.folder / LISTS, anew, base)
            elif made.large:
                apart(write_lists_of, self.folder, base)
            else:
                write_lists(self.folder / LISTS, made.reopened, base)

    def _blocks(self) -> None:
        """Add the graphs that are no document's: the register of councils, and the links."""
        base, reviewed = self.config.base, self.config.reviewed
        known = dict(self.before.blocks()) if self.before else {}
        register, file = write.nquads(register_quads(base)), self.folder / ASSERTED
        with file.open("ab") as asserted:
            self.blocks["register"] = Part(file, asserted.tell(), len(register), zlib.crc32(register))
            asserted.write(register)
        turtle = Path("turtle") / "register.ttl"
        if self.before and known["register"].read() == register:
            take_over(self.before.folder / turtle, self.folder / turtle)
        else:
            write.write_turtle(self.folder / turtle, register, base)
        links = Links(self.folder, base)
        overrides = read_overrides(reviewed) if reviewed else ()
        before = (self.before.folder, known["links"]) if self.before else None
        self.blocks["links"] = links.write(self.folder / KEYS, overrides, before)
        self.linked = links.counts
        self.statements = write.count(register) + links.statements
        self.differing = [(known.get("register"), self.blocks["register"]), *links.differing]

    def _stored(self) -> Stored:
        statements = self.statements + self.summary.triples + self.summary.inferred
        return stored(self.folder, self.before, self.differing, self.config.base, statements)

    def _catalogue(self, made: Stored) -> Counts:
        counts = made.counts(self.config.base)
        self.counts = {DOCUMENTS: self.summary.published, **dict(counts.classes)}
        entries, before = self.documents.entries.rejected(), newest(self.summary.out)
        made_of = Publication.gathered(self.config, counts, self.sets, self.plain, entries=entries, before=before)
        text = catalogue(made_of)
        self.summary.lacking = lacking(self.config)
        (self.folder / CATALOGUE).write_bytes(text)
        self.summary.in_store = counts.triples + made.catalogue(self.folder / CATALOGUE, self.config.base)
        return counts

    def _contradictions(self, made: Stored) -> list[Contradiction]:
        """Return all contradictions; only meetings of which something else is said than before are asked about."""
        if not made.before:
            return contradictions(made.reopened, canonical_meetings(made.store, self.config.base))
        touched = made.touched(self.config.base)
        same = (found for found in made.before.contradictions() if found.node not in touched)
        return sorted({*contradictions(made.reopened, touched), *same})

    def _keep(self, counts: Counts, differing: list[Contradiction]) -> None:
        """Keep for the next generation what it can take over, and nothing where that is not known."""
        (self.folder / FOLDER).mkdir()
        plan = [PLAN] if self._has_plan() else []
        for name in (*KEPT_FILES, *plan):
            (self.folder / name).rename(self.folder / FOLDER / name)
        if self.settings is None:
            shutil.rmtree(self.folder / FOLDER)
            return
        names = [*(f"{FOLDER}/{name}" for name in (*KEPT_FILES, *plan)), "inferred.nq", CATALOGUE, GRAPHS, INDEX, LISTS]
        blocks = {name: (part.length, part.checksum) for name, part in self.blocks.items()}
        files = {name: measured(self.folder / name) for name in names}
        contradictions = tuple(line(one).decode() for one in differing)
        held = store_files(self.folder)
        write_state(self.folder, State(self.settings, files, blocks, line(counts).decode(), contradictions, held))

    def _has_plan(self) -> bool:
        """Return whether a plan is kept, which is taken over where no document was made."""
        file = self.folder / PLAN
        if not file.exists() and self.before and (plan := self.before.plan()):
            file.write_bytes(plan)
        return file.exists()

    def _figures(self) -> dict[str, Any]:
        summary = self.summary
        return {
            "title": self.config.title,
            "published": summary.published,
            "rejected": summary.rejected,
            "passed over": summary.passed_over,
            "with something to look at": summary.with_warnings,
            "triples": summary.triples,
            "inferred": summary.inferred,
            **{name: count for name, count in self.linked.items() if count and "merged" in name},
        }

    def _manifest(self, roots: tuple[str, ...], named: tuple[str, ...]) -> None:
        files = {
            name: {"bytes": (self.folder / name).stat().st_size, "sha256": sha256(self.folder / name)}
            for name in (CATALOGUE, "report/report.json")
        }
        files |= {file.path: {"bytes": file.size, "sha256": file.sha256} for file in self.plain}
        content = {
            "generation": self.summary.generation,
            "made": self.made,
            "software": software_version(),
            "base": self.config.base,
            "sources": roots,
            "named": named,
            "counts": self.counts,
            "changes": self.changes,
            "summary": {**asdict(self.summary), "out": str(self.summary.out)},
            "files": dict(sorted(files.items())),
        }
        (self.folder / "manifest.json").write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")

    def _stage(self, name: str) -> AbstractContextManager[None]:
        self.progress.stage(name)
        return self.summary.timed(name)
