#!/usr/bin/env python3
"""Runs monograph over Spark in local mode, with four workers, and compares what it writes with what `build` writes.

MONOGRAPH names the program, SPARK_SUBMIT Spark's launcher, DOCUMENTS how many documents to make. SHARED may name a
folder of real ones (rxhive, ema-leaflets): they are then taken instead."""

import base64
import json
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

import pyarrow
import pyarrow.parquet as parquet

from generate import generate

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "Integrations/spark/monograph_spark.py"
MONOGRAPH = os.environ["MONOGRAPH"]
SPARK_SUBMIT = os.environ["SPARK_SUBMIT"]
DOCUMENTS = int(os.environ.get("DOCUMENTS", "4000"))
SHARED = os.environ.get("SHARED", "")

TABLES = ["claims", "contradictions", "diagnostics", "documents", "facts"]

# Stands in for the program. Once each, `identify` dies after a document, `extract` takes the task with it, and
# `reconcile` stops before it is done.
FAILING = """#!/bin/bash
if mkdir "$FAULTS/$1" 2>/dev/null; then
  case $1 in
    identify) head -n 1 | "$MONOGRAPH" "$@"; exit 1 ;;
    extract) kill -KILL $PPID ;;
    reconcile) "$MONOGRAPH" "$@" | head -n 1; exit 70 ;;
  esac
fi
exec "$MONOGRAPH" "$@"
"""


def make_corpus(corpus: Path) -> None:
    (corpus / "other").mkdir(parents=True)
    if SHARED:
        for file in sorted(path for name in ("rxhive", "ema-leaflets") for path in Path(SHARED, name).rglob("*.*")):
            (corpus / f"{file.parent.name}-{file.name}").symlink_to(file)
    else:
        generate(corpus, DOCUMENTS)
    for folder in (ROOT / "Corpus").iterdir():
        (corpus / folder.name).symlink_to(folder)
    # What cannot be used, each in its way.
    (corpus / "empty.txt").write_text("")
    (corpus / "binary.md").write_bytes(bytes(range(256)))
    (corpus / "of no drug.txt").write_text("Nothing is said here of any medicine.\n")
    # A name that is too long, and cut just behind a hyphen.
    (corpus / "long.md").write_text(
        "# Amlodipine / Atorvastatin / Bisoprolol / Candesartan / Enalapril / Furosemide / Hydrochlorothiazide / "
        "Indapamide / Perindopril / Simvastatin\n\nThe usual dose is 5 mg twice daily.\n")
    (corpus / "other/fine.txt").write_text("Examplonium. The usual dose of examplonium is 5 mg twice daily.\n")
    (corpus / "Other").mkdir()
    (corpus / "Other/broken.xml").write_bytes(b"\xff\xfe\x00")
    (corpus / "Other/twin.txt").write_text("The usual dose of examplonium is 50 mg twice daily.\n")
    (corpus / "+++").mkdir()
    (corpus / "+++/nameless.txt").write_text("The usual dose of examplonium is 50 mg twice daily.\n")


def spark(*arguments: object, program: Path | str = MONOGRAPH, partitions: int = 16, **environment: str) -> str:
    """Runs the script; gives the log."""
    # Four workers, and up to four attempts for each task.
    run = subprocess.run(
        [SPARK_SUBMIT, "--master", "local[4,4]", "--conf", "spark.ui.enabled=false", SCRIPT, *map(str, arguments),
         "--monograph", str(program), "--partitions", str(partitions)],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**os.environ, **environment})
    if run.returncode != 0:
        raise AssertionError(run.stdout[-4000:])
    return run.stdout


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if not file.is_dir()}


