#!/usr/bin/env python3
"""Runs monograph over many documents with Apache Spark.

    spark-submit monograph_spark.py INPUT OUTPUT [options]

INPUT is a corpus folder that all workers see (a folder a drug, documents beside them are sorted), or with --format
parquet or json a table with the columns `path` (unique; `folder/name` where the drug's folder is known), and `text`, or
`content` (bytes), or `file` (where the workers find it), and perhaps `folder`.

OUTPUT gets `drugs/` with `<drug>.json`, `<drug>.contradictions.md` and `index.json`, byte for byte those of
`monograph build` (without the pages, which show the documents themselves), and tables in Parquet: `documents`,
`claims`, `facts`, `contradictions`, `diagnostics`.

How it goes: each document is identified; those without a folder get one; the documents of a folder agree on their
drug; each is then read as being about it; its claims travel to where those of its drug are reconciled. Every step
is a function of its input alone, so that a task may be tried again, and a run repeated, with the same outcome.
"""

import argparse
import base64
import itertools
import json
import os
import subprocess
import sys
import tempfile
import threading

# Workers run what the driver runs, where nothing else is said.
os.environ.setdefault("PYSPARK_PYTHON", sys.executable)

from pyspark import SparkFiles
from pyspark.sql import DataFrame, SparkSession, functions as F

# ---------------------------------------------------------------------------------------------------- the program


