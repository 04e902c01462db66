"""The report of a publication: ``report.json`` for programs, ``index.html`` for people."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from importlib.resources import files
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import Any, BinaryIO

from councilgraph.report.claims import plural
from councilgraph.report.contradictions import Contradiction, section
from councilgraph.report.entry import Entry
from councilgraph.report.page import address, figures, page, path_shown, result_shown, shown

_SECTIONS = {
    "rejected": ("Rejected", "These were not published, and why."),
    "look": ("Published, with something to look at", ""),
    "published": ("Published", ""),
    "passed over": ("Passed over", "These were not meant to be published, or are published already."),
}


def told(entry: Entry) -> bytes:
    """Return an entry as report and page show it, as a line, so that the next publication need not make it again."""
    text = json.dumps(entry.as_json(), ensure_ascii=False)  # in which no tab goes unescaped
    row = _row(entry).removesuffix("\n").replace("\n", "&#10;")
    return f"{text}\t{_section(entry)}\t{row}\n".encode("utf-8", "replace")


def write_report(
    folder: Path, entries: Iterable[bytes], summary: dict[str, Any], contradictions: list[Contradiction]
) -> None:
    """Write ``report.json``, ``index.html`` and ``style.css``; the pages of the documents stand there already.

    Args:
        folder: of the report
        entries: each as it is ``told``; they are read once and never held all at once
        summary: the figures
        contradictions: what documents say differently
    """
    with ExitStack() as files_open:
        lists = {name: files_open.enter_context(TemporaryFile(dir=folder)) for name in _SECTIONS}
        with (folder / "report.json").open("wb") as stream:
            known = {"summary": summary, "contradictions": [found.as_json() for found in contradictions]}
            head = json.dumps(known, ensure_ascii=False, indent=1).encode("utf-8", "replace")
            stream.write(head.removesuffix(b"\n}") + b',\n "documents": [')
            for number, entry in enumerate(entries):
                text, section_, row = entry.split(b"\t", 2)
                stream.write((b"," if number else b"") + b"\n  " + text)
                lists[section_.decode()].write(row)
            stream.write(b"\n ]\n}\n")
        with (folder / "index.html").open("wb") as stream:
            _write_index(stream, lists, summary, contradictions)
    (folder / "style.css").write_bytes((files(__package__) / "style.css").read_bytes())


def _write_index(
    stream: BinaryIO, lists: Mapping[str, BinaryIO], summary: dict[str, Any], contradictions: list[Contradiction]
) -> None:
    title = str(summary["title"])
    before, after = page(title, "\0").split("\0")
    begin = [
        before,
        f"<h1>{shown(title)}</h1>\n",
        '<p class="soft">What was read from each document, what was left over and what was cut off.</p>\n',
        figures({name: f"{value:,}" for name, value in summary.items() if isinstance(value, int)}),
        *section(contradictions),
    ]
    stream.write("".join(begin).encode())
    for name, (heading, words) in _SECTIONS.items():
        if lists[name].tell():
            head = f"\n<h2>{heading}</h2>\n" + (f'<p class="soft">{words}</p>\n' if words else "")
            stream.write(f'{head}<ul class="list">\n'.encode())
            lists[name].seek(0)
            copyfileobj(lists[name], stream)
            stream.write(b"</ul>")
    stream.write(after.encode())


def _section(entry: Entry) -> str:
    return "look" if entry.status == "published" and _to_look_at(entry) else entry.status


def _to_look_at(entry: Entry) -> bool:
    return bool(entry.findings or entry.results)


def _row(entry: Entry) -> str:
    name = path_shown(entry.path)
    if entry.page:
        name = f'<a href="{address(entry.page)}">{name}</a>'
    return f'<li><span class="name">{name}</span>{"".join(_details(entry))}</li>\n'


def _details(entry: Entry) -> Iterator[str]:
    if entry.reason:
        yield f"<p>{shown(entry.reason)}</p>"
    if entry.status == "rejected":
        for result in entry.results:
            yield f"<p>{result_shown(result)}</p>"
    if entry.status != "published":
        return
    share = round(entry.coverage * 100)
    meter = f'<span class="meter" aria-hidden="true"><i style="width:{share}%"></i></span>{share}% read'
    counted = " · ".join(f"{count:,} {plural(kind, count)}" for kind, count in entry.counts.items())
    yield f"<p>{meter} · {shown(entry.genre)} · {entry.triples:,} triples</p>"
    yield f'<p class="soft">{shown(counted)}</p>'
    kinds: dict[str, int] = {}
    for note in entry.findings:
        kinds[note.kind] = kinds.get(note.kind, 0) + 1
    if entry.results:
        kinds[plural("warning", len(entry.results))] = len(entry.results)
    if kinds:
        yield "<p>" + " ".join(f'<span class="tag warn">{n} {shown(kind)}</span>' for kind, n in kinds.items()) + "</p>"
