#!/usr/bin/python3
"""Opens the pages that a build writes in a browser, as a reader does.

MONOGRAPH names the program (default: the debug build beside the sources)."""

import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from browser import browser

ROOT = Path(__file__).resolve().parents[2]
MONOGRAPH = os.environ.get("MONOGRAPH", str(ROOT / ".build/debug/monograph"))
CHECKS = (Path(__file__).parent / "checks.js").read_text()

# Text of a source that tries to be more than text. The mark after the quotation mark joins it to one character.
HOSTILE = """# Hostilin</title><script>window.hacked = 1</script>

Dose: 5 mg twice a day.

May cause <img src=x onerror="window.hacked = 2"> headache, nausea"\u0301 onfocus=window.hacked=3 autofocus tabindex=1.

Do not use in gout </mark></p></script><svg onload=window.hacked=4> or {{notice}} or {{{style}}}.
"""


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        place = Path(cls.folder.name)
        hostile = place / "Corpus" / "hostilin"
        hostile.mkdir(parents=True)
        for name in ["one.txt", "a\"><img src=x onerror=hacked=5>.md", "'><script>hacked=6<!--.txt"]:
            (hostile / name).write_text(HOSTILE + name)
        cls.build(ROOT / "Corpus", place / "Output")
        cls.build(place / "Corpus", place / "Hostile")
        cls.pages = sorted((place / "Output").glob("*.html"))
        cls.hostile = place / "Hostile" / "hostilin.html"
        session = browser()
        cls.browser = session.__enter__()
        cls.addClassCleanup(session.__exit__, None, None, None)

    @staticmethod
    def build(corpus, output):
        subprocess.run([MONOGRAPH, "build", corpus, "-o", output], check=True, stdout=subprocess.DEVNULL)

    def each(self, **how):
        self.assertTrue(self.pages)
        for page in self.pages:
            self.browser.open(page, **how)
            yield page, json.loads(page.with_suffix(".json").read_text())

    def check(self, name, *arguments):
        return self.browser.run(CHECKS + f"return {name}(...arguments)", *arguments)

    def find(self, selector):
        return self.browser.driver.find_element(By.CSS_SELECTOR, selector)

    def test_a_page_opens_alone(self):
        for page, _ in self.each():
            self.assertEqual(self.browser.requests(), [page.resolve().as_uri()])
            self.assertEqual(self.browser.errors(), [])

    def test_what_would_leave_the_page_is_refused(self):
        self.browser.open(self.pages[0])
        refused = self.browser.driver.execute_async_script(CHECKS + "leave(arguments[0])")
        self.assertEqual(sorted(refused), ["connect-src", "font-src", "img-src", "script-src-elem", "style-src-attr"])
        self.assertEqual([url for url in self.browser.requests() if not url.startswith("file:")], [])
        self.browser.errors()

    def test_the_structure_can_be_heard(self):
        for _, _ in self.each():
            self.assertEqual(self.check("structure"), [])

    def test_filters_keep_what_the_record_says(self):
        for _, record in self.each():
            expected = Expected(record)
            for name in ["kind", "level", "source", "state"]:
                values = self.check("values", name)
                self.assertGreater(len(values), 2)
                for value in values:
                    shown, said = self.check("choose", name, value)
                    self.assertEqual(shown, expected.counts(name, value), (name, value))
                    self.assertEqual(said, shown)
                self.check("choose", name, "")

    def test_filters_hold_together(self):
        self.browser.open(self.pages[0])
        Select(self.find("select[name=level]")).select_by_value("tension")
        tensions = self.check("shown")
        self.find("input[name=words]").send_keys("leukopenia 13%")
        both = self.check("shown")
        self.assertLess(0, both["contradictions"])
        self.assertLess(both["contradictions"], tensions["contradictions"])

    def test_keys_reach_everything(self):
        self.browser.open(self.pages[0])
        press = lambda *keys: self.browser.driver.switch_to.active_element.send_keys(*keys)
        focus = lambda: self.check("focus")
        self.find("body").send_keys(Keys.TAB)
        self.assertEqual((focus()["class"], focus()["visible"]), ("skip", True))
        for _ in range(5):
            press(Keys.TAB)
        self.assertEqual((focus()["name"], focus()["visible"]), ("words", True))
        press("depression")
        found = self.check("shown")["facts"]
        self.assertTrue(0 < found < 100)
        press(Keys.TAB, Keys.ARROW_DOWN)
        self.assertLess(self.check("shown")["facts"], found)
        for name in ["level", "source", "state", ""]:
            press(Keys.TAB)
            self.assertEqual((focus()["name"], focus()["visible"]), (name, True))
        press(Keys.ENTER)
        self.browser.wait()
        self.assertGreater(self.check("shown")["facts"], found)
        self.find(".fact summary").send_keys(Keys.ENTER)
        self.assertTrue(self.find(".fact details").get_attribute("open"))
        self.assertEqual(self.check("unreachable"), [])

    def test_a_quote_leads_to_its_place_in_the_source(self):
        for _, record in self.each():
            if not record["contradictions"]:
                continue
            link = self.find(".contradiction .quote .place")
            quote = self.find(".contradiction .quote mark").text
            link.click()
            self.browser.wait()
            marked = self.check("marked")
            self.assertEqual(" ".join(marked["text"].split()), " ".join(quote.split()))
            self.assertTrue(marked["visible"])

    def test_print_holds_everything(self):
        for _, _ in self.each(media="print", width=720):
            self.check("choose", "level", "tension")
            self.assertEqual(self.check("unprinted"), [])

    def test_without_script_all_is_there(self):
        for _, record in self.each(script=False):
            self.assertFalse(self.find("#filters").is_displayed())
            self.assertEqual(self.check("shown"), Expected(record).counts("kind", ""))

    def test_it_fits_and_can_be_read(self):
        papers = {}
        for scheme, width in [("light", 1440), ("light", 390), ("light", 320), ("dark", 1440)]:
            for _, _ in self.each(scheme=scheme, width=width):
                self.assertEqual(self.check("overflowing"), [])
                papers.setdefault(scheme, set()).add(self.check("paper"))
                if width == 1440:
                    self.assertEqual(self.check("faint", 4.5), [])
        self.assertEqual([len(papers[scheme]) for scheme in ["light", "dark"]], [1, 1])
        self.assertNotEqual(papers["light"], papers["dark"])

    def test_text_of_a_source_stays_text(self):
        self.browser.open(self.hostile)
        self.assertEqual(self.browser.requests(), [self.hostile.resolve().as_uri()])
        self.assertEqual(self.browser.errors(), [])
        self.assertEqual(self.check("intruders"), [])
        self.assertIn("<img src=x onerror=", self.browser.run("return document.body.textContent"))


