import xml.etree.ElementTree as ET

import pytest
from jinja2 import UndefinedError

from training import rendering
from training.chart import BOTTOM, LEFT, RIGHT, TOP, Chart, Line, draw

TICKS = [(0.0, "0"), (0.5, "half"), (1.0, "1")]
SVG = "{http://www.w3.org/2000/svg}"


def chart(*lines):
    return ET.fromstring(draw(Chart("F1 < 1", "rows", "F1", TICKS, TICKS, lines)))


def test_a_table_has_one_line_for_the_rule():
    lines = rendering.table(["", "rows"], [["a", 1], ["b", 2]]).split("\n")
    assert lines == ["|  | rows |", "|---|--:|", "| a | 1 |", "| b | 2 |"]


def test_a_name_that_a_template_misses_is_an_error():
    with pytest.raises(UndefinedError):
        rendering.render("chart.svg.j2", width=1)


def test_a_file_is_written_where_no_folder_was(tmp_path):
    rendering.write("text", tmp_path / "new" / "card.md")
    assert (tmp_path / "new" / "card.md").read_text() == "text"


def test_points_stand_where_the_axes_say():
    svg = chart(Line("a", [(0.0, 1.0), (1.0, 0.0), (0.5, 0.5)]))
    points = svg.find(f"{SVG}polyline").get("points").split()
    middle = f"{(LEFT + RIGHT) / 2},{(TOP + BOTTOM) / 2}"
    assert points == [f"{LEFT}.0,{TOP}.0", f"{RIGHT}.0,{BOTTOM}.0", middle]


def test_every_line_and_tick_is_named_and_text_is_escaped():
    svg = chart(Line("one", [(0, 0)]), Line("two & three", [(0, 0)], dashed=True))
    texts = [element.text for element in svg.iter(f"{SVG}text")]
    assert {"one", "two & three", "half", "F1 < 1", "rows"} <= set(texts)


def test_a_dashed_line_has_no_dots():
    assert len(list(chart(Line("a", [(0, 0), (1, 1)])).iter(f"{SVG}circle"))) == 2
    assert not list(chart(Line("a", [(0, 0), (1, 1)], dashed=True)).iter(f"{SVG}circle"))
