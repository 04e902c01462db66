"""What the store is asked for the lists of a generation, and how its answers become the rows of tables."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from councilgraph.serve.english import day
from councilgraph_mappings.vocabulary import CODES, DEFINITIONS

DONE: Final = ("complete", "completed", "done", "closed", "discharged")
"""Words at the beginning of a source's progress note that say that nothing is left to do."""

Rows = Iterable[Mapping[str, str]]
"""They can be gone through more than once."""
Answers = Mapping[str, Rows]
"""By the name of the question."""


def questions(base: str) -> dict[str, str]:
    """Return what the store is asked: each a plain look along one or two properties, which takes it no time to plan."""
    links = f"GRAPH <{base}/graph/links>"
    return {
        "canonical": f"SELECT ?s ?one {{ {links} {{ ?s cg:canonical ?one }} }}",
        "names": f"SELECT ?s ?name {{ {links} {{ ?s skos:prefLabel|foaf:name ?name }} }}",
        "councils": "SELECT DISTINCT ?s ?name { ?s a cg:Council ; skos:prefLabel ?name }",
        "registered": "SELECT DISTINCT ?s ?code ?kind { ?s a cg:Council ; skos:notation ?code OPTIONAL { ?s org:classification ?kind } }",
        "meetings": "SELECT DISTINCT ?s ?date ?council ?body { ?s a cg:Meeting OPTIONAL { ?s dcterms:date ?date } "
        "OPTIONAL { ?s cg:council ?council } OPTIONAL { ?s cg:heldBy ?body } }",
        "items": "SELECT DISTINCT ?s ?meeting ?title { ?s a cg:AgendaItem ; cg:inMeeting ?meeting ; dcterms:title ?title }",
        "outcomes": "SELECT DISTINCT ?s ?text ?kind { ?s a cg:Outcome ; cg:text ?text OPTIONAL { ?s cg:outcomeKind ?kind } }",
        "types": "SELECT DISTINCT ?s ?type { VALUES ?type { cg:Decision cg:Recommendation cg:Action } ?s a ?type }",
        "outcome_meetings": "SELECT DISTINCT ?s ?meeting { ?s a cg:Outcome ; cg:inMeeting ?meeting }",
        "outcome_items": "SELECT DISTINCT ?s ?item { ?s a cg:Outcome ; cg:arisesFrom ?item }",
        "owners": "SELECT DISTINCT ?s ?owner ?name { ?s cg:actionOwner ?owner . ?owner skos:prefLabel|foaf:name ?name }",
        "due": "SELECT DISTINCT ?s ?due { ?s cg:dueDate|cg:dueText ?due } ORDER BY ?s ?due",
        "progress": "SELECT DISTINCT ?s ?progress { ?s cg:progress ?progress }",
        "tracks": "SELECT DISTINCT ?s ?earlier { ?s cg:tracks ?earlier }",
        "people": "SELECT DISTINCT ?s ?name { ?s a foaf:Person OPTIONAL { ?s foaf:name ?name } }",
        "attendance": "SELECT DISTINCT ?person ?meeting ?status ?capacity { ?s cg:attendee ?person ; cg:atMeeting ?meeting ; "
        "cg:attendanceStatus ?status OPTIONAL { ?s cg:capacity ?capacity } }",
        "offices": "SELECT DISTINCT ?person ?office ?date { ?s org:member ?person ; org:role ?role . "
        "?role skos:prefLabel ?office OPTIONAL { ?s cg:attestedOn ?date } }",
        "organisations": "SELECT ?s (COUNT(DISTINCT ?g) AS ?documents) { GRAPH ?g { ?s a org:Organization } "
        "?g prov:wasDerivedFrom ?source } GROUP BY ?s",
        "sources": "SELECT DISTINCT ?s ?path ?page ?layout ?meeting { ?g prov:wasDerivedFrom ?s ; foaf:primaryTopic ?meeting . "
        "?s cg:sourcePath ?path OPTIONAL { ?s foaf:page ?page } OPTIONAL { ?g dcterms:description ?layout } }",
        "committees": "SELECT DISTINCT ?s { ?s a cg:Committee }",
    }


