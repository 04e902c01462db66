"""The command line: ``councilgraph publish``, ``map``, ``query``, ``validate``, ``verify``.

Exit status: 0 done, 1 failed, 2 usage or configuration, 3 data does not conform, 4 some sources failed, 130 interrupted.
"""

import os
import sys
from collections.abc import Sequence

import click

from councilgraph.catalogue import software_version
from councilgraph.cli.documents import map_command, validate_command, verify_command
from councilgraph.cli.publish import publish_command
from councilgraph.cli.query import query_command
from councilgraph.cli.show import complain
from councilgraph_mappings.errors import ConfigurationError, ConformanceError, CouncilGraphError


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(software_version(), prog_name="councilgraph")
def councilgraph() -> None:
    """Turn what councils decide into validated, queryable linked data."""


for command in (publish_command, map_command, query_command, validate_command, verify_command):
    councilgraph.add_command(command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return the exit status; what was foreseen is one line on standard error."""
    try:
        status = councilgraph.main(args=arguments, prog_name="councilgraph", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return 2
    except (click.Abort, KeyboardInterrupt):
        complain("interrupted; what was published before is untouched")
        return 130
    except ConfigurationError as error:
        complain(str(error))
        return 2
    except ConformanceError as error:
        complain(str(error))
        return 3
    except CouncilGraphError as error:
        complain(str(error))
        return 1
    except BrokenPipeError:
        # The reader of our output has seen enough ("| head"); nothing may be written at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return status if isinstance(status, int) else 0
