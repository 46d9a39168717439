from hypothesis import example, given, settings
from hypothesis import strategies as st

from hedge.sentences import split
from hedge.sentences.punkt import Splitter
from hedge.sentences.quotes import quotation_flags, quoted_spans

#: Pieces that the decisions look for, so that random texts reach them.
NEWSPRINT = (
    "Gen. U.S. a.m. No. 5 The he said iPhone J. Inc. etc. Yahoo! Fla.) Image: É 彼。 :-) "
    "“ ” ‘ ’ '' `` ' \" ( ) [...] ... … — - . ? ! ?! .” ?\" , : • 1) 2) a. # * "
    "http://a.b/C.D x@y.Zz ended.The"
)
PIECES = NEWSPRINT.split()
SPACES = [" ", " ", " ", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u2028", "\x1c"]
UNSEEN = ["\u200b", "\ufeff", "\x00"]
NEWS = st.lists(st.sampled_from([*PIECES, ". . .", *SPACES * 3, *UNSEEN]), max_size=40).map("".join)
ANY = st.one_of(st.text(max_size=200), NEWS, NEWS.map(lambda text: text.replace(" ", "  ")))


@settings(max_examples=400, deadline=None)
@given(ANY)
@example("")
@example("\u200b")
@example("•  • x")
@example("1)  2) x")
@example('? " ? " ')
def test_nothing_but_white_space_is_lost(text):
    position = 0
    paragraph = 0
    for sentence in split(text):
        assert sentence.text == text[sentence.start : sentence.end] == sentence.text.strip() != ""
        assert position <= sentence.start
        assert not text[position : sentence.start].strip()
        assert sentence.paragraph in (paragraph, paragraph + 1) or position == 0
        position, paragraph = sentence.end, sentence.paragraph
    assert not text[position:].strip()


@settings(max_examples=200, deadline=None)
@given(ANY)
def test_punkts_interface_gives_the_same_spans(text):
    assert list(Splitter().span_tokenize(text)) == [(s.start, s.end) for s in split(text)]


@settings(max_examples=200, deadline=None)
@given(ANY, ANY)
def test_what_follows_a_blank_line_cannot_change_what_stands_before_it(first, second):
    whole = [sentence.text for sentence in split(f"{first}\n\n.{second}")]
    alone = [sentence.text for sentence in split(first)]
    if "\n" not in first.strip():  # the width of a hard wrap is looked for in the whole text
        assert whole[: len(alone)] == alone


@settings(max_examples=300, deadline=None)
@given(ANY, st.booleans())
def test_quoted_spans_are_ordered_and_inside(text, starts):
    spans, still_open = quoted_spans(text, starts)
    position = 0
    for start, end in spans:
        assert position <= start < end <= len(text)
        position = end
    assert isinstance(still_open, bool)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(ANY, st.integers(0, 2)), max_size=30))
def test_flags_are_one_for_each_sentence(rows):
    flags = quotation_flags([text for text, _ in rows], [paragraph for _, paragraph in rows])
    assert len(flags) == len(rows)
