"""Makes a corpus of many short documents about a few hundred drugs, the same in every run. No statement is true."""

from pathlib import Path

# Of these, documents that lie in no folder tell their drug.
SUBSTANCES = """amlodipine atorvastatin azithromycin bisoprolol carvedilol cetirizine ciprofloxacin citalopram clopidogrel
    diclofenac doxycycline enalapril fluoxetine furosemide gabapentin ibuprofen lansoprazole lisinopril loratadine
    losartan metformin metoprolol naproxen olanzapine omeprazole pantoprazole pregabalin quetiapine ramipril
    risperidone sertraline simvastatin tramadol valsartan venlafaxine warfarin""".split()
REACTIONS = "headache nausea dizziness vomiting rash fatigue constipation diarrhoea insomnia cough".split()
ILLNESSES = "hypertension epilepsy asthma gout migraine psoriasis".split()
TIMES = ["once daily", "twice daily", "three times daily", "every other day", "every 8 hours"]


def sections(drug: str, number: int) -> list[tuple[str, list[str]]]:
    """What a document says: headings, and sentences below them. Documents of one drug agree on some things only."""
    seed = sum(drug.encode())
    dose = [2.5, 5, 10, 20, 50][(seed + number % 7 // 5) % 5]
    illness = ILLNESSES[seed % len(ILLNESSES)]
    band = ["more than 1 in 10", "up to 1 in 10", "up to 1 in 100"][(seed + number % 3) % 3]
    return [
        ("Uses", [f"{drug} is used to treat {illness} in adults."]),
        ("Dosage", [
            f"The recommended starting dose of {drug} is {dose:g} mg {TIMES[(seed + number % 5 // 4) % 5]} by mouth.",
            f"The maximum dose is {dose * 4:g} mg daily.",
            f"Increase the dose by {dose / 2:g} mg every {1 + number % 2} weeks."]),
        ("Contraindications", [f"Do not use {drug} in patients with {ILLNESSES[(seed + number % 4) % 6]}."]),
        ("Side effects", [f"These may affect {band} people:"] + REACTIONS[number % 5 : number % 5 + 4]),
        ("Efficacy", [
            f"In a study, {30 + seed % 40 + number % 2 * 9}% of patients on {drug} improved, against 12% on placebo."]),
        ("Storage", [f"Store below {25 + number % 2 * 5} °C. Document {number}."]),
    ]


def markdown(title: str, parts: list) -> str:
    return f"# {title}\n\n" + "\n".join(f"## {head}\n\n" + "\n\n".join(lines) + "\n" for head, lines in parts)


def text(title: str, parts: list) -> str:
    return f"{title}\n\n" + "\n".join(f"{head.upper()}\n" + "\n".join(lines) + "\n" for head, lines in parts)


def html(title: str, parts: list) -> str:
    body = "".join(f"<h2>{head}</h2>" + "".join(f"<p>{line}</p>\n" for line in lines) for head, lines in parts)
    return f"<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>\n"


def generate(corpus: Path, count: int) -> None:
    """Of the first 300 a third is about one drug; the others lie in folders of many, or beside them."""
    forms = [(".md", markdown), (".txt", text), (".html", html)]
    for number in range(count):
        suffix, form = forms[number % 7 % 3]
        if number < 300 and number % 3 == 0:
            drug, folder = "paracetamol", corpus / "paracetamol"
        elif number % 3 < 2:
            drug = f"examplitin {number % 199}"
            folder = corpus / f"Examplitin {number % 199}"
        else:
            drug, folder = SUBSTANCES[number // 3 % len(SUBSTANCES)], corpus
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number:06}{suffix}").write_text(form(drug.capitalize(), sections(drug, number)))
