"""Adapter files into records."""

from pathlib import Path

import pytest

from corpora.errors import OntologyError
from corpora.ontology import load_ontology
from corpora.sources import Sources, use_sources
from traffic.adapters.adapter import Adapter
from traffic.adapters.loading import endpoints_by_host, load_adapter, load_adapters, spoken
from traffic.adapters.patterns import without_lists
from traffic.decoders.registry import decoders
from traffic.detectors.keys import types_named
from traffic.detectors.merging import related
from traffic.leaves import Leaf
from traffic.owners import owner_of

ADAPTERS = load_adapters()


def test_there_are_at_least_a_dozen_and_each_belongs_to_a_known_organisation() -> None:
    assert len(ADAPTERS) >= 12
    known = load_ontology().parties
    assert all(a.protocol or a.organisation in known for a in ADAPTERS)


@pytest.mark.parametrize("adapter", ADAPTERS, ids=lambda a: a.organisation or a.protocol)
def test_an_adapter_speaks_the_vocabulary(adapter: Adapter) -> None:
    known = load_ontology().data_types
    for endpoint in adapter.endpoints:
        assert set(endpoint.carries) <= set(known)
        fields = [f for patterns in endpoint.carries.values() for f in patterns]
        assert len(fields) == len(set(fields)), "a field carries one type"
        assert set(endpoint.why) <= {*fields, *endpoint.carries}
        assert set(endpoint.observed) <= set(fields)
        assert endpoint.source or endpoint.basis in ("names", "analysis")
        assert not endpoint.speaks or endpoint.speaks in spoken()
        assert all(why.zh[-1] == "。" and why.en[-1] == "." for why in endpoint.why.values())


@pytest.mark.parametrize("adapter", ADAPTERS, ids=lambda a: a.organisation or a.protocol)
def test_every_field_says_its_type_by_its_name_or_has_a_reason(adapter: Adapter) -> None:
    for endpoint in adapter.endpoints:
        for data_type, patterns in endpoint.carries.items():
            for pattern in patterns:
                told = endpoint.why_of(pattern, data_type) or pattern in endpoint.observed
                assert told or _is_named(pattern, data_type), f"{endpoint.name.en}: {pattern}: {data_type}"


def _is_named(pattern: str, data_type: str) -> bool:
    names = [n for n in without_lists(pattern).split(".") if n not in ("*", "**")]
    names = names[1:] if names[0] in ("query", "header", "cookie", "url") else names
    return any(related(data_type, t) for t in types_named(Leaf(pattern, tuple(names), "")))


@pytest.mark.parametrize("adapter", ADAPTERS, ids=lambda a: a.organisation or a.protocol)
def test_what_takes_more_than_one_decoding_is_shown_by_a_request(adapter: Adapter) -> None:
    steps = {decoder.name for decoder in decoders()}
    for endpoint in adapter.endpoints:
        assert set(endpoint.decoding) <= steps
        plain = not endpoint.carries or endpoint.decoding in ((), ("json",), ("form",))
        whole = [case for case in endpoint.examples if case.is_whole and case.data_types]
        assert plain or whole, endpoint.name.en


@pytest.mark.parametrize("adapter", ADAPTERS, ids=lambda a: a.organisation or a.protocol)
def test_the_hosts_of_an_adapter_belong_to_its_organisation(adapter: Adapter) -> None:
    for host in {h for e in adapter.endpoints for h in e.hosts} - {"*"}:
        owner = owner_of(host)
        assert owner is not None, host
        assert owner.organisation.id == adapter.organisation, host


def test_endpoints_are_found_by_host() -> None:
    adapter, endpoint = endpoints_by_host()["alog.umeng.com"][0]
    assert adapter.organisation == "umeng"
    assert "header.mc" in endpoint.carries["device.mac"]


@pytest.mark.parametrize("text", ["organisation = ", 'organisation = "umeng"\nendpoints = []', "x = 1"])
def test_a_broken_file_is_one_clear_error(tmp_path: Path, text: str) -> None:
    file = tmp_path / "umeng.toml"
    file.write_text(text)
    with pytest.raises(OntologyError, match=r"umeng\.toml"):
        load_adapter(file)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [("umeng", "nobody", 'organisation "nobody"'), ("device.imei", "device.horn", 'data type "device.horn"')],
)
def test_an_adapter_of_the_user_names_what_is_known(tmp_path: Path, old: str, new: str, said: str) -> None:
    text = (
        'organisation = "umeng"\n[[endpoints]]\nname = "x"\nhosts = ["a.example"]\nbasis = "names"\n'
        '[endpoints.carries]\n"device.imei" = ["imei"]\n[[endpoints.examples]]\nhost = "a.example"\nfield = "imei"\n'
    )
    (tmp_path / "adapters").mkdir()
    (tmp_path / "adapters/mine.toml").write_text(text.replace(old, new), "utf8")
    use_sources(Sources(folders=(tmp_path,)))
    try:
        with pytest.raises(OntologyError, match=said):
            load_adapters()
    finally:
        use_sources(Sources())
