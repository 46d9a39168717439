import pytest
from scored import HARBOUR, article

from hedge.document import Article
from hedge.summary import summarize


def test_counts_claims_without_a_source_and_with_an_unnamed_one():
    summary = summarize(article())

    assert summary.counts == {"fact": 2, "attributed": 3, "speculation": 3}
    assert (summary.hedged, summary.unsourced, summary.unnamed) == (3, 2, 1)
    assert summary.unsourced_share == pytest.approx(2 / 3)


def test_no_sentence_has_shares_of_nought():
    summary = summarize(Article("", ()))

    assert summary.shares == {"fact": 0, "attributed": 0, "speculation": 0}
    assert summary.unsourced_share == summary.unnamed_share == 0
    assert summary.passage is None
    assert summary.headline is None


def test_a_sentence_below_the_confidence_is_unsure_and_counts_for_no_label():
    summary = summarize(article(), min_confidence=0.92)

    assert summary.counts == {"fact": 2, "attributed": 3, "speculation": 0, "unsure": 3}
    assert sum(summary.shares.values()) == pytest.approx(1)
    assert summary.hedged == 0


def test_a_source_without_a_name_counts_only_where_it_owns_the_main_claim():
    rows = [("speculation", "{named:Okoro} [a:said] it [h:may] close, {unnamed:aides} [a:said].")]

    assert summarize(article(rows)).unnamed == 0


def test_the_headline_that_states_what_the_body_speculates_is_flagged():
    headline = summarize(article()).headline

    assert headline is not None
    assert headline.overstated
    assert headline.echoes == (1,)


def test_the_passage_is_in_the_text():
    scored = article(HARBOUR)
    passage = summarize(scored).passage

    assert passage is not None
    assert scored.text[passage.start : passage.end].startswith("The trust could")
