"""The written schemas of the formats that programs read."""

import json
from functools import cache
from importlib import resources
from typing import Any


@cache
def schema(layout: str) -> dict[str, Any]:
    """Return the JSON Schema of a format.

    Parameters
    ----------
    layout : {"json", "jsonl", "csv", "sarif", "findings"}
        ``jsonl``, ``csv`` and ``findings`` are described by the line: an object, a row by its
        column names (all cells are text), a string.

    Returns
    -------
    dict
        Draft 2020-12.

    Examples
    --------
    >>> schema("jsonl")["properties"]["doc"]["type"]
    'string'
    """
    file = resources.files("hedge.schemas") / f"{layout}.schema.json"
    content: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return content
