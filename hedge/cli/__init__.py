"""The command line. Heavy imports stand inside the commands: the second lazy door."""

import sys

import click

from hedge.cli.codes import UNUSABLE
from hedge.cli.commands import cli
from hedge.errors import HedgeError


def main() -> None:
    """Run the command line: one clear line for every error, never a traceback."""
    try:
        code = cli.main(prog_name="hedge", standalone_mode=False)
    except HedgeError as error:
        click.echo(f"hedge: {error}", err=True)
        code = UNUSABLE
    except click.ClickException as error:
        error.show()
        code = UNUSABLE
    except click.Abort:
        click.echo("hedge: stopped", err=True)
        code = UNUSABLE
    except BrokenPipeError:
        # The reader of a pipe went away (hedge score ... | head): nothing is left to say.
        sys.stderr.close()
        code = 0
    sys.exit(code or 0)
