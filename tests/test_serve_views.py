"""Each kind of page says of the example corpus what a person would look for there, found by headings as a person does."""

import csv
import io
import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlencode, urljoin, urlsplit

import httpx
import pytest
from lxml import html
from serving import served

from councilgraph.serve.labels import label
from councilgraph.serve.views.listings import LISTINGS

MARLBURY = "/doc/marlbury-city-council"
SCRUTINY = f"{MARLBURY}/organisation/place-and-environment-scrutiny-committee"
OCTOBER = f"{MARLBURY}/meeting/place-and-environment-scrutiny-committee/2022-10-12"
JANUARY = f"{MARLBURY}/meeting/place-and-environment-scrutiny-committee/2023-01-18"
BUDGET = f"{MARLBURY}/meeting/council/2023-02-20"
ASHDOWN = f"{MARLBURY}/person/moderngov/file-g1859/ruth-ashdown"
REQUEST = f"{MARLBURY}/doc/moderngov/file-g1859/outcome/m1-23-outcome-2"
PLANNED = f"{MARLBURY}/doc/moderngov/file-g1859/outcome/m1-25-outcome"
FLOOD = f"{MARLBURY}/doc/moderngov/file-g1887/item/m2-30"
CUT_OFF = f"{MARLBURY}/source/moderngov/meeting-1880"
KINDS = {
    "home": "/",
    "councils": "/councils",
    "council": f"{MARLBURY}/council",
    "council of which nothing was read": "/doc/ply/council",
    "committee": SCRUTINY,
    "meeting": OCTOBER,
    "meeting known from an agenda": JANUARY,
    "full council": BUDGET,
    "person": ASHDOWN,
    "decision": REQUEST,
    "item": FLOOD,
    "organisation": f"{MARLBURY}/organisation/vale-water",
    "source": CUT_OFF,
    "paper": f"{MARLBURY}/doc/moderngov/file-g1887/document/m1-5-document",
    "anything else": f"{MARLBURY}/doc/moderngov/file-g1887/attendance/m2-harmer-present",
    "statements": f"{OCTOBER}?view=statements",
    "ontology": "/ontology",
    "code list": "/ontology/codes/outcome-kind",
    **{name: f"/{name}" for name in LISTINGS},
}
TRACKED = (
    "A later tracker speaks of it at Place and Environment Scrutiny Committee, 18 January 2023: "
    "“Complete. The figures were sent to Members on 21 November 2022.”"
)
SEEN: dict[str, bytes] = {}
"""Pages by address: most are looked at more than once."""


@pytest.fixture(scope="module")
def client(examples: Path) -> Iterator[httpx.Client]:
    with (
        served(examples) as address,
        httpx.Client(base_url=address, timeout=30.0, headers={"Accept": "text/html,*/*;q=0.8"}) as opened,
    ):
        yield opened


def page(client: httpx.Client, path: str) -> html.HtmlElement:
    if path not in SEEN:
        response = client.get(path, follow_redirects=True)
        assert response.status_code == 200, response.text
        SEEN[path] = response.content
    return html.fromstring(SEEN[path])


def text(node: html.HtmlElement | None) -> str:
    """Return what a person reads, without the marks that lead to passages."""
    assert node is not None
    pieces = node.xpath(".//text()[not(ancestor::sup) and not(ancestor::*[local-name()='svg'])]")
    return " ".join("".join(map(str, pieces)).split())


def part(shown: html.HtmlElement, heading: str) -> html.HtmlElement:
    """Return what stands below a heading, up to the next of its rank."""
    [found] = [node for node in shown.xpath("//h2 | //h3") if text(node) == heading]
    into = html.Element("div")
    for node in found.itersiblings():
        if node.tag in {found.tag, "h2"}:
            break
        into.append(html.fromstring(html.tostring(node)))
    return into


def facts(shown: html.HtmlElement) -> dict[str, str]:
    return {text(row.find("dt")): text(row.find("dd")) for row in shown.xpath("//main//dl/div")}


def rows(within: html.HtmlElement) -> list[list[str]]:
    return [[text(cell) for cell in row.xpath("th | td")] for row in within.xpath(".//tbody/tr")]


