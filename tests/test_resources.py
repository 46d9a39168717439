import pytest

from hedge import resources
from hedge.errors import InputError
from hedge.resources import resource


@pytest.fixture(autouse=True)
def _forget():
    resource.cache_clear()
    yield
    resource.cache_clear()


@pytest.mark.parametrize("name", ["seeds/lexicon", "seeds/splitter", "models/default"])
def test_what_ships_is_there(name):
    assert resource(name).is_dir()


def test_what_is_missing_is_named():
    with pytest.raises(InputError, match=r"^seeds/nothing\.tsv: missing from this installation"):
        resource("seeds/nothing.tsv")


def test_an_installed_copy_comes_before_the_checkout(tmp_path, monkeypatch):
    for root in ("packaged", "checkout"):
        (tmp_path / root / "seeds").mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGED", tmp_path / "packaged")
    monkeypatch.setattr(resources, "_CHECKOUT", tmp_path / "checkout")
    assert resource("seeds") == tmp_path / "packaged" / "seeds"
    (tmp_path / "packaged" / "seeds").rmdir()
    resource.cache_clear()
    assert resource("seeds") == tmp_path / "checkout" / "seeds"
