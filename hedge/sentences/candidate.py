"""A place where a sentence may end, and what stands around it."""

import re
from dataclasses import dataclass

#: Longest look back for the word before a mark, and longest look ahead for the word after it.
REACH = 40

_CLOSERS = r"\"'“”’»›)\]}*_`\u200b\u200c\u200d\u2060\ufeff"
_OPENERS = r"\"'“”‘’„«‹(\[{`*_#¿¡–—•-"
#: More opening marks than this are not looked through, or a page of them would take for ever.
_MOST_OPENERS = 12
_EMOTICON = r"[:;=8][-o']?[)(\]DPp]{1,3}(?!\w)"

#: Marks with what closes after them (group 1); then either white space, what opens the next word
#: (group 2) and its first character, or at once a capital.
#: The look-behind enters a run of marks at its first mark only: linear on a page of full stops.
#: The look-ahead leaves the opening marks to the next match: they may be marks themselves.
BOUNDARY = re.compile(
    rf"([.?!…](?<![.?!…][.?!…])[.?!…]*+[{_CLOSERS}]*+(?:\s(?:[”’»)\]]++|{_EMOTICON}))?)"
    rf"(?=\s++((?:(?:[{_OPENERS}]|\.\.\.|…|\. \. \.(?! \.))\s{{0,3}}){{0,{_MOST_OPENERS}}}+)"
    rf"(?:([A-Z])|([^\W\d_])|(\d)|([^\s.?!…]|…|\.\.\.))"
    rf"|([“\"‘(\[]?[A-Z]))"
)
CAPITAL, LETTER, DIGIT, OTHER, GLUED = 3, 4, 5, 6, 7

_WORD = re.compile(rf"[^\W_](?:[^\s,;:?!.…\"”()\[\]]|\.(?=\w)){{0,{REACH}}}")
#: What may stand before the first word of a sentence.
_LEADING = ".… \t\n\r\u00a0\u2009\u202f\"'“‘„«‹([{`*_#¿¡–—•⁃◦▪‣●-"


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
        The word before the marks, without opening marks of its own; empty after white space.
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
    def is_first_word(self) -> bool:
        """Whether nothing stands before the word in its sentence but opening marks."""
        begin = self.mark - len(self.word)
        return begin - self.start <= REACH and not self.text[self.start : begin].strip(_LEADING)

    @property
    def closes_quote(self) -> bool:
        """Whether a quotation mark follows the marks at once."""
        return any(mark in self.marks for mark in "\"”'’»“")

    @property
    def opens_quote(self) -> bool:
        """Whether a quotation mark stands before the next word."""
        return any(mark in self.openers for mark in "\"“‘'«„")

    @property
    def opens_dash_or_bracket(self) -> bool:
        """Whether a dash or a bracket stands before the next word."""
        return self.openers.startswith(("-", "–", "—", "(", "["))

    def previous_word(self) -> str:
        """Return the word before the word."""
        end = self.mark - len(self.word)
        tail = self.text[max(self.start, end - REACH) : end].split()
        return tail[-1].strip(_LEADING) if tail else ""
