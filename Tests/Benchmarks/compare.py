#!/usr/bin/env python3
"""Times monograph beside what people use for parts of its job, over the same web pages, one thread each.

trafilatura takes the text out of pages, medspaCy finds given terms with their negation in text, quantulum3 finds
quantities. They are installed into a temporary environment; one that cannot be installed is said to be missing, and
skipped. The times are those of the work alone: loading is timed apart, and a few documents go first.
"""

import argparse
import contextlib
import importlib
import json
import os
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable
from pathlib import Path

WARM_UP = 3
# What medspaCy is asked to find; without terms it has nothing to do.
TERMS = ["nausea", "headache", "dizziness", "rash", "vomiting", "diarrhoea", "pregnancy", "renal impairment", "depression"]

Work = Callable[[str], int]


def trafilatura() -> Work:
    library = importlib.import_module("trafilatura")
    return lambda page: len(library.extract(page) or "")


def medspacy() -> Work:
    library = importlib.import_module("medspacy")
    rules = importlib.import_module("medspacy.target_matcher")
    pipeline = library.load()
    pipeline.get_pipe("medspacy_target_matcher").add([rules.TargetRule(term, "CONDITION") for term in TERMS])
    return lambda text: len(pipeline(text).ents)


def quantulum3() -> Work:
    parser = importlib.import_module("quantulum3.parser")
    return lambda text: len(parser.parse(text))


# What each reads, what it is for, and what it needs but does not ask for.
PEERS: dict[str, tuple[Callable[[], Work], str, str, list[str]]] = {
    "trafilatura": (trafilatura, "page", "text of the page", ["lxml_html_clean"]),
    "medspacy": (medspacy, "text", f"{len(TERMS)} terms, negated or not", []),
    "quantulum3": (quantulum3, "text", "quantities", []),
}


def measure(peer: str, files: list[str]) -> None:
    """Runs within the environment; prints what was measured as JSON."""
    started = time.perf_counter()
    work = PEERS[peer][0]()
    loading = time.perf_counter() - started
    documents = [Path(file).read_text(encoding="utf-8", errors="replace") for file in files]
    # Some print what they do.
    with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
        for document in documents[:WARM_UP]:
            work(document)
        started, processor = time.perf_counter(), time.process_time()
        found = sum(work(document) for document in documents)
        wall, processor = time.perf_counter() - started, time.process_time() - processor
    print(json.dumps({"wall": wall, "processor": processor, "loading": loading, "found": found}))


def install(python: str, packages: list[str]) -> bool:
    command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages]
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def version(python: str, package: str) -> str:
    code = f"import importlib.metadata as m; print(m.version({package!r}))"
    return subprocess.run([python, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def run_peer(python: str, peer: str, lists: dict[str, Path]) -> dict[str, float]:
    command = [python, __file__, "--measure", peer, "--files-from", str(lists[PEERS[peer][1]])]
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment)
    if done.returncode != 0:
        raise SystemExit(f"{peer} ended with status {done.returncode}")
    # Some print while they are loaded: the last line is ours.
    result = json.loads(done.stdout.splitlines()[-1])
    if result["found"] == 0:
        raise SystemExit(f"{peer} found nothing: what was measured is not its work")
    return result


def run_monograph(program: str, files: Path, jobs: int) -> dict[str, float]:
    before, started = os.times(), time.perf_counter()
    done = subprocess.run(
        [program, "extract", "--files-from", str(files), "--jobs", str(jobs)], capture_output=True
    )
    wall, after = time.perf_counter() - started, os.times()
    claims = done.stdout.count(b"\n")
    if done.returncode not in (0, 2) or claims == 0:
        raise SystemExit("monograph claimed nothing")
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return {"wall": wall, "processor": processor, "loading": 0, "found": claims}


def texts_of(program: str, files: list[str], folder: Path) -> Path:
    """The text of each page in a file of its own, as monograph reads it, and a list of them."""
    paths = []
    for number, file in enumerate(files):
        path = folder / f"{number}.txt"
        path.write_bytes(subprocess.run([program, "text", file], capture_output=True, check=True).stdout)
        paths.append(str(path))
    list_ = folder / "texts"
    list_.write_text("".join(path + "\n" for path in paths))
    return list_


def line(name: str, task: str, count: int, result: dict[str, float]) -> str:
    # Of one processor: others may keep the machine busy.
    rate = count / result["processor"]
    shown = f"{rate:,.0f}" if rate >= 100 else f"{rate:.1f}"
    loading = f"{result['loading']:.1f} s" if result["loading"] else "included"
    cells = [name, task, str(count), f"{result['wall']:.2f} s", f"{result['processor']:.2f} s", loading]
    return "| " + " | ".join([*cells, f"{result['found']:,}", shown]) + " |\n"


def compare(program: str, files: list[str], folder: Path) -> str:
    pages = folder / "pages"
    pages.write_text("".join(file + "\n" for file in files))
    lists = {"page": pages, "text": texts_of(program, files, folder)}
    table = "| program | finds | documents | wall | processor | loading | found | documents/s of processor |\n"
    table += "|---|---|" + "---:|" * 6 + "\n"
    for jobs in (1, 2):
        result = run_monograph(program, pages, jobs)
        threads = "thread" if jobs == 1 else "threads"
        table += line(f"monograph, {jobs} {threads}", "claims, proven, in pages", len(files), result)
    missing = []
    venv.create(folder / "venv", with_pip=True)
    python = str(folder / "venv" / "bin" / "python")
    for peer, (_, source, task, needed) in PEERS.items():
        print(f"installing and measuring {peer}", file=sys.stderr)
        if install(python, [peer, *needed]):
            name = f"{peer} {version(python, peer)}"
            result = run_peer(python, peer, lists)
            table += line(name, task + ("" if source == "page" else ", in their text"), len(files), result)
        else:
            missing.append(f"Not measured, since it could not be installed: {peer}.\n")
    return table + "".join("\n" + text for text in missing)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--files-from", required=True, help="a list of web pages, one a line")
    arguments.add_argument("--monograph", help="the program, built for release")
    arguments.add_argument("-o", "--output", help="where the table goes; standard output if not given")
    arguments.add_argument("--measure", choices=PEERS, help=argparse.SUPPRESS)
    given = arguments.parse_args()
    files = Path(given.files_from).read_text().splitlines()
    if given.measure:
        measure(given.measure, files)
        return
    if not given.monograph:
        arguments.error("--monograph is needed")
    with tempfile.TemporaryDirectory() as folder:
        table = compare(given.monograph, files, Path(folder))
    if given.output:
        Path(given.output).write_text(table)
    else:
        print(table, end="")


if __name__ == "__main__":
    main()
