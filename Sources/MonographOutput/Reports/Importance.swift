/// Why a contradiction matters to a patient, by what it is about.
enum Importance {
  /// - Parameter kinds: The kinds of the sides' values; the gravest speaks.
  static func words(of kinds: [String]) -> String {
    reasons.first { kinds.contains($0.kind) }?.words
      ?? "A reader who knows only one of the sources would be told something else."
  }

  /// The gravest first.
  private static let reasons: [(kind: String, words: String)] = [
    ("contraindication", "A patient who must not have this drug could be given it."),
    ("dose", dose), ("regimen", dose), ("dose-change", dose), ("strength", dose), ("equivalence", dose),
    ("schedule", "The drug could be given too often or too seldom."),
    ("dose-adjustment", "A patient who needs another dose, or none, could get the usual one."),
    ("pregnancy-lactation", "An unborn or breast-fed child could be exposed to the drug."),
    ("population-use", "Someone in a group that should not use the drug could be given it."),
    ("interaction", "Two drugs could be combined that should not be."),
    ("warning", "A risk could go unnoticed."),
    ("monitoring", "A test that shows harm early could be left out."),
    ("overdose", "An overdose could be treated wrongly."),
    ("missed-dose", "A patient could take two doses too close together, or none."),
    ("adverse-reaction", "It changes what a patient is told to expect and watched for."),
    ("indication", "The drug could be used where it is not approved, or withheld where it is."),
    ("percentage", "It changes how benefit and risk are weighed."),
    ("efficacy", "It changes what benefit is expected."),
    ("storage", "The drug could be stored so that it spoils."),
    ("administration", "The drug could be given in a wrong way."),
  ]

  private static let dose = "Following the wrong one gives the patient too much or too little of the drug."
}
