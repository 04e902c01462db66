"""What all documents together say, and the files for the world: links, store, catalogue, report, manifest."""

import datetime as dt
import json
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import asdict
from typing import Any

from pyoxigraph import Store

from councilgraph import store, write
from councilgraph.catalogue import Publication, catalogue, counted, lacking, software_version
from councilgraph.changes.fall import DOCUMENTS
from councilgraph.changes.record import write_changes
from councilgraph.config import Config
from councilgraph.dumps.publish import Dumps
from councilgraph.dumps.sets import DumpSet
from councilgraph.generation import newest
from councilgraph.link import link, read_overrides
from councilgraph.publish.contradictions import contradictions
from councilgraph.publish.documents import ASSERTED, ENTRIES, INFERRED, KEYS, Documents
from councilgraph.publish.ordered import write_set
from councilgraph.register_graph import register_quads
from councilgraph.report.index import write_report
from councilgraph.search.build import write_index
from councilgraph.search.schema import INDEX
from councilgraph.sources import sha256
from councilgraph_mappings.iris import catalogue_graph


class Whole:
    """Completes a generation whose documents are written."""

    def __init__(self, documents: Documents, config: Config) -> None:
        """Take the documents, which are all there, and the settings of the publisher."""
        self.documents = documents
        self.folder = documents.folder
        self.config = config
        self.summary = documents.summary
        self.progress = documents.progress
        self.linked: Mapping[str, int] = {}
        self.made = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        self.counts: dict[str, int] = {}
        self.changes: Mapping[str, int] = {}
        self.sets: list[DumpSet] = []

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
        with self._stage("load"):
            files = [self.folder / ASSERTED, self.folder / "inferred.nq"]
            loaded = store.build(self.folder / "store", files)
        with self._stage("dumps"):
            dumps = Dumps(self.folder, self.config.base, loaded, self.documents.entries)
            self.sets = dumps.write(self.config.title, {"license": self.config.licence})
        with self._stage("catalogue"):
            self._catalogue(loaded)
        with self._stage("report"):
            differing = contradictions(loaded)
            self.summary.in_store = len(loaded)
            self.summary.contradictions = len(differing)
            write_report(self.folder / "report", self.documents.entries, self._figures(), differing)
        with self._stage("changes"):
            self.changes = write_changes(self.folder, loaded, newest(self.summary.out), self.config, self.made)
        with self._stage("search"):
            write_index(self.folder / INDEX, self.folder / ASSERTED, self.documents.entries, self.config.base)
        for name in (INFERRED, ENTRIES, KEYS):
            (self.folder / name).unlink()
        loaded.flush()
        del loaded  # the last reference closes the store
        self._manifest(roots, named)

    def _blocks(self) -> None:
        """Add the graphs that are no document's: the register of councils, and the links."""
        base, reviewed = self.config.base, self.config.reviewed
        linked = link(self.documents.keys(), base, read_overrides(reviewed) if reviewed else ())
        self.linked = linked.counts
        blocks = {"register": write.nquads(register_quads(base)), "links": linked.lines}
        with (self.folder / ASSERTED).open("ab") as asserted:
            for name, block in blocks.items():
                asserted.write(block)
                write.write_turtle(self.folder / "turtle" / f"{name}.ttl", block, base)

    def _catalogue(self, loaded: Store) -> None:
        counts = counted(loaded)
        self.counts = {DOCUMENTS: self.summary.published, **dict(counts.classes)}
        entries, before = self.documents.entries, newest(self.summary.out)
        made_of = Publication.gathered(self.config, counts, self.folder, self.sets, entries=entries, before=before)
        text = catalogue(made_of)
        self.summary.lacking = lacking(self.config)
        (self.folder / "catalog.ttl").write_bytes(text)
        store.add_turtle(loaded, self.folder / "catalog.ttl", catalogue_graph(self.config.base))

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
        names = ("catalog.ttl", "dataset.nq", "inferred.nq", "report/report.json")
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
            "files": {
                name: {"bytes": (self.folder / name).stat().st_size, "sha256": sha256(self.folder / name)}
                for name in names
            },
        }
        (self.folder / "manifest.json").write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")

    def _stage(self, name: str) -> AbstractContextManager[None]:
        self.progress.stage(name)
        return self.summary.timed(name)
