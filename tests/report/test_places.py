import pytest

from hedge.report.places import Lines, is_extracted

TEXT = "one\r\ntwo\rthree\n\nfive\u2028six"


@pytest.mark.parametrize(
    ("word", "place"),
    [("one", (1, 1)), ("two", (2, 1)), ("hree", (3, 2)), ("five", (5, 1)), ("six", (5, 6))],
)
def test_lines_end_where_editors_end_them(word, place):
    assert Lines(TEXT).place(TEXT.index(word)) == place


def test_columns_count_code_points():
    assert Lines("😀😀x").place(2) == (1, 3)


def test_only_pages_are_extracted():
    assert is_extracted("a/b.HTM")
    assert not is_extracted("a.html.txt")
