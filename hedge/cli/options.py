"""Arguments and options that several commands share."""

import click

paths_argument = click.argument("paths", nargs=-1, metavar="[PATH]...")
model_option = click.option(
    "--model",
    metavar="DIR",
    default=None,
    help="A model folder that `hedge train` wrote.  [default: the shipped model]",
)