class Scale(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.place = Path(folder.name)
        cls.corpus, cls.output = cls.place / "Corpus", cls.place / "Spark"
        make_corpus(cls.corpus)
        build = subprocess.run(
            [MONOGRAPH, "build", cls.corpus, "-o", cls.place / "Output", "--no-store", "--quiet"], capture_output=True)
        assert build.returncode == 2, build.stderr  # since some documents cannot be used
        cls.built = {
            name: bytes for name, bytes in contents(cls.place / "Output").items()
            if name.endswith((".json", ".contradictions.md")) and name not in ("index.json", "run.json")}
        cls.index = json.loads((cls.place / "Output/index.json").read_text())
        for drug in cls.index["drugs"]:
            del drug["page"]
        spark(cls.corpus, cls.output)

    def rows(self, table: str, output: Path | None = None) -> list[dict]:
        return parquet.read_table((output or self.output) / table).to_pylist()

    def drug_files(self, output: Path) -> dict[str, bytes]:
        files = contents(output / "drugs")
        self.assertEqual(json.loads(files.pop("index.json")), self.index)
        return files

    def test_drug_files_are_those_of_a_build(self):
        files = self.drug_files(self.output)
        self.assertEqual(sorted(files), sorted(self.built))
        self.assertEqual([name for name in files if files[name] != self.built[name]], [])
        self.assertGreater(len(files), 2 * len(list((ROOT / "Corpus").iterdir())))

    def test_tables_have_what_the_drug_files_have(self):
        tables = {name: self.rows(name) for name in ("claims", "facts", "contradictions")}
        drugs = [json.loads(bytes) for name, bytes in self.built.items() if name.endswith(".json")]
        facts = [fact for drug in drugs for group in drug["facts"].values() for fact in group]
        found = [contradiction for drug in drugs for contradiction in drug["contradictions"]]
        for table, members in [("facts", facts), ("contradictions", found)]:
            self.assertEqual(len(tables[table]), len(members))
            self.assertEqual({row["id"] for row in tables[table]}, {member["id"] for member in members})
        claims = {claim["id"]: claim for drug in drugs for claim in drug["claims"]}
        rows = {row["id"]: row for row in tables["claims"]}
        self.assertLessEqual(claims.keys(), rows.keys())
        for id, claim in claims.items():
            self.assertEqual(json.loads(rows[id]["value"]), claim["value"])
            self.assertEqual(rows[id]["evidence"], claim["evidence"])
        self.assertEqual(sum(row["claims"] or 0 for row in self.rows("documents")), len(tables["claims"]))

    def test_what_cannot_be_used_is_a_line(self):
        told = {(Path(row["file"]).name, row["id"]) for row in self.rows("diagnostics") if row["severity"] != "note"}
        names = {name for name, _ in told}
        self.assertLessEqual({"empty.txt", "binary.md", "of no drug.txt", "broken.xml"}, names)
        self.assertIn(("other", "corpus.same-slug"), told)
        self.assertIn(("+++", "corpus.unusable-name"), told)

    def test_failing_attempts_and_a_second_run_change_nothing(self):
        before = contents(self.output)
        rows = {name: self.rows(name) for name in TABLES}
        faults, program = self.place / "faults", self.place / "failing"
        faults.mkdir()
        program.write_text(FAILING)
        program.chmod(0o755)
        log = spark(self.corpus, self.output, program=program, FAULTS=str(faults), MONOGRAPH=MONOGRAPH)
        self.assertEqual(sorted(os.listdir(faults)), ["extract", "identify", "reconcile"])
        self.assertEqual(len(set(re.findall(r"Lost task (\S+ in stage \S+)", log))), 2)
        after = contents(self.output)
        self.assertEqual(sorted(after), sorted(before))
        self.assertEqual([name for name in after if after[name] != before[name] and not name.endswith(".parquet")], [])
        # Of Parquet, the footers list encodings in an order of the JVM's own.
        self.assertEqual([name for name in TABLES if self.rows(name) != rows[name]], [])
        self.assertEqual({path.name for path in self.place.glob("Spark*")}, {"Spark"})

    def test_a_table_of_documents_gives_the_same(self):
        documents = []
        for file in sorted(walk(self.corpus)):
            documents.append({"path": str(file.relative_to(self.corpus)), "content": file.read_bytes()})
        parquet.write_table(pyarrow.Table.from_pylist(documents), self.place / "documents.parquet")
        lines = [json.dumps({**row, "content": base64.b64encode(row["content"]).decode()}) for row in documents]
        lines.insert(3, '{"path": "half a line')
        lines += [json.dumps({"path": "twice.txt", "text": f"The dose is {number} mg."}) for number in (1, 2)]
        (self.place / "documents.jsonl").write_text("\n".join(lines) + "\n")
        forms = [("json", "documents.jsonl"), ("parquet", "documents.parquet")]
        for form, file in forms if DOCUMENTS > 1000 else forms[:1]:
            output = self.place / form
            spark(self.place / file, output, "--format", form, "--corpus", self.corpus, partitions=8)
            self.assertEqual(self.drug_files(output), self.built)
        told = [(row["file"], row["id"]) for row in self.rows("diagnostics", self.place / "json")]
        self.assertIn(("twice.txt", "table.same-path"), told)
        self.assertIn((None, "table.not-a-document"), told)

    def test_a_folder_of_something_else_is_left_alone(self):
        with self.assertRaisesRegex(AssertionError, r"is not the output of an earlier run, since it has \+\+\+:"):
            spark(self.corpus, self.corpus)
        self.assertTrue((self.corpus / "empty.txt").exists())


def walk(corpus: Path) -> list[Path]:
    """Every document, links followed."""
    return [
        Path(folder, name) for folder, _, names in os.walk(corpus, followlinks=True) for name in names
        if name not in ("sources.yaml", "decisions.yaml")]


if __name__ == "__main__":
    unittest.main()