class Join:
    """Makes rows of tables out of answers."""

    def __init__(self, base: str, answers: Answers) -> None:
        """Take the answers to the questions."""
        self._ids = f"{base}/id/"
        self._answers = answers
        self._canonical = {row["s"]: row["one"] for row in answers["canonical"]}
        self._names = {row["s"]: row["name"] for row in [*answers["councils"], *answers["names"]]}
        self._meetings: dict[str, list[str]] = {}

    def tables(self) -> Iterator[tuple[str, Iterable[Sequence[object]]]]:
        """Yield the name of each table with its rows, in the order in which they build on one another."""
        yield "name", sorted(self._names.items())
        yield "council", ((row["s"], row["code"], row["kind"]) for row in self._answers["registered"])
        yield "meeting", self._meeting_rows()
        yield "outcome", self._outcome_rows()
        yield "attendance", self._attendance_rows()
        yield "person", self._person_rows()
        yield "organisation", self._organisation_rows()
        yield "source", self._source_rows()

    def _one(self, iri: str) -> str:
        return self._canonical.get(iri, iri)

    def _council(self, iri: str) -> str:
        """Return the council under whose name an IRI was minted (see iris)."""
        return f"{self._ids}{iri.removeprefix(self._ids).partition('/')[0]}/council"

    def _number(self, answer: str, of: str, what: str) -> dict[str, int]:
        seen: dict[str, set[str]] = {}
        for row in self._answers[answer]:
            seen.setdefault(self._one(row[of]), set()).add(self._one(row[what]))
        return {iri: len(things) for iri, things in seen.items()}

    def _meeting_rows(self) -> Iterator[Sequence[object]]:
        for row in self._answers["meetings"]:
            one = self._one(row["s"])
            known = self._meetings.setdefault(one, ["", "", ""])
            for place, name in enumerate(("date", "council", "body")):
                value = _date(row[name]) if name == "date" else self._one(row[name])
                known[place] = min(filter(None, (known[place], value)), default="")
        items = self._number("items", "meeting", "s")
        outcomes = self._number("outcome_meetings", "meeting", "s")
        came = self._number("attendance", "meeting", "person")
        for one, (date, council, body) in sorted(self._meetings.items()):
            name = self._names.get(one) or (f"Meeting on {day(date)}" if date else "Meeting of which no date is known")
            yield one, name, date, council, body, items.get(one, 0), outcomes.get(one, 0), came.get(one, 0)

    def _outcome_rows(self) -> Iterator[Sequence[object]]:
        answers = self._answers
        kinds = {row["s"]: row["type"].removeprefix(DEFINITIONS) for row in answers["types"]}
        met = {row["s"]: self._one(row["meeting"]) for row in answers["outcome_meetings"]}
        items = {row["s"]: self._one(row["item"]) for row in answers["outcome_items"]}
        owners = {row["s"]: self._names.get(self._one(row["owner"])) or row["name"] for row in answers["owners"]}
        due: dict[str, str] = {}
        for row in answers["due"]:
            due.setdefault(row["s"], row["due"])
        chain = _Chain(self._one, answers, met, {one: known[0] for one, known in self._meetings.items()})
        best: dict[str, Mapping[str, str]] = {}
        for row in sorted(answers["outcomes"], key=lambda row: row["s"]):
            one = self._one(row["s"])
            if one not in best or row["s"] == one:
                best[one] = row
        for one, row in sorted(best.items()):
            mention = row["s"]
            meeting = met.get(mention, "")
            date, council, body = self._meetings.get(meeting, ("", "", ""))
            progress = chain.progress(one)
            yield (
                *(one, row["text"], kinds.get(mention, "Outcome"), row["kind"].removeprefix(f"{CODES}outcome-kind/")),
                *(date, meeting, body, council or self._council(one), items.get(mention, ""), owners.get(mention, "")),
                *(due.get(mention, ""), progress, not progress.lower().startswith(DONE), chain.since(one) or date),
                chain.followed(one),
            )

    def _attendance_rows(self) -> Iterator[Sequence[object]]:
        best: dict[tuple[str, str, str], str] = {}
        for row in self._answers["attendance"]:
            status = row["status"].removeprefix(f"{CODES}attendance-status/")
            key = (self._one(row["person"]), self._one(row["meeting"]), status)
            best[key] = max(best.get(key, ""), row["capacity"].removeprefix(f"{CODES}capacity/"))
        for key, capacity in sorted(best.items()):
            yield *key, capacity

    def _person_rows(self) -> Iterator[Sequence[object]]:
        offices: dict[str, tuple[str, str]] = {}
        for row in self._answers["offices"]:
            one = self._one(row["person"])
            offices[one] = max(offices.get(one, ("", "")), (row["date"], row["office"]))
        days: dict[str, dict[str, str]] = {}
        for row in self._answers["attendance"]:
            meeting = self._one(row["meeting"])
            date = self._meetings.get(meeting, ["", "", ""])[0]
            days.setdefault(self._one(row["person"]), {})[meeting] = date
        read: dict[str, str] = {}
        for row in self._answers["people"]:
            read[self._one(row["s"])] = max(read.get(self._one(row["s"]), ""), row["name"])
        for one in sorted(read):
            name = self._names.get(one) or read[one]
            known = sorted(filter(None, days.get(one, {}).values()))
            yield (
                *(one, name or "Unnamed person", sorting(name), self._council(one), offices.get(one, ("", ""))[1]),
                *(len(days.get(one, {})), known[0] if known else "", known[-1] if known else ""),
            )

    def _organisation_rows(self) -> Iterator[Sequence[object]]:
        committees = {self._one(row["s"]) for row in self._answers["committees"]}
        councils = {self._one(row["s"]) for row in self._answers["councils"]}
        for row in self._answers["organisations"]:
            one = self._one(row["s"])
            kind = "council" if one in councils else "committee" if one in committees else "organisation"
            yield one, self._names.get(one) or "Unnamed organisation", self._council(one), kind, int(row["documents"])

    def _source_rows(self) -> Iterator[Sequence[object]]:
        for row in sorted(self._answers["sources"], key=lambda row: (row["s"], row["meeting"])):
            date, council, _ = self._meetings.get(self._one(row["meeting"]), ("", "", ""))
            yield row["s"], row["path"], council or self._council(row["s"]), date, row["layout"], row["page"]


