import gc
import io
import re
import weakref
from html.parser import HTMLParser

import pytest
from scored import article, plain, sentence

from hedge.document import Article
from hedge.errors import InputError
from hedge.report import write
from hedge.report.html import write_html


class Page(HTMLParser):
    """The text that a reader sees, the elements, and what the page would fetch."""

    def __init__(self, source):
        super().__init__()
        self.words, self.tags, self.fetched, self.ids, self.links = [], [], [], [], []
        self._hidden = 0
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.tags.append(tag)
        self.fetched += [
            attributes[name] for name in ("src", "data", "action") if name in attributes
        ]
        if tag == "link":
            self.fetched.append(attributes["href"])
        if tag == "a":
            self.links.append(attributes["href"])
        if "id" in attributes:
            self.ids.append(attributes["id"])
        self._hidden += tag in {"script", "style"}

    def handle_endtag(self, tag):
        self._hidden -= tag in {"script", "style"}

    def handle_data(self, data):
        if not self._hidden:
            self.words.append(data)

    @property
    def text(self):
        return " ".join("".join(self.words).split())


def written(scored, min_confidence=0.0):
    file = io.StringIO()
    write_html(scored, file, min_confidence)
    return file.getvalue()


def test_shows_the_article_and_what_there_is_to_say_of_it():
    page = Page(written([("harbour.txt", article())]))

    assert "have collapsed in the storm, two people close to the port said." in page.text
    assert "cost the town a third of its visitors" in page.text
    assert "Headline: stated as a fact" in page.text
    assert "mark" in page.tags


def test_fetches_nothing():
    source = written([("harbour.txt", article())])

    assert Page(source).fetched == ["data:,"]
    assert not re.search(r"url\(|@import|https?:", source)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "</style></script><h2>gone</h2>",
        "{{ 7 * 7 }} {% raw %}",
        "' onmouseover='alert(1)",
        "&lt;b&gt;",
    ],
)
def test_text_is_shown_and_never_run(text):
    said = sentence("attributed", f"[a:{text}] {text}", speaker=text)
    scored = Article(said.text, (said,))
    page = Page(written([(text, scored), ("other", article())]))

    assert page.tags.count("script") == 2
    assert not {"img", "h2"} & set(page.tags)
    assert page.text.count(text) >= 5


def test_ids_are_unique_and_links_lead_somewhere():
    page = Page(written([(f"{n}.txt", article()) for n in range(3)]))

    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links} <= set(page.ids)


def test_one_article_needs_no_index():
    assert "table" not in Page(written([("harbour.txt", article())])).tags


def test_the_index_begins_with_the_most_speculative():
    calm = article([("fact", "It rained.")])
    wild = article([("speculation", "It [h:may] rain.")])
    page = Page(written([("calm", calm), ("mixed", article()), ("wild", wild)]))

    index, articles = page.text.split("No source and unnamed")
    assert index.index("wild") < index.index("mixed") < index.index("calm")
    assert articles.index("wild") < articles.index("mixed") < articles.index("calm")


@pytest.mark.parametrize("scored", [[], [("empty", Article("", ()))]])
def test_nothing_to_show_is_a_page_too(scored):
    assert "html" in Page(written(scored)).tags


def test_unsure_sentences_have_their_own_look():
    assert 'class="s unsure"' in written([("h", article())], 0.92)
    assert 'class="s unsure"' not in written([("h", article())])


def test_control_characters_and_half_pairs_can_be_written():
    written([("\ud800", plain("a\x00b\x1b[31m \ud800 \u202e"))]).encode()


def test_a_very_long_sentence():
    assert "word word" in written([("h", plain("word " * 100_000))])


def test_a_folder_gets_a_page_each_and_an_index(tmp_path):
    scored = [("a/x.txt", article()), ("b/x.txt", article()), ("../é <b>", plain("It rained."))]
    write(scored, "html", f"{tmp_path}/out/")

    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {"index.html", "0001-x.html", "0002-x.html", "0003-b.html"}
    index = Page((tmp_path / "out/index.html").read_text("utf-8"))
    assert names - {"index.html"} <= set(index.links)
    page = Page((tmp_path / "out/0001-x.html").read_text("utf-8"))
    assert "index.html" in page.links


def test_a_folder_that_cannot_be_made_is_an_input_error(tmp_path):
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(InputError, match="cannot be made"):
        write([], "html", f"{tmp_path}/file/out/")


def test_articles_wait_on_disk_not_in_memory():
    """Each article is let go of before the next is asked for."""

    class Watched(Article):
        __slots__ = ("__weakref__",)

    alive = []

    def arriving():
        for number in range(4):
            gc.collect()
            assert sum(reference() is not None for reference in alive) <= 1
            fresh = Watched(article().text, article().sentences)
            alive.append(weakref.ref(fresh))
            yield f"{number}", fresh
            del fresh

    written(arriving())
