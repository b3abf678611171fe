import MonographAnalysis
import MonographLexicon
import MonographModel

/// Reactions that a warning for the doctor lists for what it has told: "these reactions include anaphylaxis", "effects have
/// been reported, including headache", "may manifest as oedema".
extension AdverseReactions {
  func included(_ terms: Terms) -> [Draft] {
    let (passage, reading) = (terms.passage, terms.reading)
    guard !reading.isForPatients, passage.holds(anyOf: Self.listingVerbs),
      reading.isUnder([.warnings, .precautions], unless: Self.foreign, terms.index), isTellable(terms),
      let start = includedStart(terms)
    else { return [] }
    return findings(terms, in: start..<clauseEnd(from: start, terms), rule: Self.named).filter {
      isOwn($0.places[0].tokens, terms)
    }
  }
  private static let listingVerbs: WordSet = [
    "include", "includes", "included", "including", "manifest", "manifests",
  ]

  /// Where the list starts.
  private func includedStart(_ terms: Terms) -> Int? {
    let tokens = terms.passage.tokens
    return tokens.indices.dropFirst(2).first { index in
      switch tokens[index - 1].word {
      case "include", "includes", "included":
        isOfCases(at: index, tokens) || isReference(..<(index - 1), terms)
      case "including": isReport(..<(index - 1), terms)
      case "as": isManifest(before: index - 1, terms)
      default: false
      }
    }
  }

  /// "This includes ⟦cases of⟧".
  private func isOfCases(at index: Int, _ tokens: [Token]) -> Bool {
    index <= 3 && ["these", "this"].contains(tokens[0].word)
      && tokens[index...].prefix(2).map(\.word).elementsEqual(["case", "of"])
  }

  /// "These reactions", "symptoms associated with such events have".
  private func isReference(_ range: PartialRangeUpTo<Int>, _ terms: Terms) -> Bool {
    let words = terms.passage.tokens[range]
    guard words.count <= 9,
      !words.contains(where: { $0.kind == .comma || Self.hypothetical.contains($0.word) })
    else { return false }
    return words.indices.contains { index in
      Self.referring.contains(words[index].word)
        && words[index...].prefix(4).contains { Self.told.contains($0.word) }
    }
  }
  private static let referring: WordSet = ["these", "such"]
  private static let told: WordSet = [
    "reaction", "effect", "event", "change", "abnormality", "abnormalities", "manifestation", "disturbance",
  ]

  /// "A variety of effects have been reported,".
  private func isReport(_ range: PartialRangeUpTo<Int>, _ terms: Terms) -> Bool {
    let words = terms.passage.tokens[range]
    guard let last = words.last(where: { $0.kind != .comma }), Self.seen.contains(last.word),
      words.suffix(4).contains(where: { ["been", "were", "was"].contains($0.word) })
    else { return false }
    return words.contains { Self.told.contains($0.word) }
      && !words.contains { Self.hypothetical.contains($0.word) }
  }

  /// "Fluid retention may manifest as".
  private func isManifest(before index: Int, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    return index > 1 && ["manifest", "manifests"].contains(tokens[index - 1].word)
      && !tokens[..<index].contains { Self.hypothetical.contains($0.word) }
  }

  static let includedExamples = [
    Example(
      "⟦Hypersensitivity⟧ has been reported with Examplix. These reactions include ⟦anaphylaxis⟧ and ⟦angioedema⟧.",
      under: "Warnings and precautions", "hypersensitivity", "anaphylaxis", "angioedema"),
    Example(
      "Symptoms associated with these events have included ⟦flushing⟧ and ⟦cough⟧.",
      under: "Warnings and precautions", "flushing", "cough"),
    Example(
      "Various visual effects have been reported, including ⟦blurred vision⟧ and ⟦diplopia⟧.",
      under: "Warnings and precautions", "blurred vision", "diplopia"),
    Example(
      "⟦Fluid retention⟧ occurs with Examplix and may manifest as ⟦pleural effusion⟧ or ⟦peripheral edema⟧.",
      under: "Warnings and precautions", "fluid retention", "pleural effusion", "peripheral edema"),
    Example(
      "Severe ⟦skin reactions⟧ have been reported with Examplix. This includes cases of ⟦erythema multiforme⟧.",
      under: "Warnings and precautions", "skin reactions, serious", "erythema multiforme"),
    // What a patient has, what a doctor watches for and what was not seen are none.
    Example(
      "Risk factors for these events include diabetes and hypertension.", under: "Warnings and precautions"),
    Example("If such reactions, which may include rash, occur, stop it.", under: "Warnings and precautions"),
    Example("No such effects have been reported, including fever.", under: "Warnings and precautions"),
  ]
}
