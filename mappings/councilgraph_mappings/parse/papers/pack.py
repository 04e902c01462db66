"""The papers of an agenda pack: reports, letters, work programmes and trackers, each read as its kind is."""

from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.offices.signatures import add_signature
from councilgraph_mappings.parse.papers.front_sheets import add_report
from councilgraph_mappings.parse.papers.pack_sections import Section
from councilgraph_mappings.parse.papers.trackers import add_tracker
from councilgraph_mappings.parse.papers.work_programme import add_entries
from councilgraph_mappings.records import Meeting


def add_paper_section(draft: Draft, section: Section, meeting: Meeting, items: dict[str, str]) -> None:
    """Add what a paper of the pack says, by its kind."""
    item = items.get(section.item) if section.item else None
    if section.kind == "tracker":
        add_tracker(draft, section.blocks, meeting.key, item)
    elif section.kind == "programme":
        add_entries(draft, section.blocks, meeting.key, meeting.body_key)
    elif section.kind == "report":
        add_report(draft, section.blocks, meeting, item)
    add_signature(draft, section.blocks)
