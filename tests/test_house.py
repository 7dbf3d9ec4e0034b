"""The house's rules, measured: sizes, mirror of tests, docstrings, both languages, one way of the arrows."""

from __future__ import annotations

import ast
import re
import statistics
import tomllib
from functools import cache
from pathlib import Path

import pytest

from corpora.ontology import load_ontology
from traffic.transmissions import OpaqueCause

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("corpora", "policy_nlp", "traffic", "matcher", "yanxing")
MODULES = sorted(p for name in PACKAGES for p in (ROOT / name).rglob("*.py"))


@cache
def parsed(module: Path) -> ast.Module:
    return ast.parse(module.read_text("utf8"))


def functions(tree: ast.AST) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its docstring."""
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if ast.get_docstring(node) is not None:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def test_functions_are_short():
    sizes = [(length(f), f"{m.relative_to(ROOT)}:{f.name}") for m in MODULES for f in functions(parsed(m))]
    counts = sorted(n for n, _ in sizes)
    assert max(sizes)[0] <= 60, max(sizes)
    assert statistics.median(counts) <= 9
    assert counts[int(len(counts) * 0.9)] <= 30


def test_files_are_short():
    sizes = [(len(m.read_text().splitlines()), str(m.relative_to(ROOT))) for m in MODULES]
    assert max(sizes)[0] <= 500, max(sizes)
    assert statistics.median(n for n, _ in sizes) <= 150


def test_every_module_has_its_test():
    wanted = [
        Path("tests", m.relative_to(ROOT).parent, f"test_{m.stem.strip('_')}.py")
        for m in MODULES
        if m.name != "__init__.py" and m.parent.name != "lang"
    ]
    missing = [str(t) for t in wanted if not (ROOT / t).exists()]
    assert not missing, missing


def test_every_test_has_its_module():
    mirrors = [p for name in PACKAGES for p in (ROOT / "tests" / name).rglob("test_*.py")]
    modules = {m.relative_to(ROOT).with_name(m.stem.strip("_")) for m in MODULES}
    packages = {m.parent.relative_to(ROOT) for m in MODULES if m.name == "__init__.py"}
    orphans = []
    for test in mirrors:
        place = test.relative_to(ROOT / "tests").with_name(test.stem.removeprefix("test_"))
        if place not in modules | packages and place.parent not in packages:
            orphans.append(str(place))
    assert not orphans, orphans


def test_links_of_the_documents_lead_somewhere():
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    links = [
        (p, link) for p in pages for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", p.read_text("utf8"))
    ]
    broken = [f"{p.relative_to(ROOT)}: {link}" for p, link in links if not (p.parent / link).exists()]
    assert not broken, broken


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_on_traffic_names_every_cause_of_unread_traffic(language):
    told = set(re.findall(r"`(\w+)`", (ROOT / "docs" / language / "traffic.md").read_text("utf8")))
    assert set(OpaqueCause) <= told, set(OpaqueCause) - told


def public(node: ast.AST) -> bool:
    return not getattr(node, "name", "_").startswith("_")


def test_public_names_have_docstrings():
    bare = []
    for m in MODULES:
        tree = parsed(m)
        if not ast.get_docstring(tree):
            bare.append(str(m.relative_to(ROOT)))
        nodes = [n for n in tree.body if isinstance(n, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)]
        classes = [n for n in tree.body if isinstance(n, ast.ClassDef) and public(n)]
        nodes += [f for c in classes for f in c.body if isinstance(f, ast.FunctionDef | ast.AsyncFunctionDef)]
        silent = [n.name for n in nodes if public(n) and not ast.get_docstring(n)]
        bare += [f"{m.relative_to(ROOT)}:{name}" for name in silent]
    assert not bare, bare


@pytest.mark.parametrize("kind", ["data_types", "purposes", "recipients"])
def test_every_term_has_a_label_in_both_languages(kind):
    for term in getattr(load_ontology(), kind).values():
        assert term.labels.zh.strip(), term.id
        assert re.search(r"[\u4e00-\u9fffA-Za-z]", term.labels.zh), term.id
        assert term.labels.en.strip(), term.id
        assert not re.search(r"[\u4e00-\u9fff]", term.labels.en), term.id


MESSAGES = sorted((ROOT / "corpora/messages").glob("*.toml"))


@pytest.mark.parametrize("file", MESSAGES, ids=lambda f: f.stem)
def test_every_message_speaks_both_languages_and_takes_the_same_parameters(file):
    for name, entry in tomllib.loads(file.read_text("utf8")).items():
        assert set(entry) == {"zh", "en"}, name
        parameters = [set(re.findall(r"{(\w+)}", entry[x])) for x in ("zh", "en")]
        assert parameters[0] == parameters[1], name
        assert not re.search(r"[\u4e00-\u9fff]", entry["en"]), name


def test_messages_that_the_code_names_exist():
    known = {f"{f.stem}.{name}" for f in MESSAGES for name in tomllib.loads(f.read_text("utf8"))}
    pattern = re.compile(r"""(?:say|Error)\(\s*["'](\w+\.\w+)["']""")
    named = {key for m in MODULES for key in pattern.findall(m.read_text())}
    assert named <= known, named - known


def test_words_that_the_reports_say_exist():
    known = set(tomllib.loads((ROOT / "corpora/messages/report.toml").read_text("utf8")))
    sources = [*(ROOT / "yanxing/report").rglob("*.py"), *(ROOT / "yanxing/report").rglob("*.html")]
    pattern = re.compile(r"""(?:words|self)\.say\(["'](\w+)["'](?!\s*~)""")
    named = {key for source in sources for key in pattern.findall(source.read_text("utf8"))}
    assert len(named) > 30
    assert named <= known, named - known


def beginnings(tree: ast.AST) -> set[str]:
    """Return patterns of the keys that code puts together from a beginning: `verdict_{verdict}`."""
    formatted = [n.values for n in ast.walk(tree) if isinstance(n, ast.JoinedStr)]
    patterns = (
        "".join(re.escape(v.value) if isinstance(v, ast.Constant) else r"\w+" for v in f) for f in formatted
    )
    return {p for p in patterns if re.search(r"[a-z]{2}", p.replace(r"\w+", "")) and len(p) < 80}


def test_every_message_is_said():
    pages = "".join(p.read_text("utf8") for p in (ROOT / "yanxing").rglob("*.html"))
    texts, begun = set(re.findall(r"'(\w+)'", pages)), {rf"{x}\w+" for x in re.findall(r"'(\w+_)' ~", pages)}
    for tree in map(parsed, MODULES):
        texts |= {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)}
        begun |= beginnings(tree)
    put_together = re.compile("|".join(begun))
    whole = {"languages", "notices", "facts"}  # told by codes and ids, all of them
    known = {f.stem: tomllib.loads(f.read_text("utf8")) for f in MESSAGES if f.stem not in whole}
    keys = [(f"{area}.{name}", name) for area, names in known.items() for name in names]
    unsaid = [key for key, name in keys if not {key, name} & texts]
    unsaid = [x for x in unsaid if not any(map(put_together.fullmatch, (x, x.split(".")[1])))]
    assert not unsaid, unsaid


def test_package_inits_are_thin():
    for m in MODULES:
        if m.name == "__init__.py":
            assert len(m.read_text().splitlines()) <= 80, m


def test_no_place_of_a_machine_stands_in_the_repository():
    told = re.compile(r"/work/|/root/|\.\./shared")
    files = [
        p
        for name in (*PACKAGES, "docs")
        for p in (ROOT / name).rglob("*")
        if p.suffix in {".py", ".toml", ".md"}
    ]
    offenders = [str(p.relative_to(ROOT)) for p in files if told.search(p.read_text("utf8"))]
    assert offenders in ([], ["docs/benchmarks.md"])
