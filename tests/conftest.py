"""What all tests share; the rule for tests that need ../shared."""

import os
import re
from pathlib import Path

import pytest
from rdflib.term import _toPythonMapping

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
ENVIRONMENT = os.environ | {
    "PYTHONPATH": os.pathsep.join([str(ROOT / "graph"), str(ROOT / "mappings"), os.environ.get("PYTHONPATH", "")])
}
"""For commands in a process of their own: the code of the checkout, installed or not."""

_NAMED = re.compile(r"\.\./shared(?:/[\w./-]*\w)?")


@pytest.fixture
def shared(request: pytest.FixtureRequest) -> Path:
    """Return what ``@pytest.mark.shared("corpus/seed")`` names, or skip with the reason where it is not there."""
    marker = request.node.get_closest_marker("shared")
    name = marker.args[0] if marker else ""
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"needs ../shared/{name}".rstrip("/") + ", which is not here")
    return path


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail when a test was skipped for lack of something in ../shared that is there."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None:
        return
    for report in reporter.stats.get("skipped", []):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else ""
        named = _NAMED.search(reason)
        if named and (ROOT / named[0]).exists():
            reporter.write_line(f"{report.nodeid} was skipped, but {named[0]} is there", red=True)
            if exitstatus == pytest.ExitCode.OK:
                session.exitstatus = pytest.ExitCode.TESTS_FAILED


_DATATYPES = dict(_toPythonMapping)


@pytest.fixture(autouse=True)
def _datatypes_of_rdflib() -> None:
    """Give rdflib its table of datatypes back: owlrl.DeductiveClosure adds some, and later tests would read with them."""
    if _toPythonMapping != _DATATYPES:
        _toPythonMapping.clear()
        _toPythonMapping.update(_DATATYPES)


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the output folder of a publication of the example corpus; nobody may write into it."""
    from councilgraph.config import Config
    from councilgraph.publish.examples import example_corpus
    from councilgraph.publish.run import Options, publish

    out = tmp_path_factory.mktemp("examples") / "build"
    publish(Options((example_corpus(),), out), Config(), Silent())
    return out


class Silent:
    """Progress that nobody sees."""

    def start(self, total: int) -> None:
        """Take note of nothing."""

    def done(self, entry: object) -> None:
        """Take note of nothing."""

    def stage(self, name: str) -> None:
        """Take note of nothing."""
