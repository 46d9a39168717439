import pytest

from hedge.errors import InputError
from hedge.lexicon import Entry, inflect, load_lexicon, read_terms
from hedge.resources import resource

FILES = ["function_words", "hedge_cues", "reporting", "subjects", "unambiguous"]


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("claim", "claim claims claimed claiming"),
        ("argue", "argue argues argued arguing"),
        ("deny", "deny denies denied denying"),
        ("convey", "convey conveys conveyed conveying"),
        ("stress", "stress stresses stressed stressing"),
        ("vouch", "vouch vouches vouched vouching"),
    ],
)
def test_regular_verbs_are_inflected(base, forms):
    assert inflect(base, {}) == frozenset(forms.split())


def test_irregular_verbs_go_first():
    assert inflect("say", {"say": frozenset({"say", "said"})}) == {"say", "said"}


@pytest.mark.parametrize(
    ("form", "entry"),
    [
        ("said", Entry("say", "say", "ed")),
        ("told", Entry("tell", "say", "ed")),
        ("thought", Entry("think", "think", "ed")),
    ],
)
def test_every_form_of_a_reporting_verb_is_nominated(form, entry):
    assert load_lexicon().reports[form] == entry


def test_the_shipped_lexicons_know_the_commonest_words():
    lexicon = load_lexicon()
    assert lexicon.hedges["may"].kind == "modal"
    assert "pronoun" in lexicon.function_words["he"]
    assert lexicon.subjects["police"] == "office"
    assert "bridge" not in lexicon.hedges.keys() | lexicon.reports.keys()


def test_a_word_may_have_several_classes():
    assert any(len(classes) > 1 for classes in load_lexicon().function_words.values())


@pytest.mark.parametrize("name", FILES)
def test_shipped_files_are_clean(name):
    terms = list(read_terms(resource(f"seeds/lexicon/{name}.tsv")))
    assert terms
    assert all(term == term.strip() != "" and kind == kind.strip() != "" for term, kind in terms)
    assert len(set(terms)) == len(terms)


def test_no_term_is_split_by_a_capital():
    # Words are looked up in lower case: a capital in a lexicon would never be found.
    for name in ("hedge_cues", "reporting", "subjects", "function_words"):
        for term, _ in read_terms(resource(f"seeds/lexicon/{name}.tsv")):
            assert term == term.lower()


@pytest.mark.parametrize("line", ["may\tmodal", "may\tmodal\tnote\tmore", "may modal note", ""])
def test_a_line_without_three_columns_is_named(tmp_path, line):
    path = tmp_path / "cues.tsv"
    path.write_text(f"term\tclass\tnote\nmight\tmodal\t\n{line}\n")
    with pytest.raises(InputError, match=r"cues\.tsv:3: \d columns"):
        list(read_terms(path))


def test_quotation_marks_in_a_lexicon_are_words(tmp_path):
    path = tmp_path / "cues.tsv"
    path.write_text('term\tclass\tnote\n"\tmark\topens\n')
    assert list(read_terms(path)) == [('"', "mark")]
