"""A process that makes the pages of one publication, and answers the small queries of the site.

Where the store is, a page is a few hundred looks into it and no query that has to be read, planned, written and read
again; so the web process only passes pages on. It is sealed and bounded like the workers for strangers.
"""

import sys
from pathlib import Path

from pyoxigraph import Store

from councilgraph.serve.evaluate import answer
from councilgraph.serve.publication import published
from councilgraph.serve.question import Reply
from councilgraph.serve.root import Root
from councilgraph.serve.settings import Limits
from councilgraph.serve.showing import Showing
from councilgraph.serve.visit import Visit, decoded
from councilgraph.serve.worker import Answerer, Steps, main


def pages(store: Store, generation: Path, base: str, limits: Limits) -> tuple[Answerer, Steps]:
    """Return what makes pages and answers queries."""
    showing = Showing(store, published(generation), Root(base))

    def answered(content: bytes) -> Reply:
        asked = decoded(content)
        if isinstance(asked, Visit):
            return showing.reply(asked)
        return answer(store, asked, limits, f"{base}/sparql")

    return answered, showing.steps()


if __name__ == "__main__":
    main(sys.argv[1:], pages)
