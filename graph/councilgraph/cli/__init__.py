"""The command line: ``councilgraph publish``, ``map``, ``query``, ``validate``, ``verify``.

Exit status: 0 done, 1 failed, 2 usage or configuration, 3 data does not conform, 4 some sources failed, 130 interrupted.
"""

import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final

import click

from councilgraph.catalogue import software_version
from councilgraph.cli.show import complain
from councilgraph_mappings.errors import ConfigurationError, ConformanceError, CouncilGraphError

_COMMANDS: Final = {
    "publish": "councilgraph.cli.publish",
    "rollback": "councilgraph.cli.rollback",
    "map": "councilgraph.cli.documents",
    "query": "councilgraph.cli.query",
    "explain": "councilgraph.cli.explain",
    "validate": "councilgraph.cli.documents",
    "verify": "councilgraph.cli.documents",
    "serve": "councilgraph.cli.serve",
    "push": "councilgraph.cli.push",
    "harvest": "councilgraph.cli.harvest",
    "template": "councilgraph.cli.template",
}
"""Commands and the modules that hold them."""

_REFUSED: Final = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR}
"""Of the system's refusals those that its user can mend; any other is a fault of ours and is shown whole."""


class _Commands(click.Group):
    """Imports a command when it is asked for: a query need not wait for the libraries that validate."""

    def list_commands(self, _: click.Context) -> list[str]:
        return [*_COMMANDS]

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        command = getattr(import_module(_COMMANDS[name]), f"{name}_command")
        return command if isinstance(command, click.Command) else None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(software_version(), prog_name="councilgraph")
def councilgraph() -> None:
    """Turn what councils decide into validated, queryable linked data."""


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
    except OSError as error:
        if error.errno not in _REFUSED or not error.filename:
            raise
        complain(
            f"{error.filename}: {os.strerror(error.errno).lower()}; choose another folder, or ask for access to it"
        )
        return 1
    return status if isinstance(status, int) else 0
