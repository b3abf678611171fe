#!/usr/bin/env python3
"""Runs monograph over many documents with Apache Spark.

    spark-submit monograph_spark.py INPUT OUTPUT [options]

INPUT is a corpus folder (a folder for each drug; documents beside them are sorted by their drug), or, with --format
parquet or json, a table with a row for each document:

    path      names it, and is unique; folder/name where the folder of its drug is known
    folder    that folder, where the path does not say it (optional)
    text      its text, or
    content   its bytes (in JSON: in Base64), or
    file      where the workers find it

OUTPUT, a folder that the driver and all workers see, gets `drugs` with the files of `monograph build` (without the
pages, which show the documents themselves), and in Parquet `documents`, `claims`, `facts`, `contradictions` and
`diagnostics`. It takes the place of an earlier OUTPUT when all is done, and not before.

Each document is identified; those without a folder get one; those of a folder agree on their drug; each is read as
being about it; its claims travel to where those of its drug are reconciled. Each step depends on its input alone, so
a task may be tried again, and a run repeated, with the same outcome.
"""

import argparse
import base64
import collections
import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # workers run what the driver runs

import pyarrow
from pyspark import SparkFiles
from pyspark.sql import DataFrame, SparkSession, Window, functions as F

Row = dict  # of a table, by column
Batches = Iterable[pyarrow.RecordBatch]

# ------------------------------------------------------------------------------------------------ the program


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

        Raises RuntimeError where the process fails, and whatever `lines` raises: what came may then lack something.
        """
        corpus = ["--corpus", self.corpus] if self.corpus else []
        process = self.start(*arguments, *corpus, errors=subprocess.PIPE)
        errors: collections.deque[bytes] = collections.deque(maxlen=3)
        failures: list[BaseException] = []

        def feed() -> None:
            try:
                with process.stdin:
                    process.stdin.writelines(lines)
            except BrokenPipeError:
                pass  # the process ended, and its status says why
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
        if failures:
            raise failures[0]
        if status not in (0, 2):  # 2: a document or a drug could not be used, and its line says so
            raise RuntimeError(f"monograph {arguments[0]} ended with status {status}: {b''.join(errors).decode()}")

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
                self.close()
                break
            yield answer
        sender.join()

    CLAIMS = re.compile(rb'{"document":{"bytes":\d+,"claims":(\d+),')

    def answer(self) -> bytes | None:
        lines = [self.process.stdout.readline()]
        if head := self.CLAIMS.match(lines[0]):
            lines += [self.process.stdout.readline() for _ in range(int(head[1]))]
        return b"".join(lines) if lines[-1].endswith(b"\n") else None

    def close(self) -> None:
        if self.process:
            kill(self.process)
            self.process = None


def kill(process: subprocess.Popen) -> None:
    if process.poll() is None:
        process.kill()
        process.wait()


# ------------------------------------------------------------------------------------------------ what tasks do


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


def told(row: Row, id: str, message: str, **more: str) -> Row:
    """A diagnostic of the run's own, as the program writes its own."""
    return {"severity": "error", "id": id, "message": message, "file": row.get("path") or "", **more}


def broken(row: Row) -> bytes:
    message = "monograph broke twice over this document"
    line = {"diagnostic": told(row, "worker.broken", message), "path": row["path"], "folder": row["folder"]}
    return json.dumps({name: value for name, value in line.items() if value is not None}).encode() + b"\n"


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
    """Claims in, drug files into `work/drugs`, what is said about each drug out. A task that ends before its time leaves
    nothing there: its files are moved when all are whole, and are the same whichever attempt wrote them."""
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


# ------------------------------------------------------------------------------------------------ the run

DOCUMENT = "path string, folder string, file string, text string, content binary"
TOLD = "severity string, id string, message string, advice string, file string, line bigint, column bigint"
CLAIM = """id string, kind string, drug string, polarity string, certainty string, section string, rule string,
  value string, scope string, source struct<path: string, sha256: string>,
  evidence array<struct<role: string, start: bigint, end: bigint, line: bigint, column: bigint, quote: string>>"""
FACT = """id: string, kind: string, summary: string, status: string, because: string, support: array<string>,
  dissent: array<string>, value: string, scope: string"""
CONTRADICTION = """id: string, level: string, kind: string, severity: string, topic: string, explanation: string,
  withinSource: boolean, jurisdictions: array<string>, rule: string, decision: string,
  sides: array<struct<kind: string, summary: string, claims: array<string>>>"""
