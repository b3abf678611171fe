import MonographAnalysis
import MonographLexicon
import MonographModel

/// Hazards that a title or a label names: of a section, of a box, of a paragraph.
extension Warnings {
  /// "5.1 Hepatotoxicity": the title of a section of warnings names the hazard; that of a box may name several.
  func title(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    let colon = passage.boxTitle
    guard
      colon != nil || isBoxed(terms)
        || passage.context.contains(where: { isWarnings(terms.reading.passages[$0]) }),
      passage.tokens.count <= (colon != nil || isBoxed(terms) ? 48 : 16)
    else { return [] }
    let range = (colon.map { $0 + 1 } ?? 0)..<passage.tokens.count
    guard colon != nil || isBoxed(terms) else {
      return hazardsTitled(range, terms).filter { !isGeneric($0, passage) }
        .map { make(terms, $0, rule: "warning.title") }
    }
    return Enumeration.members(of: passage, in: range).flatMap { member -> [Draft] in
      let run = terms.trimmed(member.tokens)
      if let organ = toxic(member.tokens, terms) { return [organ] }
      guard !run.isEmpty, terms.isReaction(run), !isGeneric(run, passage) else { return [] }
      return slashed(run, terms).map { make(terms, $0, rule: "warning.title") }
    }
  }

  /// "GOUT/SEIZURES" are two hazards, "SPINAL/EPIDURAL HEMATOMA" is one.
  private func slashed(_ run: Range<Int>, _ terms: Terms) -> [Range<Int>] {
    let slash = run.lowerBound + 1
    guard run.count == 3, terms.passage.tokens[slash].kind == .slash,
      case let parts = [run.lowerBound..<slash, slash + 1..<run.upperBound],
      parts.allSatisfy({ part in terms.marks(within: part).contains { $0.tokens == part } })
    else { return [run] }
    return parts
  }

  /// "SERIOUS TOXICITIES: ⟦HEPATIC⟧, SEVERE DIARRHEA, and COLITIS": the organ with what befalls it.
  private func toxic(_ run: Range<Int>, _ terms: Terms) -> Draft? {
    let tokens = terms.passage.tokens
    guard let colon = tokens[..<run.upperBound].lastIndex(where: { $0.kind == .colon }),
      colon > 0, tokens[colon - 1].is("toxicity") || tokens[colon - 1].is("toxicities"),
      case let organ = max(run.lowerBound, colon + 1)..<run.upperBound, organ.count == 1,
      terms.passage.marks(of: .doseFactor).contains(where: { $0.tokens == organ })
        || ConditionList(terms: terms).isOrgan(organ.lowerBound)
    else { return nil }
    var draft = make(terms, organ, rule: "warning.title", term: "\(terms.text(organ)) toxicity")
    draft.add(.subject, in: terms.index, colon - 1..<colon)
    return draft
  }

  /// "Hepatotoxicity" is one hazard, "Depression and suicide" are two, "Gout, seizures and coma" three.
  private func hazardsTitled(_ range: Range<Int>, _ terms: Terms) -> [Range<Int>] {
    let tokens = terms.passage.tokens
    let run = terms.trimmed(range)
    guard !run.isEmpty, !isDeed(run, terms.passage),
      terms.isReaction(run) || tokens[run].contains(where: { Self.effects.contains($0.word) })
    else { return [] }
    let members = Enumeration.members(of: terms.passage, in: run).map { terms.trimmed($0.tokens) }
    let areHazards =
      (2...4).contains(members.count) && members.allSatisfy { !terms.marks(within: $0).isEmpty }
      && tokens[members[members.count - 2].upperBound..<members[members.count - 1].lowerBound].contains {
        $0.word == "and"
      }
    return areHazards ? members : slashed(run, terms)
  }
  private static let effects: WordSet = ["effect", "risk"]

