import subprocess
import sys

import pytest

import hedge.sentences
from hedge.sentences import split


def texts(text):
    return [sentence.text for sentence in split(text)]


def test_offsets_point_into_the_original():
    text = "  \ufeffGen. Zamir spoke.\r\n\r\n“Nobody asked,” he said.\tThen he left. "
    for sentence in split(text):
        assert text[sentence.start : sentence.end] == sentence.text


def test_paragraphs_are_numbered_from_zero():
    found = split("One. Two.\n\nThree.\n\n\n\nFour.")
    assert [(sentence.text, sentence.paragraph) for sentence in found] == [
        ("One.", 0),
        ("Two.", 0),
        ("Three.", 1),
        ("Four.", 2),
    ]


def test_lines_of_their_own_are_paragraphs():
    line = "The council said on Monday that it would look into the matter before the end of May."
    assert [s.paragraph for s in split(f"{line}\n{line}\nIt did not.")] == [0, 1, 2]


@pytest.mark.parametrize("empty", ["", " ", "\n\n", "\r\n\t\u00a0\u2003"])
def test_white_space_has_no_sentences(empty):
    assert split(empty) == []


def test_in_quote_is_filled():
    found = split("“It rained. It poured,” she said. We left.")
    assert [sentence.in_quote for sentence in found] == [False, True, False]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\u2028", "\x85"])
def test_any_line_end_parts_paragraphs(end):
    assert texts(f"A headline{end}{end}The story.") == ["A headline", "The story."]


@pytest.mark.parametrize("space", [" ", "  ", "\u00a0", "\u2009", "\u3000", "\t", " \u00a0 "])
def test_any_white_space_may_follow_a_stop(space):
    assert texts(f"It rained.{space}We left.") == ["It rained.", "We left."]


@pytest.mark.parametrize("dash", ["-", "--", "–", "—", "---", "―"])
def test_a_dateline_stays_with_its_sentence(dash):
    text = f"MACON, Ga. (AP) {dash} The mill burned. Nobody was hurt."
    assert texts(text) == [f"MACON, Ga. (AP) {dash} The mill burned.", "Nobody was hurt."]


def test_a_text_in_another_script_survives():
    text = "Он ушёл. Она осталась. 彼は去った。"
    assert texts(text) == ["Он ушёл.", "Она осталась.", "彼は去った。"]


@pytest.mark.slow
def test_importing_the_package_loads_neither_nltk_nor_numpy():
    code = (
        "import sys, hedge.sentences, hedge.sentences.quotes\n"
        "print([m for m in ('nltk', 'numpy', 'scipy', 'sklearn') if m in sys.modules])\n"
        "hedge.sentences.split('One. Two.')\n"
        "print('nltk' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["[]", "True"]


def test_splitter_is_offered_by_the_package():
    assert hedge.sentences.Splitter().tokenize("One. Two.") == ["One.", "Two."]
    with pytest.raises(AttributeError, match="no attribute 'Cutter'"):
        _ = hedge.sentences.Cutter
