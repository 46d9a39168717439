import pytest
from scored import article, sentence

from hedge.document import Article
from hedge.summary.sources import owners_of, rank


def ranked(*marked):
    rows = [("attributed", text) for text in marked]
    owners = owners_of(article(rows).sentences)
    return [(source.name, source.claims) for source in rank(owners, [False] * len(rows))]


@pytest.mark.parametrize(
    "short",
    ["Okoro", "Mrs Okoro", "Mrs. Okoro", "Minister Okoro", "Ms Okoro, who resigned,", "Okoro’s"],
)
def test_a_short_form_counts_for_the_full_name(short):
    full = "Ines Okoro, head of the Port Trust"

    assert ranked(f"{{named:{full}}} spoke.", f"{{named:{short}}} wrote.") == [(full, 2)]


def test_a_full_name_takes_over_a_short_form_before_it():
    assert ranked("{named:Okoro} spoke.", "{named:Ines Okoro} wrote.") == [("Ines Okoro", 2)]


def test_two_of_one_family_are_two_sources():
    found = ranked("{named:Ines Okoro} spoke.", "{named:Paul Okoro} spoke.")

    assert found == [("Ines Okoro", 1), ("Paul Okoro", 1)]


def test_a_short_form_goes_to_the_latest_who_bears_it():
    found = ranked("{named:Ines Okoro} a.", "{named:Paul Okoro} b.", "{named:Okoro} c.")

    assert dict(found) == {"Paul Okoro": 2, "Ines Okoro": 1}


def test_unnamed_sources_are_one_only_where_they_are_called_the_same():
    found = ranked("{unnamed:officials} a.", "{unnamed:the officials} b.", "{unnamed:two aides} c.")

    assert found == [("officials", 2), ("two aides", 1)]


def test_a_person_and_a_document_of_one_name_are_two():
    assert len(ranked("{named:Lanmore} a.", "{document:Lanmore} b.")) == 2


def test_a_sentence_counts_once_for_a_source_that_it_names_twice():
    assert ranked("{named:Okoro} [a:said], and {named:Ines Okoro} wrote.") == [("Ines Okoro", 1)]


def test_the_speaker_stands_in_for_a_pronoun_and_for_no_source():
    rows = (
        sentence("attributed", "{unnamed:two aides} [a:said]."),
        sentence("attributed", "“It goes on.”", speaker="two aides"),
        sentence("attributed", "{named:He} [a:said].", speaker="Paul Okoro"),
    )
    owners = owners_of(rows)

    assert [own[0] for own in owners] == [
        ("two aides", "unnamed"),
        ("two aides", "unnamed"),
        ("Paul Okoro", "named"),
    ]


def test_hedged_claims_are_counted_apart():
    scored = article(
        [("attributed", "{named:Okoro} a."), ("speculation", "{named:Okoro} [h:may].")]
    )

    assert rank(owners_of(scored.sentences), [False, True])[0].hedged == 1


@pytest.mark.parametrize("name", ["“”", "—", "...", "the", "Mr", " "])
def test_names_without_a_word_do_no_harm(name):
    assert ranked(f"{{named:{name}}} a.", f"{{named:{name}}} b.")


def test_no_article_has_no_sources():
    assert rank(owners_of(Article("", ()).sentences), []) == ()
