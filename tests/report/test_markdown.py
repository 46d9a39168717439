import io

import pytest
from markdown_it import MarkdownIt
from scored import article, plain

from hedge.document import Article
from hedge.report.markdown import write_markdown


def written(scored, min_confidence=0.0):
    file = io.StringIO()
    write_markdown(scored, file, min_confidence)
    return file.getvalue()


def html(text):
    return MarkdownIt("commonmark", {"html": True}).enable("table").render(text)


def test_shows_labels_cues_and_sources():
    page = html(written([("harbour.txt", article())]))

    assert "<h1>harbour.txt</h1>" in page
    assert "<td>speculation</td>" in page
    assert "The harbour wall <strong>may</strong> have collapsed" in page
    assert "<em>two people close to the port (unnamed)</em>" in page
    assert "Headline: stated as a fact" in page


def test_sentences_of_a_paragraph_stand_beneath_each_other():
    assert "</em><br />\n<code>fact" in html(written([("harbour.txt", article())]))


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "*bold* _thin_ `code` [link](http://example.org) ![image](x)",
        "# no heading",
        "a | b",
        "&lt; is no sign",
        "1. no list\n- nor here\n> nor a quotation",
        "\\*",
        "~~gone~~ $x$",
    ],
)
def test_text_is_shown_as_it_is(text):
    page = html(written([(text, plain(text))]))

    shown = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", " ")
    assert page.count(shown) == 2  # heading and sentence
    assert "<script" not in page
    assert "<em>" not in page


def test_a_cue_that_cannot_be_bold_stays_readable():
    page = html(written([("a", article([("attributed", "[a:“] It is late, she wrote.")]))]))

    assert "*" not in page


def test_no_sentence_is_a_report_too():
    assert "| fact | 0 | 0% |" in written([("empty", Article("", ()))])
