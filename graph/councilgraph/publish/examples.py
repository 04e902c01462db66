"""The documents that come with the package: a made-up city and a made-up parish, in the layouts of real ones."""

from pathlib import Path
from typing import Final

import councilgraph_mappings
from councilgraph.config import Config
from councilgraph_mappings.errors import ConfigurationError

EXAMPLE_CONFIG: Final = Config(
    title="Council meetings of made-up Valeshire",
    publisher="Valeshire Data Office, which is made up like its councils",
    publisher_type="LocalAuthority",
    contact="https://data.valeshire.example/contact",
    licence="https://www.apache.org/licenses/LICENSE-2.0",
    issued="2026-11-21",
)
"""What the publisher of the example corpus would set, so that its catalogue is as whole as that of a real one."""


def example_corpus() -> Path:
    """Return the folder of the example corpus.

    >>> (example_corpus() / "manifest.csv").exists()
    True
    """
    folder = Path(councilgraph_mappings.__file__).parent / "examples"
    if not folder.is_dir():
        raise ConfigurationError(str(folder), "is missing from this installation", "install councilgraph again")
    return folder
