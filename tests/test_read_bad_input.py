"""Files that are not what they should be: each is read, or refused in a sentence that says what is wrong."""

import time

import pytest
from read_helpers import short

from councilgraph_mappings.errors import (
    NoContentError,
    SourceError,
    TooLargeError,
    UnreadableError,
    UnsupportedFormatError,
)
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.read import hypertext, limits, plain, read, word

PRICE = "Cllr Zoë paid £5 – “all of it”"


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.pdf", "a.docx", "a"])
def test_an_empty_file_has_no_content(data: bytes, name: str) -> None:
    with pytest.raises(NoContentError, match=rf"^{name}: is empty"):
        read(data, name)


@pytest.mark.parametrize(
    "data", ["\u200b\xad", "\xa0\u2003", "<html><body></body></html>", "<html><script>x</script></html>", "<!-- x -->"]
)
def test_a_file_without_a_word_has_no_content(data: str) -> None:
    with pytest.raises(NoContentError, match=r"^a\.html: holds no"):
        read(data.encode(), "a.html")


@pytest.mark.parametrize(
    ("data", "found"),
    [
        pytest.param(PRICE.encode(), 0, id="utf-8"),
        pytest.param(b"\xef\xbb\xbf" + PRICE.encode(), 0, id="utf-8-with-mark"),
        pytest.param(PRICE.encode("utf-16"), 0, id="utf-16-with-mark"),
        pytest.param(b"\xfe\xff" + PRICE.encode("utf-16-be"), 0, id="utf-16-big-endian-with-mark"),
        pytest.param(PRICE.encode("utf-16-le"), 0, id="utf-16-without-mark"),
        pytest.param(PRICE.encode("cp1252"), 1, id="windows-1252"),
    ],
)
def test_encodings_are_told_apart(data: bytes, found: int) -> None:
    document = read(data, "a.txt")
    assert short(document) == [f"paragraph {PRICE}"]
    assert len(document.findings) == found


def test_two_encodings_in_one_file_are_read_line_by_line() -> None:
    document = read(PRICE.encode() + b"\n\n" + PRICE.encode("cp1252") + b"\n\nplain", "a.txt")
    assert short(document) == [f"paragraph {PRICE}", f"paragraph {PRICE}", "paragraph plain"]
    (finding,) = document.findings
    assert finding.kind is FindingKind.FORMAT
    assert finding.message == "Two encodings are mixed: 1 lines are not UTF-8 and were read as Windows-1252, 1 are."


def test_bytes_that_windows_leaves_open_stop_nothing() -> None:
    assert short(read(b"Cllr Zo\xeb\x81 Ash", "a.txt")) == ["paragraph Cllr Zoë Ash"]


def test_utf_16_that_ends_in_the_middle_is_told_of() -> None:
    document = read("Minutes".encode("utf-16") + b"x", "a.txt")
    assert "UTF-16-LE" in document.findings[0].message


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("<meta charset=windows-1252>", PRICE.encode("cp1252")),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', PRICE.encode("cp1252")),
        ("<meta charset=utf-8>", PRICE.encode("cp1252")),
        ("<meta charset=windows-1252>", PRICE.encode()),
        ("<meta charset=nonsense>", PRICE.encode("cp1252")),
        ("", PRICE.encode()),
    ],
)
def test_the_encoding_of_a_page_is_found_whatever_it_declares(head: str, text: bytes) -> None:
    assert short(read(b"<html><head>" + head.encode() + b"</head><body><p>" + text, "a.html")) == [f"paragraph {PRICE}"]


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 4, b"\x7fELF\x02\x01\x01" + bytes(50), b"\x00\x01\x02\x03" * 50, b"ok\x01\x02\x03\x04\x05"],
)
def test_binary_data_called_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"^a\.txt: holds binary data, not text"):
        read(data, "a.txt")


