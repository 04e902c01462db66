"""What people meet in a real browser: the walk through the pages, with and without script, and what axe-core finds."""

import csv
import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from urllib.parse import urlencode

import httpx
import pytest
from browser import DESK, PHONE, browser, complaints, picture, violations
from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait
from serving import served

from councilgraph.serve.settings import Allowance, LaneSize, Limits, Settings

GENEROUS = Settings(Limits(seconds=10.0), LaneSize(1, 50, patience=30.0), allowance=Allowance(100_000, 1000))
PICTURES = os.environ.get("COUNCILGRAPH_PICTURES")
"""Folder for screenshots; none are written where it is not named."""
WAYS = {"phone": (PHONE, False), "desk, dark": (DESK, True)}
EVERY = os.environ.get("COUNCILGRAPH_WAYS") == "all"
if EVERY:
    WAYS |= {
        "phone, dark": (PHONE, True),
        "tablet": ((768, 1024), False),
        "desk": (DESK, False),
        "wide": ((1920, 1080), True),
    }
THINGS = {
    "council": "a cg:Council",
    "committee": "a cg:Committee",
    "meeting": "a cg:Meeting",
    "agenda item": "a cg:AgendaItem",
    "person": "a foaf:Person",
    "decision": "a cg:Decision",
    "action": "a cg:Action",
    "organisation": "a org:Organization FILTER (!EXISTS { ?m a cg:Council } && !EXISTS { ?m a cg:Committee })",
    "paper": "a cg:Document",
    "source": "^prov:wasDerivedFrom []",
    "attendance": "a cg:Attendance",
}
ANSWERED = "SELECT ?meeting ?day ?outcome ?text { ?outcome cg:inMeeting ?meeting ; cg:text ?text . ?meeting dcterms:date ?day } LIMIT 20"
PAGES = {
    "home": "/",
    "councils": "/councils",
    "meetings": "/meetings",
    "decisions": "/decisions",
    "people": "/people",
    "organisations": "/organisations",
    "actions": "/actions",
    "search": "/search?q=report",
    "nothing found": "/search?q=zzzzzz",
    "query": "/query",
    "answer": f"/query/results?{urlencode({'query': ANSWERED})}",
    "fault": "/query/results?query=SELECT+*+%7B%0A+%3Fs+))",
    "ontology": "/ontology",
    "code list": "/ontology/codes/outcome-kind",
    "coverage": "/coverage",
    "coverage of a council": "/coverage?council=marlbury-city-council",
    "documents": "/documents",
    "documents with findings": "/coverage/documents?show=findings",
    "dumps": "/dumps/",
    "nothing there": "/doc/nothing",
}
FAULTS = {"fault": "400", "nothing there": "404"}
"""What a browser's console says of pages that tell of a problem."""
HIDDEN = """
const name = part => part.getAttribute("aria-label") || part.getAttribute("aria-labelledby") || part.tagName;
return [document.documentElement, ...document.querySelectorAll(".scroll, pre")]
  .filter(part => part.checkVisibility() && part.scrollWidth > part.clientWidth + 1).map(name);
"""
"""Parts of the page of which something is beyond the right edge until somebody scrolls there."""
WIDE = {"answer"}
"""Where people choose what the columns are."""


@pytest.fixture(scope="module")
def address(examples: Path) -> Iterator[str]:
    with served(examples, GENEROUS) as where:
        yield where


@pytest.fixture(scope="module")
def things(address: str) -> dict[str, str]:
    """Return the path of a page about a thing of each kind, the one of which most is said."""
    return {name: of_kind(address, kind) for name, kind in THINGS.items()}


def of_kind(address: str, kind: str) -> str:
    many = f"{{ ?m cg:canonical? ?one ; ?p ?o ; {kind} }} GROUP BY ?one ORDER BY DESC(COUNT(*)) ?one LIMIT 1"
    text = httpx.get(f"{address}/sparql", params={"query": f"SELECT ?one {many}", "format": "csv"}).text
    [_, [iri]] = csv.reader(text.splitlines())
    return re.sub(r"^.*?/id/", "/doc/", iri)


LOOKED_AT = [
    (way, kind)
    for turn, way in enumerate(WAYS)
    for number, kind in enumerate([*PAGES, *THINGS])
    if EVERY or (turn + number) % 2 == 0
]
"""Each kind of page in one way, and half of the kinds in each; in the long run each kind in every way."""


@pytest.fixture(scope="module")
def opened() -> Iterator[Callable[[str], Chrome]]:
    """Yield what gives the browser of a way; one is opened for each way and not for each page."""
    with ExitStack() as browsers:
        yield cache(lambda way: browsers.enter_context(browser(WAYS[way][0], dark=WAYS[way][1])))


@pytest.mark.parametrize(("way", "kind"), LOOKED_AT)
def test_nobody_is_kept_out_of_a_page(
    address: str, things: dict[str, str], opened: Callable[[str], Chrome], way: str, kind: str
) -> None:
    chrome = opened(way)
    chrome.get(address + (things[kind] if kind in THINGS else PAGES[kind]))
    if PICTURES:
        picture(chrome, Path(PICTURES) / f"{kind} on {way}.png")
    found = [f"axe: {violation}" for violation in violations(chrome)]
    if kind not in WIDE:
        found += [f"beyond the edge: {part}" for part in chrome.execute_script(HIDDEN)]
    found += [f"console: {told}" for told in complaints(chrome) if FAULTS.get(kind, "nothing") not in told]
    assert found == []


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_the_walk(address: str, script: bool) -> None:
    with browser(PHONE, dark=not script, script=script) as chrome:
        walk(chrome, address)


def walk(chrome: Chrome, address: str) -> None:
    """Go from the first page to a council, a meeting, a person, a decision and a query, and back."""

    def heading() -> str:
        return chrome.find_element(By.TAG_NAME, "h1").text

    def follow(path: str) -> str:
        """Follow the first link of the page's own part that leads to such a path, and return what it said."""
        links = chrome.find_elements(By.CSS_SELECTOR, "main a[href]")
        link = next(one for one in links if re.search(path, one.get_attribute("href") or "") and one.text)
        said = link.text
        link.send_keys(Keys.ENTER)  # as people do who use no mouse
        return said

    chrome.get(f"{address}/")
    first = heading()
    assert follow(r"/doc/[^/]+/council$") in heading()
    follow(r"/doc/.*/meeting/[^/]+/[^/]+$")
    meeting = heading()
    follow(r"/doc/.*/person/")
    person = heading()
    chrome.back()
    assert heading() == meeting
    follow(r"/doc/.*/outcome/")
    decision = heading()
    assert len({first, meeting, person, decision}) == 4

    chrome.find_element(By.CSS_SELECTOR, "nav a[href$='/query']").send_keys(Keys.ENTER)
    chrome.find_element(By.CSS_SELECTOR, "label[for=query]").click()
    for _ in range(3):  # out of the field, also where an editor stands in its place
        ActionChains(chrome).send_keys(Keys.TAB).perform()
        if chrome.switch_to.active_element.get_attribute("type") == "submit":
            break
    chrome.switch_to.active_element.send_keys(Keys.ENTER)
    WebDriverWait(chrome, 30).until(lambda opened: opened.find_elements(By.CSS_SELECTOR, "main table tbody tr"))
    for _ in range(6):
        chrome.back()
        if heading() == first:
            return
    raise AssertionError(f"no way back to {first!r}")
