"""Write the parts of README.md that are made from elsewhere: `python -m training.readme [--check]`.

The figures come from the metrics of the shipped model, the command reference from `--help`, so
neither can drift from what it describes; a test runs this with ``--check``.
"""

import json
import re
import sys
from collections.abc import Mapping
from typing import Any

import click
from click.testing import CliRunner

from hedge.cli.commands import cli
from hedge.files import atomic_write
from training.train import MODEL, ROOT

README = ROOT / "README.md"
WIDTH = 80
#: Sets of the metrics, by the words that the table gives them.
SETS = {
    "news_dev": "real news, never trained on",
    "corpus test": "our own corpus, test split",
    "polnear_dev": "PolNeAR (US politics), attributed or not",
}
SYSTEMS = {"majority": "always the commonest label", "lexicon": "word lists alone"}


def figures(metrics: Mapping[str, Any]) -> str:
    """Render the table of figures.

    Parameters
    ----------
    metrics : mapping
        As ``models/default/metrics.json`` holds them.

    Returns
    -------
    str
        Markdown.
    """
    lines = [
        "| set | sentences | macro-F1 (95% interval) | F1 hedged | F1 attributed |"
        " word lists | word TF-IDF + LR |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    lines += (_line(words, metrics["sets"][name]) for name, words in SETS.items())
    return "\n".join(lines)


def reference() -> str:
    """Render what `--help` says of every command.

    Returns
    -------
    str
        Markdown.
    """
    parts = [_help([])]
    parts += (_help([name]) for name in sorted(cli.commands))
    return "\n\n".join(parts)


def render(text: str, name: str, content: str) -> str:
    r"""Put content between the marks of one part of a page.

    Parameters
    ----------
    text : str
        The page.
    name : str
        Name of the part.
    content : str

    Returns
    -------
    str

    Examples
    --------
    >>> render("<!-- a: begin -->old<!-- a: end -->", "a", "new")
    '<!-- a: begin -->\nnew\n<!-- a: end -->'
    """
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    pattern = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    return pattern.sub(lambda _: f"{begin}\n{content}\n{end}", text)


def _line(words: str, one: Mapping[str, Any]) -> str:
    low, high = one["intervals"]["macro_f1"]
    hedged = f"{one['hedged']['f1']:.3f}" if one["hedged"] else "–"
    baselines = one["baselines"]
    return (
        f"| {words} | {one['n']:,} | **{one['macro_f1']:.3f}** ({low:.3f}–{high:.3f}) | {hedged} |"
        f" {one['attributed']['f1']:.3f} | {baselines['lexicon']['macro_f1']:.3f} |"
        f" {baselines['word TF-IDF']['macro_f1']:.3f} |"
    )


def _help(arguments: list[str]) -> str:
    shown = CliRunner().invoke(cli, [*arguments, "--help"], prog_name="hedge", terminal_width=WIDTH)
    return f"```text\n{shown.output.rstrip()}\n```"


@click.command()
@click.option("--check", is_flag=True, help="Change nothing; exit with 1 if it would change.")
def main(check: bool) -> None:
    """Write the figures and the command reference into README.md."""
    old = README.read_text(encoding="utf-8")
    metrics = json.loads((MODEL / "metrics.json").read_text(encoding="utf-8"))
    new = render(render(old, "figures", figures(metrics)), "reference", reference())
    if check:
        sys.exit(0 if new == old else 1)
    with atomic_write(README) as file:
        file.write(new)


if __name__ == "__main__":
    main()