def items(within: html.HtmlElement) -> list[str]:
    return [text(item) for item in within.xpath(".//li")]


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_a_page_of_any_kind_is_whole(client: httpx.Client, path: str) -> None:
    shown = page(client, path)
    ids = shown.xpath("//@id")
    assert len({*ids}) == len(ids)
    assert not {str(link)[1:] for link in shown.xpath("//a/@href") if str(link).startswith("#")} - {*ids}
    ranks = [int(str(node.tag)[1]) for node in shown.iter("h1", "h2", "h3", "h4")]
    assert ranks[0] == 1
    assert ranks.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(ranks))
    inputs = {node.get("id") for node in shown.xpath("//input | //select | //textarea")}
    assert inputs == {*shown.xpath("//label/@for")}
    assert shown.xpath("//title/text()")
    assert shown.xpath("//meta[@name='description']/@content")[0].strip()
    landmarks = {node.tag for node in shown.iter("header", "nav", "main", "footer")}
    assert landmarks == {"header", "nav", "main", "footer"}
    assert not shown.xpath("//*[@style] | //style | //script[not(@type='application/ld+json')] | //img[not(@alt)]")
    for table in shown.iter("table"):
        named = table.get("aria-labelledby")
        assert table.find("caption") is not None or (named and named in ids)
        assert table.xpath(".//thead//th[@scope='col']")
        assert len(table.xpath(".//tbody/tr")) == len(table.xpath(".//tbody/tr/th[@scope='row']"))


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_links_have_words_and_not_addresses(client: httpx.Client, path: str) -> None:
    links = [(text(link), link.get("aria-label", "")) for link in page(client, path).xpath("//main//a[@href]")]
    assert [words for words, _ in links if words.startswith(("http:", "https:"))] == []
    assert [link for link in links if not link[0] and not link[1]] == []


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_nothing_is_called_by_the_end_of_its_address(client: httpx.Client, path: str) -> None:
    ends = {}
    for link in page(client, path).xpath("//main//a[contains(@href, '/doc/') and not(contains(@href, '?'))]"):
        ends[text(link)] = urlsplit(link.get("href")).path.rpartition("/")[2]
    assert [words for words, end in ends.items() if words == end or (words == label(end) and "-" in end)] == []


@pytest.mark.parametrize(
    ("path", "years"), [("/", ["2021", "2022", "2023"]), (f"{MARLBURY}/council", ["2022", "2023"])]
)
def test_a_chart_of_months_says_with_which_year_it_begins(client: httpx.Client, path: str, years: list[str]) -> None:
    [figure] = page(client, path).xpath("//figure[figcaption='Meetings per month']")
    marks = figure.xpath(".//*[local-name()='text'][string-length(.) = 4]")
    assert [mark.text for mark in marks] == years
    assert all(float(later.get("x")) - float(earlier.get("x")) >= 30 for earlier, later in pairwise(marks))


def test_every_link_of_every_kind_of_page_opens(client: httpx.Client) -> None:
    links: dict[str, str] = {}
    for path in KINDS.values():
        for begin, most in (("//main", 25), ("//head", 25), ("//body/header", 25), ("//body/footer", 25)):
            found = [urlsplit(urljoin(path, link)) for link in page(client, path).xpath(f"{begin}//@href")]
            own = [link.path + (f"?{link.query}" if link.query else "") for link in found if not link.netloc]
            for link in [*dict.fromkeys(own)][:most]:
                links.setdefault(link, path)
    assert len(links) > 150
    failing = {}
    for link, place in links.items():
        with client.stream("GET", link, follow_redirects=True) as response:
            if response.status_code != 200:
                failing[link] = (response.status_code, place)
    assert failing == {}


def test_home_counts_each_council_and_says_how_fresh_it_is(client: httpx.Client) -> None:
    shown = page(client, "/")
    assert rows(part(shown, "Councils")) == [
        ["Marlbury City Council", "13", "43", "37", "7 September 2022", "20 February 2023"],
        ["Thornley Parva Parish Council", "3", "9", "8", "5 July 2021", "4 October 2021"],
    ]
    assert facts(shown)["meetings"] == "16"
    assert shown.xpath("string(//footer//time/@datetime)")


def test_councils_lists_those_of_which_nothing_was_read_apart(client: httpx.Client) -> None:
    shown = page(client, "/councils")
    register = rows(part(shown, "Councils of which nothing has been read"))
    assert "Plymouth City Council" in {row[0] for row in register}
    assert "Marlbury City Council" not in {row[0] for row in register}


