"""Work in a process of its own that ends with it, and takes along what libraries keep of memory.

What an engine has read it keeps for as long as the process lives. Where that would grow with the number of documents, the
work is done apart.
"""

import os
import pickle
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable
from typing import Final

from councilgraph.workers import end_with

_APART: Final = """
import pickle, sys
sys.path[:] = pickle.load(sys.stdin.buffer)
from councilgraph.apart import alone
alone()
"""


def apart(work: Callable[..., object], *arguments: object) -> None:
    """Do something in a process that begins with nothing, and that takes along what it took of memory when it ends.

    A fork would share the state of libraries that have threads, which are not there in a fork. A tenth of a second goes
    by before the work begins. What is raised there is raised here.

    Args:
        work: a function of a module
        arguments: that can be pickled

    Raises:
        MemoryError: the process was ended from outside, most often by a system that lacks memory.
    """
    command = [sys.executable, "-I", "-c", _APART]  # isolated: nothing of the folder where it runs is imported
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:  # noqa: S603 - this module
        try:
            answer, _ = process.communicate(pickle.dumps(sys.path) + pickle.dumps((os.getpid(), work, arguments)))
        finally:
            process.kill()
    if process.returncode:
        raise MemoryError(f"the process for {work.__name__} was ended (status {process.returncode})")
    error: BaseException | None = pickle.loads(answer)  # noqa: S301 - our own child wrote it
    if error is not None:
        raise error


def alone() -> None:
    """Do in this process what ``apart`` was asked for in another one."""
    parent, work, arguments = pickle.load(sys.stdin.buffer)  # noqa: S301 - our own parent wrote it
    end_with(parent)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # as in a worker
    answer: BaseException | None = None
    try:
        work(*arguments)
    except BaseException as error:  # noqa: BLE001 - it is raised again where it was asked for
        error.add_note(traceback.format_exc())
        answer = error
    try:
        told = pickle.dumps(answer)
    except (pickle.PicklingError, TypeError, AttributeError) as fault:
        told = pickle.dumps(RuntimeError(f"{answer!r}, which cannot be handed on: {fault}"))
    sys.stdout.buffer.write(told)
