import MonographAnalysis
import MonographLexicon
import MonographModel

/// Words of use: those of the table, and those that only a pattern finds.
extension Indications {
  /// Where a statement of use opens: "indicated for", "its main applications include".
  struct Lead {
    var tokens: Range<Int>
    /// "to prevent": names what is treated only where the text speaks of use.
    var isPurpose = false
    /// Only a use can follow.
    var isStrong: Bool
  }

  /// In order; a purpose ("to prevent") is one of use only where the text speaks of use.
  func leads(_ terms: Terms, isUnder: Bool) -> [Lead] {
    let passage = terms.passage
    let mayLead = terms.reading.lists("indication", passage) || passage.holds(anyOf: Self.useNouns)
    guard isUnder || mayLead else { return [] }
    let written = terms.reading.leads("indication", in: passage).map { lead(of: $0, passage) }
      .filter { !isEffect($0, passage) && !isOfMaking($0, passage) && !isAside($0, passage) }
    let uses =
      written
      + nouns(passage).filter { found in !written.contains { $0.tokens.overlaps(found.tokens) } }
      + (isUnder
        ? distant(passage, beside: written) + protections(passage) + befalling(terms)
          + deeds(terms, beside: written)
          + prescriptions(terms).filter { lead in !written.contains { $0.tokens.overlaps(lead.tokens) } }
          + classed(terms).filter { lead in !written.contains { $0.tokens.overlaps(lead.tokens) } } : [])
    let purposes = terms.reading.leads("purpose", in: passage).map { lead(of: $0, passage, isPurpose: true) }
      .filter { purpose in
        let before =
          purpose.tokens.lowerBound > 0 ? passage.tokens[purpose.tokens.lowerBound - 1].word : .none
        // "…, relieving congestion" tells of the effect.
        if purpose.tokens.count == 1,
          Self.participles.contains(passage.tokens[purpose.tokens.lowerBound].word),
          !Self.governors.contains(before)
        {
          return false
        }
        // "alone did not give adequate control of": of what was taken before.
        if ["adequate", "sufficient", "inadequate", "poor"].contains(before) { return false }
        return isUnder && !explains(passage, before: purpose.tokens.lowerBound)
          || uses.contains { $0.tokens.lowerBound < purpose.tokens.lowerBound }
      }
    return (uses + purposes).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// "prevents clotting" tells what it does: only a named disease behind it is a use.
  private func lead(of mark: Mark, _ passage: Passage, isPurpose: Bool = false) -> Lead {
    let last = mark.tokens.upperBound - 1
    let isFinite = isPurpose && mark.tokens.count == 1 && passage.ends(last, in: "s")
    return Lead(
      tokens: mark.tokens, isPurpose: isPurpose,
      isStrong: !isFinite && Self.strongEnds.contains(passage.tokens[last].word))
  }

  /// "Its main applications include", "the chief use was in": a noun of use with its verb.
  private func nouns(_ passage: Passage) -> [Lead] {
    guard passage.holds(anyOf: Self.useNouns) else { return [] }
    return passage.tokens.indices.dropFirst().compactMap { noun in
      guard Self.useNouns.contains(passage.tokens[noun].word),
        passage.tokens[max(0, noun - 2)..<noun].contains(where: { Self.chief.contains($0.word) }),
        let verb = passage.tokens[(noun + 1)...].prefix(isOfDrug(noun, passage) ? 10 : 3).firstIndex(where: {
          Self.useVerbs.contains($0.word)
        }), !passage.tokens[noun..<verb].contains(where: { $0.kind == .comma || $0.kind == .period }),
        // "Off-label uses are not as well established"
        verb + 1 == passage.tokens.count || !passage.tokens[verb + 1].is("not")
      else { return nil }
      var end = verb + 1
      while end < passage.tokens.count, Self.useJoints.contains(passage.tokens[end].word) { end += 1 }
      let last = passage.tokens[end - 1].word
      return Lead(tokens: noun..<end, isStrong: Self.strongNouns.contains(last))
    }
  }

  /// "The primary use of X and Y is".
  private func isOfDrug(_ noun: Int, _ passage: Passage) -> Bool {
    noun + 1 < passage.tokens.count && passage.tokens[noun + 1].word == "of"
  }

  /// "used off-label (where nothing else has helped) for": the preposition stands apart from its verb.
  private func distant(_ passage: Passage, beside written: [Lead]) -> [Lead] {
    guard passage.holds(anyOf: Self.useParticiples) else { return [] }
    return passage.tokens.indices.compactMap { use in
      guard Self.useParticiples.contains(passage.tokens[use].word),
        !written.contains(where: { $0.tokens.upperBound > use && $0.tokens.lowerBound < use + 30 })
      else { return nil }
      var depth = 0
      for index in (use + 1)..<max(use + 1, min(passage.tokens.count, use + 30)) {
        let token = passage.tokens[index]
        switch token.kind {
        case .open: depth += 1
        case .close: depth -= 1
        case .period, .colon, .comma: if depth <= 0, !isOfPatients(behind: index, passage) { return nil }
        default: break
        }
        if token.endsClause { return nil }
        guard depth <= 0, token.kind == .word else { continue }
        if token.word == "for" { return Lead(tokens: index..<index + 1, isStrong: false) }
        if Self.verbs.contains(token.word) || ["that", "which"].contains(token.word) { return nil }
      }
      return nil
    }
  }

  /// "prescribed in combination with bazomycin⟦,⟧ for patients with".
  private func isOfPatients(behind comma: Int, _ passage: Passage) -> Bool {
    let behind = passage.tokens[(comma + 1)...].prefix(4)
    return passage.tokens[comma].kind == .comma && behind.first?.is("for") ?? false
      && behind.contains { Self.people.contains($0.word) }
      && passage.tokens[..<comma].contains { $0.is("combination") || $0.is("together") }
  }

  /// "helps to protect adults against", "protects your child from getting": the preposition stands apart.
  private func protections(_ passage: Passage) -> [Lead] {
    guard passage.holds(anyOf: Self.protecting),
      let verb = passage.tokens.firstIndex(where: { Self.protecting.contains($0.word) }),
      let joint = passage.tokens[(verb + 1)...].prefix(16).firstIndex(where: {
        $0.word == "against" || $0.word == "from" && passage.tokens[verb].is("protect")
      }), joint > verb + 1,
      !passage.tokens[verb..<joint].contains(where: { $0.kind != .word && $0.kind != .number })
    else { return [] }
    let isGerund = joint + 1 < passage.tokens.count && passage.ends(joint + 1, in: "ing")
    return [Lead(tokens: joint..<joint + (isGerund ? 2 : 1), isStrong: false)]
  }

  /// "given Examplix ⟦to⟧ lower the amount of", "is implanted ⟦to⟧ repair": what it is given for is something done.
  private func deeds(_ terms: Terms, beside written: [Lead]) -> [Lead] {
    let tokens = terms.passage.tokens
    return tokens.indices.dropLast(2).compactMap { verb in
      let isUse = Self.useParticiples.contains(tokens[verb].word)
      guard isUse || Self.giving.contains(tokens[verb].word),
        let to = tokens[(verb + 1)...].prefix(isUse ? 9 : 3).firstIndex(where: { $0.is("to") }),
        to + 1 < tokens.count, Self.deeds.contains(tokens[to + 1].word),
        case let between = tokens[verb + 1..<to],
        isUse || between.allSatisfy({ terms.reading.subject.names($0) }),
        !between.contains(where: {
          [.comma, .period, .colon].contains($0.kind) || Self.verbs.contains($0.word)
            || ["food", "not", "that", "which"].contains($0.word)
        }), !written.contains(where: { $0.tokens.overlaps(verb..<to + 2) })
      else { return nil }
      return Lead(tokens: to..<to + 1, isStrong: false)
    }
  }

  /// "(meaning not ⟦approved for⟧ this)": what a word of use means.
  private func isAside(_ lead: Lead, _ passage: Passage) -> Bool {
    guard let open = passage.tokens[..<lead.tokens.lowerBound].openParenthesis,
      open + 1 < passage.tokens.count
    else { return false }
    return passage.tokens[open + 1].is("meaning")
  }

  /// "The cells ⟦used to make⟧ Examplix": said of its making.
  private func isOfMaking(_ lead: Lead, _ passage: Passage) -> Bool {
    let next = lead.tokens.upperBound
    return next < passage.tokens.count && passage.tokens[next - 1].is("to")
      && Self.making.contains(passage.tokens[next].word)
  }
  private static let making: WordSet = ["make", "produce", "manufacture", "grow", "calculate", "measure"]

  private static let protecting: WordSet = [
    "protect", "vaccinate", "immunise", "immunize", "vaccination", "immunisation", "immunization",
  ]

  /// "It is an antihistamine ⟦for⟧ hay fever": what sort of medicine it is, and what for.
  private func classed(_ terms: Terms) -> [Lead] {
    let tokens = terms.passage.tokens
    guard let be = tokens.prefix(6).firstIndex(where: { ["is", "are"].contains($0.word) }),
      tokens[..<be].contains(where: { terms.reading.subject.names($0) || ["it", "this"].contains($0.word) }),
      let to = tokens[be...].prefix(14).firstIndex(where: { $0.is("for") }),
      tokens[be + 1..<to].contains(where: { ["a", "an"].contains($0.word) }),
      !tokens[be + 1..<to].contains(where: { $0.kind == .comma || Self.verbs.contains($0.word) }),
      case let noun = terms.passage.ends(to - 1, in: "ly") ? to - 1 : beforeAside(to, terms.passage),
      terms.passage.marks(of: .drugClass).contains(where: { $0.tokens.upperBound == noun })
        || Self.remedies.contains(tokens[noun - 1].word) || tokens[noun - 1].is("replacement")
        || noun < to && tokens[noun - 1].is("therapy")
    else { return [] }
    return [Lead(tokens: to..<to + 1, isStrong: false)]
  }

  /// "an enzyme replacement therapy ⟦(ERT)⟧ for": where the short name opens.
  private func beforeAside(_ to: Int, _ passage: Passage) -> Int {
    let tokens = passage.tokens
    return to > 4 && tokens[to - 1].kind == .close && tokens[to - 3].kind == .open ? to - 3 : to
  }

  /// "By blocking the enzyme, it helps reduce": how it acts.
  private func isEffect(_ lead: Lead, _ passage: Passage) -> Bool {
    passage.tokens[lead.tokens.lowerBound].word == "help"
      && passage.tokens[lead.tokens].last?.word == "reduce"
      && explains(passage, before: lead.tokens.lowerBound)
  }

  /// "Examplix lowers blood sugar in adults ⟦with⟧ diabetes": whom it acts in is who it is for.
  private func befalling(_ terms: Terms) -> [Lead] {
    let tokens = terms.passage.tokens
    guard
      let verb = tokens.indices.dropFirst().first(where: {
        Self.lowering.contains(tokens[$0].word) && isDoneBySubject($0, tokens, terms.reading)
      }),
      let people = tokens[verb...].prefix(12).firstIndex(where: { Self.people.contains($0.word) }),
      !tokens[verb..<people].contains(where: { [.comma, .period, .colon].contains($0.kind) }),
      tokens[..<people].suffix(2).contains(where: { $0.word == "in" }),
      let with = tokens[people...].prefix(14).firstIndex(where: { $0.word == "with" })
    else { return [] }
    return [Lead(tokens: with..<with + 1, isStrong: false)]
  }
  private static let lowering: WordSet = [
    "lower", "lowers", "reduces", "improves", "controls", "control", "relieves",
  ]

  /// "Examplix lowers", "belongs to a class of medicines … that lowers", "They work together to control".
  private func isDoneBySubject(_ verb: Int, _ tokens: [Token], _ reading: Reading) -> Bool {
    let before = tokens[..<verb]
    if reading.subject.names(tokens[verb - 1]) { return true }
    guard let last = before.last, last.is("that") || last.is("which") || last.is("to") else { return false }
    return last.is("to")
      ? before.suffix(4).contains { $0.is("together") }
      : before.contains { reading.subject.names($0) } && before.contains { $0.is("class") || $0.is("group") }
  }

  /// "It works by …, which helps to prevent": how it acts.
  private func explains(_ passage: Passage, before index: Int) -> Bool {
    passage.tokens[..<index].contains { Self.explaining.contains($0.word) }
  }

  static let participles = WordTable.uses["participle"]
  private static let giving = WordTable.uses["giving"]
  private static let deeds = WordTable.uses["deed"]
  static let governors = WordTable.uses["governor"]
  static let explaining = WordTable.uses["explaining"]
  static let strongEnds = WordTable.uses["strong-end"]
  private static let useNouns = WordTable.uses["use-noun"]
  private static let chief = WordTable.uses["chief"]
  private static let useVerbs = WordTable.uses["use-verb"]
  private static let useJoints = WordTable.uses["use-joint"]
  private static let strongNouns = WordTable.uses["strong-noun"]
  static let useParticiples = WordTable.uses["use-participle"]
}
