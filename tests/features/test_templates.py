import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedge.features.context import SentenceInContext
from hedge.features.templates import FAMILIES, WINDOW
from hedge.features.tokens import tokenize
from hedge.features.view import look_at


def view_of(text, **context):
    return look_at(
        tokenize(text, context.get("in_quote", False)), SentenceInContext(text, **context)
    )


def slots(family, text, word="may", **context):
    view = view_of(text, **context)
    return FAMILIES[family](view, list(view.tokens.words).index(word))


@pytest.mark.parametrize(
    ("family", "text", "found"),
    [
        ("neighbours", "The old ferry may sink now.", {"l1=ferry", "r1=sink", "l2=old ferry"}),
        ("neighbours", "May sink.", {"l1=^", "l2=^ ^", "r1=sink"}),
        ("neighbours", "It may", {"r1=$", "R3=$ $ $"}),
        ("window", "The old ferry may sink now.", {"bl=the", "bl=old", "br=sink", "br=now"}),
        ("subject", "He may sink.", {"s=he"}),
        ("subject", "Then Okoro may sink.", {"s=Name"}),
        ("subject", "The police may come.", {"s=#office"}),
        ("subject", "May it sink.", {"s=^"}),
        ("verb", "It may not really sink at once.", {"v=sink"}),
        ("verb", "It may", {"v=$"}),
        ("clause", "It sank because it may.", {"cl=because", "cld=2"}),
        ("clause", "It sank, it may.", {"cl=,"}),
        ("clause", "It may sink.", {"cl=^", "cld=^2"}),
        ("negation", "It may not sink.", {"negr"}),
        ("negation", "Nobody or never may sink.", {"negl"}),
        ("position", "May it sink.", {"pos=0", "end=.", "hl=0"}),
        ("position", "The old green ferry may sink in the bay", {"pos=m", "hl=1"}),
        ("position", "It sank, or may.", {"pos=z"}),
        ("quotation", "“It may sink,” he said.", {"q"}),
        ("other_cues", "Perhaps it may or could sink.", {"al=perhaps", "ar=could"}),
        ("other_cues", "It may sink.", {"al=^", "ar=$"}),
        ("governor", "He said that it may sink.", {"g=say:say+that", "gk=say+that"}),
        ("governor", "It may sink, he said.", {"gr"}),
        ("governor", "It may sink.", {"g0"}),
        ("topic", "The police may come.", {"t=office"}),
    ],
)
def test_what_each_family_sees(family, text, found):
    assert found <= set(slots(family, text))


@pytest.mark.parametrize(
    ("family", "text"),
    [
        ("negation", "It may sink."),
        ("quotation", "It may sink, he said."),
        ("topic", "It may sink."),
        ("negation", "It may sink and by then not float."),
    ],
)
def test_what_is_not_there_is_not_seen(family, text):
    assert slots(family, text) == []


def test_the_window_ends():
    text = " ".join(f"w{'x' * n}" for n in range(9)) + " may " + "far " * 9
    assert len(slots("window", text)) == 2 * WINDOW


def test_the_subject_stops_at_a_semicolon():
    assert slots("subject", "He sank; so may") == ["s=^"]


def test_a_sentence_inside_a_quotation_is_told():
    assert slots("quotation", "It may sink.", in_quote=True) == ["q", "inq"]
    assert slots("quotation", "It sinks,” he may say.", in_quote=True) == ["inq"]


def test_candidates_and_governors_are_found():
    view = view_of("He added it may sink, according to the crew")
    words = list(view.tokens.words)
    assert [words[at] for at in view.hedges] == ["may"]
    assert [words[at] for at in view.governors] == ["added", "according"]
    assert view.headline
    assert not view_of("It sank.").headline


@given(st.text(min_size=1, max_size=60), st.booleans())
def test_no_text_is_too_strange(text, in_quote):
    view = view_of(text, in_quote=in_quote)
    for at in range(len(view.tokens)):
        for family, template in FAMILIES.items():
            found = template(view, at)
            assert all(isinstance(slot, str) and slot for slot in found), family