def test_a_council_has_its_bodies_meetings_and_people(client: httpx.Client) -> None:
    shown = page(client, KINDS["council"])
    assert shown.xpath("string(//h1)") == "Marlbury City Council"
    bodies = {row[0]: row[1:] for row in rows(part(shown, "Committees and other bodies"))}
    assert bodies["Cabinet"] == ["2", "8 November 2022", "6 December 2022"]
    assert rows(part(shown, "Latest meetings"))[0][0] == "Marlbury City Council, 20 February 2023"
    assert ["Ruth Ashdown", "Chair", "4"] in rows(part(shown, "People"))


def test_a_council_of_which_nothing_was_read_says_so(client: httpx.Client) -> None:
    shown = page(client, KINDS["council of which nothing was read"])
    assert "No document of this council has been read" in text(shown.find(".//main"))
    assert facts(shown)["Code of its area"] == "E06000026"


def test_a_committee_has_its_meetings_by_year_and_its_members(client: httpx.Client) -> None:
    shown = page(client, SCRUTINY)
    assert [text(node) for node in shown.xpath("//h3")] == ["2023", "2022"]
    assert [line.split(" 8 ")[0].split(" 6 ")[0] for line in items(part(shown, "2022"))][:2] == [
        "16 November 2022",
        "12 October 2022",
    ]
    members = rows(part(shown, "Members and roles"))
    assert members[:2] == [
        ["Ruth Ashdown", "Chair", "18 January 2023"],
        ["Joan Pellow", "Vice Chair", "18 January 2023"],
    ]
    assert "Vacant Co-opted Representative, on 18 January 2023" in text(part(shown, "Members and roles"))


def test_a_meeting_is_gathered_from_all_its_documents(client: httpx.Client) -> None:
    shown = page(client, OCTOBER)
    known = facts(shown)
    assert (known["Date"], known["Began"], known["Ended"]) == ("12 October 2022", "10am", "12:25pm")
    assert known["Known from"] == "draft minutes, minutes"
    assert "Place and Environment Scrutiny Committee, 16 November 2022" in known["Minutes confirmed"]
    assert {line.partition(",")[0] for line in items(part(shown, "Documents that speak of this meeting"))} == {
        "examples/marlbury/place-scrutiny-minutes.pdf",
        "examples/marlbury/place-scrutiny-pack.txt",
        "examples/marlbury/place-scrutiny-page.html",
        "examples/marlbury/street-services-item.txt",
    }


def test_a_meeting_says_who_came_in_which_capacity_and_for_whom(client: httpx.Client) -> None:
    shown = page(client, OCTOBER)
    present = items(part(shown, "Present (7)"))
    assert present[:2] == ["Ruth Ashdown, chair", "Joan Pellow, vice chair"]
    assert "Olive Tranter, substitute for Geoffrey Lorne" in present
    assert items(part(shown, "Apologies (2)")) == ["Geoffrey Lorne", "Farah Siddiqui"]
    assert len(items(part(shown, "In attendance (5)"))) == 5


def test_an_agenda_is_in_its_order_with_what_came_of_each_item(client: httpx.Client) -> None:
    shown = page(client, OCTOBER)
    agenda = [text(node) for node in shown.xpath("//ol[@class='agenda']//h3")]
    assert [line.partition(".")[0] for line in agenda] == ["20", "21", "22", "23", "24", "25"]
    [street] = [node for node in shown.xpath("//ol[@class='agenda']/li") if "Street Services" in text(node.find("h3"))]
    assert "Presented by Owen Gale, Priya Nandra." in text(street)
    assert [text(line.find("p")) for line in street.xpath("ul[@class='outcomes']/li")] == [
        "That the overview of street services is noted",
        "That the Service Director for Street Services is requested to provide Members with graffiti removal times for each ward",
        "To request that a visit to the Holt Lane Depot is arranged for Members of the Committee",
    ]
    assert "What was said: 7 points" in text(street)


def test_a_motion_has_its_votes(client: httpx.Client) -> None:
    main = text(page(client, BUDGET).find(".//main"))
    assert "Moved by Helen Strake, seconded by Colin Madder: carried (8 for, 4 against, 2 abstain)" in main
    assert "Against:" in main


def test_meetings_of_a_body_lead_to_one_another(client: httpx.Client) -> None:
    shown = page(client, OCTOBER)
    [before], [after] = (shown.xpath(f"//main//a[@rel='{name}']") for name in ("prev", "next"))
    assert text(before) == "Previous meeting: 7 September 2022"
    assert text(after) == "Next meeting: 16 November 2022"
    assert page(client, after.get("href")).xpath("//main//a[@rel='prev']/@href") == [OCTOBER]


