"""The report folder of an evaluation: figures, plots, and the worst errors in Markdown."""

from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path

from hedge.classifier import Classifier
from hedge.errors import InputError
from hedge.evaluation.plots import write_plots
from hedge.evaluation.predictions import name_of
from hedge.evaluation.result import Evaluation
from hedge.evaluation.running import Run
from hedge.evaluation.text import write_evaluation
from hedge.evaluation.worst import Mistake, worst
from hedge.files import atomic_write

REPORT = "report.md"


def write_folder(evaluation: Evaluation, done: Run, classifier: Classifier, folder: Path) -> None:
    """Write ``report.md`` and its plots.

    Parameters
    ----------
    evaluation : Evaluation
    done : Run
        The answers that were evaluated.
    classifier : Classifier
        The one that made them.
    folder : Path
        Made where it is missing; files of an earlier report in it are replaced.

    Raises
    ------
    InputError
        If the folder cannot be made.
    MissingExtraError
        If matplotlib is not installed.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(folder, f"cannot be made ({error.strerror})") from error
    plots = write_plots(evaluation, folder)
    tables = StringIO()
    write_evaluation(evaluation, tables)
    with atomic_write(folder / REPORT) as file:
        file.write(f"# Evaluation\n\n```\n{_trimmed(tables.getvalue())}\n```\n")
        file.writelines(f"\n![{title}]({name})\n" for name, title in plots.items())
        file.writelines(_errors(worst(done, classifier)))


def _trimmed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def _errors(mistakes: Sequence[Mistake]) -> Iterator[str]:
    yield "\n## Worst errors\n\nWrong labels, the surest first; cues with their weight.\n"
    for mistake in mistakes:
        row = mistake.row
        yield f"\n- **{mistake.gold}** taken for **{mistake.predicted}** "
        yield f"({mistake.confidence:.2f}), {_escaped(name_of(row))}\n"
        yield f"  > {_escaped(' '.join(row.text.split()))}\n\n"
        yield f"  model: {_listed(mistake.cues)}; gold: {_listed(row.cues or ())}\n"
    if not mistakes:
        yield "\nNone.\n"


def _listed(words: Sequence[str]) -> str:
    return _escaped(", ".join(words)) or "no cue"


def _escaped(text: str) -> str:
    """Keep Markdown from reading marks of the text as its own."""
    return "".join(f"\\{mark}" if mark in "\\`*_[]<>#|" else mark for mark in text)
