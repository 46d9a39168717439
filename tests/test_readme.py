"""The README does what it says: its code runs, its commands work, its reference is `--help`."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import hedge
import hedge.cli
from hedge.cli.commands import cli

ROOT = Path(hedge.__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
FENCE = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
#: Fences whose lines are typed into a shell.
SHELLS = {"sh", "bash", "console"}
#: What a command line needs a shell for.
SHELL_SIGNS = re.compile(r"[|<>&;$*]")
GATES = ("--fail-above", "--fail-under")
#: Stands where the reference is still to be written.
NO_REFERENCE = "<!-- reference -->"


def fences(*languages):
    return [body for language, body in FENCE.findall(README) if language in languages]


def commands(body):
    """Lines of a block that start with hedge; set-up and output are left out."""
    lines = body.replace("\\\n", " ").splitlines()
    typed = [line.strip().removeprefix("$ ") for line in lines]
    return [line.partition(" #")[0].strip() for line in typed if re.match(r"hedge\s", line)]


def block(body):
    """Commands of one block, run one after the other; training makes it slow."""
    found = commands(body)
    slow = any(line.startswith(("hedge train", "hedge evaluate")) for line in found)
    return pytest.param(found, marks=[pytest.mark.slow] if slow else [], id=found[0][:40])


BLOCKS = [block(body) for body in fences(*SHELLS) if commands(body)]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with what a checkout has, where commands may write."""
    for name in ("data", "models", "seeds", "README.md"):
        (tmp_path / name).symlink_to(ROOT / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def exit_code(line, monkeypatch):
    if SHELL_SIGNS.search(line):
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        done = subprocess.run(["bash", "-c", line], env=os.environ | {"PATH": path}, check=False)
        return done.returncode
    monkeypatch.setattr(sys, "argv", shlex.split(line))
    with pytest.raises(SystemExit) as stopped:
        hedge.cli.main()
    return stopped.value.code


def test_there_is_something_to_run():
    assert fences("python")
    assert BLOCKS


@pytest.mark.parametrize("code", fences("python"), ids=lambda code: code.splitlines()[0])
@pytest.mark.usefixtures("folder")
def test_python_runs_as_written(code):
    exec(compile(code, "README.md", "exec"), {"__name__": "readme"})


@pytest.mark.parametrize("lines", BLOCKS)
@pytest.mark.usefixtures("folder")
def test_commands_work_as_written(lines, monkeypatch, capfd):
    for line in lines:
        allowed = {0, 1} if any(gate in line for gate in GATES) else {0}
        assert exit_code(line, monkeypatch) in allowed, line
        assert "Traceback" not in capfd.readouterr().err


def words(text):
    """A text without its line breaks, which depend on the width of the terminal."""
    return " ".join(text.split())


@pytest.mark.skipif(NO_REFERENCE in README, reason="the command reference is still to be written")
@pytest.mark.parametrize("command", [None, *sorted(cli.commands)])
def test_the_reference_is_what_help_says(command, monkeypatch):
    # The list of commands shortens each line to the width of the terminal.
    monkeypatch.setenv("COLUMNS", "80")
    arguments = [command, "--help"] if command else ["--help"]
    shown = CliRunner().invoke(cli, arguments, prog_name="hedge").output
    assert words(shown) in words(README)


def test_links_lead_somewhere():
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", README)
    missing = [target for target in targets if not (ROOT / target).exists()]
    assert missing == []