def test_each_fact_leads_to_the_words_that_state_it(client: httpx.Client) -> None:
    shown = page(client, OCTOBER)
    [began] = [row.find("dd") for row in shown.xpath("//dl/div") if text(row.find("dt")) == "Began"]
    [mark] = began.xpath(".//sup/a")
    [passage] = shown.xpath(f"//li[@id='{mark.get('href').removeprefix('#')}']")
    assert text(passage.find("q")) == "meeting started at 10.00 am"
    assert [text(link) for link in passage.iter("a")] == [
        "examples/marlbury/place-scrutiny-minutes.pdf",
        "the council’s own page",
    ]
    numbers = [text_[1:-1] for text_ in shown.xpath("//sup/a/text()")]
    assert [*dict.fromkeys(numbers)] == [str(number + 1) for number in range(len({*numbers}))]


def test_a_mention_leads_to_the_one_thing(client: httpx.Client) -> None:
    mention = f"{MARLBURY}/person/moderngov/file-g1894/ruth-ashdown"
    response = client.get(mention)
    assert (response.status_code, response.headers["location"]) == (303, ASHDOWN)
    assert client.get(f"{mention}.ttl").status_code == 200
    assert "what all documents say" in text(page(client, f"{mention}?view=statements").find(".//main"))


def test_a_person_has_roles_attendance_and_votes(client: httpx.Client) -> None:
    shown = page(client, ASHDOWN)
    assert shown.xpath("string(//h1)") == "Ruth Ashdown"
    assert ["Chair", "Place and Environment Scrutiny Committee", "18 January 2023"] in rows(
        part(shown, "Roles over time")
    )
    attendance = part(shown, "Attendance")
    assert "Present at 2 of 3 meetings as a member, 67%." in text(attendance)
    assert [
        "Place and Environment Scrutiny Committee, 16 November 2022",
        "16 November 2022",
        "apologies",
        "not said",
    ] in rows(attendance)
    assert rows(part(shown, "Votes"))[0][0] == "For"


def test_a_person_has_declarations_motions_and_actions(client: httpx.Client) -> None:
    people = {row[0]: row for row in list_rows(client, "people")}
    assert "Tom Birkett" in people
    birkett = page(client, link(client, "/people?name=birkett", "Tom Birkett"))
    assert any(
        "Owns a house within the flood zone" in line for line in items(part(birkett, "Declarations of interest"))
    )
    strake = page(client, link(client, "/people?name=strake", "Helen Strake"))
    assert any(line.startswith("Moved, under") for line in items(part(strake, "Motions moved and seconded")))
    nandra = page(client, link(client, "/people?name=nandra", "Priya Nandra"))
    assert "Complete. The figures were sent" in text(part(nandra, "Actions to carry out"))


def test_a_request_is_followed_to_what_became_of_it(client: httpx.Client) -> None:
    chain = items(part(page(client, REQUEST), "Where it came from, and what became of it"))
    assert chain == [
        "It arose from the agenda item 23 Street Services Overview at Place and Environment Scrutiny Committee, 12 October 2022.",
        TRACKED,
    ]


def test_a_plan_is_followed_to_the_agenda_that_it_reached(client: httpx.Client) -> None:
    chain = " ".join(items(part(page(client, PLANNED), "Where it came from, and what became of it")))
    assert "River Marl Flood Plan on the work programme" in chain
    assert "it was taken as 30 River Marl Flood Plan" in chain
    assert "no agenda that was read took it up" in chain


def test_what_nobody_reported_back_on_says_so(client: httpx.Client) -> None:
    path = f"{MARLBURY}/doc/moderngov/file-g1859/outcome/m1-24-outcome-2"
    chain = items(part(page(client, path), "Where it came from, and what became of it"))
    assert chain[-1] == "No document that was read reports back on it."


def test_an_item_has_its_business(client: httpx.Client) -> None:
    shown = page(client, FLOOD)
    known = facts(shown)
    assert known["Meeting"] == "Place and Environment Scrutiny Committee, 16 November 2022"
    assert "Marl Rivers Trust" in known["Speaks of"]
    assert "River Marl Flood Plan" in known["Planned as"]
    assert len(part(shown, "Outcomes").xpath("ul/li")) == 3
    assert any("Tom Birkett" in line for line in items(part(shown, "Declarations of interest")))


def test_an_organisation_has_the_words_in_which_it_was_spoken_of(client: httpx.Client) -> None:
    spoken = items(part(page(client, KINDS["organisation"]), "Items that mention it"))
    assert any("Vale Water would clear the culvert under Quay Street before Christmas" in line for line in spoken)


