"""Bounds on what is read. A council's largest agenda packs stay far below them; only a fault or an attack does not."""

MEBIBYTE = 1024 * 1024

MAX_TEXT_BYTES = 32 * MEBIBYTE
"""Bytes of a text or Markdown file."""
MAX_HTML_BYTES = 32 * MEBIBYTE
"""Bytes of an HTML file."""
MAX_PDF_BYTES = 512 * MEBIBYTE
"""Bytes of a PDF file; scanned plans make packs large although their text is short."""
MAX_DOCX_BYTES = 128 * MEBIBYTE
"""Bytes of a Word file as it lies on the disk."""
MAX_CHARACTERS = 32 * MEBIBYTE
"""Characters of ``Document.text``."""
MAX_PAGES = 10_000
"""Pages of a PDF file."""
MAX_PAGE_CHARACTERS = MEBIBYTE
"""Characters on one page of a PDF file."""
MAX_CELLS = 200_000
"""Cells of the tables of one file, empty ones that a span covers included."""
MAX_SPAN = 1_000
"""Columns or rows that one cell may span; HTML sets the same bound for columns."""
MAX_ZIP_ENTRIES = 10_000
"""Files inside a Word file."""
MAX_ZIP_BYTES = 256 * MEBIBYTE
"""Bytes of all files inside a Word file, unpacked."""
MAX_ZIP_RATIO = 100
"""How many times larger a file inside a Word file may become when unpacked."""
MAX_STRUCTURED_BYTES = 32 * MEBIBYTE
"""Bytes of a JSON or XML file."""
MAX_VALUES = 200_000
"""Values of a JSON or XML file."""
MAX_DEPTH = 64
"""How deep the fields of a JSON or XML file may be nested."""
