"""The words of one sentence, and what the finders of sources ask about them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from hedge.features.tokens import Tokens
from hedge.lexicon import load_lexicon, read_terms
from hedge.resources import resource

#: Token positions of a phrase, half-open.
Phrase = tuple[int, int]
_NO_CLASS: frozenset[str] = frozenset()
#: A stop after one of at most this many letters belongs to it: Mr. Smith, J. Doe.
_SHORT = 4


@cache
def source_words() -> Mapping[str, frozenset[str]]:
    """Read the words that tell sources apart, each with its classes.

    Returns
    -------
    mapping of str to frozenset of str

    Examples
    --------
    >>> sorted(source_words()["spokeswoman"])
    ['female', 'unnamed']
    """
    found: dict[str, frozenset[str]] = {}
    for term, kind in read_terms(resource("seeds/lexicon/sources.tsv")):
        found[term] = found.get(term, _NO_CLASS) | {kind}
    return found


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence as the finders of sources look at it.

    Attributes
    ----------
    tokens : Tokens
    verbs : frozenset of int
        Positions of the words that report.
    """

    tokens: Tokens
    verbs: frozenset[int] = frozenset()

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, at: int) -> str:
        """Return the word at a position, empty beyond the ends."""
        return self.tokens.words[at] if 0 <= at < len(self.tokens) else ""

    def is_function(self, at: int, *kinds: str) -> bool:
        """Tell whether a function word of one of some classes stands there."""
        found = load_lexicon().function_words.get(self.word(at), _NO_CLASS)
        return not found.isdisjoint(kinds)

    def is_class(self, at: int, *kinds: str) -> bool:
        """Tell whether a word of one of some classes of the source lexicon stands there."""
        return not source_words().get(self.word(at), _NO_CLASS).isdisjoint(kinds)

    def is_capital(self, at: int) -> bool:
        """Tell whether a word with a capital stands there."""
        return 0 <= at < len(self) and self.tokens.capitals[at]

    def is_word(self, at: int) -> bool:
        """Tell whether letters or figures stand there, or the ending of a possessive."""
        word = self.word(at)
        return word[-1:].isalnum()

    def is_mark(self, at: int) -> bool:
        """Tell whether a mark stands there that ends a phrase."""
        word = self.word(at)
        if not word or word[-1].isalnum():
            return not word
        if word == ".":
            inside = self._touches(at) and self._touches(at + 1) and self.is_word(at + 1)
            return not (inside or self._is_abbreviation(at - 1))
        if word == "-":
            return not (self._touches(at) and self._touches(at + 1))
        if word == "'":
            return not (self._touches(at) and self.word(at - 1).endswith("s"))
        return not (word in "/&$%£€#@" or word.endswith("."))

    def is_finite(self, at: int) -> bool:
        """Tell whether a verb with a tense stands there, as far as lists go."""
        if at in self.verbs or self.is_class(at, "past"):
            return not self.is_capital(at) or at in self.verbs
        if self.word(at) == "'s":
            return self.is_pronoun(at - 1) or self.is_class(at - 1, "contracted")
        return self.is_function(at, "auxiliary", "modal") and not self.is_capital(at)

    def is_noun(self, at: int) -> bool:
        """Tell whether a noun may stand there: no function word, mark or verb."""
        return (
            self.is_word(at)
            and not self.is_finite(at)
            and self.word(at) not in load_lexicon().function_words
        )

    def is_day(self, at: int) -> bool:
        """Tell whether a word for a time stands there, and no name such as Sunday Telegraph."""
        is_name = self.is_capital(at) and self.is_capital(at + 1)
        return self.is_class(at, "time") and not is_name

    def is_pronoun(self, at: int) -> bool:
        """Tell whether a personal pronoun in the nominative stands there."""
        word = self.word(at)
        return self.is_function(at, "pronoun") and (
            self.is_class(at, "male", "female", "plural") or word in {"i", "we", "it", "you"}
        )

    def text_span(self, phrase: Phrase) -> Phrase:
        """Return the offsets of a phrase in the sentence."""
        return self.tokens.starts[phrase[0]], self.tokens.ends[phrase[1] - 1]

    def _touches(self, at: int) -> bool:
        return 0 < at < len(self) and self.tokens.ends[at - 1] == self.tokens.starts[at]

    def _is_abbreviation(self, at: int) -> bool:
        short = self.is_capital(at) and len(self.word(at)) <= _SHORT
        return short and at + 2 < len(self) and self.is_capital(at + 2)