def test_a_source_says_what_was_read_and_what_was_not(client: httpx.Client) -> None:
    shown = page(client, CUT_OFF)
    assert items(part(shown, "What could not be read or settled")) == [
        "cut off the page does not show all of item 46: view the full minutes text for item 46."
    ]
    assert ["agenda item", "7"] in rows(part(shown, "What was read"))
    assert shown.xpath("//dl//a[contains(@href, 'democracy.marlbury.example')]")


def test_a_passage_opens_at_its_words(client: httpx.Client) -> None:
    response = client.get("/graph/marlbury-city-council/moderngov/meeting-1880")
    assert (response.status_code, response.headers["location"]) == (303, CUT_OFF)
    [words] = page(client, CUT_OFF).xpath("//li[@id='p2128-2167/finding.cut-off']/q")
    assert text(words) == "view the full minutes text for item 46."


def test_a_paper_has_its_meeting_and_author(client: httpx.Client) -> None:
    known = facts(page(client, KINDS["paper"]))
    assert (known["Author"], known["Key decision"], known["Reference"]) == ("Greta Palfrey", "Yes", "POS/23/1")


def test_the_ontology_is_documented_with_counts_and_examples(client: httpx.Client) -> None:
    shown = page(client, "/ontology")
    meeting = part(shown, "Meeting")
    assert "A gathering of a council or one of its bodies on one day" in text(meeting)
    known = {text(row.find("dt")): text(row.find("dd")) for row in meeting.xpath(".//dl/div")}
    assert (known["Name in queries"], known["In the data"]) == ("cg:Meeting", "16")
    assert known["For example"]
    assert text(part(shown, "Attendance").xpath(".//dl/div[dt='For example']/dd")[0]).startswith("“")
    assert text(part(shown, "Held by").xpath(".//dl/div[dt='Said of']/dd")[0]) == "meeting"


def test_a_code_list_is_documented_with_counts(client: httpx.Client) -> None:
    codes = {row[0]: row for row in rows(page(client, "/ontology/codes/attendance-status"))}
    assert codes["Present"][2].isdecimal()
    assert int(codes["Present"][2]) > 30
    assert client.get("/ontology/codes/nothing").status_code == 404


def list_rows(client: httpx.Client, listing: str, **filters: str) -> list[list[str]]:
    shown = page(client, f"/{listing}?{urlencode(filters)}")
    return [row for table in shown.xpath("//table[@role='table']") for row in rows(table)]


def link(client: httpx.Client, path: str, words: str) -> str:
    [found] = [node for node in page(client, path).xpath("//main//a") if text(node) == words]
    return str(found.get("href"))


def test_meetings_are_listed_the_latest_first_and_by_year(client: httpx.Client) -> None:
    assert [row[1] for row in list_rows(client, "meetings")][:2] == ["20 February 2023", "23 January 2023"]
    assert {row[0].partition(",")[0] for row in list_rows(client, "meetings", year="2021")} == {
        "Thornley Parva Parish Council"
    }
    assert len(list_rows(client, "meetings", year="none")) == 1


def test_decisions_are_filtered_by_kind_and_words(client: httpx.Client) -> None:
    assert {row[2] for row in list_rows(client, "decisions", kind="deferred")} == {"deferred"}
    assert [row[0] for row in list_rows(client, "decisions", name="flood plan be adopted")] == [
        "That the River Marl Flood Plan be adopted"
    ]


def test_open_actions_come_first_and_the_oldest_of_them_before_all(client: httpx.Client) -> None:
    found = list_rows(client, "actions")
    assert [row[4] for row in found] == ["open"] * 5 + ["done"]
    assert found[0][2] == "6 September 2021"
    assert [row[1] for row in list_rows(client, "actions", owner="stannard")] == ["Joel Stannard"]


def test_a_form_keeps_what_was_chosen(client: httpx.Client) -> None:
    [form] = [form for form in page(client, "/decisions?kind=noted&name=report").forms if form.action == "/decisions"]
    assert (form.fields["kind"], form.fields["name"], form.method) == ("noted", "report", "GET")


