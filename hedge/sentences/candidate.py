"""A place where a sentence may end, and what stands around it."""

import re
from dataclasses import dataclass

#: Longest look back for the word before a mark, and longest look ahead for the word after it.
REACH = 32

_CLOSERS = r"\"'”’»›)\]}*_`\u200b\u200c\u200d\u2060\ufeff"
_OPENERS = r"\"'“‘„«‹(\[{`*_#¿¡–—•-"

#: Marks with what closes after them, white space, what opens the next word, its first character.
#: The look-behind enters a run of marks at its first mark only: linear on a page of full stops.
BOUNDARY = re.compile(
    rf"([.?!…](?<![.?!…][.?!…])[.?!…]*+[{_CLOSERS}]*+(?:\s[”’»)\]]++)?)"
    rf"\s++((?:[{_OPENERS}]++\s?)*+)(?:([A-Z])|([^\W\d_])|(\d)|(?=[^\s.?!…]))"
)
CAPITAL, LETTER, DIGIT = 3, 4, 5

_WORD = re.compile(r"[^\W_](?:[^\s,;:?!.…\"”()\[\]]|\.(?=\w)){0,%d}" % REACH)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Marks that may end a sentence.

    Attributes
    ----------
    text : str
        The whole text.
    start : int
        Where the sentence begins.
    mark : int
        Where the marks begin.
    marks : str
        The marks with the closing quotes and brackets behind them.
    openers : str
        The opening quotes, brackets and dashes before the next word.
    after : int
        Where the next word begins.
    word : str
        The word before the marks, without opening marks of its own.
    """

    text: str
    start: int
    mark: int
    marks: str
    openers: str
    after: int
    word: str

    @property
    def next_character(self) -> str:
        """The first character of the next word."""
        return self.text[self.after : self.after + 1]

    @property
    def next_word(self) -> str:
        """The next word, up to punctuation."""
        match = _WORD.match(self.text, self.after)
        return match.group() if match else ""

    @property
    def is_whole_sentence(self) -> bool:
        """Whether nothing stands before the word in its sentence."""
        return self.mark - len(self.word) <= self.start

    def previous_word(self) -> str:
        """Return the word before the word."""
        end = self.mark - len(self.word)
        tail = self.text[max(self.start, end - REACH) : end].split()
        return tail[-1] if tail else ""
