"""Front matter: the lines between two rules with which a site builder's page of Markdown begins."""

import re

from councilgraph_mappings.read.drafts import Remark
from councilgraph_mappings.read.folding import fold

_RULE = "---"
_ENDS = (_RULE, "...")
_KEY = re.compile(r"([a-z][\w-]{0,60}):(?:\s+(\S.*))?\s*")
_BELOW = re.compile(r"[\s#]|- |$")
"""A line that belongs to the key above it."""
_LONGEST = 200
_BLOCK_SIGNS = frozenset({">", "|", ">-", "|-", ">+", "|+"})


def without_front_matter(text: str) -> tuple[str, str, list[Remark]]:
    r"""Return the text behind the front matter, the title that it names, and a remark on the rest of it.

    Only lines that begin with a name in small letters make front matter; a list of facts between two rules does not.

    >>> without_front_matter("---\ntitle: May minutes\nauthor: clerk\n---\nText")[:2]
    ('Text', 'May minutes')
    """
    if not text.startswith(_RULE):
        return text, "", []
    lines = text.split("\n", _LONGEST + 1)
    if lines[0].rstrip() != _RULE:
        return text, "", []
    end = next((number for number, line in enumerate(lines[1 : _LONGEST + 1], 1) if line.rstrip() in _ENDS), None)
    if end is None:
        return text, "", []
    values: dict[str, list[str]] = {}
    for line in lines[1:end]:
        if key := _KEY.fullmatch(line):
            values.setdefault(key[1], []).append(key[2] or "")
        elif values and _BELOW.match(line):
            values[[*values][-1]].append(line)
        elif line.strip():
            return text, "", []
    if not values:
        return text, "", []
    title = _title(values.get("title", []))
    names = ", ".join(sorted(set(values) - {"title"}))
    rest = "\n".join(lines[end + 1 :])
    kept = "but for the title " if title else ""
    return rest, title, [Remark(f"The front matter was left out {kept}({names}).")] if names else []


def _title(lines: list[str]) -> str:
    value = fold(" ".join(line for line in lines if line.strip() not in _BLOCK_SIGNS))
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace("\\" + value[0], value[0]).replace("''", "'").strip()
    return value
