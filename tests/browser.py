"""A real browser for the tests: Debian's Chromium, driven by Selenium, and the clients that ``scripts/clients`` installs."""

import base64
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest
from conftest import ROOT
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

PHONE: Final = (390, 844)
DESK: Final = (1280, 900)

_INSTALLED: Final = ROOT / ".clients" / "node_modules"
_QUIET: Final = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
)  # fmt: skip
"""Asks for nothing but the pages under test."""
_AXE: Final = """
const done = arguments[arguments.length - 1];
axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]})
  .then(found => done(JSON.stringify(found)), error => done(JSON.stringify({fault: String(error)})));
"""


def needed(found: bool, name: str) -> None:
    """Skip the test where a client is missing, or fail where ``COUNCILGRAPH_CLIENTS=required`` says that it has to be there."""
    if found:
        return
    reason = f"there is no {name} on this machine; scripts/clients installs it"
    if os.environ.get("COUNCILGRAPH_CLIENTS") == "required":
        pytest.fail(reason)
    pytest.skip(reason)


def client(path: str) -> Path:
    """Return a file of the clients that npm installs."""
    needed((_INSTALLED / path).exists(), path)
    return _INSTALLED / path


@contextmanager
def browser(size: tuple[int, int] = DESK, *, dark: bool = False, script: bool = True) -> Iterator[Chrome]:
    """Yield a browser with an empty profile."""
    binary, driver = shutil.which("chromium"), shutil.which("chromedriver")
    needed(bool(binary and driver), "Chromium")
    options = ChromeOptions()
    options.binary_location = binary or ""
    for argument in _QUIET:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    if not script:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    opened = Chrome(options, Service(driver))
    try:
        # The window of a headless browser has a least width; the metrics of a device have none.
        width, height = size
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        opened.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        opened.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
        yield opened
    finally:
        opened.quit()


def violations(opened: Chrome) -> list[str]:
    """Return what axe-core finds wrong with the page that is open, one line a place."""
    # Evaluated by the debugger, since the page's own policy lets no foreign script in.
    source = client("axe-core/axe.min.js").read_text(encoding="utf-8")
    opened.execute_cdp_cmd("Runtime.evaluate", {"expression": source})
    found: dict[str, Any] = json.loads(opened.execute_async_script(_AXE))
    if "fault" in found:
        raise AssertionError(found["fault"])
    assert found["passes"], "axe looked at nothing"
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found["violations"] for node in rule["nodes"]]


def complaints(opened: Chrome) -> list[str]:
    """Return what the browser's console says is wrong since it was last asked."""
    return [entry["message"] for entry in opened.get_log("browser") if entry["level"] in {"SEVERE", "WARNING"}]  # type: ignore[no-untyped-call]  # selenium's gap


def picture(opened: Chrome, file: Path) -> None:
    """Write a screenshot of the whole page for a person to look at."""
    file.parent.mkdir(parents=True, exist_ok=True)
    taken = opened.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True, "format": "png"})
    file.write_bytes(base64.b64decode(taken["data"]))
