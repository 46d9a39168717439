"""Labelled rows in our own words, for tests of training and evaluation."""

import json

PLACES = [
    "bridge",
    "harbour",
    "school",
    "quarry",
    "dairy",
    "depot",
    "ferry",
    "library",
    "kiln",
    "mill",
]
SPECULATION = [
    "The {} may close before winter.",
    "Perhaps the {} was sold twice.",
    "The {} could reopen in June, the mayor said.",
]
ATTRIBUTED = [
    "The {} closed on Monday, the owners said.",
    "According to the union, the {} lost nine jobs.",
    "The council told tenants that the {} was safe.",
]
FACT = [
    "The {} closed on Monday.",
    "Visitors may enter the {} from noon.",
    "The {} was painted green in May.",
]
TEMPLATES = {"fact": FACT, "attributed": ATTRIBUTED, "speculation": SPECULATION}


def records(*labels, **columns):
    """Rows of some labels, of all by default; each place is one article."""
    return [
        {"id": f"{place}-{label}-{number}", "doc": place, "text": template.format(place)}
        | {"label": label}
        | columns
        for place in PLACES
        for label in labels or TEMPLATES
        for number, template in enumerate(TEMPLATES[label])
    ]


def write(path, rows):
    """Write rows as JSONL and return the path as a string."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    return str(path)


def answered(*labels, **columns):
    """The same rows, each with its answers to both questions."""
    return [
        row | {"attributed": row["label"] == "attributed" or "said" in row["text"]}
        for row in records(*labels, **columns)
    ]
