/// A made-up drug: everything that the documents about it say follows from its number.
struct GeneratedDrug {
  let name: String
  /// In milligrams, as written.
  let startingDose: String
  private let choices: Choices

  init(number: Int) {
    let choices = Choices(seed: UInt64(number))
    name = Self.name(number)
    startingDose = choices.pick(["2.5", "5", "7.5", "10", "12.5", "15", "20", "25"], 0)
    self.choices = choices
  }

  /// Four syllables and an ending, another for each number below 160,000.
  private static func name(_ number: Int) -> String {
    let syllables = [
      "ba", "ce", "di", "fo", "gu", "ka", "la", "me", "ni", "po", "qua", "ru", "sa", "te", "vi", "xo", "ya",
      "zu", "bre", "tro",
    ]
    var rest = number
    var name = ""
    for _ in 0..<4 {
      name += syllables[rest % syllables.count]
      rest /= syllables.count
    }
    return name.prefix(1).uppercased() + name.dropFirst() + "dine"
  }

  /// The folder of its documents.
  var slug: String { name.lowercased() }

  /// What its documents say, the same in every format.
  var sections: [GeneratedSection] {
    [use, dosage, contraindications, warnings, sideEffects, interactions, storage]
  }

  private var illness: String {
    choices.pick(
      ["high blood pressure", "asthma", "epilepsy", "migraine", "gout", "rheumatoid arthritis"], 1)
  }

  private var use: GeneratedSection {
    GeneratedSection(
      title: "What \(name) is used for", code: "34067-9",
      paragraphs: [
        "\(name) is used to treat \(illness) in adults.",
        "\(name) works by blocking a receptor in the body that takes part in \(illness). It does not cure the illness.",
      ])
  }

  private var dosage: GeneratedSection {
    let daily = choices.pick(["once daily", "twice a day", "three times a day", "every 8 hours"], 2)
    let step = choices.pick(["2.5", "5", "10"], 3)
    let maximum = choices.pick(["40", "60", "80", "100", "150"], 4)
    return GeneratedSection(
      title: "Dosage and administration", code: "34068-7",
      paragraphs: [
        "The recommended starting dose for adults is \(startingDose) mg by mouth \(daily).",
        "The dose may be increased by \(step) mg every \(choices.pick(["week", "2 weeks", "month"], 5)) if it is tolerated. "
          + "The maximum dose is \(maximum) mg per day.",
        "In patients with severe renal impairment, reduce the dose to \(step) mg once daily. No dose adjustment is needed in "
          + "mild hepatic impairment.",
        "\(name) should not be used in children under \(choices.pick(["6", "12", "18"], 6)) years of age. "
          + "Swallow the tablets whole with a glass of water, with or without food.",
      ],
      header: ["Week", "Dose"],
      rows: [
        ["Weeks 1 and 2", "\(startingDose) mg \(daily)"], ["Weeks 3 and 4", "\(step) mg \(daily)"],
        ["From week 5", "\(maximum) mg per day"],
      ])
  }

  private var contraindications: GeneratedSection {
    GeneratedSection(
      title: "Contraindications", code: "34070-3",
      paragraphs: ["\(name) is contraindicated in patients with:"],
      items: [
        "hypersensitivity to \(name) or to any of its excipients",
        choices.pick(["severe hepatic impairment", "heart block", "angioedema", "porphyria"], 7),
        choices.pick(
          ["pregnancy", "severe renal impairment", "active bleeding", "narrow-angle glaucoma"], 8),
      ])
  }

  private var warnings: GeneratedSection {
    let risk = choices.pick(["liver injury", "hypotension", "seizures", "serious infections"], 9)
    return GeneratedSection(
      title: "Warnings and precautions", code: "43685-7",
      paragraphs: [
        "\(name) may cause \(risk). Stop the treatment and call a doctor if it occurs.",
        "Monitor liver function before the treatment and every \(choices.pick(["2", "3", "6"], 10)) months during it.",
        "Cases of \(choices.pick(["depression", "pancreatitis", "anaemia"], 11)) were reported in "
          + "\(choices.percentage(12))% of patients. It is not known whether \(name) passes into breast milk, and it is not "
          + "recommended during pregnancy.",
        "Patients who drive should know that dizziness is possible, above all in the first days and after each increase of the "
          + "dose.",
      ])
  }

  private var sideEffects: GeneratedSection {
    let effects = [
      "headache", "nausea", "dizziness", "rash", "fatigue", "diarrhoea", "insomnia", "dry mouth", "cough",
      "constipation",
    ]
    return GeneratedSection(
      title: "Side effects", code: "34084-4",
      paragraphs: [
        "In a study of \(200 + choices.value(13) % 800) patients, \(choices.percentage(14))% of those treated with \(name) "
          + "and \(choices.percentage(15))% of those given placebo stopped the treatment.",
        "Very common (may affect more than 1 in 10 people): \(choices.pick(effects, 16)), \(choices.pick(effects, 17)).",
      ],
      items: [choices.pick(effects, 18), choices.pick(effects, 19), choices.pick(effects, 20)],
      header: ["Reaction", "\(name) (%)", "Placebo (%)"],
      rows: (21..<27).map {
        [choices.pick(effects, $0), choices.percentage($0 + 6), choices.percentage($0 + 12)]
      })
  }

  private var interactions: GeneratedSection {
    GeneratedSection(
      title: "Interactions", code: "34073-7",
      paragraphs: [
        "\(choices.pick(["Warfarin", "Digoxin", "Lithium", "Ketoconazole"], 40)) increases the concentration of \(name) by "
          + "\(choices.percentage(41))%. Use both together with caution.",
        "Avoid \(choices.pick(["grapefruit juice", "alcohol", "St John's wort"], 42)) while taking \(name).",
      ])
  }

  private var storage: GeneratedSection {
    GeneratedSection(
      title: "Storage", code: "44425-7",
      paragraphs: [
        "Store below \(choices.pick(["25", "30"], 43)) °C in the original package. Keep out of the sight and reach of children.",
        "If you miss a dose, take it as soon as you remember. Do not take a double dose.",
      ])
  }
}

/// A part of a document under a heading.
struct GeneratedSection {
  let title: String
  /// The LOINC code of an SPL section.
  let code: String
  var paragraphs: [String] = []
  var items: [String] = []
  var header: [String] = []
  var rows: [[String]] = []
}

/// Numbers that follow from a seed (SplitMix64), each by its place, so that adding one moves no other.
private struct Choices {
  let seed: UInt64

  func value(_ place: Int) -> Int {
    var mixed = (seed &* 1_000 &+ UInt64(place) &+ 1) &* 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ (mixed >> 31)) >> 1)
  }

  func pick(_ options: [String], _ place: Int) -> String { options[value(place) % options.count] }

  func percentage(_ place: Int) -> String { "\(value(place) % 40 + 1).\(value(place + 1_000) % 9 + 1)" }
}
