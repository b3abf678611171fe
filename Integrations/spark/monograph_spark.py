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
import contextlib
import fcntl
import json
import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # workers run what the driver runs

from pyspark.sql import Column, DataFrame, SparkSession, Window, functions as F

from monograph_worker import Program, agreeing, reading, reconciling

# The columns of a document, and what the files hold that the program writes, so far as it becomes tables.
ANSWER = "path string, folder string, answer string"
DOCUMENT = {"path": "string", "folder": "string", "file": "string", "text": "string", "content": "binary"}
BROKEN = "_corrupt_record"
DIAGNOSTIC = """struct<severity: string, id: string, message: string, advice: string, file: string, line: bigint,
  column: bigint>"""
HEAD = """struct<document: struct<sha256: string, format: string, bytes: bigint, claims: bigint>,
  diagnostic: struct<id: string>>"""
CLAIM = """struct<id: string, kind: string, drug: string, polarity: string, certainty: string, section: string,
  rule: string, value: string, scope: string, source: struct<path: string, sha256: string>, evidence: array<struct<
  role: string, start: bigint, end: bigint, line: bigint, column: bigint, quote: string>>>"""
FACT = """struct<id: string, kind: string, summary: string, status: string, because: string, support: array<string>,
  dissent: array<string>, value: string, scope: string>"""
CONTRADICTION = """struct<id: string, level: string, kind: string, severity: string, topic: string,
  explanation: string, withinSource: boolean, jurisdictions: array<string>, rule: string, decision: string,
  sides: array<struct<kind: string, summary: string, claims: array<string>>>>"""
