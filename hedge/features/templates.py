"""What stands around a candidate cue, family by family.

Every template returns short strings that describe the surroundings of one token; the caller binds
them to the cue and to its class. Each family can be switched off, which is how the ablation table
of the model card is made.
"""

from collections.abc import Callable

from hedge.features.view import View
from hedge.lexicon import load_lexicon

#: How far the templates look, in tokens.
WINDOW = 5
_NEGATION_REACH = 3
_SUBJECT_REACH = 9
_CLAUSE_REACH = 12
_VERB_REACH = 5
_TOPIC_REACH = 7
_CLAUSE_MARKS = frozenset({",", ";", ":", "-", '"', "(", ")"})


Template = Callable[[View, int], list[str]]


def neighbours(view: View, at: int) -> list[str]:
    """Return the next words on either side, as they stand and generalised."""
    _, left2, left, _, right, right2, _ = view.around(view.tokens.words, at)
    kind_left3, kind_left2, kind_left, _, kind_right, kind_right2, kind_right3 = view.around(
        view.tokens.kinds, at
    )
    return [
        f"l1={left}",
        f"r1={right}",
        f"l2={left2} {left}",
        f"r2={right} {right2}",
        f"L1={kind_left}",
        f"R1={kind_right}",
        f"L2={kind_left2} {kind_left}",
        f"R2={kind_right} {kind_right2}",
        f"L3={kind_left3} {kind_left2} {kind_left}",
        f"R3={kind_right} {kind_right2} {kind_right3}",
        f"LR={kind_left} {kind_right}",
        f"LLR={kind_left2} {kind_left} {kind_right}",
        f"LRR={kind_left} {kind_right} {kind_right2}",
    ]


def window(view: View, at: int) -> list[str]:
    """Return the words within five places on either side, without their order."""
    words = view.tokens.words
    left = words[max(0, at - WINDOW) : at]
    right = words[at + 1 : at + 1 + WINDOW]
    return [f"bl={word}" for word in left] + [f"br={word}" for word in right]


def subject(view: View, at: int) -> list[str]:
    """Return the nearest word to the left that may be the subject, generalised."""
    tokens, functions = view.tokens, load_lexicon().function_words
    for index in range(at - 1, max(-1, at - _SUBJECT_REACH), -1):
        kind, word = tokens.kinds[index], tokens.words[index]
        if "pronoun" in functions.get(word, ()):
            return [f"s={word}"]
        if kind == "Name" or kind[0] == "#":
            return [f"s={kind}"]
        if index < at - 1 and kind in {"-s", "-tion", "-ment", "w", "-ity", "-er"}:
            return [f"s={kind}"]
        if word == ";":
            break
    return ["s=^"]


def verb(view: View, at: int) -> list[str]:
    """Return the first word to the right that is neither a negation nor an adverb."""
    words, functions = view.tokens.words, load_lexicon().function_words
    for index in range(at + 1, min(len(words), at + 1 + _VERB_REACH)):
        word = words[index]
        if "filler" not in functions.get(word, ()) and not word.endswith("ly"):
            return [f"v={word}", f"V={view.kind(index)} {view.kind(index + 1)}"]
    return ["v=$"]


def clause(view: View, at: int) -> list[str]:
    """Return what opens the clause, and how far off."""
    words, functions = view.tokens.words, load_lexicon().function_words
    for distance in range(1, _CLAUSE_REACH):
        index = at - distance
        if index < 0:
            return ["cl=^", f"cld=^{min(distance, 4)}"]
        word = words[index]
        if word in _CLAUSE_MARKS or "clause" in functions.get(word, ()):
            return [f"cl={word}", f"cld={min(distance, 4)}"]
    return ["cl=?"]


def negation(view: View, at: int) -> list[str]:
    """Tell whether a negation stands just before or just after."""
    words, functions = view.tokens.words, load_lexicon().function_words
    slots = []
    if any("negation" in functions.get(w, ()) for w in words[max(0, at - _NEGATION_REACH) : at]):
        slots.append("negl")
    if any("negation" in functions.get(w, ()) for w in words[at + 1 : at + _NEGATION_REACH]):
        slots.append("negr")
    return slots


def position(view: View, at: int) -> list[str]:
    """Return where in the sentence the word stands, how that ends, and whether it is a headline."""
    last = len(view.tokens) - 1
    place = "0" if at == 0 else "1" if at < 3 else "z" if at >= last - 1 else "m"
    return [f"pos={place}", f"end={view.word(last)}", f"hl={int(view.headline)}"]


def quotation(view: View, at: int) -> list[str]:
    """Tell whether the word, or the beginning of the sentence, stands inside a quotation."""
    slots = ["q"] if view.tokens.quoted[at] else []
    return [*slots, "inq"] if view.context.in_quote else slots


def other_cues(view: View, at: int) -> list[str]:
    """Return the nearest candidate hedge cues on either side."""
    words = view.tokens.words
    left = [index for index in view.hedges if index < at]
    right = [index for index in view.hedges if index > at]
    return [
        f"al={words[left[-1]] if left else '^'}",
        f"ar={words[right[0]] if right else '$'}",
    ]


def governor(view: View, at: int) -> list[str]:
    """Return the reporting word that the clause may hang on, and what it takes."""
    words, reports = view.tokens.words, load_lexicon().reports
    left = [index for index in view.governors if index < at]
    if not left:
        right = any(index > at for index in view.governors)
        return ["gr"] if right else ["g0"]
    nearest = left[-1]
    entry = reports[words[nearest]]
    that = "+that" if view.word(nearest + 1) == "that" else ""
    return [f"g={entry.kind}:{entry.lemma}{that}", f"gk={entry.kind}{that}"]


def topic(view: View, at: int) -> list[str]:
    """Return the nearest noun of a known class to the left: person, document, proposal, ..."""
    words, subjects = view.tokens.words, load_lexicon().subjects
    for index in range(at - 1, max(-1, at - _TOPIC_REACH), -1):
        if words[index] in subjects:
            return [f"t={subjects[words[index]]}"]
    return []


#: Every family of templates, by the name that the ablation table uses.
FAMILIES: dict[str, Template] = {
    "neighbours": neighbours,
    "window": window,
    "subject": subject,
    "verb": verb,
    "clause": clause,
    "negation": negation,
    "position": position,
    "quotation": quotation,
    "other_cues": other_cues,
    "governor": governor,
    "topic": topic,
}
