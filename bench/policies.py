"""How fast policies are read, against spaCy's small English pipeline with all its components over the same text.

Run `python -m bench.policies`, or name a folder of policies. Seconds are those of one core, the least of several
rounds; each text is read once before, so that nothing is loaded while the clock runs, and what was remembered of
the texts themselves is forgotten before each round.

Without a folder the texts are those of the repository, all written for it. Each is a fifth as long as a real policy
(median 12,000 characters in Chinese, 20,000 in English), so that what any document costs would weigh five times as
much as it does: their sections are therefore put together, one of each in turn and none twice, to policies of about
the real length. What a document costs by itself is printed apart.
"""

from __future__ import annotations

import argparse
import gc
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import _lru_cache_wrapper
from importlib.resources import files
from itertools import zip_longest
from pathlib import Path

import spacy

from corpora.text import Language
from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.english_model import load_english, model_folder
from policy_nlp.reading import Source, read_annotated

FORMS = (".txt", ".md", ".html")
MUST = {Language.ZH: 100_000, Language.EN: 0}
"""Characters a second; English is held against spaCy instead."""
TIMES = (1, 4, 16)
"""How often the text of a policy is repeated to see whether the time grows with the length alone."""
LENGTH = 16_000
"""About how many characters a policy has that is put together."""
ROUNDS = 3
"""How often the time is taken."""
ALONE = {Language.ZH: "我们会收集您的手机号码。", Language.EN: "We collect your telephone number."}
"""The text of the smallest document."""
SHORTEST = 4_000
"""From how many characters on a policy is repeated; below, what any reading costs at all weighs too much."""


def policies_in(folder: Path) -> list[Path]:
    """Return the policies in a folder and the folders in it, in order."""
    return sorted(f for f in folder.rglob("*") if f.suffix in FORMS and f.is_file())


def shipped() -> list[Path]:
    """Return the policies of the repository, each in one form: those that ship and those of the tests."""
    samples = policies_in(Path(str(files("corpora.samples"))))
    tests = policies_in(Path(__file__).resolve().parents[1] / "tests" / "e2e" / "cases")
    found = [f for f in [*samples, *tests] if "policy" in f.stem or f.parent.name == "docs"]
    return [*{f.with_suffix(""): f for f in found if f.suffix != ".txt" or f.stem == "policy"}.values()]


def put_together(documents: Sequence[Document]) -> list[str]:
    """Return the sections of documents of one language as policies of about `LENGTH`, one of each in turn."""
    dealt = [s for turn in zip_longest(*map(_sections, documents)) for s in turn if s is not None]
    whole = sum(map(len, dealt))
    most = whole / max(1, round(whole / LENGTH))
    policies = [""]
    for section in dealt:
        if len(policies[-1]) >= most:
            policies.append("")
        policies[-1] += section
    return policies


def _sections(document: Document) -> Iterator[str]:
    """Yield the sections of a document as Markdown."""
    lines: list[str] = []
    for before, block in zip([None, *document.blocks], document.blocks, strict=False):
        if block.kind is BlockKind.HEADING and lines:
            yield "\n".join([*lines, ""])
            lines = []
        listed = before is not None and before.kind is block.kind is BlockKind.LIST_ITEM
        if not listed and (before is None or before.table is None or before.table != block.table):
            lines.append("")
        lines.append(_line(block))
        if block.table is not None and (before is None or before.table != block.table):
            lines.append("|" + " --- |" * len(block.cells))
    yield "\n".join([*lines, ""])


def _line(block: Block) -> str:
    marks = {
        BlockKind.HEADING: f"{'#' * block.level} {block.text}",
        BlockKind.LIST_ITEM: f"{'  ' * (block.level - 1)}- {block.text}",
        BlockKind.TABLE_ROW: f"| {block.text} |",
    }
    return marks.get(block.kind, block.text)


