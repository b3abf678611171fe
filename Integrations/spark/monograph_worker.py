"""What the tasks of monograph_spark.py do: documents, claims and drugs through monograph, line by line."""

import base64
import collections
import contextlib
import json
import os
import re
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import pyarrow
from pyspark import SparkFiles

Row = dict  # of a table, by column
Batches = Iterable[pyarrow.RecordBatch]


@dataclass(frozen=True)
class Program:
    """How the workers call monograph."""

    path: str | None
    corpus: str | None

    def start(self, *arguments: str, errors: int = subprocess.DEVNULL) -> subprocess.Popen:
        return subprocess.Popen(
            [self.path or self.sent(), *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors)

    def sent(self) -> str:
        """What spark-submit --files sent, or else the one on the PATH."""
        file = os.path.join(SparkFiles.getRootDirectory(), "monograph")
        return file if os.path.exists(file) else "monograph"

    def through(self, lines: Iterable[bytes], *arguments: str) -> Iterator[bytes]:
        """Sends lines to one process and gives the lines that it prints. Neither side is held.

        Raises RuntimeError where the process fails or `lines` raises: what came may then lack something.
        """
        corpus = ["--corpus", self.corpus] if self.corpus else []
        process = self.start(*arguments, *corpus, errors=subprocess.PIPE)
        errors: collections.deque[bytes] = collections.deque(maxlen=3)
        failures: list[BaseException] = []

        def feed() -> None:
            try:
                with process.stdin:
                    process.stdin.writelines(lines)
            except BaseException as failure:
                failures.append(failure)

        threads = [threading.Thread(target=work, daemon=True) for work in (feed, lambda: errors.extend(process.stderr))]
        for thread in threads:
            thread.start()
        try:
            yield from process.stdout
            for thread in threads:
                thread.join()
            status = process.wait()
        finally:
            kill(process)
        # 2: a document or a drug could not be used, and its line says so.
        if failures or status not in (0, 2):
            failure = RuntimeError(f"monograph {arguments[0]} ended with status {status}", b"".join(errors))
            raise failure from (failures or [None])[0]

    def by_folder(self, rows: Iterable[Row], line: Callable[[Row], bytes], *arguments: str) -> Iterator[Row]:
        """Sends rows, those of a folder together, and gives what is said about each folder."""
        sent: set[str] = set()
        answered: set[str] = set()

        def lines() -> Iterator[bytes]:
            for row in rows:
                sent.add(row["folder"])
                yield line(row)

        for answer in self.through(lines(), *arguments):
            found = json.loads(answer)
            answered.add(found["folder"])
            yield found
        if sent != answered:
            raise RuntimeError(f"monograph {arguments[0]} left out {sorted(sent - answered)[:3]}")


class Worker:
    """One process that reads documents as they come, started anew after a document that broke it."""

    def __init__(self, program: Program, *arguments: str):
        self.program = program
        self.arguments = arguments
        self.process: subprocess.Popen | None = None

    def answers(self, lines: list[bytes]) -> Iterator[bytes | None]:
        """For each line (a document) the lines that answer it; None where the program broke over it twice."""
        done = tries = 0
        while done < len(lines):
            for answer in self.read(lines[done:]):
                yield answer
                done, tries = done + 1, 0
            tries += 1
            if done < len(lines) and tries == 2:
                yield None
                done, tries = done + 1, 0

    def read(self, lines: list[bytes]) -> Iterator[bytes]:
        """Ends early where the program does."""
        process = self.process = self.process or self.program.start(*self.arguments)

        def send() -> None:
            with contextlib.suppress(BrokenPipeError):
                process.stdin.writelines(lines)
                process.stdin.flush()

        sender = threading.Thread(target=send, daemon=True)
        sender.start()
        for _ in lines:
            answer = self.answer()
            if answer is None:
                kill(process)
                break
            yield answer
        sender.join()
        if process.poll() is not None:
            self.close()

    CLAIMS = re.compile(rb'{"document":{"bytes":\d+,"claims":(\d+),')

    def answer(self) -> bytes | None:
        lines = [self.process.stdout.readline()]
        if head := self.CLAIMS.match(lines[0]):
            lines += [self.process.stdout.readline() for _ in range(int(head[1]))]
        return b"".join(lines) if lines[-1].endswith(b"\n") else None

    def close(self) -> None:
        if self.process:
            kill(self.process)
            with contextlib.suppress(BrokenPipeError):
                self.process.stdin.close()
            self.process.stdout.close()
            self.process = None


def kill(process: subprocess.Popen) -> None:
    if process.poll() is None:
        process.kill()
        process.wait()


def rows_of(batches: Batches) -> Iterator[Row]:
    return (row for batch in batches for row in batch.to_pylist())


def document_line(row: Row) -> bytes:
    """A document as the program takes it."""
    line = {name: row[name] for name in ("path", "folder", "file", "text") if row[name] is not None}
    if row["content"] is not None or not line.keys() & {"file", "text"}:
        line["base64"] = base64.b64encode(row["content"] or b"").decode()
    if row.get("drug"):
        line["drug"] = json.loads(row["drug"])
    return json.dumps(line).encode() + b"\n"


def broken(row: Row) -> bytes:
    """The line for a document that the program cannot answer for."""
    diagnostic = {
        "severity": "error", "id": "worker.broken", "message": "monograph broke twice over this document",
        "file": row["path"]}
    line = {"diagnostic": diagnostic, "path": row["path"]} | ({"folder": row["folder"]} if row["folder"] else {})
    return json.dumps(line).encode() + b"\n"


def reading(program: Program, *arguments: str):
    """Documents in, answers out."""
    schema = pyarrow.schema(
        [("path", pyarrow.string()), ("folder", pyarrow.string()), ("answer", pyarrow.large_string())])

    def run(batches: Batches) -> Batches:
        worker = Worker(program, *arguments, "--jobs", "1", "--documents-from", "-")
        try:
            for batch in batches:
                rows = batch.to_pylist()
                answers = worker.answers([document_line(row) for row in rows])
                answered = [
                    {**row, "answer": (answer or broken(row)).decode()} for row, answer in zip(rows, answers)]
                yield pyarrow.RecordBatch.from_pylist(answered, schema=schema)
        finally:
            worker.close()

    return run


def agreeing(program: Program):
    """What each document says it is about in, the drug of each folder out."""
    schema = pyarrow.schema([(name, pyarrow.string()) for name in ("folder", "slug", "drug")])

    def line(row: Row) -> bytes:
        return json.dumps({**json.loads(row["answer"]), "folder": row["folder"]}).encode() + b"\n"

    def run(batches: Batches) -> Batches:
        for found in program.by_folder(rows_of(batches), line, "identify", "--agree", "-"):
            row = {"folder": found["folder"], "slug": found["drug"]["slug"], "drug": json.dumps(found["drug"])}
            yield pyarrow.RecordBatch.from_pylist([row], schema=schema)

    return run


def reconciling(program: Program, work: str):
    """Claims in, drug files into `work/drugs`, what is said about each drug out. A task that ends before its time
    leaves nothing there: its files are moved when all are whole, and are the same whichever attempt wrote them."""
    schema = pyarrow.schema([(name, pyarrow.string()) for name in ("folder", "entry", "diagnostics")])

    def run(batches: Batches) -> Batches:
        with tempfile.TemporaryDirectory(dir=os.path.join(work, "attempts")) as attempt:
            drugs = program.by_folder(
                rows_of(batches), lambda row: row["answer"].encode(), "reconcile", "--claims", "-", "-o", attempt)
            for found in drugs:
                row = {
                    "folder": found["folder"], "diagnostics": json.dumps(found["diagnostics"]),
                    "entry": json.dumps(found["index"]) if found.get("index") else None}
                yield pyarrow.RecordBatch.from_pylist([row], schema=schema)
            for name in os.listdir(attempt):
                if name.endswith((".json", ".contradictions.md")) and name != "index.json":
                    os.replace(os.path.join(attempt, name), os.path.join(work, "drugs", name))

    return run
