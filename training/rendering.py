"""Fill in the templates of the cards; the same bytes for the same figures."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from hedge.files import atomic_write

TEMPLATES = Path(__file__).with_name("templates")
_NOTHING = "–"


def render(template: str, **names: object) -> str:
    """Fill in one of the templates beside the scripts.

    Parameters
    ----------
    template : str
        Its file name; SVG is escaped, Markdown is not.
    **names : object
        What it mentions; a name that is missing is an error.

    Returns
    -------
    str
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - cards only

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=".svg" in template,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"percent": percent, "score": score, "count": count}
    return environment.get_template(template).render(**names)


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Write a Markdown table; all columns but the first are set to the right.

    Parameters
    ----------
    header : sequence of str
    rows : iterable of sequence
        Of as many cells as the header has.

    Returns
    -------
    str

    Examples
    --------
    >>> print(table(["desk", "rows"], [["sport", 7]]))
    | desk | rows |
    |---|--:|
    | sport | 7 |
    """
    rule = "|".join(["---", *["--:"] * (len(header) - 1)])
    lines = [" | ".join(map(str, cells)) for cells in [header, *rows]]
    return "\n".join([f"| {lines[0]} |", f"|{rule}|", *(f"| {line} |" for line in lines[1:])])


def percent(part: float, whole: float = 1.0) -> str:
    """Write a share as a percentage.

    Examples
    --------
    >>> percent(1, 8), percent(0.5), percent(0, 0)
    ('12.5%', '50.0%', '–')
    """
    return f"{part / whole:.1%}" if whole else _NOTHING


def score(value: float | None) -> str:
    """Write a score with three digits.

    Examples
    --------
    >>> score(0.91252), score(None)
    ('0.913', '–')
    """
    return _NOTHING if value is None else f"{value:.3f}"


def count(number: int) -> str:
    """Write a whole number as people read it.

    Examples
    --------
    >>> count(27264)
    '27,264'
    """
    return f"{number:,}"


def write(text: str, path: Path) -> None:
    """Write a card or a chart.

    Parameters
    ----------
    text : str
    path : Path
        Its folder is made where it is missing.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with atomic_write(path) as file:
        file.write(text)
