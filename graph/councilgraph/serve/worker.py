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
from multiprocessing.connection import Connection
from pathlib import Path

from councilgraph.serve.evaluate import answer
from councilgraph.serve.question import decoded_question
from councilgraph.serve.sandbox import close_files, seal
from councilgraph.serve.settings import Limits
from councilgraph.store import read_only
from councilgraph.workers import limit_memory, limit_time
from councilgraph_mappings.errors import ConfigurationError


def main(descriptor: str, generation: str, base: str, niceness: str, limits: str) -> None:
    """Answer the questions that come through a pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ^C goes to the whole group; the parent alone answers it
    faulthandler.disable()  # the parent says what happened
    os.nice(int(niceness))
    sealed = seal()  # before any other thread is there, since a filter holds for those to come
    bounds = Limits(**json.loads(limits))
    pipe = Connection(int(descriptor))
    threading.stack_size(bounds.stack)
    thread = threading.Thread(target=_serve, args=(pipe, Path(generation), base, bounds, sealed))
    thread.start()
    thread.join()


def _serve(pipe: Connection, generation: Path, base: str, limits: Limits, sealed: bool) -> None:
    try:
        store = read_only(generation)
    except ConfigurationError as error:
        pipe.send_bytes(json.dumps({"fault": str(error)}).encode())
        return
    close_files()
    limit_memory(limits.memory)
    pipe.send_bytes(json.dumps({"fault": "", "sealed": sealed}).encode())
    # What the engine prints when a query ends it is for nobody: the parent tells how it ended.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    while True:
        try:
            question = decoded_question(pipe.recv_bytes())
        except EOFError:
            return  # the parent is gone
        limit_time(limits.seconds)
        reply = answer(store, question, limits, base)
        try:
            pipe.send_bytes(reply.header())
            pipe.send_bytes(reply.content)
        except BrokenPipeError:
            return


if __name__ == "__main__":
    main(*sys.argv[1:])
