"""Makes any number of documents out of the example corpus: other places, people, dates, amounts and numbers.

Round ``r`` is a copy of the whole example corpus in which every name and number is replaced in the same way, so that
the documents of one round still speak of the same meetings. The same ``r`` gives the same bytes.
"""

import csv
import datetime as dt
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from councilgraph.bench.rewrite import rewrite
from councilgraph_mappings.errors import SourceError
from councilgraph_mappings.read import read

SURNAMES: Final = (
    *("Anand", "Ashdown", "Birkett", "Corran", "Crewe", "Fenwick", "Gale", "Harmer", "Hurst", "Keel", "Lorne"),
    *("Madder", "Nandra", "Oakden", "Peel", "Pellow", "Quill", "Reeve", "Rook", "Siddiqui", "Solway", "Stannard"),
    *("Strake", "Tarrant", "Thrale", "Tranter", "Whitlow", "Wyle", "Yeo"),
)
"""Of people in the examples; one that is not listed keeps the name."""

_BEGINNINGS: Final = (
    *("Al", "Bram", "Cor", "Dun", "Elm", "Fal", "Gar", "Hol", "Ing", "Kel"),
    *("Lam", "Mer", "Nor", "Ost", "Pem", "Ram", "Sel", "Tam", "Ver", "Wol"),
)
_ENDINGS: Final = (
    *("beck", "combe", "croft", "den", "dale", "field", "garth", "holt", "hurst", "land"),
    *("ley", "low", "mere", "ridge", "shaw", "stead", "ton", "wick"),
)
_PLACE_ENDINGS: Final = (
    *("chester", "bridge", "minster", "mouth", "port", "stowe", "wardine", "worth", "haven", "cliffe"),
)

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"),
    "December",
)
_DAY: Final = re.compile(
    r"(?:\b|(?<=%20))(\d{1,2})(st|nd|rd|th)?([ -])(" + "|".join(_MONTHS) + r"|[A-Z][a-z]{2})(,? |-)(\d{4})\b"
)
_SLASHED: Final = re.compile(r"\b(\d{2})/(\d{2})/(\d{4})\b")
_ISO: Final = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_POUNDS: Final = re.compile(r"£(\d[\d,]*)")
_IDENTIFIER: Final = re.compile(r"(\b(?:ID|MId|CId|IId|AIId|RID)=|/[gs]|\bAI)(\d+)")


def make(examples: Path, folder: Path, number: int) -> int:
    """Write so many documents into a folder, in rounds, with their manifests; return how many layouts there are."""
    layouts = [path for path in sorted(examples.rglob("*")) if path.is_file() and _is_document(path)]
    rows = [*csv.DictReader((examples / "manifest.csv").read_text(encoding="utf-8").splitlines())]
    left = number
    for round_, home in enumerate(_rounds(folder)):
        if left <= 0:
            break
        change = changes(round_)
        part = {path.relative_to(examples).as_posix(): path for path in layouts[:left]}
        left -= len(part)
        for name, path in part.items():
            target = home / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(rewrite(path.read_bytes(), path.suffix, change))
        kept = [{key: change(value) for key, value in row.items()} for row in rows if row["path"] in part]
        for row, name in zip(kept, (row["path"] for row in rows if row["path"] in part), strict=True):
            row["path"] = name
        (home / "manifest.csv").write_text(_csv(kept), encoding="utf-8")
    return len(layouts)


def _rounds(folder: Path) -> Iterator[Path]:
    round_ = 0
    while True:
        yield folder / f"{round_ // 1000:03}" / f"{round_ % 1000:03}"
        round_ += 1


def _is_document(path: Path) -> bool:
    """Return whether an example is more than a manifest or a file that is broken on purpose."""
    if path.suffix not in {".txt", ".md", ".html", ".pdf", ".docx"}:
        return False
    try:
        read(path.read_bytes(), path.name)
    except SourceError:
        return False
    return True


def _csv(rows: list[dict[str, str]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, [*rows[0]] if rows else ["path"], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def changes(round_: int) -> Callable[[str], str]:
    """Return the function that makes a text of the examples into one of a round.

    >>> changes(7)("Councillor Lorne of Marlbury, 18 January 2023 (ID=5), £1,200")
    'Councillor Ostley of Alchester, 2 August 2023 (ID=140005), £1,207'
    """
    place = _place(round_ // 10)
    other = _place(round_ // 10 + 1)
    people = [beginning + ending for ending in _ENDINGS for beginning in _BEGINNINGS]
    words = {name: people[(k + round_ * len(SURNAMES)) % len(people)] for k, name in enumerate(SURNAMES)}
    words |= {"Marlbury": place, "marlbury": place.lower(), "Thornley Parva": f"{other} Parva"}
    words |= {"thornleyparva": f"{other.lower()}parva", "MARLBURY": place.upper()}
    pattern = re.compile("|".join(rf"\b{word}\b" for word in sorted(words, key=len, reverse=True)))
    later = dt.timedelta(days=28 * (round_ % 100))

    def change(text: str) -> str:
        text = pattern.sub(lambda m: words[m[0]], text)
        text = _DAY.sub(lambda m: _day(m, later), text)
        text = _SLASHED.sub(lambda m: f"{dt.date(int(m[3]), int(m[2]), int(m[1])) + later:%d/%m/%Y}", text)
        text = _ISO.sub(lambda m: str(dt.date(int(m[1]), int(m[2]), int(m[3])) + later), text)
        text = _POUNDS.sub(lambda m: f"£{int(m[1].replace(',', '')) + round_:,}" + "," * m[1].endswith(","), text)
        return _IDENTIFIER.sub(lambda m: f"{m[1]}{int(m[2]) + round_ * 20000}", text)

    return change


def _place(number: int) -> str:
    beginning, ending = number % len(_BEGINNINGS), number // len(_BEGINNINGS) % len(_PLACE_ENDINGS)
    return _BEGINNINGS[beginning] + _PLACE_ENDINGS[ending]


def _day(found: re.Match[str], later: dt.timedelta) -> str:
    """Return a date of the text so much later, written the same way; whole weeks keep the day of the week right."""
    month = next((k for k, name in enumerate(_MONTHS, 1) if found[4] in {name, name[:3]}), None)
    if month is None:
        return found[0]
    day = dt.date(int(found[6]), month, int(found[1])) + later
    name = _MONTHS[day.month - 1]
    written = str(day.day).zfill(len(found[1]) if found[1].startswith("0") else 1)
    ordinal = "" if not found[2] else _ordinal(day.day)
    return f"{written}{ordinal}{found[3]}{name if len(found[4]) > 3 else name[:3]}{found[5]}{day.year}"


def _ordinal(day: int) -> str:
    return "th" if day in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
