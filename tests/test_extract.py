import sys
from pathlib import Path

import pytest

from hedge.errors import HedgeError, InputError, MissingExtraError
from hedge.extract import extract
from hedge.sentences import split

PAGES = Path(__file__).parent / "data" / "pages"


def page(name):
    return (PAGES / f"{name}.html").read_text(encoding="utf-8")


@pytest.fixture
def _trafilatura():
    pytest.importorskip("trafilatura")


@pytest.mark.usefixtures("_trafilatura")
@pytest.mark.parametrize(
    ("name", "kept", "dropped"),
    [
        (
            "broadsheet",
            ["Harbour wall may not last", "“We are not saying", "No money until April", "£4.2m"],
            ["cookies", "dataLayer", "color: red", "Ferry delays", "All rights", "Sport"],
        ),
        (
            "wire",
            [
                "TOLEDO, Ohio (Wire) --",
                "Net profit fell to $88 million",
                "Kestrel & Co.",
                "St. Jude's",
            ],
            ["first!", "MARKETS", "&quot;", "<li>"],
        ),
    ],
)
def test_the_article_is_kept_and_the_rest_dropped(name, kept, dropped):
    text = extract(page(name))
    for piece in kept:
        assert piece in text
    for piece in dropped:
        assert piece not in text


@pytest.mark.usefixtures("_trafilatura")
def test_offsets_refer_to_the_extracted_text():
    text = extract(page("broadsheet"))
    found = split(text)
    assert all(text[s.start : s.end] == s.text for s in found)
    sentences = [s.text for s in found]
    assert "No money until April" in sentences
    assert "Now I am not so sure.”" in sentences
    assert [s.text for s in found if s.in_quote] == ["Now I am not so sure.”"]


@pytest.mark.usefixtures("_trafilatura")
def test_items_of_a_list_are_sentences():
    items = [s.text for s in split(extract(page("wire"))) if s.text.startswith("- ")]
    assert len(items) == 3


@pytest.mark.usefixtures("_trafilatura")
@pytest.mark.parametrize("html", ["", "  \n", "<html><body></body></html>", "\x00", "<p>", "&"])
def test_a_page_without_text_is_an_input_error(html):
    with pytest.raises(InputError, match="no article text"):
        extract(html)


def test_without_trafilatura_the_error_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'hedge\[html\]'") as caught:
        extract(page("wire"))
    assert isinstance(caught.value, HedgeError)