DRUG = f"""drug struct<slug: string>, facts map<string, array<struct<{FACT}>>>,
  contradictions array<struct<{CONTRADICTION}>>"""
NOTES = ("sources.yaml", "decisions.yaml")
TABLES = ["claims", "contradictions", "diagnostics", "documents", "drugs", "facts"]


def corpus_documents(root: str) -> Iterator[tuple[str, str | None, str]]:
    """The documents of a corpus folder as `monograph build` finds them: path, folder, file."""
    def shown(name: str) -> str:
        return os.fsencode(name).decode("utf-8", "replace")  # which is not found, and so gets its diagnostic

    for entry in os.scandir(root):
        if entry.name.startswith(".") or entry.name == "policy.yaml":
            continue
        if not entry.is_dir():
            yield shown(entry.name), None, shown(entry.path)
            continue
        for inner in os.scandir(entry.path):
            if not inner.name.startswith(".") and inner.name not in NOTES and not inner.is_dir():
                yield shown(f"{entry.name}/{inner.name}"), shown(entry.name), shown(inner.path)


class Run:
    def __init__(self, spark: SparkSession, options: argparse.Namespace, work: str):
        self.spark = spark
        self.options = options
        self.work = work
        self.program = Program(options.monograph, options.corpus)

    def stored(self, name: str, frame: DataFrame) -> DataFrame:
        """A table on disk: what comes after starts from there, not from the documents. Its files have the same names
        whenever they are written, and are read in their order."""
        folder = os.path.join(self.work, name)
        frame.write.parquet("file://" + folder)
        for file in os.listdir(folder):
            if part := re.fullmatch(r"(part-\d+)-.*(-c\d+)\.(?:\w+\.)?parquet", file):
                os.rename(os.path.join(folder, file), os.path.join(folder, "".join(part.groups()) + ".parquet"))
            else:
                os.unlink(os.path.join(folder, file))
        return self.spark.read.schema(frame.schema).parquet(
            *(f"file://{folder}/{file}" for file in sorted(os.listdir(folder))))

    def by(self, frame: DataFrame, *columns: str) -> DataFrame:
        """Rows of the same first column in one task, in order; what does not fit its memory is sorted on disk."""
        return frame.repartition(self.options.partitions, columns[0]).sortWithinPartitions(*columns)

    def documents(self) -> tuple[DataFrame, DataFrame]:
        """What the input has, and the diagnostics of rows that are no documents."""
        spark, options = self.spark, self.options
        if options.format == "folder":
            rows = list(corpus_documents(options.input))
            given = spark.createDataFrame(rows, "path string, folder string, file string")
        elif options.format == "json":
            given = spark.read.schema(DOCUMENT + ", _corrupt_record string").json(options.input)
        else:
            given = spark.read.parquet(options.input)
        for column in DOCUMENT.split(", ") + ["_corrupt_record string"]:
            name, kind = column.split()
            if name not in given.columns:
                given = given.withColumn(name, F.lit(None).cast(kind))
        parts = F.split("path", "/")
        own = F.when((F.size(parts) == 2) & (parts[0] != ""), parts[0])
        given = given.withColumn("folder", F.coalesce("folder", own))
        is_good = F.col("_corrupt_record").isNull() & F.col("path").isNotNull() & (F.col("path") != "")
        bad = given.where(~is_good).select(F.substring("_corrupt_record", 1, 80).alias("words"), "path")
        message = F.concat(F.lit("a row of the input names no document: "), F.coalesce("words", F.lit("no path")))
        columns = [column.split()[0] for column in DOCUMENT.split(", ")]
        return given.where(is_good).select(*columns), noted(bad, "table.not-a-document", message)

    def run(self) -> None:
        for name in ("drugs", "attempts", "stages"):
            os.mkdir(os.path.join(self.work, name))
        documents, notes = self.documents()

        identify = reading(self.program, "identify")
        identified = self.stored("stages/identified", documents.repartition(self.options.partitions, "path").mapInArrow(
            identify, "path string, folder string, answer string"))
        repeated = identified.groupBy("path").count().where("count > 1")
        message = F.format_string("%d documents have this path, and none of them is read", "count")
        notes = notes.unionByName(noted(repeated, "table.same-path", message))
        documents, identified = (
            frame.join(F.broadcast(repeated), "path", "left_anti") for frame in (documents, identified))
        identified = identified.withColumn("said", F.get_json_object("answer", "$.identification"))

        # What lies in no folder, and where it goes.
        loose = identified.where("folder IS NULL").join(F.broadcast(self.placed(identified)), "said", "left")
        out = loose.where("placed IS NULL").select(
            "folder", "path", F.coalesce("refused", F.get_json_object("answer", "$.diagnostic")).alias("told"))
        notes = notes.unionByName(out.select(
            "folder", F.from_json("told", TOLD).withField("file", F.col("path")).alias("told")))
        placed = loose.where("placed IS NOT NULL").select("path", F.col("placed").alias("folder"))
        identified = identified.where("folder IS NOT NULL").select("path", "folder", "answer", "said").unionByName(
            loose.where("placed IS NOT NULL").select("path", F.col("placed").alias("folder"), "answer", "said"))
        documents = documents.where("folder IS NOT NULL").unionByName(
            documents.where("folder IS NULL").drop("folder").join(placed, "path"))

        # The drug of each folder; of two folders for one drug the first stands.
        said = identified.where("said IS NOT NULL").select("folder", "path", "answer")
        agreed = self.stored("stages/agreed", self.by(said, "folder", "path").mapInArrow(
            agreeing(self.program), "folder string, slug string, drug string"))
        agreed = agreed.withColumn("first", F.min("folder").over(Window.partitionBy("slug")))
        message = F.format_string("names the same drug as the folder '%s', so is not read", "first")
        twins = agreed.where("folder <> first").withColumn("path", F.col("folder"))
        notes = notes.unionByName(noted(twins, "corpus.same-slug", message))
        documents = documents.join(F.broadcast(twins.select("folder")), "folder", "left_anti").join(
            F.broadcast(agreed.select("folder", "drug")), "folder", "left")

        extract = reading(self.program, "extract", "--sources")
        read = self.stored("stages/read", self.by(documents, "path").mapInArrow(
            extract, "path string, folder string, answer string"))
        drugs = self.stored("stages/drugs", self.by(read, "folder", "path").mapInArrow(
            reconciling(self.program, self.work), "folder string, entry string, diagnostics string"))

        of_drugs = drugs.select("folder", F.explode(F.from_json("diagnostics", f"array<struct<{fields(TOLD)}>>")).alias("told"))
        notes = notes.unionByName(of_drugs).select("folder", "told.*")
        self.stored("diagnostics", self.by(notes, "file", *(name for name in notes.columns if name != "file")))
        self.write_tables(read)
        self.write_index(drugs)
        for name in ("attempts", "stages"):
            shutil.rmtree(os.path.join(self.work, name))

    def placed(self, identified: DataFrame) -> DataFrame:
        """Where the documents go that lie in no folder: `said`, `placed`, `refused`. Documents that say the same of
        themselves go together, so that the driver sees each thing that is said once."""
        loose = identified.where("folder IS NULL AND said IS NOT NULL").select("said").distinct().collect()
        said = sorted(row.said for row in loose)
        known = identified.where("folder IS NOT NULL AND said IS NOT NULL").groupBy("folder").agg(F.min("said").alias("said"))
        folders = sorted((row.folder, row.said) for row in known.collect()) if said else []
        lines = [b'{"folder":%s,"identification":%s}\n' % (json.dumps(folder).encode(), text.encode()) for folder, text in folders]
        lines += [b'{"identification":%s}\n' % text.encode() for text in said]
        answers = list(self.program.through(lines, "identify", "--place", "-")) if said else []
        if len(answers) != len(lines):
            raise RuntimeError("monograph identify --place did not answer every line")
        found = [json.loads(answer) for answer in answers[len(folders):]]
        rows = [(text, answer.get("folder"), json.dumps(answer.get("diagnostic"))) for text, answer in zip(said, found)]
        return self.spark.createDataFrame(rows, "said string, placed string, refused string")

    def write_tables(self, read: DataFrame) -> None:
        head = "document struct<sha256: string, format: string, bytes: bigint, claims: bigint>, diagnostic struct<id: string>"
        first = F.from_json(F.substring_index("answer", "\n", 1), head).alias("head")
        self.stored("documents", read.select("path", "folder", first).select(
            "path", "folder", "head.document.*", F.col("head.diagnostic.id").alias("unusable")))
        lines = read.select("folder", F.explode(F.split("answer", "\n")).alias("line"))
        self.stored("claims", lines.where(F.col("line").startswith('{"certainty":')).select(
            "folder", F.from_json("line", CLAIM).alias("claim")).select("folder", "claim.*"))
        drugs = self.spark.read.schema(DRUG).json(f"file://{self.work}/drugs", multiLine=True).select("drug.slug", "facts", "contradictions")
        groups = drugs.select("slug", F.explode("facts").alias("group", "facts"))
        facts = groups.select("slug", "group", F.posexplode("facts").alias("place", "fact"))
        self.stored("facts", self.by(facts, "slug", "group", "place").select("slug", "group", "fact.*"))
        found = drugs.select("slug", F.posexplode("contradictions").alias("place", "found"))
        self.stored("contradictions", self.by(found, "slug", "place").select("slug", "found.*"))

    def write_index(self, drugs: DataFrame) -> None:
        rows = drugs.where("entry IS NOT NULL").select("entry").collect()
        entries = sorted((json.loads(row.entry) for row in rows), key=lambda entry: entry["slug"])
        folder = os.path.join(self.work, "drugs")
        index: dict = {"drugs": entries}
        if entries:
            with open(os.path.join(folder, entries[0]["file"]), encoding="utf-8") as file:
                drug = json.load(file)
            index |= {name: drug[name] for name in ("notice", "schemaVersion")}
        with open(os.path.join(folder, "index.json"), "w", encoding="utf-8") as file:
            json.dump(index, file, ensure_ascii=False, indent=2, sort_keys=True)
            file.write("\n")


