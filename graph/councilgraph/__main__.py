"""``python -m councilgraph``."""

import sys

from councilgraph.cli import main

if __name__ == "__main__":
    sys.exit(main())
