"""The report that people read in a terminal."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import IO

from rich.console import Console
from rich.text import Text

from hedge.document import Article, ScoredSentence
from hedge.labels import ATTRIBUTED, FACT, SPECULATION
from hedge.report.marks import one_line, pieces, run_on, visible
from hedge.report.wording import plural, remarks, source_of
from hedge.summary import UNSURE, Summary, shown_label, summarize

#: Signs tell the labels apart where there is no colour.
SIGNS = {FACT: "=", ATTRIBUTED: '"', SPECULATION: "?", UNSURE: "~"}
STYLES = {FACT: "green", ATTRIBUTED: "blue", SPECULATION: "dark_orange", UNSURE: "dim"}
_CUE_STYLE = "underline"
#: Stands around a cue where nothing can be underlined.
_CUE_MARK = "_"
_SOURCES = 5
#: Columns: the sign and the probability; the margin for sources; the least for the sentence.
_LEAD = 7
_MARGIN = 30
_GAP = 2
_LEAST = 20
#: From this width on, sources stand in the margin; below it, beneath the sentence.
_WIDE = 110


def write_text(
    scored: Iterable[tuple[str, Article]], file: IO[str], min_confidence: float = 0.0
) -> None:
    """Write articles with a sign, a colour, a probability and the source of every sentence.

    Parameters
    ----------
    scored : iterable of (str, Article)
        Names and articles.
    file : text file
        Styles are used where it is a terminal and NO_COLOR is not set.
    min_confidence : float, default=0.0
        Below it, a sentence is shown as unsure.
    """
    console = Console(file=file, highlight=False, soft_wrap=True, emoji=False, markup=False)
    page = _Page(console, min_confidence)
    for name, article in scored:
        page.show(name, article)
    page.show_legend()


class _Page:
    """Lays sentences out over the width of a terminal."""

    def __init__(self, console: Console, min_confidence: float) -> None:
        self._console = console
        self._min_confidence = min_confidence
        self._styled = console.color_system is not None
        self._margin = _MARGIN if console.width >= _WIDE else 0
        beside = self._margin + _GAP if self._margin else 0
        self._width = max(console.width - _LEAD - beside, _LEAST)

    def show(self, name: str, article: Article) -> None:
        self._console.print(Text(visible(name), style="bold"))
        paragraph = None
        for sentence in article.sentences:
            if sentence.paragraph != paragraph:
                self._console.print()
                paragraph = sentence.paragraph
            for line in self._lines(sentence):
                self._console.print(line)
        self._console.print()
        self._show_summary(article)
        self._console.print()

    def show_legend(self) -> None:
        signs = [Text(f"{SIGNS[label]} {label}", style=STYLES[label]) for label in self._labels()]
        legend = Text("  ").join([*signs, Text("% probability"), Text("— source"), self._cue_key()])
        self._print_wrapped(legend)

    def _labels(self) -> tuple[str, ...]:
        labels = (FACT, ATTRIBUTED, SPECULATION)
        return (*labels, UNSURE) if self._min_confidence else labels

    def _cue_key(self) -> Text:
        if self._styled:
            return Text.assemble(("underlined", _CUE_STYLE), " words that made the label")
        return Text("_marked_ words that made the label")

    def _lines(self, sentence: ScoredSentence) -> Iterator[Text]:
        label = shown_label(sentence, self._min_confidence)
        lead = Text(f"{SIGNS[label]} {sentence.probabilities[sentence.label]:4.0%} ")
        lead.stylize(STYLES[label])
        body = self._wrap(self._marked(sentence, STYLES[label]), self._width)
        source = source_of(sentence)
        note = Text("" if source is None else f"— {source}", style="dim italic")
        if source is None or not self._margin:
            beneath = self._wrap(note, self._width) if source is not None else []
            rows = [(line, Text()) for line in (*body, *beneath)]
        else:
            beside = self._wrap(note, self._margin)
            rows = list(zip_longest(body, beside, fillvalue=Text()))
        for number, (line, margin) in enumerate(rows):
            yield self._row(Text(" " * _LEAD) if number else lead, line, margin)

    def _row(self, lead: Text, line: Text, margin: Text) -> Text:
        if margin:
            filler = " " * (self._width - line.cell_len + _GAP)
            return Text.assemble(lead, line, filler, margin)
        return Text.assemble(lead, line)

    def _marked(self, sentence: ScoredSentence, style: str) -> Text:
        """Return the sentence in the colour of its label, its cues underlined."""
        text = Text(style=style)
        for piece in pieces(sentence):
            shown = run_on(piece.text)
            if not piece.cues:
                text.append(shown)
            elif self._styled:
                text.append(shown, style=_CUE_STYLE)
            else:
                text.append(f"{_CUE_MARK}{shown}{_CUE_MARK}")
        return text

    def _wrap(self, text: Text, width: int) -> list[Text]:
        lines = text.wrap(self._console, width)
        for line in lines:
            line.rstrip()
        return list(lines)

    def _print_wrapped(self, text: Text) -> None:
        for line in self._wrap(text, self._console.width):
            self._console.print(line)

    def _show_summary(self, article: Article) -> None:
        summary = summarize(article, min_confidence=self._min_confidence)
        total = Text(f"{plural(summary.total, 'sentence')}: ", style="bold")
        self._print_wrapped(total.append_text(Text(" · ").join(_shares(summary))))
        for line in remarks(summary, article.text, _SOURCES):
            self._print_wrapped(Text(one_line(line)))


def _shares(summary: Summary) -> Iterator[Text]:
    for label, count in summary.counts.items():
        share = f"{SIGNS[label]} {label} {count} ({summary.shares[label]:.0%})"
        yield Text(share, style=STYLES[label])
