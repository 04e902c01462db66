"""How a terminal shows what was read from a document: line by line, each rule with the record that it made."""

from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from councilgraph.cli.show import console
from councilgraph.report.claims import Claim, plural
from councilgraph.report.explain import Explanation, Line


def show_explanation(explanation: Explanation) -> None:
    """Print the lines of a document with what was read from each, then what it came to.

    On a terminal lines are folded under each other; in a pipe or a file each stays whole.
    """
    out = console()
    margin = len(str(len(explanation.lines)))
    # What colours tell has to be told by signs where there are none.
    signs = not out.is_terminal or out.no_color
    below = Text(" " * (margin + 3))
    if explanation.outside:
        _print(out, Text(" " * (margin + 1)), Text("not from the text:", style="dim"))
        for claim in explanation.outside:
            _print(out, below, _claim(claim))
    for line in explanation.lines:
        sign = " " if line.spans or not line.text.strip() else "-"
        number = Text(f"{line.number:>{margin}}", style="dim")
        _print(out, number + Text(sign, style="bold yellow"), _text(line, signs=signs))
        for claim in line.claims:
            _print(out, below, _claim(claim))
        for finding in line.findings:
            _print(out, below, Text(f"? {finding.kind.value}: {finding.message}", style="yellow"))
    for words in _summary(explanation):
        out.print(Text(words), soft_wrap=not out.is_terminal)


def _print(out: Console, margin: Text, content: Text) -> None:
    if not out.is_terminal:
        out.print(margin + Text(" ") + content, soft_wrap=True)
        return
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=cell_len(margin.plain))
    grid.add_column(overflow="fold")
    grid.add_row(margin, content)
    out.print(grid)


def _text(line: Line, *, signs: bool) -> Text:
    words = Text()
    at = 0
    for start, end in line.spans:
        words.append(line.text[at:start])
        words.append(f"«{line.text[start:end]}»" if signs else line.text[start:end], style="green")
        at = end
    return words.append(line.text[at:])


def _claim(claim: Claim) -> Text:
    rule = Text(f"{claim.rule} → ", style="dim")
    return rule + Text(claim.kind, style="cyan") + Text(f": {claim.words}" if claim.words else "")


def _summary(explanation: Explanation) -> Iterator[str]:
    unread = [line.number for line in explanation.lines if line.text.strip() and not line.spans]
    findings = sum(len(line.findings) for line in explanation.lines)
    found = f"; {findings} {plural('finding', findings)} (?)" if findings else ""
    records = ", ".join(f"{count} {plural(kind, count)}" for kind, count in explanation.counts.items())
    yield ""
    yield f"read as {explanation.genre}: {records}"
    yield f"read from {explanation.coverage:.0%} of the letters and digits{found}"
    if unread:
        yield f"nothing was read from {len(unread)} of {len(explanation.lines)} lines (-): {_ranges(unread)}"


def _ranges(numbers: list[int]) -> str:
    """Return numbers in ascending order with neighbours drawn together.

    >>> _ranges([1, 2, 3, 7, 9, 10])
    '1-3, 7, 9, 10'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)
