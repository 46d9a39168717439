import pytest

from hedge.sentences import split
from hedge.sentences.quotes import MAX_OPEN_SENTENCES, quotation_flags, quoted_spans


def inside(text, starts=False):
    spans, still_open = quoted_spans(text, starts)
    return [text[start:end] for start, end in spans], still_open


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('He called it "absurd" and "mad".', ["absurd", "mad"]),
        ("He called it “absurd” and “mad”.", ["absurd", "mad"]),
        ("He called it ''absurd'' twice.", ["absurd"]),
        ("He called it ``absurd'' twice.", ["absurd"]),
        ("He called it «absurd» twice.", ["absurd"]),
        ("He called it 'absurd' twice.", ["absurd"]),
        ("He called it ‘absurd’ twice.", ["absurd"]),
        ("He called it „absurd“ twice.", ["absurd"]),
        ("'It is absurd,' he said.", ["It is absurd,"]),
        ("“He told me, ‘Run!’” she said.", ["He told me, ‘Run!’"]),
        ("'She said \"no\" to me,' he said.", ['She said "no" to me,']),
        ("The 'special one' said 'no'.", ["special one", "no"]),
        ("'The players' strike is over,' he said.", ["The players' strike is over,"]),
        ('She replied:"No."', ["No."]),
        ("It was a (“so-called”) plan—“a trap”—he said.", ["so-called", "a trap"]),
    ],
)
def test_spans(text, wanted):
    assert inside(text) == (wanted, False)


@pytest.mark.parametrize(
    "text",
    [
        "The players' strike and James' ball don't count.",
        "The players’ strike and James’ ball don’t count.",
        "'Tis the season of rock 'n' roll and the '90s.",
        "He's 6'2\" tall and can't swim.",
        "Goin' home, he took 'em all.",
        "It’s the workers’ party.",
        "Nobody is quoted.",
    ],
)
def test_apostrophes_and_inches_are_no_quotations(text):
    assert inside(text) == ([], False)


def test_what_an_earlier_sentence_opened_is_closed():
    assert inside("It is over,” she said. “Go.”", starts=True) == (["It is over,", "Go."], False)
    assert inside("It is over,' she said.", starts=True) == (["It is over,"], False)
    assert inside("It is over.", starts=True) == (["It is over."], True)


def test_an_open_quotation_is_reported():
    assert inside("“It rained.") == (["It rained."], True)
    assert inside("She said: 'It rained.") == (["It rained."], True)


def flags(*sentences, paragraphs=None):
    return quotation_flags(sentences, paragraphs or [0] * len(sentences))


@pytest.mark.parametrize("marks", ['""', "“”", "‘’", "''", "«»", ("''", "''"), ("``", "''")])
def test_sentences_inside_a_quotation(marks):
    first, last = marks
    got = flags(f"{first}It rained.", "We left.", f"It poured,{last} she said.", "Nobody stayed.")
    assert got == [False, True, True, False]


def test_a_paragraph_that_opens_it_again_goes_on():
    sentences = ["“It rained.", "“We left.", "It poured.”", "Nobody stayed."]
    assert quotation_flags(sentences, [0, 1, 1, 2]) == [False, True, True, False]


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph():
    sentences = ["“It rained.", "We left.", "The mayor was absent.", "Nobody stayed."]
    assert quotation_flags(sentences, [0, 0, 1, 1]) == [False, True, False, False]


def test_a_quotation_that_is_never_closed_is_given_up_within_a_paragraph():
    got = flags("“It rained.", *["We left."] * 40)
    assert got[1] is True
    assert got[MAX_OPEN_SENTENCES + 1 :] == [False] * (40 - MAX_OPEN_SENTENCES)


def test_a_long_quotation_whose_marks_go_on_is_not_given_up():
    got = flags("“It rained.", *["“We ‘left’."] * 40)
    assert got == [False] + [True] * 40


def test_a_paragraph_whose_first_mark_closes_was_open_before():
    sentences = ["“It rained.", "We left,” he said."]
    assert quotation_flags(sentences, [0, 1]) == [False, True]


def test_a_run_may_begin_inside_a_quotation():
    assert flags("It rained.", "We left,” he said.", "Nobody stayed.") == [True, True, False]
    assert flags("It rained.", "We left,' he said.", "Nobody stayed.") == [True, True, False]
    assert flags('We left," he said.', '"It rained."') == [True, False]


def test_a_run_may_begin_outside_a_quotation():
    assert flags("It rained.", "“We left,” he said.") == [False, False]
    assert flags("It was the workers' day.", "'We left,' he said.") == [False, False]
    assert quotation_flags(["It rained.", "We left,” he said."], [0, 1]) == [False, False]


def test_straight_marks_that_open_twice_keep_the_quotation_open():
    sentences = ['He said: "It rained.', '"It poured.', 'We left." Nobody stayed.', "It ended."]
    assert flags(*sentences) == [False, True, True, False]


def test_no_sentences():
    assert quotation_flags([], []) == []


def test_split_follows_the_same_rule():
    text = "“It rained.\n\n“We left. It poured,” she said. ‘No,’ said the players’ agent. He left."
    found = split(text)
    wanted = quotation_flags([s.text for s in found], [s.paragraph for s in found])
    assert [s.in_quote for s in found] == wanted == [False, True, True, False, False]


def test_a_fence_of_code_is_no_quotation():
    assert flags("```", "It rained.", "```", "We left.") == [False] * 4
    assert inside("The command `split` cuts.") == ([], False)
