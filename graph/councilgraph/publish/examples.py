"""The documents that come with the package: a made-up city and a made-up parish, in the layouts of real ones."""

from pathlib import Path

import councilgraph_mappings
from councilgraph_mappings.errors import ConfigurationError


def example_corpus() -> Path:
    """Return the folder of the example corpus.

    >>> (example_corpus() / "manifest.csv").exists()
    True
    """
    folder = Path(councilgraph_mappings.__file__).parent / "examples"
    if not folder.is_dir():
        raise ConfigurationError(str(folder), "is missing from this installation", "install councilgraph again")
    return folder
