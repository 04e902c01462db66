"""The answers to the questions of the lists, as far as rows of some things depend on them."""

from collections.abc import Callable, Iterable
from typing import Final

from councilgraph.lists.join import Answers, Rows, questions

Ask = Callable[[str], Rows]

_OF_THINGS: Final = (
    *("outcomes", "types", "outcome_items", "owners", "due", "people", "organisations", "sources", "committees"),
    *("registered", "progress"),
)
_MENTIONED: Final = ("s", "one", "meeting", "item", "person", "owner", "council", "body", "earlier")
"""Variables whose values may be mentions."""


def answers_around(ask: Ask, things: Iterable[str], base: str) -> Answers:
    """Return answers that hold all that the rows of some things are made of, and parts of what others are.

    Args:
        ask: returns the rows of a question
        things: mentions, and what they are mentions of
        base: of the IRIs
    """
    around = _Around(ask, questions(base))
    about = around.mentions(things)
    for name in _OF_THINGS:
        around.ask(name, "s", about)
    for variable in ("s", "earlier"):
        around.ask("tracks", variable, about)
    outcomes = about | around.mentions(around.values("tracks", "s") | around.values("tracks", "earlier"))
    around.ask("progress", "s", outcomes)
    around.ask("outcome_meetings", "s", outcomes)
    around.ask("outcome_meetings", "meeting", about)
    around.ask("items", "meeting", about)
    around.ask("attendance", "person", about)
    around.ask("attendance", "meeting", about)
    around.ask("offices", "person", about)
    meetings = {
        meeting for name in ("outcome_meetings", "attendance", "sources") for meeting in around.values(name, "meeting")
    }
    around.ask("meetings", "s", about | around.mentions(meetings))
    around.name()
    return around.answers


class _Around:
    def __init__(self, ask: Ask, texts: dict[str, str]) -> None:
        self._ask = ask
        self._texts = texts
        self._asked: dict[tuple[str, str], set[str]] = {}
        self.answers: dict[str, Rows] = {name: [] for name in texts}

    def ask(self, name: str, variable: str, values: set[str]) -> None:
        """Add the answers to a question in which a variable has one of some values."""
        found = self._limited(name, variable, values)
        known = {tuple(row.values()): row for row in (*self.answers[name], *found)}
        self.answers[name] = [known[key] for key in sorted(known)]

    def values(self, name: str, variable: str) -> set[str]:
        """Return the values of a variable in the answers to a question."""
        return {row[variable] for row in self.answers[name] if row[variable]}

    def mentions(self, things: Iterable[str]) -> set[str]:
        """Return all mentions of what some things are, or are mentions of."""
        given = {*things}
        ones = given | {row["one"] for row in self._limited("canonical", "s", given)}
        return ones | {row["s"] for row in self._limited("canonical", "one", ones)}

    def name(self) -> None:
        """Ask what all that was found is, and what it is called."""
        found = {
            value for rows in self.answers.values() for row in rows for name in _MENTIONED if (value := row.get(name))
        }
        self.ask("canonical", "s", found)
        named = found | self.values("canonical", "one")
        for name in ("names", "councils", "committees"):
            self.ask(name, "s", named)

    def _limited(self, name: str, variable: str, values: set[str]) -> Rows:
        if not values:
            return []
        among = f"{{ VALUES ?{variable} {{ {' '.join(f'<{value}>' for value in sorted(values))} }}"
        return self._ask(self._texts[name].replace("{", among, 1))
