from scored import article

from hedge.summary.headline import check_headline

HEADLINE = ("fact", "Ferry firm sacks captain over crash")
FILLER = ("fact", "The pier opened to visitors in May.")
HEDGED = ("speculation", "The ferry firm [h:may] sack its captain over the crash.")
PLAIN = ("fact", "The ferry firm sacked its captain on Monday.")


def check(*rows):
    # The first three rows of the builder are headline, paragraph of two; so a filler stands third.
    return check_headline(article(list(rows)).sentences)


def test_body_that_only_speculates_overstates():
    assert check(HEADLINE, HEDGED, FILLER).overstated


def test_one_plain_sentence_backs_the_headline():
    assert not check(HEADLINE, HEDGED, FILLER, PLAIN).overstated


def test_a_hedged_headline_states_nothing():
    assert not check(("speculation", "Ferry firm [h:may] sack captain"), HEDGED, FILLER).overstated


def test_a_headline_on_a_source_states_nothing():
    assert not check(
        ("attributed", "Ferry firm to sack captain - union"), HEDGED, FILLER
    ).overstated


def test_a_hedge_of_something_else_in_the_sentence_does_not_count():
    row = ("speculation", "The ferry firm sacked its captain over the crash; he [h:may] appeal.")

    assert not check(HEADLINE, row, FILLER).overstated


def test_a_body_about_something_else_says_nothing_of_the_headline():
    found = check(HEADLINE, ("speculation", "It [h:may] rain."), FILLER)

    assert found.echoes == ()
    assert not found.overstated


def test_a_first_sentence_with_a_full_stop_is_no_headline():
    assert check(PLAIN, HEDGED, FILLER) is None


def test_a_long_first_paragraph_is_no_headline():
    assert check(("fact", "word " * 30 + "end"), HEDGED, FILLER) is None


def test_a_lone_line_has_no_body():
    assert check(HEADLINE) is None