class Expected:
    """What each choice of a filter has to leave, counted in the drug file."""

    def __init__(self, record):
        self.claims = {claim["id"]: claim for claim in record["claims"]}
        self.sources = [source["id"].removeprefix("sha256:") for source in record["sources"]]
        self.facts = [fact for group in record["facts"].values() for fact in group]
        self.record = record

    def counts(self, name, value):
        counts = {}
        for part, entries in {
            "facts": self.facts, "contradictions": self.record["contradictions"],
            "differences": self.record["differences"], "gaps": self.record["gaps"],
        }.items():
            if entries:
                words = [self.words(part, entry)[name] for entry in entries]
                counts[part] = sum(not value or value in of for of in words)
        return counts

    def words(self, part, entry):
        claims = self.named(part, entry)
        kinds = {self.claims[claim]["kind"] for claim in claims}
        state, levels = set(), {part[:-1]}
        if part == "facts":
            kinds, state, levels = {entry["kind"]}, {entry["status"]}, self.levels(claims)
        elif part == "contradictions":
            kinds, levels = {side["kind"] for side in entry["sides"]}, {entry["level"]}
            state = {"unresolved" if entry["decision"]["preferred"] is None else "preferred"}
        sources = {str(self.sources.index(self.claims[claim]["source"]["sha256"]) + 1) for claim in claims}
        return {"kind": kinds, "level": levels, "source": sources, "state": state}

    def named(self, part, entry):
        if part == "facts":
            return entry["support"] + entry["dissent"]
        if part == "contradictions":
            return [claim for side in entry["sides"] for claim in side["claims"]]
        return entry["claims"]

    def levels(self, claims):
        levels = set()
        for part in ["contradictions", "differences", "gaps"]:
            for entry in self.record[part]:
                if not set(claims).isdisjoint(self.named(part, entry)):
                    levels.add(entry.get("level", part[:-1]))
        return levels or {"undisputed"}


if __name__ == "__main__":
    unittest.main()
