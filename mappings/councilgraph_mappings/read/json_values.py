"""JSON: its values in order, each with the path of its field."""

import json
from collections.abc import Iterator
from typing import Any

from councilgraph_mappings.errors import TooLargeError, UnreadableError
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.read.drafts import Remark
from councilgraph_mappings.read.encoding import decode
from councilgraph_mappings.read.limits import MAX_DEPTH
from councilgraph_mappings.read.sniff import JSON
from councilgraph_mappings.read.structured import (
    Leaf,
    Path,
    check_depth,
    check_no_page,
    check_size,
    document_of,
    is_private,
)


def read_json(data: bytes, name: str) -> Document:
    r"""Return the document that the values of a JSON file make.

    >>> read_json(b'{"agendaItem": [{"number": "1", "public": true}], "email": "a.b@example.org"}', "m.json").text
    'agendaItem[1].number: 1\nagendaItem[1].public: true'
    """
    check_size(data, name)
    text, remarks = decode(data, name)
    check_no_page(text, name, "JSON")
    try:
        content = _parsed(text, remarks)
    except json.JSONDecodeError as error:
        raise UnreadableError(
            name, f"is no JSON: {error.msg} in line {error.lineno}", "check that it was downloaded whole"
        ) from None
    except RecursionError:
        raise TooLargeError(name, f"is nested deeper than {MAX_DEPTH} fields", "save it in a simpler form") from None
    if not isinstance(content, dict | list):
        raise UnreadableError(name, "is JSON that holds a single value", "check that it is the answer of a service")
    return document_of(_leaves(content, (), name), name, JSON, remarks)


def _parsed(text: str, remarks: list[Remark]) -> Any:
    """Return the values of JSON, or a list of them where each line is JSON by itself."""

    def load(part: str) -> Any:
        # A number stays as it is written.
        return json.loads(
            part,
            parse_int=str,
            parse_float=str,
            parse_constant=str,
            object_pairs_hook=lambda pairs: _once(pairs, remarks),
        )

    try:
        return load(text)
    except json.JSONDecodeError as error:
        if not error.msg.startswith("Extra data") or "\n" not in text[: error.pos]:
            raise
        try:
            return [load(line) for line in text.split("\n") if line.strip()]
        except json.JSONDecodeError:
            raise error from None


def _once(pairs: list[tuple[str, Any]], remarks: list[Remark]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        names = [name for name, _ in pairs]
        twice = sorted({name for name in names if names.count(name) > 1})
        remarks.append(Remark(f"An object has the fields {', '.join(twice)} more than once; the last of each counts."))
    return fields


def _leaves(content: Any, path: Path, name: str) -> Iterator[Leaf]:
    check_depth(path, name)
    if isinstance(content, dict):
        person = str(content.get("type", "")).rpartition("/")[2] == "Person"
        for key, value in content.items():
            if not is_private(key, of_person=person):
                yield from _leaves(value, (*path, key), name)
    elif isinstance(content, list):
        for number, value in enumerate(content, 1):
            yield from _leaves(value, (*path, number), name)
    elif isinstance(content, bool):
        yield path, "true" if content else "false"
    elif content is not None:
        yield path, content