DRUG = f"drug struct<slug: string>, facts map<string, array<{FACT}>>, contradictions array<{CONTRADICTION}>"
TABLES = {"claims", "contradictions", "diagnostics", "documents", "drugs", "facts"}
NOTES = {"sources.yaml", "decisions.yaml"}


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
    """From documents to drug files and tables, in `work`."""

    def __init__(self, spark: SparkSession, options: argparse.Namespace, work: str):
        self.spark = spark
        self.options = options
        self.work = work
        self.program = Program(options.monograph, options.corpus)
        for name in ("drugs", "attempts", "stages"):
            os.mkdir(os.path.join(work, name))

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
        files = [f"file://{folder}/{file}" for file in sorted(os.listdir(folder))]
        return self.spark.read.schema(frame.schema).parquet(*files)

    def by(self, frame: DataFrame, *columns: str) -> DataFrame:
        """Rows of the same first column in one task, in order; what does not fit its memory is sorted on disk."""
        return frame.repartition(self.options.partitions, columns[0]).sortWithinPartitions(*columns)

    def run(self) -> None:
        documents, notes = self.documents()
        identify = documents.mapInArrow(reading(self.program, "identify"), ANSWER)
        identified = self.stored("stages/identified", identify)
        repeated = identified.groupBy("path").count().where("count > 1")
        message = F.format_string("%d documents have this path, so none of them is read", "count")
        notes = notes.unionByName(noted(repeated, "table.same-path", message))
        documents, identified = [
            frame.join(F.broadcast(repeated), "path", "left_anti") for frame in (documents, identified)]

        identified = self.placed(identified)
        documents = documents.where("folder IS NOT NULL").unionByName(
            documents.where("folder IS NULL").drop("folder").join(identified.select("path", "folder"), "path"))
        unplaced = F.from_json("told", DIAGNOSTIC).withField("file", F.col("path")).alias("told")
        notes = notes.unionByName(identified.where("folder IS NULL").select("folder", unplaced))

        agreed = self.agreed(identified)
        twins = agreed.where("folder <> first").withColumn("path", F.col("folder"))
        message = F.format_string("names the same drug as the folder '%s', so is not read", "first")
        notes = notes.unionByName(noted(twins, "corpus.same-slug", message))
        documents = documents.where("folder IS NOT NULL").join(
            F.broadcast(twins.select("folder")), "folder", "left_anti").join(
            F.broadcast(agreed.select("folder", "drug")), "folder", "left")

        extract = documents.mapInArrow(reading(self.program, "extract", "--sources"), ANSWER)
        read = self.stored("stages/read", self.by(extract, "path"))
        reconcile = self.by(read, "folder", "path").mapInArrow(
            reconciling(self.program, self.work), "folder string, entry string, diagnostics string")
        drugs = self.stored("stages/drugs", reconcile)
        told = F.explode(F.from_json("diagnostics", f"array<{DIAGNOSTIC}>")).alias("told")
        self.write_tables(read, notes.unionByName(drugs.select("folder", told)))
        self.write_index(drugs)
        for name in ("attempts", "stages"):
            shutil.rmtree(os.path.join(self.work, name))

    def documents(self) -> tuple[DataFrame, DataFrame]:
        """What the input has, and the diagnostics of rows that are no documents."""
        columns = [f"{name} {kind}" for name, kind in DOCUMENT.items()]
        if self.options.format == "folder":
            rows = list(corpus_documents(self.options.input))
            given = self.spark.createDataFrame(rows, "path string, folder string, file string").repartition(
                self.options.partitions, "path")
        elif self.options.format == "json":
            given = self.spark.read.schema(", ".join(columns + [BROKEN + " string"])).json(self.options.input)
        else:
            given = self.spark.read.parquet(self.options.input)
        for name, kind in (DOCUMENT | {BROKEN: "string"}).items():
            given = given.withColumn(name, F.col(name).cast(kind) if name in given.columns else F.lit(None).cast(kind))
        parts = F.split("path", "/")
        given = given.withColumn(
            "folder", F.coalesce("folder", F.when((F.size(parts) == 2) & (parts[0] != ""), parts[0])))
        is_document = F.col(BROKEN).isNull() & (F.coalesce("path", F.lit("")) != "")
        words = F.coalesce(F.substring(BROKEN, 1, 80), F.lit("no path"))
        message = F.concat(F.lit("a row of the input names no document: "), words)
        return given.where(is_document).select(*DOCUMENT), noted(
            given.where(~is_document), "table.not-a-document", message)

    def placed(self, identified: DataFrame) -> DataFrame:
        """With folders for the documents that lie in none, or with what is `told` of those that stay out. Documents
        that say the same of themselves go together, so that the driver sees each thing that is said once."""
        identified = identified.withColumn("said", F.get_json_object("answer", "$.identification"))
        heard = identified.where("said IS NOT NULL")
        said = sorted(row.said for row in heard.where("folder IS NULL").select("said").distinct().collect())
        folders = heard.where("folder IS NOT NULL").groupBy("folder").agg(F.min("said").alias("said"))
        lines = [
            b'{"folder":%s,"identification":%s}\n' % (json.dumps(row.folder).encode(), row.said.encode())
            for row in (folders.collect() if said else [])]
        lines += [b'{"identification":%s}\n' % text.encode() for text in said]
        answers = list(self.program.through(lines, "identify", "--place", "-")) if said else []
        if len(answers) != len(lines):
            raise RuntimeError("monograph identify --place did not answer every line")
        found = [json.loads(answer) for answer in answers[len(lines) - len(said):]]
        rows = [(text, one.get("folder"), json.dumps(one.get("diagnostic"))) for text, one in zip(said, found)]
        places = self.spark.createDataFrame(rows, "said string, place string, refused string")
        return identified.join(F.broadcast(places), "said", "left").select(
            "path", F.coalesce("folder", "place").alias("folder"), "answer", "said",
            F.coalesce("refused", F.get_json_object("answer", "$.diagnostic")).alias("told"))

    def agreed(self, identified: DataFrame) -> DataFrame:
        """The drug of each folder, and the first of the folders that are called the same."""
        heard = identified.where("folder IS NOT NULL AND said IS NOT NULL").select("folder", "path", "answer")
        agree = self.by(heard, "folder", "path").mapInArrow(
            agreeing(self.program), "folder string, slug string, drug string")
        return self.stored("stages/agreed", agree).withColumn(
            "first", F.min("folder").over(Window.partitionBy("slug")))

    def write_tables(self, read: DataFrame, notes: DataFrame) -> None:
        told = notes.select("folder", "told.*")
        self.stored("diagnostics", self.by(told, "file", *sorted(set(told.columns) - {"file"})))
        head = F.from_json(F.substring_index("answer", "\n", 1), HEAD).alias("head")
        self.stored("documents", read.select("path", "folder", head).select(
            "path", "folder", "head.document.*", F.col("head.diagnostic.id").alias("unusable")))
        lines = read.select("folder", F.explode(F.split("answer", "\n")).alias("line"))
        claims = lines.where(F.col("line").startswith('{"certainty":'))
        self.stored("claims", claims.select("folder", F.from_json("line", CLAIM).alias("claim")).select(
            "folder", "claim.*"))
        drugs = self.spark.read.schema(DRUG).json(f"file://{self.work}/drugs", multiLine=True)
        groups = drugs.select("drug.slug", F.explode("facts").alias("group", "facts"))
        facts = groups.select("slug", "group", F.posexplode("facts").alias("place", "fact"))
        self.stored("facts", self.by(facts, "slug", "group", "place").select("slug", "group", "fact.*"))
        found = drugs.select("drug.slug", F.posexplode("contradictions").alias("place", "found"))
        self.stored("contradictions", self.by(found, "slug", "place").select("slug", "found.*"))

    def write_index(self, drugs: DataFrame) -> None:
        """The index of all drugs, in the program's own words."""
        rows = drugs.where("entry IS NOT NULL").select("entry").collect()
        folder = os.path.join(self.work, "drugs")
        Path(folder, "index.json").write_text(json.dumps({"drugs": [json.loads(row.entry) for row in rows]}))
        list(self.program.through([], "reconcile", "--claims", "-", "-o", folder))


