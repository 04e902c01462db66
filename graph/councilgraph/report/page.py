"""The page of one document: its text, and at each line what was read from it and what was left."""

import hashlib
import re
from collections.abc import Iterator
from html import escape
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import quote

from councilgraph.report.claims import plural
from councilgraph.report.entry import Entry
from councilgraph.report.explain import Explanation, Line
from councilgraph.suppress import Censor

LINES: Final = 4000
"""How many lines a page shows; a reader of more wants the text itself."""

_LONGEST_NAME: Final = 180
_RESULT: Final = re.compile(r"(\w+): (.+?[.?!]) (\S.* \[[^ ]+\])")


def file_name(path: str, suffix: str) -> str:
    """Return the path of a file of ours about a source, within a folder of such files.

    >>> file_name("seed/000_minutes.txt", ".html")
    'seed/000_minutes.txt.html'
    """
    parts = PurePosixPath(path).parts
    return "/".join([*map(_short, parts[:-1]), _short(parts[-1]) + suffix])


def _short(name: str) -> str:
    # File systems bound a name in bytes, and a suffix has to fit.
    raw = name.encode("utf-8")
    if len(raw) <= _LONGEST_NAME:
        return name
    return f"{raw[:_LONGEST_NAME].decode('utf-8', 'ignore')}-{hashlib.sha256(raw).hexdigest()[:8]}"


def address(path: str) -> str:
    """Return a relative path as it stands in a link."""
    return quote(path)


def shown(text: str) -> str:
    """Return a text as it stands in a page."""
    return escape(text.encode("utf-8", "replace").decode("utf-8"))


def path_shown(path: str) -> str:
    """Return a path that may be folded behind its slashes.

    >>> path_shown("minutes/a.txt")
    'minutes/<wbr>a.txt'
    """
    return shown(path).replace("/", "/<wbr>")


def result_shown(result: str) -> str:
    """Return what a shape says: how grave, the sentence, and small what it is about and which shape says so.

    >>> result_shown("Warning: It is not known when. http://localhost:8000/id/a [Meeting-date]")
    '<span class="tag warn">warning</span> It is not known when. <small>http://localhost:8000/id/a [Meeting-date]</small>'
    """
    found = _RESULT.fullmatch(result)
    if not found:
        return f'<span class="tag warn">shape</span> {shown(result)}'
    severity, message, about = map(shown, found.groups())
    kind = "bad" if severity == "Violation" else "warn"
    return f'<span class="tag {kind}">{severity.lower()}</span> {message} <small>{about}</small>'


def page(title: str, body: str, up: str = "") -> str:
    """Return a whole page; ``up`` leads to the folder of the report."""
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{shown(title)}</title>\n'
        f'<link rel="stylesheet" href="{up}style.css">\n</head>\n<body>\n{body}\n</body>\n</html>\n'
    )


def figures(values: dict[str, str]) -> str:
    """Return numbers, each with what it counts."""
    cells = "".join(f"<div><dt>{shown(name)}</dt><dd>{shown(value)}</dd></div>" for name, value in values.items())
    return f'<dl class="figures">{cells}</dl>'


def document_page(entry: Entry, explanation: Explanation, censor: Censor) -> str:
    """Return the page of one published document."""
    lines = explanation.lines
    up = "../" * (1 + entry.path.count("/"))
    numbers = {
        "read": f"{entry.coverage:.0%}",
        "triples": f"{entry.triples:,}",
        **{plural(kind, count): f"{count:,}" for kind, count in entry.counts.items()},
    }
    turtle = f'<a href="{up}../{address(entry.turtle)}">Turtle</a>'
    parts = [
        f'<nav><a href="{up}index.html">All documents</a></nav>',
        "<main>",
        f"<h1>{path_shown(entry.path)}</h1>",
        f'<p class="soft">Read as {shown(entry.genre)} · {shown(entry.media_type)} · {turtle}</p>',
        figures(numbers),
        *_findings(entry),
        *_more(f"{len(entry.hints)} more to know", [shown(hint) for hint in entry.hints]),
        *_more(f"{len(explanation.outside)} stated outside the text", _outside(explanation, censor)),
        "<h2>The document, line by line</h2>",
        '<p class="soft">What something was read from is marked, with the fact and the rule below it.</p>',
        f'<ol class="text">{"".join(_line(line, censor) for line in lines[:LINES])}',
    ]
    if len(lines) > LINES:
        parts.append(f'<li class="more">{len(lines) - LINES:,} more lines are not shown here.</li>')
    parts.append("</ol>\n</main>")
    return page(entry.path, "\n".join(parts), up)


def _outside(explanation: Explanation, censor: Censor) -> list[str]:
    return [
        f"<b>{shown(claim.kind)}</b> {shown(censor.shown(claim.words))} <code>{shown(claim.rule)}</code>"
        for claim in explanation.outside
    ]


def _more(summary: str, rows: list[str]) -> Iterator[str]:
    if rows:
        listed = "".join(f"<li>{row}</li>" for row in rows)
        yield f'<details><summary>{shown(summary)}</summary><ul class="list">{listed}</ul></details>'


def _findings(entry: Entry) -> Iterator[str]:
    if not entry.findings and not entry.results:
        return
    yield '<h2>What to look at</h2>\n<ul class="list">'
    for result in entry.results:
        yield f"<li>{result_shown(result)}</li>"
    for note in entry.findings:
        quoted = f"<blockquote>{shown(note.passage)}</blockquote>" if note.passage else ""
        where = f'<a href="#l{note.line}">line {note.line}</a>'
        tag = f'<span class="tag warn">{shown(note.kind)}</span>'
        yield f"<li>{tag} {shown(note.message)} <small>{where}</small>{quoted}</li>"
    yield "</ul>"


def _line(line: Line, censor: Censor) -> str:
    read = "".join(
        f"<span><b>{shown(claim.kind)}</b> {shown(censor.shown(claim.words))} <code>{shown(claim.rule)}</code></span>"
        for claim in line.claims
    )
    left = "".join(
        f'<span class="left">{shown(finding.kind.value)}: {shown(censor.shown(finding.message))}</span>'
        for finding in line.findings
    )
    notes = (f'<span class="read">{read}</span>' if read else "") + left
    return (
        f'<li id="l{line.number}"><a href="#l{line.number}">{line.number}</a>'
        f"<div><p>{_marked(line, censor)}</p>{notes}</div></li>\n"
    )


def _marked(line: Line, censor: Censor) -> str:
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, end in line.spans:
        pieces += [(line.text[at:start], False), (line.text[start:end], True)]
        at = end
    pieces.append((line.text[at:], False))
    clean = [(censor.shown(text), read) for text, read in pieces]
    whole = censor.shown(line.text)
    if "".join(text for text, _ in clean) != whole:
        return shown(whole)  # what has to go reaches over the edge of a mark
    return "".join(f"<mark>{shown(text)}</mark>" if read else shown(text) for text, read in clean)
