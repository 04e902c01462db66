"""Documents of items on pages that list them in several ways, and the layouts of work programmes."""

import pytest
from grammar_readings import reading_of_text

_PAGE = """Marlbury Borough Council

Agenda and minutes

Planning Committee
Monday, 4th March, 2024 7.00 pm

Venue: Council Chamber, Town Hall

Items
No. Item

"""

_PROGRAMME = """Marlbury Borough Council

Overview and Scrutiny Committee

Work Programme 2024/25

"""

_DOCUMENTS = [
    (
        "34. Apologies\nMinutes:\nThere were none.\n\n35. Town Plan PDF 149 KB\nReport of the Head of Planning\nAdditional documents:\n• Appendix A - Map, item 35. PDF 2 MB\n• Appendix B - Costs, item 35. PDF 210 KB\nMinutes:\nThe report was noted.\nRESOLVED: That the plan be approved.",
        "Town Plan;Appendix A - Map;Appendix B - Costs",
    ),
    (
        "34. Apologies\nMinutes:\nThere were none.\n\n35. Town Plan PDF 149 KB\nMinutes:\nRESOLVED: That the plan be approved.\n\n36. Hedges pdf icon PDF 99 KB\nMinutes:\nThe report was noted.",
        "Town Plan;Hedges",
    ),
    (
        "34. Apologies\nMinutes:\nThere were none.\n\n35. Minutes PDF 149 KB\nTo confirm the minutes of the meeting held on 5 February 2024.\nMinutes:\nThe minutes were approved.",
        "Minutes",
    ),
    (
        "34. Apologies\nMinutes:\nThere were none.\n\n35. Town Plan\nReport attached\nSupporting documents:\n• Town Plan Report, 04/03/2024 Planning Committee, item 35. PDF 149 KB\n• Restricted enclosure View the reasons why document 35./2 is restricted\nMinutes:\nNoted.",
        "Town Plan Report",
    ),
    (
        "34. Minutes\nMembers are asked to agree the minutes.\nPDF icon 3 - Planning Minutes 24 February 2016205.85 KB\nFor decision\n\n35. Public Questions\nFile icon Questions asked.docx (33 KB)",
        "3 - Planning Minutes 24 February 2016;Questions asked",
    ),
]

# Title, day or what stands for it, and who answers for the entry.
_ENTRIES = [
    (
        "| Date of meeting | Item | Lead officer |\n|---|---|---|\n| 4 March 2024 | Parking strategy | Sam Fox |\n| 8 April 2024 | Leisure contract | Head of Leisure |",
        "Parking strategy@2024-03-04/Sam Fox;Leisure contract@2024-04-08/Head of Leisure",
    ),
    (
        "| Item | Purpose | Date |\n|---|---|---|\n| Parking strategy | To review the charges | March 2024 |\n| Leisure contract | To see the outturn | TBC |",
        "Parking strategy@2024-03;Leisure contract@TBC",
    ),
    (
        "4 March 2024\n• Parking strategy\n• Leisure contract\n\n8 April 2024\n• Budget outturn",
        "Parking strategy@2024-03-04;Leisure contract@2024-03-04;Budget outturn@2024-04-08",
    ),
    (
        "| Meeting | Topic | Officer | Cabinet Member |\n|---|---|---|---|\n| Monday 4 March 2024 | Parking strategy | Sam Fox, Head of Parking | Cllr Lee |\n| | Leisure contract | Kim May | Cllr Poe |",
        "Parking strategy@2024-03-04/Sam Fox;Leisure contract@2024-03-04/Kim May",
    ),
]


@pytest.mark.parametrize(("text", "titles"), _DOCUMENTS)
def test_documents_have_their_titles_and_are_no_items(text: str, titles: str) -> None:
    reading = reading_of_text(f"{_PAGE}{text}\n")
    assert {paper.title for paper in reading.papers} == set(titles.split(";"))
    assert [item.number for item in reading.items] == [str(34 + place) for place in range(len(reading.items))]


@pytest.mark.parametrize(("text", "entries"), _ENTRIES)
def test_entries_of_a_programme_have_their_day_and_officer(text: str, entries: str) -> None:
    reading = reading_of_text(f"{_PROGRAMME}{text}\n")
    names = {person.key: person.name for person in reading.people}
    found = set()
    for entry in reading.work_programme:
        who = names.get(entry.responsible or "", entry.responsible_office)
        found.add(f"{entry.title}@{entry.target or entry.date_text}" + (f"/{who}" if who else ""))
    assert found == set(entries.split(";"))
