"""Line charts as SVG: small, and the same bytes on every machine."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from training.rendering import render

#: Size of a chart and its margins, in pixels.
WIDTH, HEIGHT = 560, 360
LEFT, RIGHT, TOP, BOTTOM = 60, 540, 34, 310
#: Colours that readers with any colour vision tell apart (Okabe and Ito).
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7")
GREY = "#999999"

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a chart.

    Attributes
    ----------
    name : str
    points : sequence of (float, float)
        In the order to draw.
    dashed : bool
        Drawn grey and dashed, without dots.
    """

    name: str
    points: Sequence[Point]
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart and its axes.

    Attributes
    ----------
    title, x_label, y_label : str
    x_ticks, y_ticks : sequence of (float, str)
        Where to mark an axis, and with what; the outermost ticks are its ends.
    lines : sequence of Line
    """

    title: str
    x_label: str
    y_label: str
    x_ticks: Sequence[tuple[float, str]]
    y_ticks: Sequence[tuple[float, str]]
    lines: Sequence[Line]


def draw(chart: Chart) -> str:
    """Draw a chart.

    Parameters
    ----------
    chart : Chart

    Returns
    -------
    str
        SVG.

    Examples
    --------
    >>> ticks = [(0.0, "0"), (1.0, "1")]
    >>> line = Line("F1", [(0.0, 0.0), (1.0, 1.0)])
    >>> svg = draw(Chart("Curve", "rows", "F1", ticks, ticks, [line]))
    >>> 'points="60.0,310.0 540.0,34.0"' in svg
    True
    """
    x_ends = (chart.x_ticks[0][0], chart.x_ticks[-1][0])
    y_ends = (chart.y_ticks[0][0], chart.y_ticks[-1][0])

    def place(point: Point) -> Point:
        return (
            _scale(point[0], x_ends, (LEFT, RIGHT)),
            _scale(point[1], y_ends, (BOTTOM, TOP)),
        )

    return render(
        "chart.svg.j2",
        chart=chart,
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        right=RIGHT,
        top=TOP,
        bottom=BOTTOM,
        x_ticks=[{"at": place((x, y_ends[0]))[0], "label": label} for x, label in chart.x_ticks],
        y_ticks=[{"at": place((x_ends[0], y))[1], "label": label} for y, label in chart.y_ticks],
        lines=[
            _line(line, colour, [place(point) for point in line.points])
            for line, colour in zip(chart.lines, COLOURS, strict=False)
        ],
    )


def _line(line: Line, colour: str, dots: Sequence[Point]) -> dict[str, Any]:
    return {
        "name": line.name,
        "dashed": line.dashed,
        "colour": GREY if line.dashed else colour,
        "dots": dots,
        "points": " ".join(f"{x},{y}" for x, y in dots),
    }


def _scale(value: float, ends: Point, pixels: Point) -> float:
    share = (value - ends[0]) / (ends[1] - ends[0])
    return round(pixels[0] + share * (pixels[1] - pixels[0]), 1)
