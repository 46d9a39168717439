"""`hedge explain`."""

import pytest
from click.testing import CliRunner

from hedge.cli.commands import cli


def run(*arguments, **options):
    return CliRunner().invoke(cli, ["explain", *arguments], **options)


def test_both_questions_with_words_and_pulls():
    result = run("The deal may collapse, officials said.")
    lines = result.output.splitlines()
    assert result.exit_code == 0
    assert lines[0] == "The deal may collapse, officials said."
    assert lines[1].startswith("  speculation (0.")
    assert any(line.startswith("  hedged? yes (0.") for line in lines)
    assert any(line.startswith("  attributed? yes (") for line in lines)
    assert any("may  [modal]" in line for line in lines)
    assert any(line.strip().startswith("+") for line in lines)
    assert "  source: officials  [unnamed]" in lines


def test_no_word_no_line():
    result = run("The ferry sank.")
    assert "hedged? no" in result.output
    assert "source" not in result.output


def test_pulls_are_said_in_words():
    output = run("The deal may collapse, officials said. Nurses were badly hurt.").output
    assert "a noun for a person" in output
    assert "topic 00" not in output
    assert not any(mark in output for mark in ("#", "=", "place in the sentence", "hl 0"))


def test_standard_input():
    assert "hedged? yes" in run("-", input="It may rain.").output
    assert "hedged? yes" in run(input="It may rain.").output


def test_sentences_share_a_context():
    output = run('"We looked twice," Ana Ruiz said. "Nobody was hurt."').output
    assert "  speaker: Ana Ruiz" in output


def test_model_that_is_not_there(tmp_path):
    result = run("It may rain.", "--model", str(tmp_path / "none"))
    assert result.exit_code != 0


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_nothing_to_explain(text):
    result = run(input=text)
    assert result.exit_code == 0
    assert result.output == ""
