"""What several documents say of one thing, tied together in ``{base}/graph/links``.

Documents are mapped one by one and never change for what another says. Here their key rows meet: every meeting, person,
organisation, item and outcome gets its canonical one (``cg:canonical``, itself where it is alone), which is named, and
what one meeting says of another is linked. Every merge says why.
"""

from councilgraph.link.linking import Linked, link
from councilgraph.link.making import key_row
from councilgraph.link.overrides import Override, read_overrides
from councilgraph.link.rows import KeyRow

__all__ = ["KeyRow", "Linked", "Override", "key_row", "link", "read_overrides"]
