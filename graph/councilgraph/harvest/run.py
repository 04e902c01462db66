"""A harvest from its first question to the manifest of what it brought."""

import datetime as dt
import tempfile
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from pathlib import Path
from typing import Final

from councilgraph.harvest import moderngov_service, site
from councilgraph.harvest.address import canonical, secured
from councilgraph.harvest.kinds import LISTS, SERVICE, Kind, Scope, Step
from councilgraph.harvest.mirror import Mirror, Run, Thing
from councilgraph.harvest.plan import Budget, Frontier, Planned
from councilgraph.harvest.polite import Polite, RefusedError, UnansweredError, is_page
from councilgraph.harvest.site import Content, Place, System
from councilgraph.harvest.summary import Outcome, Progress, Summary
from councilgraph.harvest.view import show
from councilgraph_mappings.errors import SourceError, UnreadableError

_FIRST_DAY: Final = dt.date(1990, 1, 1)
"""No committee system of today is older."""


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked for."""

    since: dt.date | None = None
    until: dt.date | None = None
    committee: str | None = None
    council: str | None = None
    """Whose site it is, where the register does not know."""
    dry_run: bool = False
    budget: Budget = field(default_factory=Budget)

    def scope(self, base: str, today: dt.date) -> Scope:
        """Return what of a site is asked for; without an end, all that is planned until the end of next year."""
        until = self.until or dt.date(today.year + 1, 12, 31)
        return Scope(base, self.since or _FIRST_DAY, until, self.committee)

    def given(self) -> dict[str, str | None]:
        """Return what tells this harvest from others of the same site."""
        return {
            "since": self.since.isoformat() if self.since else None,
            "until": self.until.isoformat() if self.until else None,
            "committee": self.committee,
        }


def harvest(where: Place, folder: Path, options: Options, client: Polite, progress: Progress) -> Summary:
    """Bring the mirror in a folder up to date with a site; return what was done.

    Whatever ends it, what was fetched until then is kept, and the same harvest goes on from there.

    Raises:
        SourceError: the site cannot be asked at all, or nothing that we know runs it.
        ConfigurationError: the folder cannot be used.
    """
    client.read_robots()
    if client.site.startswith("https://"):
        where = replace(where, address=secured(where.address))
    with ExitStack() as stack:
        if options.dry_run:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        mirror = stack.enter_context(Mirror(folder))
        now = client.edge.now()
        run = mirror.start_run(options.scope(where.base, now.date()), options.given(), now)
        summary = Summary(where.base, resumed=run.resumed)
        frontier = Frontier(options.budget.depth)
        started = client.edge.monotonic()
        harvester = _Harvester(where, mirror, run, options, client, progress, summary, frontier, started)
        try:
            harvester.go()
        finally:
            harvester.count()
            if not options.dry_run:
                show(mirror, summary)
    return summary


@dataclass(slots=True)
class _Harvester:
    where: Place
    mirror: Mirror
    run: Run
    options: Options
    client: Polite
    progress: Progress
    summary: Summary
    frontier: Frontier
    started: float
    failures: int = 0
    """In a row."""

    def go(self) -> None:
        scope = self.run.scope
        system = site.recognise(self.where, scope, self._probe)
        self.mirror.note_site(self.where.base, self.options.council or self.where.council, system)
        self.summary.system = system
        self._note(f"{self.where.base} is {system}")
        for step in site.first_steps(system, self.where, scope):
            self.frontier.add(step)
        self._work(system)
        if self.summary.stopped is None and not self.options.dry_run:
            self._look_for_vanished()
        if self.summary.stopped is None and not self.options.dry_run:
            self.mirror.end_run(self.run, self.client.edge.now())

    def count(self) -> None:
        traffic = self.client.traffic
        self.summary.requests, self.summary.bytes, self.summary.waited = traffic.requests, traffic.bytes, traffic.waited
        self.summary.seconds = self.client.edge.monotonic() - self.started
        self.summary.left = len(self.frontier)
        self.summary.too_deep = self.frontier.too_deep

    def _probe(self, step: Step) -> Content | None:
        # What is asked here is asked once: the frontier finds it in the mirror.
        return self._visit(Planned(step, canonical(step.address), 0, None), probing=True)

    def _note(self, line: str) -> None:
        self.summary.notes.append(line)
        self.progress.note(line)

    def _work(self, system: System | None) -> None:
        while len(self.frontier):
            planned = self.frontier.take()
            if self.options.dry_run and planned.step.kind not in LISTS:
                self.summary.would_fetch.append(planned.step.address)
                continue
            if stopped := self._enough(planned):
                self.frontier.put_back(planned)
                self.summary.stopped = stopped
                return
            found = self._visit(planned)
            if system is None:
                continue
            scope = self.run.scope
            leads: Iterable[Step] = ()
            if found:
                leads = site.follow(system, planned.step, found, scope)
            elif planned.step.kind in SERVICE:
                leads = site.instead(planned.step, scope)
            for step in leads:
                self.frontier.add(step, planned)

    def _enough(self, planned: Planned) -> str | None:
        if self._dealt_with(self.mirror.thing(planned.canonical)):
            return None
        if self.failures >= self.options.budget.failures:
            return f"{self.failures} failures in a row"
        spent = self.client.edge.monotonic() - self.started
        return self.options.budget.reached(self.client.traffic, spent)

    def _look_for_vanished(self) -> None:
        # Nothing links to them any more; they may be there all the same.
        for thing in self.mirror.unseen(self.run):
            date = dt.date.fromisoformat(thing.date) if thing.date else None
            self.frontier.add(Step(thing.address, thing.kind, thing.body, date))
        self._work(None)

    def _dealt_with(self, known: Thing | None) -> bool:
        if known is None or known.run != self.run.number:
            return False
        return known.sha256 is None or self.mirror.objects.path(known.sha256).is_file()

    def _visit(self, planned: Planned, *, probing: bool = False) -> Content | None:
        known = self.mirror.thing(planned.canonical)
        if known is not None and self._dealt_with(known):
            return self._stored(known) if known.fault is None and known.gone_since is None else None
        try:
            content, outcome = self._ask(planned, known)
        except RefusedError as error:
            content, outcome = None, Outcome.REFUSED
            self.mirror.keep_fault(self.run, planned, str(error))
        except SourceError as error:
            content, outcome = None, Outcome.FAULT
            self.mirror.keep_fault(self.run, planned, str(error))
            self._tell(planned.step, error, probing=probing)
        else:
            self.failures = 0
        self.summary.outcomes[outcome] += 1
        self.count()
        self.progress.done(planned.step, outcome, self.summary)
        return content

    def _tell(self, step: Step, error: SourceError, *, probing: bool) -> None:
        if probing or step.kind in SERVICE:
            # The pages say the same in more words, so nothing is lost.
            self._note(f"{error.record}: {error.fault}; the site's pages are read instead")
        else:
            self.summary.faults.append(str(error))
            self.progress.fault(str(error))
        self.failures += isinstance(error, UnansweredError) and not probing

    def _ask(self, planned: Planned, known: Thing | None) -> tuple[Content | None, Outcome]:
        step = planned.step
        whole = known is not None and known.sha256 is not None and self.mirror.objects.path(known.sha256).is_file()
        etag, modified = (known.etag, known.last_modified) if known and whole else (None, None)
        answer = self.client.get(step.address, etag, modified)
        now = self.client.edge.now()
        if answer.status == HTTPStatus.NOT_MODIFIED and known:
            self.mirror.keep_unchanged(self.run, planned, now)
            return self._stored(known), Outcome.UNCHANGED
        if answer.status != HTTPStatus.OK:
            just_went = self.mirror.keep_gone(self.run, planned, answer.status, now)
            if just_went:
                self.summary.gone.append(step.address)
            return None, Outcome.GONE if just_went else Outcome.MISSING
        if step.kind in SERVICE:
            moderngov_service.check(answer.body, step.address)
        elif step.kind is Kind.DOCUMENT and is_page(answer.body):
            raise UnreadableError(step.address, "is a page where a paper should be", "the next run asks again")
        is_new = self.mirror.keep(self.run, planned, answer, now)
        outcome = Outcome.SAME if not is_new else Outcome.CHANGED if known and known.sha256 else Outcome.NEW
        return Content(answer.body, answer.media_type), outcome

    def _stored(self, known: Thing) -> Content | None:
        return Content(self.mirror.objects.read(known.sha256), known.media_type) if known.sha256 else None
