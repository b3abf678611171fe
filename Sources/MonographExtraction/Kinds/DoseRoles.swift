import MonographAnalysis
import MonographLexicon
import MonographModel

/// Which phase or kind of dose an amount is.
enum DoseRoles {
  struct Found {
    var role: Dose.Role
    var place: Draft.Place?
  }

  static let studySections: Set<SectionKind> = [
    .efficacy, .nonclinical, .pharmacokinetics, .pharmacology, .research,
  ]

  static func role(of quantity: Quantity, in index: Int, _ reading: Reading) -> Found {
    let passage = reading.passages[index]
    if isStudy(quantity, in: index, reading) { return Found(role: .study) }
    if let outer = Equivalents.outer(of: quantity, in: passage) { return role(of: outer, in: index, reading) }
    let own = marks(in: passage, reading)
    let clause = passage.clause(around: quantity.tokens.lowerBound)
    let before = own.filter {
      $0.mark.tokens.upperBound <= quantity.tokens.lowerBound && clause.contains($0.mark.tokens.lowerBound)
        && reaches($0, quantity, passage)
    }
    if let best = strongest(before, to: quantity), best.role != .usual { return found(best, index) }
    if let window = Windows.window(in: index, near: quantity.tokens, reading), let start = windowRole(window)
    {
      return start
    }
    let after = own.filter {
      $0.mark.tokens.lowerBound >= quantity.tokens.upperBound && clause.contains($0.mark.tokens.lowerBound)
        && follows($0, quantity, passage)
    }
    if let best = after.first { return found(best, index) }
    for header in passage.cell(at: quantity.tokens.lowerBound)?.headers.reversed() ?? [] {
      if let best = marks(in: reading.passages[header], reading).first(where: { $0.role != .usual }) {
        return found(best, header)
      }
    }
    if let first = passage.cells.first,
      let best = own.first(where: { first.tokens.overlaps($0.mark.tokens) && $0.role != .usual })
    {
      return found(best, index)
    }
    if let earlier = joined(to: quantity, in: passage) {
      let found = role(of: earlier, in: index, reading)
      if found.role != .usual { return found }
    }
    for above in reading.chain(of: index).dropFirst() {
      let head = reading.passages[above]
      let marks = self.marks(in: head, reading).filter { $0.role != .usual && $0.role != .study }
      // "Starting treatment" over a section is no "Starting dose".
      if let best = marks.first(where: {
        head.role != .heading || $0.mark.tokens.count > 1 || head.tokens.count == 1
      }) {
        return found(best, above)
      }
      if head.role == .heading { break }
    }
    return Found(role: .usual)
  }

  /// "80 mg for tablets and 60 mg for capsules": the amount before, joined by "and" or "or", shares its role.
  private static func joined(to quantity: Quantity, in passage: Passage) -> Quantity? {
    guard
      let earlier = passage.quantities.last(where: {
        $0.tokens.upperBound <= quantity.span.lowerBound && $0.unit?.code == quantity.unit?.code
      })
    else { return nil }
    let between = passage.tokens[earlier.tokens.upperBound..<quantity.span.lowerBound]
    guard between.count <= 8,
      !between.contains(where: { $0.kind == .comma || $0.kind == .period || $0.endsClause })
    else { return nil }
    return between.last.map { $0.is(and) || $0.is(or) } ?? false ? earlier : nil
  }
  private static let and = Word("and"), or = Word("or")

  private struct RoleMark {
    var role: Dose.Role
    var mark: Mark
  }

  private static func found(_ mark: RoleMark, _ index: Int) -> Found {
    Found(role: mark.role, place: Draft.Place(.cue, in: index, mark.mark.tokens))
  }

  private static func marks(in passage: Passage, _ reading: Reading) -> [RoleMark] {
    passage.marks(of: .role).compactMap { mark in
      Dose.Role(rawValue: reading.lexicon[mark][1]).flatMap {
        $0 == .study ? nil : RoleMark(role: $0, mark: mark)
      }
    }
  }

  /// The nearest before the amount; a mere "dose" gives way to a more telling word of the same stretch.
  private static func strongest(_ marks: [RoleMark], to quantity: Quantity) -> RoleMark? {
    marks.last { $0.role != .usual && $0.role != .single } ?? marks.last { $0.role != .usual } ?? marks.last
  }

  /// A word before the amount speaks of it unless another amount stands between them.
  private static func reaches(_ mark: RoleMark, _ quantity: Quantity, _ passage: Passage) -> Bool {
    !passage.quantities.contains { other in
      other.tokens.lowerBound >= mark.mark.tokens.upperBound
        && other.tokens.upperBound <= quantity.tokens.lowerBound
        && other.unit.map { Doses.isDoseable($0) } ?? false
        && (other.group == nil || other.group != quantity.group)
    }
  }

  /// "80 mg initially", "40 mg as a single dose": close behind, before the next amount.
  private static func follows(_ mark: RoleMark, _ quantity: Quantity, _ passage: Passage) -> Bool {
    guard mark.role != .usual, mark.mark.tokens.lowerBound - quantity.tokens.upperBound <= 4 else {
      return false
    }
    return !passage.tokens[quantity.tokens.upperBound..<mark.mark.tokens.lowerBound].contains {
      $0.kind == .comma || $0.kind == .period
    }
      && !(mark.role == .step
        || mark.role == .maximum
          && passage.quantities.contains {
            $0.tokens.lowerBound >= mark.mark.tokens.upperBound
              && $0.tokens.lowerBound - mark.mark.tokens.upperBound < 4
          })
  }

  /// Weeks 1–2 of a table start a treatment; later windows are steps.
  private static func windowRole(_ window: Windows.Found) -> Found? {
    let role: Dose.Role = window.duration.low <= 1 ? .start : .step
    return Found(role: role, place: window.place)
  }

  private static let adviceSections: Set<SectionKind> = [
    .dosage, .administration, .patientInformation, .faq, .missedDose, .identity, .indications,
  ]

  /// A study arm's, an animal's or an overdose's amount. In a dosage section it takes the word for it; elsewhere
  /// an amount is reported rather than advised unless the sentence advises.
  private static func isStudy(_ quantity: Quantity, in index: Int, _ reading: Reading) -> Bool {
    if reading.isIn(studySections, index) { return true }
    let passage = reading.passages[index]
    if !reading.contexts("study", in: passage).isEmpty { return true }
    let contexts = Set(passage.marks(of: .doseContext).map { reading.lexicon[$0][1] })
    if contexts.contains("animal") { return true }
    let advises = contexts.contains("advice")
    if advises || passage.sections.isEmpty || reading.isIn(adviceSections, index) { return false }
    let reports =
      passage.marks(of: .role).contains { reading.lexicon[$0][1] == "study" }
      || passage.quantities.contains { $0.unit?.code == "%" }
    return reports || passage.section == .adverseReactions || passage.section == .pharmacology
      || passage.section == .mechanism
  }
}
