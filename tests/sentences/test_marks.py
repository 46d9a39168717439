import pytest

from hedge.sentences.marks import closes, closes_for_sure, find_marks, opens


def shapes(text):
    return [mark.shape for mark in find_marks(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('"It rained."', ["open", "close"]),
        ("“It rained.”", ["open", "close"]),
        ('He said: "It rained."', ["open", "close"]),
        ('He said:"It rained."', ["open", "close"]),
        ("(“It rained.”)", ["open", "close"]),
        ('It rained—"hard"—then.', ["open", "close"]),
        ('He said,"It rained."', ["either", "close"]),
        ('It rained. " It poured.', ["either"]),
        ("‘It’s mine,’ he said.", ["open", "close"]),
        ("„It rained.“ He left.", ["open", "close"]),
        ("”It rained.", ["open"]),
        ("don't won’t o'clock", []),
    ],
)
def test_shape(text, wanted):
    assert shapes(text) == wanted


def test_doubled_single_marks_are_one_double_mark():
    marks = list(find_marks("''It rained,'' he said."))
    assert [(mark.start, mark.end, mark.kind) for mark in marks] == [
        (0, 2, "double"),
        (12, 14, "double"),
    ]


def test_backticks_pair_with_doubled_single_marks_but_a_fence_does_not():
    assert [mark.kind for mark in find_marks("``It rained,'' he said.")] == ["double"] * 2
    assert all(mark.kind == "single" for mark in find_marks("```python"))


def test_a_height_opens_nothing():
    text = "He is 6'2\" tall."
    marks = list(find_marks(text))
    assert not any(opens(text, mark, None) for mark in marks)


def test_an_elision_opens_nothing_but_a_speech_does():
    for text in ("'Tis late.", "the '90s", "rock 'n roll"):
        assert not any(opens(text, mark, None) for mark in find_marks(text))
    text = "'Leave it, he said."
    assert opens(text, next(find_marks(text)), None)


def test_a_possessive_closes_only_where_nothing_else_does():
    text = "The 'workers' council met."
    opening, closing = find_marks(text)
    assert opens(text, opening, closing)
    assert closes(text, closing, None)
    assert not closes_for_sure(text, closing)
