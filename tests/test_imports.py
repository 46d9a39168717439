"""The import directions, and what starting up may load."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import hedge

PACKAGE = Path(hedge.__file__).parent
HEAVY = ("numpy", "sklearn", "scipy", "nltk", "joblib", "rich", "pandas", "matplotlib", "jinja2")
#: Rooms in the order of the flow: each may import only from those before it.
FLOW = (
    ("version", "labels", "errors"),
    ("resources", "files", "document"),
    ("lexicon", "sentences", "extract"),
    ("features",),
    ("rows",),
    ("corpus",),
    ("model",),
    ("artifact", "explain"),
    ("classifier",),
    ("trainer", "summary", "evaluation"),
    ("report", "integrations"),
    ("cli",),
)
PLACE = {room: place for place, rooms in enumerate(FLOW) for room in rooms}


def imported_rooms(path: Path) -> set[str]:
    """Rooms that a module imports when it is imported itself; lazy doors do not count."""
    rooms = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("hedge"):
            parts = node.module.split(".")
            rooms |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
    return rooms


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.name))
def test_imports_follow_the_flow(path):
    room = room_of(path)
    if room == "__init__":
        return
    for other in imported_rooms(path):
        assert other in PLACE, f"{path}: no place in the flow for {other}"
        assert PLACE[other] <= PLACE[room], f"{path}: {room} must not import {other}"


@pytest.mark.parametrize(
    "code",
    ["import hedge", "from hedge.cli import cli; cli.main(['--help'], standalone_mode=False)"],
)
def test_starting_up_loads_nothing_heavy(code):
    check = (
        f"import sys\n{code}\nprint([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_scoring_loads_no_scikit_learn():
    check = (
        "import sys, hedge; hedge.load().predict(['It rained.'])\n"
        "assert 'sklearn' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", check], check=True)


def test_every_public_name_is_there():
    for name in hedge.__all__:
        assert getattr(hedge, name) is not None
    with pytest.raises(AttributeError, match="nonsense"):
        hedge.nonsense  # noqa: B018 - the lookup is the test
