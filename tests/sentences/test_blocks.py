import textwrap

import pytest

from hedge.sentences import split
from hedge.sentences.blocks import blocks


def pieces(text):
    return [text[start:end] for start, end, _ in blocks(text)]


WRAPPED = (
    "The harbour master told reporters that both of the ferries\n"
    "had left on time and that neither crew had called for help\n"
    "before the storm closed in on Sunday."
)


def test_blank_lines_part_blocks_whatever_white_space_they_hold():
    assert pieces("One\n \t\u00a0\nTwo\r\n\r\nThree") == ["One", "Two", "Three"]


def test_numbers_count_blocks():
    assert [number for _, _, number in blocks("One\n\nTwo\nThree")] == [0, 1, 2]


def test_a_hard_wrapped_paragraph_is_one_block():
    assert pieces(WRAPPED) == [WRAPPED]


def test_a_wrap_seen_once_holds_for_paragraphs_of_two_lines():
    short = "Nobody on the quay had seen the lights of the long ship\nTuesday."
    assert pieces(f"{WRAPPED}\n\n{short}") == [WRAPPED, short]
    assert len(pieces(short)) == 2  # alone it might be a headline and a byline


def test_long_lines_are_paragraphs():
    line = "The minister said that " + "nothing had been decided and " * 6 + "left."
    assert pieces(f"{line}\n{line}\n{line}") == [line] * 3


def test_headlines_of_like_length_are_no_wrap():
    lines = [
        "Council votes to close the last public swimming baths",
        "Minister denies that he ever met the owner of the yard",
        "Farmers warn of drought as the reservoirs run low early",
        "Striking teachers return to work after an all-night deal",
    ]
    assert pieces("\n".join(lines)) == lines


@pytest.mark.parametrize("sign", ["- ", "* ", "• ", "– ", "1. ", "2) ", "(a) ", "> ", "## ", "|"])
def test_items_start_a_block(sign):
    assert pieces(f"What we know,\n{sign}the bridge is shut") == [
        "What we know,",
        f"{sign}the bridge is shut",
    ]


def test_a_markdown_heading_ends_with_its_line():
    assert pieces("# Floods\nthe river is rising") == ["# Floods", "the river is rising"]


def test_a_line_that_goes_on_in_small_letters_is_joined():
    assert len(pieces("He had promised to go if they lost,\nbut did not.")) == 1
    assert len(pieces("She went to\nParis.")) == 1


def test_blocks_have_no_white_space_at_their_ends():
    for piece in pieces("\u2003 One \n\n\t Two\u00a0\n"):
        assert piece == piece.strip() != ""


ARTICLE = [
    "The harbour master told reporters on Tuesday that both of the ferries had left on time - as "
    "they always do - and that neither crew had called for help. “We heard nothing,” she said. "
    "“Not a word.” The two ships went down off the cape at about 3 a.m. Nobody saw their lights.",
    "A board of inquiry under Adm. Piet Lund will look into the loss, which is the worst since "
    "1904. It will sit in public, the ministry said, and may call as many as 60 witnesses before "
    "the end of Nov. Its report is due by May 12. The families had asked for an earlier date, but "
    "the board’s chairman said it could not be done.",
    "Lou Marsh, who lost a brother, was not surprised. “They have never hurried,” he said.",
]


@pytest.mark.parametrize("width", range(50, 101, 5))
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n\r\n", "\n\n    "])
def test_wrapping_an_article_changes_nothing(width, gap):
    wanted = [sentence.text for paragraph in ARTICLE for sentence in split(paragraph)]
    wrapped = gap.join(textwrap.fill(paragraph, width) for paragraph in ARTICLE)
    assert [" ".join(sentence.text.split()) for sentence in split(wrapped)] == wanted
    assert len(wanted) == 11


def test_a_dash_or_a_number_may_come_first_in_a_wrapped_line():
    text = (
        "The harbour master told reporters that both of the ferries\n"
        "- the only ones that were left on the island in that year -\n"
        "had gone, and that the next would come in 1905 or in about\n"
        "1906. Nobody asked why."
    )
    assert pieces(text) == [text]
