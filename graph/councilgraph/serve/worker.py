"""A process that answers questions to one publication, one after another, until its parent ends it.

It is started as ``python -m councilgraph.serve.worker`` with an environment of its own, so that nothing of the web process
is in its memory: no other client's query, no key, no open connection.
"""

import faulthandler
import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from pyoxigraph import Store

from councilgraph.serve.evaluate import answer
from councilgraph.serve.question import Reply, decoded_question
from councilgraph.serve.sandbox import close_files, seal
from councilgraph.serve.settings import Limits
from councilgraph.store import read_only
from councilgraph.workers import limit_memory, limit_time
from councilgraph_mappings.errors import ConfigurationError

Answerer = Callable[[bytes], Reply]
"""Returns the reply to what came through the pipe."""
Steps = Iterator[None]
"""What may be made ready beforehand, a little at each step, as long as nobody asks."""
Prepare = Callable[[Store, Path, str, Limits], tuple[Answerer, Steps]]
"""Makes ready to answer from a store: given that, the folder of its generation, the base of the site, and the limits."""


_DONE: Final = object()


def main(arguments: Sequence[str], prepare: Prepare) -> None:
    """Answer what comes through a pipe."""
    descriptor, generation, base, niceness, limits = arguments
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ^C goes to the whole group; the parent alone answers it
    faulthandler.disable()  # the parent says what happened
    sealed = seal()  # before any other thread is there, since a filter holds for those to come
    bounds = Limits(**json.loads(limits))
    pipe = Connection(int(descriptor))
    threading.stack_size(bounds.stack)
    folder = Path(generation)
    thread = threading.Thread(
        target=_serve,
        args=(pipe, lambda: prepare(read_only(folder), folder, base, bounds), bounds, int(niceness), sealed),
    )
    thread.start()
    thread.join()


def queries(store: Store, _: Path, base: str, limits: Limits) -> tuple[Answerer, Steps]:
    """Return what answers queries."""
    endpoint = f"{base}/sparql"
    return lambda content: answer(store, decoded_question(content), limits, endpoint), iter(())


def _serve(
    pipe: Connection, prepared: Callable[[], tuple[Answerer, Steps]], limits: Limits, niceness: int, sealed: bool
) -> None:
    try:
        answerer, steps = prepared()
    except ConfigurationError as error:
        pipe.send_bytes(json.dumps({"fault": str(error)}).encode())
        return
    close_files()
    limit_memory(limits.memory)
    pipe.send_bytes(json.dumps({"fault": "", "sealed": sealed}).encode())
    os.nice(niceness)  # only now: one that takes the place of a lost one is wanted soon
    # What the engine prints when a query ends it is for nobody: the parent tells how it ended.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    while True:
        while not pipe.poll() and next(steps, _DONE) is not _DONE:
            pass
        try:
            content = pipe.recv_bytes()
        except EOFError:
            return  # the parent is gone
        limit_time(limits.seconds)
        reply = answerer(content)
        try:
            pipe.send_bytes(reply.header())
            pipe.send_bytes(reply.content)
        except BrokenPipeError:
            return


if __name__ == "__main__":
    main(sys.argv[1:], queries)
