"""What a process gives up before it meets a stranger's query: the network, other programs, memory, time.

The filter of system calls needs Linux and no privilege. Where there is none, only the reader of tokens keeps a query from
asking other servers, and ``councilgraph serve`` says so when it starts.
"""

import ctypes
import errno
import os
import platform
import resource
import signal
import sys
from typing import Final

from councilgraph.workers import lower

_SET_DEATH_SIGNAL: Final = 1  # names and numbers of linux/prctl.h
_SET_SECCOMP: Final = 22
_SET_NO_NEW_PRIVILEGES: Final = 38
_FILTER: Final = 2

_LOAD_WORD: Final = 0x20  # linux/bpf_common.h: BPF_LD | BPF_W | BPF_ABS
_JUMP_EQUAL: Final = 0x15
_JUMP_AT_LEAST: Final = 0x35
_RETURN: Final = 0x06
_ALLOW: Final = 0x7FFF0000  # linux/seccomp.h
_REFUSE: Final = 0x00050000 | errno.EACCES
_NUMBER, _ARCHITECTURE = 0, 4  # offsets in struct seccomp_data
_OTHER_ABI: Final = 0x40000000  # x32 system calls on x86-64

_CALLS: Final = {
    # socket, connect, socketpair, execve, ptrace, process_vm_readv and -writev, execveat, io_uring_setup, pidfd_getfd
    "x86_64": (0xC000003E, (41, 42, 53, 59, 101, 310, 311, 322, 425, 438)),
    "aarch64": (0xC00000B7, (198, 203, 199, 221, 117, 270, 271, 281, 425, 438)),
}
"""By machine: its audit number and the system calls that are refused; a ring (io_uring) can open sockets, too."""


class _Instruction(ctypes.Structure):
    _fields_ = (("code", ctypes.c_ushort), ("yes", ctypes.c_ubyte), ("no", ctypes.c_ubyte), ("value", ctypes.c_uint32))


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.POINTER(_Instruction)))


def seal() -> bool:
    """Shut the network and other programs to this process and all its threads to come; return whether that was possible."""
    if sys.platform != "linux":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    library.prctl.argtypes = [ctypes.c_int, *[ctypes.c_ulong] * 4]
    library.prctl(_SET_DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0)  # so that it never outlives the web process
    if platform.machine() not in _CALLS or ctypes.sizeof(ctypes.c_void_p) != 8:
        return False
    if library.prctl(_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return False
    program = _program(*_CALLS[platform.machine()])
    instructions = (_Instruction * len(program))(*program)
    filter_ = _Program(len(program), instructions)
    return bool(library.prctl(_SET_SECCOMP, _FILTER, ctypes.addressof(filter_), 0, 0) == 0)


def close_files(more: int = 256) -> None:
    """Let this process write no file and open only so many more than it has now."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    listing = "/proc/self/fd" if sys.platform == "linux" else "/dev/fd"
    lower(resource.RLIMIT_NOFILE, len(os.listdir(listing)) + more)  # noqa: PTH208 - names are all that counts


def _program(architecture: int, refused: tuple[int, ...]) -> list[_Instruction]:
    count = len(refused)
    return [
        _Instruction(_LOAD_WORD, 0, 0, _ARCHITECTURE),
        _Instruction(_JUMP_EQUAL, 0, count + 3, architecture),  # else to the refusal at the end
        _Instruction(_LOAD_WORD, 0, 0, _NUMBER),
        _Instruction(_JUMP_AT_LEAST, count + 1, 0, _OTHER_ABI),
        *(_Instruction(_JUMP_EQUAL, count - place, 0, number) for place, number in enumerate(refused)),
        _Instruction(_RETURN, 0, 0, _ALLOW),
        _Instruction(_RETURN, 0, 0, _REFUSE),
    ]