@pytest.mark.parametrize(
    ("data", "name", "what"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "a.doc", "is an Office file that is encrypted or of before 2007"),
        (b"{\\rtf1 x}", "a.txt", "is Rich Text"),
        (b"\x89PNG\r\n\x1a\n", "a.txt", "is a picture"),
        (b"\x1f\x8b\x08rest", "a.txt", "is a compressed file"),
        (b"a;b", "a.tsv", "is of the type .tsv"),
    ],
)
def test_other_formats_are_not_supported(data: bytes, name: str, what: str) -> None:
    with pytest.raises(UnsupportedFormatError, match=what):
        read(data, name)


def test_a_declared_type_without_a_reader_is_not_supported() -> None:
    with pytest.raises(UnsupportedFormatError, match="audio/mpeg"):
        read(b"x", "a", "audio/mpeg")


@pytest.mark.parametrize(
    ("data", "name", "declared", "found"),
    [
        (b"<!DOCTYPE html><p>x</p>", "a.txt", None, "text/html"),
        (b"\n  <html><p>x", "a", None, "text/html"),
        (b"Minutes\n\n1. Apologies", "a.html", None, "text/plain"),
        (b"Minutes with a < b", "a.html", None, "text/plain"),
        (b"<p>x</p>", "a.html", None, "text/html"),
        (b"x <AI1> y", "a.txt", None, "text/plain"),
        (b"# x", "a.md", None, "text/markdown"),
        (b"# x", "a", "text/markdown; charset=utf-8", "text/markdown"),
        (b"x", "ieListDocuments.aspx?CId=1&MId=2", "text/html", "text/plain"),
        (b"<p>x</p>", "mgAi.aspx?ID=2.5", "text/html; charset=utf-8", "text/html"),
        (b"x", "a", None, "text/plain"),
        (b"x", "folder.d/a", None, "text/plain"),
    ],
)
def test_the_bytes_tell_the_format_before_the_name(data: bytes, name: str, declared: str | None, found: str) -> None:
    assert read(data, name, declared).media_type == found


@pytest.mark.parametrize(
    ("module", "bound", "name", "data"),
    [
        (plain, "MAX_TEXT_BYTES", "a.txt", b"Minutes of the meeting"),
        (plain, "MAX_TEXT_BYTES", "a.md", b"Minutes of the meeting"),
        (hypertext, "MAX_HTML_BYTES", "a.html", b"<p>Minutes of the meeting</p>"),
        (word, "MAX_DOCX_BYTES", "a.docx", b"PK\x03\x04word/document.xml"),
    ],
)
def test_a_file_beyond_its_bound_is_too_large(
    module: object, bound: str, name: str, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert hasattr(limits, bound)
    monkeypatch.setattr(module, bound, 10)
    with pytest.raises(TooLargeError, match=rf"^{name}: has more than 10 bytes"):
        read(data, name)


def test_fifty_megabytes_of_text_are_refused_at_once() -> None:
    data = b"That the report be noted.\n" * 2_000_000
    began = time.process_time()
    with pytest.raises(TooLargeError, match=r"^a\.txt: has more than 33554432 bytes of text; split it"):
        read(data, "a.txt")
    assert time.process_time() - began < 2


def test_a_hundred_thousand_list_items_of_text_are_read_in_seconds() -> None:
    data = "".join(f"{n % 900}.\n\nThat report {n} be noted\n\n" for n in range(100_000)).encode()
    began = time.process_time()
    assert len(read(data, "a.txt").blocks) == 100_000
    assert time.process_time() - began < 30


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md"])
def test_another_language_and_odd_names_are_read(name: str) -> None:
    assert (
        "Cofnodion – y Cynghorydd “Siân” O'Brien"
        in read("<p>Cofnodion – y Cynghorydd “Siân” O'Brien</p>".encode(), name).text
    )


def test_an_error_names_the_file_the_fault_and_the_next_step() -> None:
    with pytest.raises(SourceError) as caught:
        read(b"", "minutes/may.txt")
    assert (caught.value.record, caught.value.fault, caught.value.step) == (
        "minutes/may.txt",
        "is empty",
        "check that it was downloaded whole",
    )