  /// "Reversal of the anticoagulant effect", "Reduction in the risk of gout", "Effect of inducers": what is done, or does
  /// something, and no hazard; "Reduction in heart rate" is one.
  private func isDeed(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let first = passage.tokens[run.lowerBound]
    if Self.deeds.contains(first.word) { return true }
    if first.is("effect") { return run.count > 1 && passage.tokens[run.lowerBound + 1].is("of") }
    return (first.is("reduction") || first.is("treatment"))
      && passage.tokens[run].contains { $0.is("risk") }
  }
  private static let deeds: WordSet = ["reversal", "prevention", "prophylaxis", "management"]

  /// The heading of the section itself; a leaflet's "what you need to know" holds other things, too.
  func isWarnings(_ passage: Passage) -> Bool {
    passage.role == .heading && (passage.section == .warnings || passage.section == .boxedWarning)
  }

  /// "Hand-foot syndrome. If it occurs, …": a paragraph that opens with the hazard alone.
  func isTitled(_ terms: Terms) -> Bool {
    let passage = terms.passage
    guard passage.tokens.last?.kind == .period, terms.index + 1 < terms.reading.passages.count,
      terms.reading.passages[terms.index + 1].block == passage.block,
      passage.tokens.count(where: { $0.kind == .word }) <= 6, terms.reading.before(terms.index).isEmpty
    else { return false }
    let words = passage.tokens.filter { $0.kind == .word }
    return passage.marks(of: .hazardCue).isEmpty && !words.contains { Terms.cuts.contains($0.word) }
      && !AdverseReactions.imperatives.contains(words.first?.word ?? .none)
  }

  /// "**Ototoxicity:** Stop at the first sign.": a label names the hazard where the text behind it names none.
  func label(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    let run = terms.trimmed(passage.tokens.indices)
    if passage.holds("flammable"), let danger = restricted(terms, .warnings) { return [danger] }
    // "The risk appears highest among patients with:" leads into a list.
    let isTitle = isBoxed(terms) && !passage.holds("boxed") && !passage.holds("risk")
    if isUnderNumbered(terms) || isTitle {
      return hazardsTitled(passage.tokens.indices, terms).filter { !isGeneric($0, passage) && $0.count <= 8 }
        .map { make(terms, $0, rule: "warning.label") }
    }
    guard !run.isEmpty, run.count <= 6, isHazardName(run, terms), !isGeneric(run, passage) else { return [] }
    for index in terms.reading.passages.indices.dropFirst(terms.index + 1).prefix(8) {
      let other = terms.reading.passages[index]
      guard other.context.first == terms.index else { break }
      guard drafts(from: index, in: terms.reading).allSatisfy({ $0.rule == "warning.ended" }),
        Contraindications().drafts(from: index, in: terms.reading).isEmpty,
        // An order alone says nothing of what it is for.
        DoseAdjustments().drafts(from: index, in: terms.reading).allSatisfy({
          ["dose-adjustment.order", "dose-adjustment.labelled"].contains($0.rule)
        })
      else { return [] }
    }
    return [make(terms, run, rule: "warning.label")]
  }

  /// "5 WARNINGS AND PRECAUTIONS  • Hepatotoxicity: …": in the sections of a label that are numbered, labels are the
  /// titles of the sections in short.
  private func isUnderNumbered(_ terms: Terms) -> Bool {
    guard let above = terms.passage.context.first(where: { terms.reading.passages[$0].role == .heading }),
      case let heading = terms.reading.passages[above], isWarnings(heading)
    else { return false }
    return heading.tokens.first?.kind == .number
  }

  /// A reaction by name, or something that the label calls a risk; a disease alone may be anything.
  private func isHazardName(_ run: Range<Int>, _ terms: Terms) -> Bool {
    terms.passage.marks(of: .reaction).contains {
      run.overlaps($0.tokens) && terms.isNamed($0)
    }
      && !terms.passage.tokens[run].contains {
        ["allergy", "allergic", "hypersensitivity", "interaction", "use", "patient"].contains($0.word)
      }
  }
}
