from dataclasses import replace

import pytest

import hedge
from hedge.classifier import Classifier
from hedge.corpus import read_rows
from hedge.evaluation.signature import data_digest, model_digest, signature
from hedge.rows import Row

ROW = Row("It rained.", False, True, doc="a", where=("x.jsonl", 1))


@pytest.mark.parametrize(
    "change",
    [
        {"text": "It poured."},
        {"hedged": True},
        {"attributed": None},
        {"doc": "b"},
        {"para": 1},
        {"previous": "It was dark."},
        {"is_open": True},
    ],
)
def test_whatever_scores_depend_on_changes_the_digest(change):
    assert data_digest([ROW]) != data_digest([replace(ROW, **change)])


def test_the_order_of_the_rows_changes_the_digest():
    other = replace(ROW, text="It poured.")
    assert data_digest([ROW, other]) != data_digest([other, ROW])


def test_the_layout_of_the_file_does_not_change_the_digest(tmp_path):
    line = '{"text": "It rained.", "hedged": %s, "attributed": 1, "doc": "a"}'
    digests = set()
    for number, text in enumerate((line % "false", line % "0", "\n" + line % '"no"')):
        path = tmp_path / f"{number}.jsonl"
        path.write_text(text)
        digests.add(data_digest(read_rows(path)))
    assert digests == {data_digest([ROW])}


def test_a_model_keeps_its_digest_when_it_is_saved(tmp_path):
    classifier = hedge.load()
    classifier.save(tmp_path)
    assert model_digest(hedge.load(tmp_path)) == model_digest(classifier)


def test_another_calibration_is_another_model():
    engine = hedge.load().engine
    moved = replace(engine, hedged=replace(engine.hedged, offset=engine.hedged.offset + 0.1))
    assert model_digest(Classifier(moved)) != model_digest(Classifier(engine))


def test_a_signature_ends_with_the_version():
    assert signature({"rows": 3}) == f"rows:3|hedge:{hedge.__version__}"
