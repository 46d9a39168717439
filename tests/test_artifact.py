import gzip
import io
import json
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from labelled import records

from hedge import artifact
from hedge.artifact import SETTINGS, VOCABULARY, WEIGHTS
from hedge.classifier import Classifier, load
from hedge.errors import InputError, ModelFormatError, ModelNotFoundError
from hedge.model.engine import Engine, QuestionModel

TEXTS = [row["text"] for row in records()]
FILES = (SETTINGS, VOCABULARY, WEIGHTS)


@pytest.fixture(scope="module")
def saved(small, tmp_path_factory):
    folder = tmp_path_factory.mktemp("saved") / "model"
    small.save(folder)
    return folder


@pytest.fixture
def folder(saved, tmp_path):
    """A copy that a test may damage."""
    return shutil.copytree(saved, tmp_path / "model")


def change(folder, **settings):
    path = folder / SETTINGS
    path.write_text(json.dumps(json.loads(path.read_text()) | settings))


def sign(folder):
    """Make the digest fit: whatever is wrong now was saved like that."""
    change(folder, digest=artifact._digest(folder))


def refused(folder, kind=ModelFormatError):
    with pytest.raises(kind) as caught:
        load(folder)
    assert len(str(caught.value).splitlines()) == 1
    assert str(folder) in str(caught.value)
    return str(caught.value)


def test_what_is_loaded_answers_as_what_was_saved(small, saved):
    again = load(saved)
    assert np.abs(again.answers(TEXTS) - small.answers(TEXTS)).max() < 1e-6
    assert again.predict(TEXTS).tolist() == small.predict(TEXTS).tolist()
    assert again.engine.families == small.engine.families


def test_saving_what_was_loaded_changes_no_byte(saved, tmp_path):
    load(saved).save(tmp_path / "again")
    for name in FILES:
        assert (tmp_path / "again" / name).read_bytes() == (saved / name).read_bytes()


def test_a_model_is_data_and_no_code(saved):
    assert sorted(path.name for path in saved.iterdir()) == sorted(FILES)
    with np.load(saved / WEIGHTS, allow_pickle=False) as arrays:
        assert set(arrays) == {"hedged", "attributed"}


def test_the_settings_say_what_it_was_made_of(small, tmp_path):
    artifact.save(small.engine, tmp_path / "deep" / "model", {"rows": 90})
    settings = artifact.read_settings(tmp_path / "deep" / "model")
    assert settings["about"] == {"rows": 90}
    assert settings["schema_version"] == artifact.SCHEMA_VERSION


def test_a_model_takes_the_place_of_another(small, folder):
    Classifier(replace(small.engine, hedged=QuestionModel({}, 0.0))).save(folder)
    assert load(folder).engine.hedged.weights == {}


def test_a_question_without_weights_is_kept(tmp_path):
    nothing = QuestionModel({}, -1.0, 0.0, -1.0)
    artifact.save(Engine(nothing, nothing, ("window",)), tmp_path)
    assert load(tmp_path).engine.families == ("window",)
    assert load(tmp_path).predict(["It may rain."]).tolist() == ["fact"]


def test_a_model_cannot_be_saved_where_a_file_is(small, tmp_path):
    (tmp_path / "taken").write_text("mine")
    for place in (tmp_path / "taken", tmp_path / "taken" / "below"):
        with pytest.raises(InputError, match="taken"):
            small.save(place)
    assert (tmp_path / "taken").read_text() == "mine"


def test_no_model_is_told(tmp_path, folder):
    refused(tmp_path / "nowhere", ModelNotFoundError)
    refused(tmp_path, ModelNotFoundError)
    (folder / SETTINGS).unlink()
    assert "hedge train" in refused(folder, ModelNotFoundError)


@pytest.mark.parametrize("name", [VOCABULARY, WEIGHTS])
def test_a_file_that_is_missing_is_named(folder, name):
    (folder / name).unlink()
    assert f"{name} is missing" in refused(folder)


@pytest.mark.parametrize("name", [VOCABULARY, WEIGHTS])
@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_every_flipped_bit_is_noticed(folder, name, share):
    data = bytearray((folder / name).read_bytes())
    data[int(share * len(data))] ^= 1
    (folder / name).write_bytes(data)
    assert "digest" in refused(folder)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("share", [0.0, 0.5, 0.99])
def test_a_file_that_was_cut_off_is_noticed(folder, name, share):
    data = (folder / name).read_bytes()
    (folder / name).write_bytes(data[: int(share * len(data))])
    refused(folder)


@pytest.mark.parametrize("name", [VOCABULARY, WEIGHTS])
@pytest.mark.parametrize("share", [0.0, 0.5, 0.99])
def test_files_that_were_damaged_before_they_were_signed(folder, name, share):
    data = (folder / name).read_bytes()
    (folder / name).write_bytes(data[: int(share * len(data))])
    sign(folder)
    assert "damaged" in refused(folder)


