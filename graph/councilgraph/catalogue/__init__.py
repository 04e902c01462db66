"""What the publication says of itself: DCAT for portals, VoID for those who want to know what is in it.

Nothing here comes from a clock: the same data give the same catalogue.
"""

from councilgraph.catalogue.counting import counted
from councilgraph.catalogue.counts import Counts, covered
from councilgraph.catalogue.lacking import lacking
from councilgraph.catalogue.made import Publication, catalogue
from councilgraph.catalogue.software import software_version

__all__ = [
    "Counts",
    "Publication",
    "catalogue",
    "counted",
    "covered",
    "lacking",
    "software_version",
]
