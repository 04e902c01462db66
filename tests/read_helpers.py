"""What the tests of the readers share: short forms of documents, and the facts that hold for each of them."""

from councilgraph_mappings.read import read
from councilgraph_mappings.read.document import Document, Kind

_FORBIDDEN = set("\xa0\u2009\u200b\u00ad\ufeff\r\t\f\v\0")


def blocks(data: str | bytes, name: str = "a.txt") -> list[str]:
    """Return the blocks of a file, each as one line: "item a) text"."""
    return short(read(data.encode() if isinstance(data, str) else data, name))


def short(document: Document) -> list[str]:
    assert_sound(document)
    return [
        f"{block.kind.value}{block.level or ''} {block.marker + ' ' if block.marker else ''}{block.text}".rstrip()
        for block in document.blocks
    ]


def assert_sound(document: Document) -> None:
    """Assert what ``read/document.py`` promises."""
    text = document.text
    assert not _FORBIDDEN & set(text)
    position = 0
    for block in document.blocks:
        assert text[block.start : block.end] == block.text
        begin = block.start
        if block.marker:
            begin -= len(block.marker) + 1
            assert text[begin : block.start] == f"{block.marker} "
        # One block begins where the one before it ended, a line further on.
        assert begin == position
        position = block.end + 1
        assert (block.kind is Kind.TABLE) == bool(block.rows)
        assert (block.kind is Kind.ITEM) == bool(block.marker)
        for row in block.rows:
            for cell in row.cells:
                assert text[cell.start : cell.end] == cell.text
                assert cell.text == " ".join(cell.text.split())
        if block.rows:
            assert block.text == "\n".join(" | ".join(cell.text for cell in row.cells) for row in block.rows)
        else:
            assert "\n" not in block.text
            assert block.text == " ".join(block.text.split())
    assert position == len(text) + 1 or (not text and not document.blocks)
    for link in document.links:
        assert 0 <= link.start < link.end <= len(text)
        assert text[link.start : link.end].strip() == text[link.start : link.end]
    for finding in document.findings:
        assert 0 <= finding.start <= finding.end <= len(text)
