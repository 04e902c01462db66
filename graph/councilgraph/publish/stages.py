"""Ontology and shapes, loaded and compiled once and then asked for every document."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import rdflib
from pyoxigraph import Quad

from councilgraph.infer import Plan, compile_plan, entailed, plan_read
from councilgraph.query import shortened
from councilgraph.resources import data_dir
from councilgraph.validate import Engine, Result, Validator
from councilgraph.validate.result import INFO, VIOLATION


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the shapes say of one graph."""

    violations: int
    lines: list[str]
    """One for each violation and warning, the violations first."""
    hints: list[str] = field(default_factory=list)
    """One for each result that is only worth knowing."""

    @property
    def conforms(self) -> bool:
        """Return whether nothing forbids publication."""
        return self.violations == 0


@dataclass(frozen=True, slots=True)
class Stages:
    """Asks the shapes and the ontology about the quads of one document."""

    plan: Plan
    validator: Validator

    @staticmethod
    def load(engine: Engine = "auto", plan: bytes | None = None) -> "Stages":
        """Return the stages for the ontology and the shapes of this installation, compiled once for a process.

        Args:
            engine: that validates
            plan: as the same software wrote it, from the same ontology; None where there is none
        """
        return Stages(_plan(plan), _validator(engine))

    def check(self, quads: Sequence[Quad], triples: str | None = None) -> Verdict:
        """Return what the shapes say of the asserted quads of one document, given also as N-Triples where they are."""
        results = self.validator.results("", quads, triples)
        ordered = sorted(results, key=lambda result: (result.severity != VIOLATION, result))
        return Verdict(
            sum(result.severity == VIOLATION for result in ordered),
            [line(result) for result in ordered if result.severity != INFO],
            [line(result) for result in ordered if result.severity == INFO],
        )

    def infer(self, triples: str) -> list[str]:
        """Return what the N-Triples of one document entail, as sorted lines of N-Triples.

        Raises:
            ConformanceError: they contradict the ontology.
        """
        return entailed(triples, self.plan)


@cache
def _plan(text: bytes | None) -> Plan:
    return plan_read(text) if text else compile_plan(ontology())


@cache
def _validator(engine: Engine) -> Validator:
    return Validator(shapes(), ontology(), engine)


def line(result: Result) -> str:
    """Return a result as one line: how grave, why, about what, and which shape says so."""
    value = f" {shortened(result.value)}" if result.value else ""
    return f"{result.severity}: {result.message} {shortened(result.focus)}{value} [{_last(result.shape)}]"


@cache
def ontology() -> rdflib.Graph:
    """Return the terms and the code lists, which nobody changes."""
    folder = data_dir("ontology")
    return _parsed([folder / "council.ttl", *sorted((folder / "codes").glob("*.ttl"))])


def shapes() -> rdflib.Graph:
    """Return all shapes."""
    return _parsed(sorted(data_dir("shapes").glob("*.ttl")))


def _parsed(files: list[Path]) -> rdflib.Graph:
    graph = rdflib.Graph()
    for file in files:
        graph.parse(file, format="turtle")
    return graph


def _last(iri: str) -> str:
    return iri.replace("/", "#").rpartition("#")[2]
