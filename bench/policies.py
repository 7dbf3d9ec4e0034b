"""How fast policies are read, against spaCy's small English pipeline with all its components over the same text.

Run `python -m bench.policies` for the policies of the samples that ship, or name a folder of policies. Seconds are
those of one core; each text is read once before, so that nothing is loaded while the clock runs.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from importlib.resources import files
from pathlib import Path

import spacy

from corpora.text import Language
from policy_nlp.english_model import load_english, model_folder
from policy_nlp.reading import read_annotated

FORMS = (".txt", ".md", ".html")
MUST = {Language.ZH: 100_000, Language.EN: 0}
"""Characters a second; English is held against spaCy instead."""
TIMES = (1, 4, 16)
"""How often the text of a policy is repeated to see whether the time grows with the length alone."""
SHORTEST = 4_000
"""From how many characters on a policy is repeated; below, what any reading costs at all weighs too much."""


def policies_in(folder: Path) -> list[Path]:
    """Return the policies in a folder and the folders in it, in order."""
    return sorted(f for f in folder.rglob("*") if f.suffix in FORMS and f.is_file())


def shipped() -> list[Path]:
    """Return the policies of the samples that ship."""
    found = policies_in(Path(str(files("corpora.samples"))))
    return [f for f in found if "policy" in f.stem or "policy" in f.parent.name]


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time that `work` takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def texts_of(policies: Iterable[Path]) -> dict[Language, list[tuple[Path, str]]]:
    """Read each policy once and return the text of each, by language."""
    found: dict[Language, list[tuple[Path, str]]] = {}
    for file in policies:
        document = read_annotated(file).document
        found.setdefault(document.language, []).append((file, document.text))
    return found


def speed(language: Language, policies: Sequence[tuple[Path, str]]) -> float:
    """Read the policies of a language, print how fast, and return the seconds."""
    took = seconds(lambda: [read_annotated(file) for file, _ in policies])
    characters = sum(len(text) for _, text in policies)
    must = f" (must {MUST[language]:,})" if MUST[language] else ""
    _write(
        f"{language.value}: {len(policies)} policies, {characters:,} characters, {took:.2f} s, "
        f"{characters / took:,.0f} characters a second{must}"
    )
    return took


def growth(language: Language, policies: Sequence[tuple[Path, str]]) -> None:
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


def against_spacy(policies: Sequence[tuple[Path, str]], ours: float) -> None:
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
        "folder", type=Path, nargs="?", help="a folder of policies (default: those that ship)"
    )
    folder = parser.parse_args().folder
    texts = texts_of(policies_in(folder) if folder else shipped())
    took = {language: speed(language, policies) for language, policies in sorted(texts.items())}
    for language, policies in sorted(texts.items()):
        growth(language, policies)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    _write(f"peak memory {peak:.0f} MB (at most 800)")
    if Language.EN in texts:
        against_spacy(texts[Language.EN], took[Language.EN])


if __name__ == "__main__":
    main()
