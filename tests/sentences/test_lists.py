import pytest

from hedge.sentences.lists import pieces


def cut(text):
    return [text[start:end] for start, end in pieces(text, 0, len(text))]


@pytest.mark.parametrize(
    "items",
    [
        ["1. Rice", "2. Beans", "3. Salt"],
        ["1) Rice", "2) Beans"],
        ["1.) Rice", "2.) Beans"],
        ["(1) Rice", "(2) Beans"],
        ["a. rice", "b. beans", "c. salt"],
        ["• Rice", "• Beans"],
        ["⁃1. Rice", "⁃2. Beans"],
        [f"{number}) item" for number in range(1, 13)],
    ],
)
def test_items_are_parted(items):
    assert cut(" ".join(items)) == items
    assert cut("  ".join(items)) == items


@pytest.mark.parametrize(
    "text",
    [
        "1. Rice is dear.",
        "The score was 1) high 2) low.",
        "A. Orr met B. Hale.",
        "1. Rice 3. Beans",
    ],
)
def test_what_is_no_list_stays_whole(text):
    assert cut(text) == [text]


def test_a_credit_behind_a_caption_without_a_stop_is_parted():
    assert cut("Divers at the wreck Image: Ana Bell.") == [
        "Divers at the wreck",
        "Image: Ana Bell.",
    ]
    assert cut("Divers at the wreck. Image: Ana Bell.") == ["Divers at the wreck. Image: Ana Bell."]
    assert cut("The bank has an image: a lion") == ["The bank has an image: a lion"]