def noted(rows: DataFrame, id: str, message: Column) -> DataFrame:
    """A diagnostic of the run's own for each row, which has a path."""
    known = {"severity": F.lit("error"), "id": F.lit(id), "message": message, "file": F.col("path")}
    names = ["severity", "id", "message", "advice", "file", "line", "column"]
    told = F.struct(*(known.get(name, F.lit(None)).alias(name) for name in names)).cast(DIAGNOSTIC)
    return rows.select(F.lit(None).cast("string").alias("folder"), told.alias("told"))


@contextlib.contextmanager
def taking_the_place_of(output: str) -> Iterator[str]:
    """A folder to write to, which becomes `output` when all went well."""
    strangers = sorted(set(os.listdir(output)) - TABLES) if os.path.exists(output) else []
    if strangers:
        sys.exit(f"{output} is not the output of an earlier run, since it has {strangers[0]}: name another folder")
    work, old = output + ".partial", output + ".old"
    os.makedirs(work, exist_ok=True)
    lock = os.open(work, os.O_RDONLY)  # given back when the process ends, however it ends
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        sys.exit(f"another run writes to {output}: wait for it, or name another folder")
    for rest in [old, *(os.path.join(work, name) for name in os.listdir(work))]:
        shutil.rmtree(rest, ignore_errors=True)
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
    with taking_the_place_of(options.output) as work:
        spark = SparkSession.builder.appName("monograph").config(map={
            "spark.sql.execution.arrow.maxRecordsPerBatch": options.batch,
            "spark.sql.execution.arrow.maxBytesPerBatch": 1 << 26,
            "spark.sql.parquet.columnarReaderBatchSize": options.batch,  # a row may hold all claims of a document
            "spark.sql.shuffle.partitions": options.partitions}).getOrCreate()
        spark.sparkContext.addPyFile(str(Path(__file__).with_name("monograph_worker.py")))
        Run(spark, options, work).run()
    spark.stop()


if __name__ == "__main__":
    main()
