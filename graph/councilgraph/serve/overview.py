"""The lists of one generation, read from the file that was made when it was published."""

import sqlite3
import threading
from collections.abc import Sequence
from typing import Any

from councilgraph.lists.schema import LISTS
from councilgraph.search.find import opened
from councilgraph.serve.problem import ProblemError
from councilgraph.serve.publication import Publication


class Overview:
    """The lists of one generation."""

    def __init__(self, publication: Publication) -> None:
        """Open the file.

        Raises:
            ProblemError: there is none.
        """
        self.publication = publication
        self._lock = threading.Lock()
        self._fixed: dict[str, list[sqlite3.Row]] = {}
        try:
            self._base = opened(publication.folder / LISTS)
        except sqlite3.Error:
            fault = "This publication has no lists."
            raise ProblemError(404, fault, "Publish it again with this version of councilgraph.") from None
        self._base.row_factory = sqlite3.Row

    def rows(self, text: str, values: Sequence[object] = ()) -> list[sqlite3.Row]:
        """Return the rows of a SELECT; what comes from outside stands among the values."""
        with self._lock:
            return self._base.execute(text, [*values]).fetchall()

    def fixed(self, text: str) -> list[sqlite3.Row]:
        """Return the rows of a SELECT over everything, which is worked out once."""
        if text not in self._fixed:
            self._fixed[text] = self.rows(text)
        return self._fixed[text]

    def value(self, text: str, values: Sequence[object] = ()) -> Any:
        """Return the first value of the first row of a SELECT."""
        return next(iter(self.rows(text, values)), (None,))[0]

    def name(self, iri: str) -> str:
        """Return what a thing is called."""
        return str(self.value("SELECT name FROM name WHERE iri = ?", [iri]) or "")