def forget() -> None:
    """Empty what remembers a bounded number of texts; what is loaded once stays."""
    gc.unfreeze()
    for kept in gc.get_objects():
        if isinstance(kept, _lru_cache_wrapper) and kept.cache_parameters()["maxsize"] is not None:
            kept.cache_clear()
    gc.collect()
    gc.freeze()


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the processor time that `work` takes, the least of several rounds."""
    took: list[float] = []
    for _ in range(rounds):
        forget()
        start = time.process_time()
        work()
        took.append(time.process_time() - start)
    return min(took)


def texts_of(policies: Iterable[Source]) -> dict[Language, list[tuple[Source, Document]]]:
    """Read each policy once and return the document of each, by language."""
    found: dict[Language, list[tuple[Source, Document]]] = {}
    for source in policies:
        document = read_annotated(source).document
        found.setdefault(document.language, []).append((source, document))
    return found


def ours() -> dict[Language, list[tuple[Source, Document]]]:
    """Return the policies that are put together of those of the repository."""
    parts = texts_of(shipped())
    return texts_of(
        text for language in sorted(parts) for text in put_together([d for _, d in parts[language]])
    )


def speed(language: Language, policies: Sequence[tuple[Source, str]]) -> float:
    """Read the policies of a language, print how fast and what a document costs, and return the seconds."""
    took = seconds(lambda: [read_annotated(source) for source, _ in policies])
    alone = seconds(lambda: read_annotated(ALONE[language]))
    characters = sum(len(text) for _, text in policies)
    must = f" (must {MUST[language]:,})" if MUST[language] else ""
    _write(
        f"{language.value}: {len(policies)} policies, {characters:,} characters, {took:.2f} s, "
        f"{characters / took:,.0f} characters a second{must}; a document of one sentence {alone * 1e3:.1f} ms"
    )
    return took


def growth(language: Language, policies: Sequence[tuple[Source, str]]) -> None:
    """Print what a character costs as a policy grows."""
    long = [text for _, text in policies if len(text) >= SHORTEST] or [max((t for _, t in policies), key=len)]
    text = sorted(long, key=len)[len(long) // 2]
    each: list[float] = []
    for times in TIMES:
        grown = "\n\n".join([text] * times)
        each.append(seconds(lambda text=grown: read_annotated(text)) / len(grown) * 1e6)  # type: ignore[misc]
    shown = ", ".join(f"x{times} {cost:.1f}" for times, cost in zip(TIMES, each, strict=True))
    _write(
        f"{language.value}: a policy of {len(text):,} characters, microseconds a character: {shown}; "
        f"longest over shortest {each[-1] / each[0]:.2f} (1 is linear, less is better)"
    )


def against_spacy(policies: Sequence[tuple[Source, str]], ours: float) -> None:
    """Print how our reading stands to spaCy's whole pipeline over the same text."""
    folder = model_folder()
    if folder is None or load_english().lack:
        _write("en: spaCy's small model is not installed, so there is nothing to compare with")
        return
    whole = spacy.load(folder)
    whole(policies[0][1][:1000])
    took = seconds(lambda: [whole(text) for _, text in policies])
    batched = seconds(
        lambda: [*whole.pipe([line for _, t in policies for line in t.split("\n")], batch_size=64)]
    )
    _write(
        f"en: spaCy {spacy.__version__} {'+'.join(whole.pipe_names)} {took:.2f} s, over ours {took / ours:.2f} "
        f"(must 2, aim 5); by paragraph in batches {batched:.2f} s, over ours {batched / ours:.2f}"
    )


def _write(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main() -> None:
    """Measure the policies that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "folder",
        type=Path,
        nargs="?",
        help="a folder of policies (default: those of the repository, put together)",
    )
    folder = parser.parse_args().folder
    documents = texts_of(policies_in(folder)) if folder else ours()
    texts = {language: [(s, d.text) for s, d in found] for language, found in documents.items()}
    took = {language: speed(language, policies) for language, policies in sorted(texts.items())}
    for language, policies in sorted(texts.items()):
        growth(language, policies)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    _write(f"peak memory {peak:.0f} MB (at most 800)")
    if Language.EN in texts:
        against_spacy(texts[Language.EN], took[Language.EN])


if __name__ == "__main__":
    main()
