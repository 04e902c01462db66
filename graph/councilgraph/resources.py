"""Where the ontology and the shapes lie: inside the installed package, or beside it in a checkout."""

from pathlib import Path
from typing import Final

from councilgraph_mappings.errors import ConfigurationError

_PACKAGE: Final = Path(__file__).resolve().parent


def data_dir(name: str) -> Path:
    """Return the folder "ontology" or "shapes": the installed copy where there is one, else the checkout's.

    >>> (data_dir("ontology") / "council.ttl").exists()
    True
    """
    for folder in (_PACKAGE / name, _PACKAGE.parents[1] / name):
        if folder.is_dir():
            return folder
    raise ConfigurationError(
        f"folder {name!r}", "is neither in the package nor beside it", "install councilgraph again"
    )