class Program:
    """How the workers call monograph."""

    def __init__(self, path, corpus):
        self.path = path
        self.corpus = corpus

    def start(self, arguments, knows_corpus=False):
        path = self.path
        sent = os.path.join(SparkFiles.getRootDirectory(), "monograph") if path is None else None
        if path is None:
            path = sent if os.path.exists(sent) else "monograph"
        corpus = ["--corpus", self.corpus] if knows_corpus and self.corpus else []
        return subprocess.Popen(
            [path, *arguments, *corpus], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


class Reader:
    """One process that reads the documents of a partition, and is started anew after one that broke it."""

    def __init__(self, program, arguments):
        self.program = program
        self.arguments = arguments
        self.process = None

    def answers(self, lines):
        """For each line (bytes, without its end) the lines that answer it, as bytes; None where the program broke."""
        done = 0
        while done < len(lines):
            if self.process is None:
                self.process = self.program.start(self.arguments)
            rest = b"".join(line + b"\n" for line in lines[done:])
            writer = threading.Thread(target=send, args=(self.process.stdin, rest), daemon=True)
            writer.start()
            while done < len(lines):
                answer = self.answer()
                if answer is None:
                    break
                yield answer
                done += 1
            writer.join()
            if done < len(lines):
                self.close()
                yield None
                done += 1

    def answer(self):
        first = self.process.stdout.readline()
        if not first.endswith(b"\n"):
            return None
        found = [first]
        if first.startswith(b'{"document":'):
            for _ in range(json.loads(first)["document"]["claims"]):
                found.append(self.process.stdout.readline())
            if not found[-1].endswith(b"\n"):
                return None
        return b"".join(found)

    def close(self):
        if self.process:
            try:
                self.process.stdin.close()
            except BrokenPipeError:
                pass
            self.process.stdout.close()
            self.process.wait()
            self.process = None


def send(pipe, data):
    try:
        pipe.write(data)
        pipe.flush()
    except (BrokenPipeError, ValueError):
        pass  # it is seen where the answers are read


def stream(program, arguments, lines):
    """Sends lines to one process and gives what it prints, line by line. Neither side is held."""
    process = program.start(arguments, knows_corpus=True)

    def feed():
        try:
            for line in lines:
                process.stdin.write(line)
            process.stdin.close()
        except BrokenPipeError:
            pass

    writer = threading.Thread(target=feed, daemon=True)
    writer.start()
    yield from process.stdout
    writer.join()
    # 2: some drug could not be used, which its line says.
    if process.wait() not in (0, 2):
        raise RuntimeError(f"monograph {arguments[0]} ended with status {process.returncode}")


# ---------------------------------------------------------------------------------------------------- the stages


def document_line(row):
    """The line that gives a document to the program."""
    document = {"path": row["path"]}
    for name in ("folder", "file", "text"):
        if row.get(name) is not None:
            document[name] = row[name]
    if row.get("content") is not None:
        document["base64"] = base64.b64encode(row["content"]).decode("ascii")
    if row.get("drug") is not None:
        document["drug"] = json.loads(row["drug"])
    return json.dumps(document, ensure_ascii=False).encode("utf-8")


def broken(row):
    diagnostic = {
        "file": row["path"], "id": "worker.broken", "severity": "error",
        "message": "the program broke while it read this document"}
    line = {"diagnostic": diagnostic, "path": row["path"]}
    if row.get("folder") is not None:
        line["folder"] = row["folder"]
    return json.dumps(line, sort_keys=True).encode("utf-8") + b"\n"


def reading(program, arguments):
    """For mapInArrow: the documents of a partition, each with what the program answers."""
    import pyarrow

    def run(batches):
        reader = Reader(program, arguments)
        for batch in batches:
            rows = batch.to_pylist()
            answers = reader.answers([document_line(row) for row in rows])
            answers = [answer or broken(row) for row, answer in zip(rows, answers)]
            yield pyarrow.RecordBatch.from_pydict({
                "path": [row["path"] for row in rows],
                "folder": [row.get("folder") for row in rows],
                "lines": [answer.decode("utf-8") for answer in answers]},
                schema=pyarrow.schema([
                    ("path", pyarrow.string()), ("folder", pyarrow.string()), ("lines", pyarrow.large_string())]))
        reader.close()

    return run


def grouped(program, arguments, write, read, schema):
    """For mapInArrow: the rows of a partition, those of a folder together, through one process. `write` makes lines of
    a row, and `read` a row of each line that comes out."""
    import pyarrow

    def run(batches):
        lines = (write(row) for batch in batches for row in batch.to_pylist())
        first = next(lines, None)
        if first is None:
            return
        for line in stream(program, arguments, itertools.chain([first], lines)):
            yield pyarrow.RecordBatch.from_pylist([read(line)], schema=schema())

    return run


def identified_line(row):
    return json.dumps({**json.loads(row["lines"]), "folder": row["folder"]}).encode("utf-8") + b"\n"


def claim_lines(row):
    return row["lines"].encode("utf-8")


def agreed_row(line):
    found = json.loads(line)
    return {"folder": found["folder"], "drug": json.dumps(found["drug"], sort_keys=True, ensure_ascii=False)}


def agreed_schema():
    import pyarrow

    return pyarrow.schema([("folder", pyarrow.string()), ("drug", pyarrow.string())])


def drug_row(line):
    found = json.loads(line)
    files = found["files"]
    text = lambda ending: next((files[name] for name in files if name.endswith(ending)), None)
    return {
        "folder": found["folder"], "slug": found.get("slug"), "file": text(".json"),
        "report": text(".contradictions.md"),
        "entry": json.dumps(found.get("index"), ensure_ascii=False) if found.get("index") else None,
        "diagnostics": json.dumps(found["diagnostics"], ensure_ascii=False)}


def drug_schema():
    import pyarrow

    return pyarrow.schema([
        ("folder", pyarrow.string()), ("slug", pyarrow.string()), ("file", pyarrow.large_string()),
        ("report", pyarrow.large_string()), ("entry", pyarrow.string()), ("diagnostics", pyarrow.large_string())])


# ---------------------------------------------------------------------------------------------------- input


NOTES = {"sources.yaml", "decisions.yaml"}


def corpus_documents(root):
    """The documents of a corpus folder as `monograph build` finds them: (path, file, folder)."""
    for name in sorted(os.listdir(root)):
        place = os.path.join(root, name)
        if name.startswith("."):
            continue
        if os.path.isdir(place):
            for inner in sorted(os.listdir(place)):
                file = os.path.join(place, inner)
                if not inner.startswith(".") and inner not in NOTES and not os.path.isdir(file):
                    yield f"{name}/{inner}", file, name
        elif name != "policy.yaml":
            yield name, place, None


def read_documents(spark, options):
    if options.format == "folder":
        rows = list(corpus_documents(options.input))
        documents = spark.createDataFrame(rows, "path string, file string, folder string")
    else:
        documents = spark.read.format(options.format).load(options.input)
    known = [name for name in ("path", "file", "text", "content") if name in documents.columns]
    parts = F.split("path", "/")
    own = F.when(F.size(parts) == 2, parts[0])
    folder = F.coalesce("folder", own) if "folder" in documents.columns else own
    return documents.select(*known, folder.alias("folder")).repartition(options.partitions)


# ---------------------------------------------------------------------------------------------------- the run

CLAIM = """id string, kind string, drug string, polarity string, certainty string, section string, rule string,
  value string, scope string, source struct<path: string, sha256: string>,
  evidence array<struct<role: string, start: bigint, end: bigint, line: bigint, column: bigint, quote: string>>"""
FACT = """id string, kind string, summary string, status string, because string, support array<string>,
  dissent array<string>, value string, scope string"""
CONTRADICTION = """id string, level string, kind string, severity string, topic string, explanation string,
  withinSource boolean, jurisdictions array<string>, rule string, decision string,
  sides array<struct<kind: string, summary: string, claims: array<string>>>"""


def place(spark, program, identified):
    """Where the documents belong that lie in no folder: `said`, `placed`, `refused`. Those that say the same of
    themselves go together, so the driver sees each thing that is said once."""
    loose = identified.where("folder IS NULL AND said IS NOT NULL").select("said").distinct()
    said = sorted(row.said for row in loose.collect())
    lines = [b'{"identification":' + text.encode("utf-8") + b"}\n" for text in said]
    answers = stream(program, ["identify", "--place", "-"], lines) if lines else []
    found = [json.loads(answer) for answer in answers]
    if len(found) != len(said):
        raise RuntimeError("monograph identify --place did not answer every line")
    rows = [(text, answer.get("folder"), json.dumps(answer.get("diagnostic"))) for text, answer in zip(said, found)]
    return rows, spark.createDataFrame(rows, "said string, placed string, refused string")


def run(spark, options):
    program = Program(options.monograph, options.input if options.format == "folder" else options.corpus)
    table = lambda name: os.path.join(options.output, name)

    def stored(name, frame: DataFrame):
        """A stage's outcome on disk: what comes after starts from there, not from the documents."""
        frame.write.mode("overwrite").parquet(table(name))
        return spark.read.parquet(table(name))

    def by_folder(frame):
        # One task has all lines of a folder and passes them on as they come; what does not fit is sorted on disk.
        return frame.repartition(options.partitions, "folder").sortWithinPartitions("folder", "path")

    documents = read_documents(spark, options)
    identify = reading(program, ["identify", "--jobs", "1", "--documents-from", "-"])
    identified = documents.mapInArrow(identify, "path string, folder string, lines string")
    said = F.get_json_object("lines", "$.identification")
    identified = stored("stages/identified", identified.withColumn("said", said))

    rows, placed = place(spark, program, identified)
    identified = identified.join(F.broadcast(placed), "said", "left").withColumn(
        "refused", F.when(F.col("folder").isNull(), F.col("refused"))).withColumn(
        "folder", F.coalesce("folder", "placed"))
    if rows:
        documents = documents.drop("folder").join(identified.select("path", "folder"), "path")
    agree = grouped(program, ["identify", "--agree", "-"], identified_line, agreed_row, agreed_schema)
    agreed = stored("stages/agreed", by_folder(identified.where("folder IS NOT NULL AND said IS NOT NULL")).mapInArrow(
        agree, "folder string, drug string"))

    known = documents.where("folder IS NOT NULL").join(F.broadcast(agreed), "folder", "left")
    extract = reading(program, ["extract", "--jobs", "1", "--sources", "--documents-from", "-"])
    read = stored("documents", known.repartition(options.partitions).mapInArrow(
        extract, "path string, folder string, lines string"))

    reconcile = grouped(program, ["reconcile", "--claims", "-"], claim_lines, drug_row, drug_schema)
    drugs = stored("stages/drugs", by_folder(read).mapInArrow(
        reconcile, "folder string, slug string, file string, report string, entry string, diagnostics string"))

    write_tables(read, drugs, identified, table)
    write_files(drugs, table("drugs"))
    return read, drugs


def write_tables(read, drugs, identified, table):
    lines = read.select("folder", F.explode(F.split("lines", "\n")).alias("line"))
    claims = lines.where(F.col("line").startswith('{"certainty":'))
    claims.select("folder", F.from_json("line", CLAIM).alias("claim")).select("folder", "claim.*").write.mode(
        "overwrite").parquet(table("claims"))
    parsed = drugs.where("slug IS NOT NULL").select(
        "slug", F.from_json("file", f"facts map<string, array<struct<{fields(FACT)}>>>, "
                                    f"contradictions array<struct<{fields(CONTRADICTION)}>>").alias("drug"))
    groups = parsed.select("slug", F.explode("drug.facts").alias("group", "facts"))
    groups.select("slug", "group", F.explode("facts").alias("fact")).select("slug", "group", "fact.*").write.mode(
        "overwrite").parquet(table("facts"))
    parsed.select("slug", F.explode("drug.contradictions").alias("found")).select("slug", "found.*").write.mode(
        "overwrite").parquet(table("contradictions"))
    told = "severity string, id string, message string, advice string, file string, line bigint, column bigint"
    unread = lines.where(F.col("line").startswith('{"diagnostic":')).select(
        "folder", F.from_json(F.get_json_object("line", "$.diagnostic"), told).alias("told"))
    refused = F.coalesce("refused", F.get_json_object("lines", "$.diagnostic"))
    out = identified.where("folder IS NULL").select(
        "folder", F.from_json(refused, told).withField("file", F.col("path")).alias("told"))
    of_drugs = drugs.select(
        "folder", F.explode(F.from_json("diagnostics", f"array<struct<{fields(told)}>>")).alias("told"))
    unread.join(of_drugs.select("folder").distinct(), "folder", "left_anti").unionByName(of_drugs).unionByName(out).select(
        "folder", "told.*").write.mode("overwrite").parquet(table("diagnostics"))


def fields(schema):
    """`a string, b array<…>` as the fields of a struct: `a: string, b: array<…>`."""
    parts, depth, start = [], 0, 0
    for at, sign in enumerate(schema + ","):
        depth += (sign == "<") - (sign == ">")
        if sign == "," and depth == 0:
            name, kind = schema[start:at].split(None, 1)
            parts.append(f"{name}: {kind}")
            start = at + 1
    return ", ".join(parts)


def write_files(drugs, folder):
    """The drug files, in a folder that the workers and the driver see. Each is whole whenever a task ends, and is the
    same whichever attempt wrote it."""
    os.makedirs(folder, exist_ok=True)

    def write(rows):
        for row in rows:
            write_file(folder, row.slug + ".json", row.file)
            write_file(folder, row.slug + ".contradictions.md", row.report)

    built = drugs.where("slug IS NOT NULL")
    built.select("slug", "file", "report").foreachPartition(write)
    entries = sorted((json.loads(row.entry) for row in built.select("entry").collect()), key=lambda e: e["slug"])
    head = json.loads(built.select("file").first().file) if entries else {}
    index = {"drugs": entries, "notice": head.get("notice"), "schemaVersion": head.get("schemaVersion")}
    write_file(folder, "index.json", json.dumps(index, indent=2, sort_keys=True, ensure_ascii=False) + "\n")
    keep = {"index.json"} | {entry[name] for entry in entries for name in ("file", "report")}
    for name in os.listdir(folder):
        if name not in keep:
            os.unlink(os.path.join(folder, name))


def write_file(folder, name, text):
    descriptor, temporary = tempfile.mkstemp(prefix=".", dir=folder)
    with os.fdopen(descriptor, "wb") as file:
        file.write(text.encode("utf-8"))
        file.flush()
        os.fsync(file.fileno())
    os.chmod(temporary, 0o644)
    os.replace(temporary, os.path.join(folder, name))


def main():
    parser = argparse.ArgumentParser(description="Runs monograph over many documents with Apache Spark.")
    parser.add_argument("input", help="a corpus folder, or a table of documents")
    parser.add_argument("output", help="the folder to write to")
    parser.add_argument("--format", choices=["folder", "parquet", "json"], default="folder")
    parser.add_argument("--corpus", help="with a table: the folder with policy.yaml, sources.yaml and decisions.yaml")
    parser.add_argument(
        "--monograph", help="the program on the workers (default: what spark-submit --files sent, or on the PATH)")
    parser.add_argument("--partitions", type=int, default=64, help="of documents and of drugs")
    parser.add_argument("--batch", type=int, default=64, help="how many documents go to a worker at once")
    options = parser.parse_args()
    for name in ("input", "output", "corpus"):
        given = getattr(options, name)
        if given and "://" not in given:
            setattr(options, name, os.path.abspath(given))
    spark = SparkSession.builder.appName("monograph").config(
        "spark.sql.execution.arrow.maxRecordsPerBatch", str(options.batch)).getOrCreate()
    read, drugs = run(spark, options)
    print(f"{read.count()} documents, {drugs.where('slug IS NOT NULL').count()} drugs", file=sys.stderr)
    spark.stop()


if __name__ == "__main__":
    main()
