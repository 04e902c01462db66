"""Make the PDF and DOCX files of the example corpus; the same bytes every time.

usage: python tests/example_documents.py        writes them to the example corpus
"""

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import docx
from docx.document import Document
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer

EXAMPLES = Path(__file__).parent.parent / "mappings" / "councilgraph_mappings" / "examples"

BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=7)
HEADING = ParagraphStyle("heading", parent=BODY, fontName="Times-Bold", spaceBefore=6)
POINT = ParagraphStyle("point", parent=BODY, leftIndent=1.6 * cm, bulletIndent=0.6 * cm)

OCTOBER = """\
# Marlbury City Council
# Place and Environment Scrutiny Committee
# Wednesday 12 October 2022
# PRESENT:
Councillor Ruth Ashdown, in the Chair.
Councillor Mrs Pellow, Vice Chair.
Councillors Anand, Birkett, Samantha Crewe, Mrs Tranter (substituting for Councillor Lorne) and Wyle.
Apologies for absence: Councillors Lorne and Siddiqui.
Also in attendance: Councillor Colin Madder (Cabinet Member for Environment and Street Scene), Priya Nandra (Service \
Director for Street Services), Owen Gale (Head of Waste and Recycling), Miles Fenwick (Air Quality Officer) and Beth \
Corran (Democratic Advisor).
The meeting started at 10.00 am and finished at 12.25 pm.
Note: These are draft minutes. The Committee will be asked to confirm them at its next meeting, and they may change \
until then.
# 20. Declarations of Interest
There were no declarations of interest.
# 21. Minutes
The Committee agreed that the minutes of the meeting held on 7 September 2022 are confirmed as a correct record.
# 22. Chair's Urgent Business
The Chair had no urgent business to bring forward.
# 23. Street Services Overview
Priya Nandra (Service Director for Street Services) and Owen Gale (Head of Waste and Recycling) presented the report \
and highlighted the following key points:
(a)~the number of reported fly-tips had fallen by a tenth since the spring, and four in five were now cleared within \
two working days;
(b)~a second street-washing crew had started work in the city centre on 5 September 2022, paid for by the Marlbury \
Business Improvement District (MBID);
(c)~recycling from blocks of flats remained low; a trial of shared food waste bins with Harrow Homes would run until \
the end of March 2023;
(d)~sickness absence among crews was higher than in the year before, and agency staff had been used on 61 days.
In response to questions raised it was reported that:
(e)~graffiti on private walls was removed only with the consent of the owner, and offensive words were painted over \
within 24 hours;
(f)~missed collections in Eastgate Ward followed a change of route, which had since been put right;
(g)~the trial at Harrow Homes would be judged by weight collected and by a survey of residents.
Councillor Colin Madder (Cabinet Member for Environment and Street Scene) thanked the crews for their work over the \
summer.
The Committee agreed –
1.~that the overview of street services is noted;
2.~that the Service Director for Street Services is requested to provide Members with graffiti removal times for each \
ward;
3.~to request that a visit to the Holt Lane Depot is arranged for Members of the Committee.
# 24. Air Quality Action Plan 2022-27
Miles Fenwick (Air Quality Officer) presented the report and highlighted the following key points:
(a)~nitrogen dioxide at Castle Hill had stayed below the legal limit for twelve months;
(b)~the Marlbury Cycling Forum (MCF) had asked for a safe crossing at the ring road;
(c)~a grant of £85,000 would pay for new sensors.
The Committee agreed –
1.~to recommend to Cabinet that the Air Quality Action Plan is adopted with a monitoring station at Eastgate School;
2.~that the Air Quality Officer is requested to circulate the response of the Marlbury Cycling Forum to Members.
# 25. Work Programme
The Committee agreed to add the following items to its work programme:
•~Tree Planting Programme;
•~River Marl Flood Plan.
"""

SEPTEMBER = """\
# Marlbury City Council
# Place and Environment Scrutiny Committee
# Wednesday 7 September 2022
# PRESENT:
Councillor Ruth Ashdown, in the Chair.
# 14. Declarations of Interest
There were no declarations of interest.
"""

