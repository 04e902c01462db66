import io
import os
import signal
import time
import zlib
from collections.abc import Iterator
from multiprocessing.context import SpawnProcess

import pytest

from councilgraph.sandbox import LimitedReader, Limits, read_limited
from councilgraph_mappings.errors import NoContentError, TooLargeError, UnreadableError
from councilgraph_mappings.read import read

MINUTES = b"Minutes\n\na)\n\nThe report be noted"


def process_of(reader: LimitedReader) -> SpawnProcess:
    assert reader._process is not None
    return reader._process


def number_of(reader: LimitedReader) -> int:
    number = process_of(reader).pid
    assert number is not None
    return number


@pytest.fixture(scope="module")
def reader() -> Iterator[LimitedReader]:
    with LimitedReader() as shared:
        yield shared


def pdf_with_content(content: bytes) -> bytes:
    packed = zlib.compress(content, 9)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed),
    ]
    file = io.BytesIO()
    file.write(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(file.tell())
        file.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = file.tell()
    file.write(b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places))
    file.write(b"trailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % start)
    return file.getvalue()


def test_a_document_is_the_same_as_when_read_here(reader: LimitedReader) -> None:
    assert reader.read(MINUTES, "minutes.txt") == read(MINUTES, "minutes.txt")


def test_a_foreseen_error_comes_back_as_it_is(reader: LimitedReader) -> None:
    with pytest.raises(NoContentError, match=r"^empty\.txt: is empty"):
        reader.read(b"", "empty.txt")


def test_one_call_can_do_without_a_reader_that_is_kept() -> None:
    assert read_limited(MINUTES, "minutes.txt").text == "Minutes\na) The report be noted"


def test_a_pdf_bomb_costs_its_process_and_not_the_next_file() -> None:
    bomb = pdf_with_content(b"0 0 m " * 60_000_000)
    assert len(bomb) < 2_000_000
    with LimitedReader(Limits(seconds=30, bytes=200 << 20)) as small:
        with pytest.raises((UnreadableError, TooLargeError), match=r"^bomb\.pdf: "):
            small.read(bomb, "bomb.pdf")
        assert small.read(MINUTES, "minutes.txt").blocks


def test_a_file_that_takes_too_long_is_named_and_the_next_is_read() -> None:
    slow = b"<ul>" + b"<li>item" * 400_000
    with LimitedReader(Limits(seconds=0.2)) as hasty:
        began = time.monotonic()
        with pytest.raises(TooLargeError, match=r"^slow\.html: took longer than 0\.2 s"):
            hasty.read(slow, "slow.html")
        assert time.monotonic() - began < 30
    assert read_limited(MINUTES, "minutes.txt").blocks


def test_a_process_that_dies_is_replaced() -> None:
    with LimitedReader() as reader:
        reader.read(MINUTES, "minutes.txt")
        os.kill(number_of(reader), signal.SIGKILL)
        process_of(reader).join()
        assert reader.read(MINUTES, "minutes.txt").blocks


def test_a_process_that_dies_under_a_file_is_told_of() -> None:
    with LimitedReader() as reader:
        reader.read(MINUTES, "minutes.txt")
        os.kill(number_of(reader), signal.SIGKILL)
        with pytest.raises(UnreadableError, match=r"^minutes\.txt: ended the process that read it \(signal SIGKILL\)"):
            raise reader._death("minutes.txt")


def test_the_process_is_replaced_after_its_share_of_files() -> None:
    with LimitedReader(Limits(files=2)) as reader:
        processes = []
        for _ in range(5):
            reader.read(MINUTES, "minutes.txt")
            processes.append(number_of(reader))
    assert processes[0] == processes[1] != processes[2] == processes[3] != processes[4]


def test_the_process_costs_a_document_few_milliseconds(reader: LimitedReader) -> None:
    page = b"<h1>Minutes</h1>" + b"<p>That the report be noted.</p>" * 60
    here, there = [], []
    for _ in range(30):
        began = time.perf_counter()
        read(page, "page.html")
        between = time.perf_counter()
        reader.read(page, "page.html")
        here.append(between - began)
        there.append(time.perf_counter() - between)
    # The best of each, since a busy machine only ever adds; the bound leaves room for a slow one.
    assert min(there) - min(here) < 0.003