@pytest.mark.parametrize("name", LISTINGS)
def test_a_list_is_the_same_as_csv(client: httpx.Client, name: str) -> None:
    answers = [
        client.get(f"/{name}.csv"),
        client.get(f"/{name}?format=csv"),
        client.get(f"/{name}", headers={"Accept": "text/csv"}),
    ]
    assert {answer.content for answer in answers} == {answers[0].content}
    assert answers[0].headers["content-type"] == "text/csv; charset=utf-8"
    found = [*csv.DictReader(io.StringIO(answers[0].text, newline=""))]
    total = text(page(client, f"/{name}").xpath("//p[@role='status']")[0]).partition(" ")[0]
    assert len(found) == int(total.replace(",", ""))
    assert all(row["iri"].startswith("http://localhost:8000/id/") for row in found)


def test_a_list_is_paged_and_nothing_is_lost(client: httpx.Client) -> None:
    found, path = [], "/decisions"
    while path:
        shown = page(client, path)
        found += shown.xpath("//tbody//th//a/@href")
        path = next(iter(shown.xpath("//main//a[@rel='next']/@href")), "")
    assert len({*found}) == len(found) == 52
    assert client.get("/decisions?page=3").status_code == 404
    assert client.get("/decisions?page=x").status_code == 404


def test_a_thing_as_csv_has_its_statements_with_their_words(client: httpx.Client) -> None:
    response = client.get(f"{OCTOBER}.csv")
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    found = {row["property"]: row for row in csv.DictReader(io.StringIO(response.text, newline=""))}
    date = found["http://purl.org/dc/terms/date"]
    assert (date["value"], date["passage"]) == ("2022-10-12", "Wednesday 12 October 2022")
    assert found["https://w3id.org/councilgraph/def#heldBy"]["label"] == "Place and Environment Scrutiny Committee"


@pytest.mark.parametrize("path", ["/", SCRUTINY, f"{MARLBURY}/council", ASHDOWN, "/actions", "/meetings", "/decisions"])
def test_the_numbers_of_a_chart_are_those_of_its_table(client: httpx.Client, path: str) -> None:
    figures = page(client, path).xpath("//figure[.//*[local-name()='svg']]")
    assert figures
    for figure in figures:
        [svg] = figure.xpath(".//*[local-name()='svg']")
        assert svg.get("role") == "img"
        sizes = [
            float(bar.get("width" if bar.get("height") == "13" else "height"))
            for bar in svg.xpath(".//*[local-name()='rect'][not(@y='3')]")
        ]
        numbers = [int(cell) for row in rows(figure) for cell in row[1:] if int(cell)]
        assert [round(size / sizes[0], 2) for size in sizes] == [round(number / numbers[0], 2) for number in numbers]


def test_the_chart_of_open_actions_says_up_to_which_day_it_counts(client: httpx.Client) -> None:
    shown = page(client, "/actions")
    assert "latest meeting that the data hold, 20 February 2023" in text(part(shown, "Figures"))
    assert rows(part(shown, "Figures"))[0] == ["up to 3 months", "1"]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "Dataset"),
        (OCTOBER, "Event"),
        (ASHDOWN, "Person"),
        (f"{MARLBURY}/council", "GovernmentOrganization"),
        (SCRUTINY, "GovernmentOrganization"),
    ],
)
def test_a_page_says_what_it_is_about_in_schema_org(client: httpx.Client, path: str, kind: str) -> None:
    [script] = page(client, path).xpath("//script")
    data = json.loads(script.text)
    assert (data["@context"], data["@type"]) == ("https://schema.org/", kind)
    assert data["url"].startswith("http://localhost:8000/")


def test_a_meeting_in_schema_org_has_only_what_is_known(client: httpx.Client) -> None:
    [script] = page(client, OCTOBER).xpath("//script")
    data = json.loads(script.text)
    assert (data["startDate"], data["endDate"]) == ("2022-10-12T10:00:00", "2022-10-12T12:25:00")
    assert "location" not in data
    [script] = page(client, f"{MARLBURY}/meeting/cabinet/2022-11-08").xpath("//script")
    assert json.loads(script.text)["startDate"] == "2022-11-08"


@pytest.mark.parametrize(
    ("path", "status"), [("/nothing", 404), ("/doc/nothing/at/all", 404), (f"{OCTOBER}?format=pdf", 406)]
)
def test_a_browser_is_told_of_a_problem_on_a_page(client: httpx.Client, path: str, status: int) -> None:
    response = client.get(path)
    assert (response.status_code, response.headers["content-type"]) == (status, "text/html; charset=utf-8")
    shown = html.fromstring(response.content)
    assert text(shown.find(".//h1"))
    assert shown.xpath("//main//a[@href='/']")
    program = client.get(path, headers={"Accept": "application/json"})
    assert (program.status_code, program.headers["content-type"]) == (status, "application/problem+json")