def test_any_damage_to_signed_weights_is_one_line_or_none(folder):
    # A flipped bit may spoil the archive, its compression, an array or one weight alone.
    whole = (folder / WEIGHTS).read_bytes()
    random = np.random.default_rng(0)
    for place in random.integers(len(whole), size=150):
        data = bytearray(whole)
        data[place] ^= 1 << int(random.integers(8))
        (folder / WEIGHTS).write_bytes(data)
        sign(folder)
        try:
            load(folder)
        except ModelFormatError as error:
            assert len(str(error).splitlines()) == 1, error


@pytest.mark.parametrize(
    "content",
    ["", "{", "null", "[]", "[1]", '"text"', "{}", '{"schema_version": null}', "[" * 100_000],
    ids=lambda content: content[:20],
)
def test_settings_that_are_none(folder, content):
    (folder / SETTINGS).write_text(content)
    refused(folder)


def test_settings_that_are_no_utf_8(folder):
    (folder / SETTINGS).write_bytes(b'{"schema_version": "\xe9"}')
    refused(folder)


@pytest.mark.parametrize("version", [0, artifact.SCHEMA_VERSION + 1, "1", None])
def test_another_version_says_what_to_do(folder, version):
    change(folder, schema_version=version)
    assert "train the model again" in refused(folder)


@pytest.mark.parametrize("families", [["window", "tea leaves"], None, 5, "window", [["window"]]])
def test_features_that_this_version_does_not_know(folder, families):
    change(folder, families=families)
    refused(folder)


def test_unknown_features_are_named(folder):
    change(folder, families=["window", "tea leaves"])
    assert "unknown features tea leaves; update hedge" in refused(folder)


@pytest.mark.parametrize("key", ["families", "questions", "digest"])
def test_settings_that_lack_something(folder, key):
    settings = json.loads((folder / SETTINGS).read_text())
    del settings[key]
    (folder / SETTINGS).write_text(json.dumps(settings))
    refused(folder)


@pytest.mark.parametrize("value", [None, "x", [], {}, float("nan"), float("inf"), "missing"])
@pytest.mark.parametrize("key", ["intercept", "slope", "offset"])
def test_a_calibration_that_is_no_number(folder, key, value):
    questions = json.loads((folder / SETTINGS).read_text())["questions"]
    if value == "missing":
        del questions["hedged"][key]
    else:
        questions["hedged"][key] = value
    change(folder, questions=questions)
    refused(folder)


@pytest.mark.parametrize("questions", [None, [], {}, {"hedged": None}, 3])
def test_questions_of_the_wrong_kind(folder, questions):
    change(folder, questions=questions)
    refused(folder)


@pytest.mark.parametrize(
    "content", ["[]", "{}", "3", '{"hedged": []}', '{"hedged": [], "attributed": 3}', "[" * 100_000]
)
def test_a_vocabulary_of_the_wrong_kind(folder, content):
    (folder / VOCABULARY).write_bytes(gzip.compress(content.encode()))
    sign(folder)
    refused(folder)


def spoil(array, how):
    if how == "shorter":
        return array[:-1]
    if how == "a table":
        return array.reshape(1, -1)
    if how == "text":
        return array.astype(str)
    if how == "code":
        return array.astype(object)
    spoilt = array.copy()
    spoilt[0] = {"NaN": np.nan, "infinite": -np.inf}[how]
    return spoilt


@pytest.mark.parametrize("how", ["shorter", "a table", "text", "code", "NaN", "infinite"])
def test_weights_of_the_wrong_kind(folder, how):
    with np.load(folder / WEIGHTS) as arrays:
        known = dict(arrays)
    np.savez(folder / WEIGHTS, **known | {"hedged": spoil(known["hedged"], how)})
    sign(folder)
    refused(folder)


def test_one_array_is_no_archive(folder):
    buffer = io.BytesIO()
    np.save(buffer, np.zeros(3))
    (folder / WEIGHTS).write_bytes(buffer.getvalue())
    sign(folder)
    refused(folder)


def test_an_archive_of_other_things(folder):
    with zipfile.ZipFile(folder / WEIGHTS, "w") as archive:
        archive.writestr("hedged.npy", b"no array")
    sign(folder)
    refused(folder)


@pytest.mark.parametrize("way", ["read_text", "read_bytes"])
def test_a_file_that_may_not_be_read(folder, way, monkeypatch):
    def denied(path, *_, **__):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, way, denied)
    refused(folder)


@pytest.mark.parametrize("name", [VOCABULARY, WEIGHTS])
def test_a_folder_in_the_place_of_a_file(folder, name):
    (folder / name).unlink()
    (folder / name).mkdir()
    refused(folder)
