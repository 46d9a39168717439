import pytest

from hedge.sentences import split


def count(text):
    return len(split(text))


@pytest.mark.parametrize(
    "text",
    [
        "“Will it hold?” Prime Minister Ana Orr asked.",
        "“Will it hold?” Ana Orr, the host, asked the guests.",
        "“Will it hold?” Ms. Orr wondered aloud.",
        "“Get out!” Justice of the Peace Ned Hale said on Monday.",
        "“Get out!” Hale wrote.",
        "“Will it hold?” she asked.",
        "“Get out!” cried Hale.",
        "The bridge — will it hold? — is old.",
        "The film (have you seen it?) is long.",
    ],
)
def test_a_question_or_cry_inside_its_sentence(text):
    assert count(text) == 1


@pytest.mark.parametrize(
    "text",
    [
        "“Will it hold?” Ana Orr asked for time.",
        "“Will it hold?” Ana Orr said she did not know.",
        "“Will it hold?” She asked for time.",
        "“Will it hold?” The host said nothing.",
        "“Get out!” Hale was furious.",
        "Will it hold? Orr asked.",
    ],
)
def test_a_question_or_cry_that_ends_its_sentence(text):
    assert count(text) == 2


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“It is … late,” he said.", 1),
        ("“It is late… Let us go,” he said.", 2),
        ("“It is late. ... Let us go,” he said.", 2),
        ("It was . . . late.", 1),
        ("It was late . . . . Then it was early.", 2),
        ("The law [...] Orr wrote was dead.", 1),
        ("The law is dead [...] However, it lives.", 2),
        ("“... Then it rained.", 1),
        ("It rained. [...] It poured.", 2),
        ("It rained.... Then it stopped.", 2),
    ],
)
def test_dots(text, wanted):
    assert count(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "It fell (Orr 2011). It rose.",
        "It fell (Hale, p. 9). It rose.",
        "It fell in spring. (1979)\n\nIt rose.",
    ],
)
def test_a_source_in_brackets_stays_with_its_sentence(text):
    assert count(text) == 2


def test_a_sentence_in_brackets_is_one_of_its_own():
    assert count("It fell. (It had risen before.) It rose.") == 3


@pytest.mark.parametrize(
    "text",
    [
        "It ended.The crowd left.",
        "It ended in 1990.The crowd left.",
        "“It ended.”The crowd left.",
        "Did it end?Nobody knew.",
        "It ended (at last).The crowd left.",
        "It ended.\u200bThe crowd left.",
    ],
)
def test_marks_without_a_space_after_them(text):
    assert count(text) == 2


@pytest.mark.parametrize(
    "text",
    [
        "See Node.Js and Amazon.Com for more.",
        "See example.org/The.Page for more.",
        "Mail Jo.Hale@example.org for more.",
        "The U.S.Senate met.",
        "Open Report.Final.docx now.",
        "Pay $4.50 or 4.5M now.",
        "See www.Example.Org, or do not.",
    ],
)
def test_marks_inside_names_and_numbers(text):
    assert count(text) == 1


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sales rose. iRobot gained.", 2),
        ("Sales rose. macOS gained.", 2),
        ("i went home. it was late.", 2),
        ("I went home. it was late.", 2),
        ("The Dept. of Works paid.", 1),
        ("The xq. of Works paid.", 1),
        ("They came! and then they left.", 2),
        ("Kerrang! magazine paid.", 1),
    ],
)
def test_small_letters_after_a_mark(text, wanted):
    assert count(text) == wanted


@pytest.mark.parametrize("text", ["“Vote early.” – Ana Orr", '"Vote early." - Ana Orr, 1931'])
def test_a_signature_stays_with_its_quotation(text):
    assert count(text) == 1


def test_a_dash_before_a_sentence_is_no_signature():
    assert count('"Vote early." - Orr told the crowd: "Vote often."') == 2


def test_an_enumerator_is_no_sentence():
    assert count("4. The mill burned.") == 1
    assert count("(b) The mill burned.") == 1
    assert count("Q. Who paid? A. Orr did.") == 2
    assert count("The mill burned in 1904. The owner died.") == 2