def noted(rows: DataFrame, id: str, message) -> DataFrame:
    """A diagnostic of the run's own for each row, which has a path."""
    told = F.struct(
        F.lit("error").alias("severity"), F.lit(id).alias("id"), message.alias("message"),
        F.lit(None).cast("string").alias("advice"), F.col("path").alias("file"),
        F.lit(None).cast("bigint").alias("line"), F.lit(None).cast("bigint").alias("column"))
    return rows.select(F.lit(None).cast("string").alias("folder"), told.alias("told"))


def fields(columns: str) -> str:
    """Columns of plain types as the fields of a struct."""
    return ", ".join(column.replace(" ", ": ", 1) for column in columns.split(", "))


@contextlib.contextmanager
def taking_the_place_of(output: str) -> Iterator[str]:
    """A folder to write to, which becomes `output` when all went well."""
    strangers = sorted(set(os.listdir(output)) - set(TABLES)) if os.path.exists(output) else []
    if strangers:
        sys.exit(f"{output} is not the output of an earlier run, since it has {strangers[0]}: name another folder")
    work, old = output + ".partial", output + ".old"
    for rest in (work, old):
        shutil.rmtree(rest, ignore_errors=True)
    os.makedirs(work)
    yield work
    if os.path.exists(output):
        os.rename(output, old)
    os.rename(work, output)
    shutil.rmtree(old, ignore_errors=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__.split("\n")[0], epilog="See the head of this file for what INPUT and OUTPUT hold.")
    parser.add_argument("input", help="a corpus folder, or a table of documents")
    parser.add_argument("output", help="the folder to write to, which the driver and all workers see")
    parser.add_argument("--format", choices=["folder", "parquet", "json"], default="folder", help="of the input")
    parser.add_argument("--corpus", help="with a table: the folder with policy.yaml, sources.yaml and decisions.yaml")
    parser.add_argument(
        "--monograph", help="the program on the workers (default: what spark-submit --files sent, or on the PATH)")
    parser.add_argument("--partitions", type=int, default=64, help="of documents and of drugs (default: %(default)s)")
    parser.add_argument(
        "--batch", type=int, default=64, help="how many documents a worker gets at once (default: %(default)s)")
    options = parser.parse_args()
    options.output = os.path.abspath(options.output)
    if options.format == "folder":
        options.input = options.corpus = os.path.abspath(options.input)
    elif options.corpus:
        options.corpus = os.path.abspath(options.corpus)
    spark = SparkSession.builder.appName("monograph").config(
        "spark.sql.execution.arrow.maxRecordsPerBatch", str(options.batch)).getOrCreate()
    with taking_the_place_of(options.output) as work:
        Run(spark, options, work).run()
    spark.stop()


if __name__ == "__main__":
    main()