CABINET = """\
# Marlbury City Council
# Cabinet
Minutes of the meeting of the Cabinet held on Tuesday 6 December 2022 at 2.00 pm in the Council Chamber, Guildhall, \
Marlbury
## Present
Councillor Helen Strake (Leader of the Council) in the Chair
Councillors Colin Madder, Sanjay Rook and Esme Farrow
## Apologies for absence
Councillor Hal Whitby
## Also present
Councillor Ruth Ashdown (Chair of the Place and Environment Scrutiny Committee)
| Officer | Post
| Lindsay Hurst | Strategic Director for Place
| Miles Fenwick | Air Quality Officer
| Imogen Bale | Director of Finance
## 50. Declarations of interest
Councillor Rook declared a personal interest in minute 53 as a governor of Eastgate School.
## 51. Minutes
RESOLVED that the minutes of the meeting held on 8 November 2022 be signed as a correct record.
## 52. River Marl Flood Plan
Lindsay Hurst introduced the plan, which the Place and Environment Scrutiny Committee had considered on 16 November \
2022.
It was proposed by Councillor Madder, seconded by Councillor Farrow and unanimously
RESOLVED:
1 that the River Marl Flood Plan be adopted;
1 that authority be delegated to the Strategic Director for Place to make minor changes to the plan.
Reason: The plan is required by law.
## 53. Air Quality Action Plan 2022-27
Miles Fenwick presented the plan and the recommendation of the Place and Environment Scrutiny Committee.
RESOLVED that the Air Quality Action Plan be deferred to the next meeting so that the cost of a monitoring station at \
Eastgate School can be added.
## 54. Revenue Budget Monitoring
Imogen Bale presented the position at the end of October 2022.
It was proposed by Councillor Strake, seconded by Councillor Rook and
RESOLVED:
(a) that the report be noted;
(b) that it be recommended to the City Council that £240,000 be transferred to the winter reserve.
The meeting closed at 3.15 pm.
"""


def pdf(script: str, title: str) -> bytes:
    """Return minutes as a PDF with a running header and page numbers."""

    def furniture(canvas: Canvas, _template: SimpleDocTemplate) -> None:
        canvas.setFont("Times-Italic", 9)
        canvas.drawString(2.5 * cm, A4[1] - 1.5 * cm, title)
        canvas.drawCentredString(A4[0] / 2, 1.3 * cm, f"Page {canvas.getPageNumber()}")

    story: list[Flowable] = []
    for line in script.splitlines():
        if line.startswith("# "):
            story.append(Paragraph(escape(line[2:]), HEADING))
        elif "~" in line:
            marker, text = line.split("~")
            story.append(Paragraph(escape(text), POINT, bulletText=marker))
        else:
            story.append(Paragraph(escape(line), BODY))
    story.append(Spacer(1, 1))
    buffer = io.BytesIO()
    template = SimpleDocTemplate(buffer, pagesize=A4, invariant=1, pageCompression=0, title=title, author="")
    template.build(story, onFirstPage=furniture, onLaterPages=furniture)
    return buffer.getvalue()


def word(script: str) -> bytes:
    """Return minutes as a Word file, with real headings, a table and a list that Word numbers itself."""
    document = docx.Document()
    rows: list[list[str]] = []
    for line in [*script.splitlines(), ""]:
        if line.startswith("| "):
            rows.append(line[2:].split(" | "))
            continue
        if rows:
            _table(document, rows)
            rows = []
        if line.startswith("#"):
            marks, _, text = line.partition(" ")
            document.add_heading(text, level=len(marks))
        elif line.startswith("1 "):
            document.add_paragraph(line[2:], style="List Number")
        elif line:
            document.add_paragraph(line)
    document.core_properties.title = "Minutes"
    document.core_properties.author = ""
    buffer = io.BytesIO()
    document.save(buffer)
    return _without_times(buffer.getvalue())


def _table(document: Document, rows: list[list[str]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def _without_times(packed: bytes) -> bytes:
    """Return a zip with the same members and no time of packing."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def files() -> dict[str, bytes]:
    """Return every generated file of the corpus by its path; the minutes of September are cut off on purpose."""
    september = pdf(SEPTEMBER, "Place and Environment Scrutiny Committee – 7 September 2022")
    return {
        "marlbury/place-scrutiny-minutes.pdf": pdf(
            OCTOBER, "Place and Environment Scrutiny Committee – 12 October 2022"
        ),
        "marlbury/place-scrutiny-minutes-cut-off.pdf": september[: len(september) // 3],
        "marlbury/cabinet-minutes.docx": word(CABINET),
    }


if __name__ == "__main__":
    for path, content in files().items():
        (EXAMPLES / path).write_bytes(content)