class _Chain:
    """Follows what became of outcomes through the rows of trackers."""

    def __init__(self, one: Any, answers: Answers, met: Mapping[str, str], dates: Mapping[str, str]) -> None:
        self._dates: dict[str, str] = {}
        for mention, meeting in met.items():
            date = dates.get(meeting, "")
            known = self._dates.get(one(mention), "")
            self._dates[one(mention)] = min(filter(None, (date, known)), default="")
        self._said: dict[str, list[str]] = {}
        for row in answers["progress"]:
            self._said.setdefault(one(row["s"]), []).append(row["progress"])
        self._earlier: dict[str, set[str]] = {}
        self._later: dict[str, set[str]] = {}
        for row in answers["tracks"]:
            later, earlier = one(row["s"]), one(row["earlier"])
            if later != earlier:
                self._earlier.setdefault(later, set()).add(earlier)
                self._later.setdefault(earlier, set()).add(later)

    def progress(self, outcome: str) -> str:
        """Return what was said last of how far it is, by itself or by a later row of a tracker."""
        chain = sorted({outcome, *self._later.get(outcome, ())}, key=lambda item: (self._dates.get(item, ""), item))
        return next((self._said[item][0] for item in reversed(chain) if item in self._said), "")

    def since(self, outcome: str) -> str:
        """Return the day of the oldest outcome that it follows, else its own."""
        days = [self._dates.get(item, "") for item in (outcome, *self._earlier.get(outcome, ()))]
        return min(filter(None, days), default="")

    def followed(self, outcome: str) -> bool:
        """Return whether a later row of a tracker speaks of it."""
        return outcome in self._later


def _date(text: str) -> str:
    """Return a date as it is, and nothing for what is none: lists are ordered and counted by it."""
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        return ""


def sorting(name: str) -> str:
    """Return a name as lists order it: last word first.

    >>> sorting("Olive Tranter")
    'tranter olive'
    """
    *rest, last = name.casefold().split() or [""]
    return " ".join([last, *rest])
