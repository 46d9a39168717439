"""Hold the shipped model to the figures that it once had.

``python -m training.floors check`` measures the model on every set and exits with 1 where a figure
has dropped; ``python -m training.floors update`` writes the figures to ``training/floors.json``,
and refuses to write lower ones. A drop that is meant is let through by ``--accept-lower-quality``,
which has to be typed out. Sets that are not there are skipped out loud.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from hedge.classifier import load
from hedge.errors import HedgeError
from training.figures import FIGURES, SETS, Floor, Say, measure, read_floors, write_floors

FLOORS = Path(__file__).with_name("floors.json")
#: A figure may be this much below its floor before the gate closes: about one sentence in 200,
#: which another version of a library may tip.
TOLERANCE = 0.005
ACCEPT = "--accept-lower-quality"
UNUSABLE = 2


def drops(
    floors: Mapping[str, Floor], measured: Mapping[str, Floor], tolerance: float = TOLERANCE
) -> list[str]:
    """Find the figures that are below their floor.

    Parameters
    ----------
    floors, measured : mapping of str to Floor
    tolerance : float
        How far a figure may be below.

    Returns
    -------
    list of str
        One line each.

    Examples
    --------
    >>> floor, now = Floor("d", "m", 9, 0.9, 0.8, None), Floor("d", "m", 9, 0.85, 0.8, None)
    >>> drops({"news": floor}, {"news": now})
    ['news: macro_f1 fell from 0.9000 to 0.8500']
    """
    found = []
    for name, now in measured.items():
        for figure in FIGURES:
            floor = getattr(floors[name], figure) if name in floors else None
            value = getattr(now, figure)
            if floor is not None and (value is None or value < floor - tolerance):
                shown = "nothing" if value is None else f"{value:.4f}"
                found.append(f"{name}: {figure} fell from {floor:.4f} to {shown}")
    return found


def changed(floors: Mapping[str, Floor], measured: Mapping[str, Floor]) -> list[str]:
    """Find the sets whose floors are missing, or of other rows.

    Parameters
    ----------
    floors, measured : mapping of str to Floor

    Returns
    -------
    list of str
        One line each.

    Examples
    --------
    >>> changed({}, {"news": Floor("d", "m", 9, 0.9, 0.8, None)})
    ['news: has no floor yet; run update']
    """
    found = []
    for name, now in measured.items():
        if name not in floors:
            found.append(f"{name}: has no floor yet; run update")
        elif floors[name].data != now.data:
            found.append(f"{name}: the rows are not those of the floor; run update")
    return found


def raised(floors: Mapping[str, Floor], measured: Mapping[str, Floor]) -> dict[str, Floor]:
    """Return the floors to write where nothing has dropped.

    A figure that is lower by less than the tolerance leaves its floor where it was: otherwise the
    floors would creep down. Sets that were not measured keep theirs.

    Parameters
    ----------
    floors, measured : mapping of str to Floor

    Returns
    -------
    dict of str to Floor
    """
    new = dict(floors)
    for name, now in measured.items():
        old = floors.get(name)
        if old is None or old.data != now.data:
            new[name] = now
            continue
        pairs = {figure: (getattr(old, figure), getattr(now, figure)) for figure in FIGURES}
        best = {figure: max((v for v in pair if v is not None), default=None)
                for figure, pair in pairs.items()}  # fmt: skip
        new[name] = Floor(now.data, now.model, now.n, **best)
    return new


def check(
    floors: Mapping[str, Floor], measured: Mapping[str, Floor], accept: bool, say: Say
) -> int:
    """Tell whether the model keeps its floors: 0, or 1 where it does not.

    Parameters
    ----------
    floors, measured : mapping of str to Floor
    accept : bool
        Let drops through.
    say : callable
        Told why.

    Returns
    -------
    int
    """
    lower, other = drops(floors, measured), changed(floors, measured)
    for line in (*lower, *other):
        say(line)
    if lower and accept:
        say(f"{len(lower)} drops let through by {ACCEPT}")
    if {now.model for now in measured.values()} - {floor.model for floor in floors.values()}:
        say("the floors are of another model; run update once this one is to be shipped")
    return int(bool(other) or bool(lower and not accept))


def update(path: Path, measured: Mapping[str, Floor], accept: bool, say: Say) -> int:
    """Write the figures as the new floors: 0, or 1 where they are refused.

    Parameters
    ----------
    path : Path
        Of the floors.
    measured : mapping of str to Floor
    accept : bool
        Write lower figures too.
    say : callable
        Told what is done.

    Returns
    -------
    int
    """
    floors = read_floors(path)
    lower = drops(floors, measured)
    for line in lower:
        say(line)
    if lower and not accept:
        say(f"refused to lower a floor; if it is meant, give {ACCEPT}")
        return 1
    for name in floors.keys() - measured.keys():
        say(f"{name}: not measured, its floor is KEPT")
    write_floors({**floors, **measured} if accept else raised(floors, measured), path)
    say(f"{path.name} is written")
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the gate.

    Parameters
    ----------
    arguments : sequence of str, optional
        Of the command line.

    Returns
    -------
    int
        0 done, 1 a floor is not kept, 2 the input is at fault.
    """
    # A flag that lowers the quality is not to be given by half a word.
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("action", choices=("check", "update"))
    parser.add_argument(ACCEPT, dest="accept", action="store_true", help="let figures drop")
    parser.add_argument("--model", help="check a model folder other than the shipped one")
    parser.add_argument("--floors", type=Path, default=FLOORS, help="another file of floors")
    options = parser.parse_args(arguments)
    if options.action == "update" and options.model:
        parser.error("floors are those of the shipped model; leave out --model")
    try:
        measured = measure(load(options.model), SETS, _say)
        if options.action == "check":
            return check(read_floors(options.floors), measured, options.accept, _say)
        return update(options.floors, measured, options.accept, _say)
    except HedgeError as error:
        _say(str(error))
        return UNUSABLE


def _say(line: str) -> None:
    print(f"floors: {line}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
