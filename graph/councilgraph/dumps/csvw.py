"""What CSVW says of the tables of a set: their columns, datatypes, keys, and which rows the cells of one name in another.

See https://www.w3.org/TR/tabular-metadata/; the file stands beside the tables under the name that the standard looks for.
"""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from councilgraph.dumps.columns import SEPARATOR, TABLES, Column, How, Table
from councilgraph.dumps.sets import DumpSet

_CODE: Final = "\ue000"
"""Stands for what the files of a set are called; no text of ours holds it."""
_FORMATS: Final = {"date": "yyyy-MM-dd", "time": "HH:mm:ss"}


def metadata(one: DumpSet, terms: Mapping[str, str | None]) -> bytes:
    """Return the description of the tables of a set.

    Args:
        one: the set
        terms: what holds of all tables, such as the licence, by property of Dublin Core
    """
    head = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": one.name,
        **{f"dc:{name}": {"@id": value} for name, value in sorted(terms.items()) if value},
    }
    text = f"{_json(head)},{_tables().replace(_CODE, json.dumps(one.code, ensure_ascii=False)[1:-1])}"
    return f"{{{text}\n}}\n".encode()


@cache
def _tables() -> str:
    """Return what is said of the tables of every set, of which there is one for each council."""
    return _json({"tables": [_table(table) for table in TABLES]})


def _json(content: dict[str, Any]) -> str:
    """Return what stands between the outer braces."""
    return json.dumps(content, indent=1, ensure_ascii=False)[1:-2]


def _table(table: Table) -> dict[str, Any]:
    schema = {
        "columns": [_column(column) for column in table.ordered],
        "primaryKey": table.key,
        "foreignKeys": [
            {"columnReference": column, "reference": {"resource": _url(other), "columnReference": "iri"}}
            for column, other in table.refers
        ],
    }
    if table.key == "iri":
        schema["aboutUrl"] = "{+iri}"
    return {
        "url": _url(table.name),
        "dc:title": table.title,
        "dc:description": table.description,
        "tableSchema": schema,
    }


def _column(column: Column) -> dict[str, Any]:
    form = _FORMATS.get(column.datatype)
    content: dict[str, Any] = {
        "name": column.name,
        "titles": [column.name, column.title],
        "datatype": {"base": column.datatype, "format": form} if form else column.datatype,
    }
    if column.required:
        content["required"] = True
    if column.how is How.ALL:
        content["separator"] = SEPARATOR
    if column.property_url:
        content["propertyUrl"] = column.property_url
        if column.datatype == "anyURI" and column.how is not How.ALL:
            content["valueUrl"] = f"{{+{column.name}}}"
    return content


def _url(table: str) -> str:
    return f"{_CODE}-{table}.csv"
