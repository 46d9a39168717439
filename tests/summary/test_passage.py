from scored import article

from hedge.summary.passage import most_speculative

PLAIN, HEDGED = ("fact", "It rained."), ("speculation", "It [h:may] rain.")


def passage(*rows):
    found = most_speculative(article(list(rows)).sentences)
    return None if found is None else (found.first, found.last)


def test_nothing_hedged_has_no_passage():
    assert passage(PLAIN, PLAIN) is None
    assert most_speculative(()) is None


def test_the_longest_run_wins():
    assert passage(HEDGED, PLAIN, PLAIN, HEDGED, HEDGED) == (3, 4)


def test_a_run_goes_on_over_a_plain_sentence_that_more_hedged_ones_make_up_for():
    assert passage(PLAIN, HEDGED, HEDGED, PLAIN, HEDGED, HEDGED, PLAIN) == (1, 5)


def test_the_first_of_equals_wins():
    assert passage(HEDGED, PLAIN, PLAIN, HEDGED) == (0, 0)
