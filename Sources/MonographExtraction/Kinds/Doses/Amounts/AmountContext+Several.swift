import MonographAnalysis
import MonographLexicon
import MonographModel

/// What each of several holds, where a name or a comma stands between their count and the amount.
extension AmountContext {
  /// "Two separate injections, ⟦5 mg⟧ each"; given weeks apart, each is a dose of its own.
  var isEachOfSeveral: Bool {
    // "Two injections of 5 mg (⟦0.5 mL⟧) each": what is said of the one is said of the other.
    let whole = Equivalents.outer(of: quantity, in: passage)
    let start = whole?.span.lowerBound ?? at.lowerBound
    let end = endWithAside
    guard token(end)?.is("each") ?? false,
      token(end + 1).map({ $0.kind != .word || Self.goingOn.contains($0.word) }) ?? true,
      !passage.tokens[end..<max(end, clause.upperBound)].contains(where: { Self.apart.contains($0.word) })
    else { return false }
    return passage.marks(of: .unit).contains { mark in
      mark.tokens.upperBound <= start && start - mark.tokens.upperBound <= 3
        && clause.contains(mark.tokens.lowerBound)
        && UnitTable.standard.entries[mark.entry].dimension == .form
        && UnitTable.standard.entries[mark.entry].code != "{dose}"
        && isSeveral(before: mark.tokens.lowerBound)
    }
  }
  /// "Up to 4 doses (⟦1,200 mg⟧) may be given within 24 hours": what they sum up to.
  var isSumOfDoses: Bool {
    guard isParenthesised, token(at.upperBound)?.kind == .close,
      token(at.lowerBound - 1)?.kind == .open, token(at.lowerBound - 2)?.is("dose") ?? false
    else { return false }
    let count = at.lowerBound - 3
    return (speltNumber(endingAt: count + 1) ?? token(count)?.number).map { $0 > 1 } ?? false
      && !passage.quantities[..<number].contains {
        $0.unit?.dimension == quantity.unit?.dimension && clause.contains($0.tokens.lowerBound)
          && count - $0.tokens.upperBound < 6 && $0.tokens.upperBound <= count
      }
  }

  /// "⟦0.1 mL⟧ (⟦4 units⟧) into each of 5 places": what one of several places gets.
  var isOfOneSite: Bool {
    let end = endWithAside
    guard let into = token(end), into.is("into") || into.is("in") || into.is("at"),
      token(end + 1)?.is("each") ?? false, token(end + 2)?.is("of") ?? false
    else { return false }
    let count = passage.marks(of: .number).first { $0.tokens.lowerBound == end + 3 }
    return token(end + 3)?.kind == .number || count != nil
  }

  /// Behind the amount and the parenthesis it opens or stands in.
  var endWithAside: Int {
    if token(at.upperBound)?.kind == .open {
      return Enumeration.closingMark(from: at.upperBound, in: passage, limit: passage.tokens.count) + 1
    }
    return isParenthesised && token(at.upperBound)?.kind == .close ? at.upperBound + 1 : at.upperBound
  }
  private static let goingOn: WordSet = ["given", "injected", "administered", "into", "in", "at"]
  private static let apart: WordSet = ["apart", "later", "interval", "week", "month"]

  /// A count of more than one right before a place, or with two words of how they are given between.
  private func isSeveral(before place: Int) -> Bool {
    (max(clause.lowerBound, place - 2)...place).contains { end in
      (speltNumber(endingAt: end) ?? token(end - 1)?.number).map { $0 > 1 } ?? false
    }
  }

  /// "2 tablets Examplix ⟦0.18 mg⟧", "three Examplix ⟦5 mg⟧ tablets", "two otherin ⟦37.5 mg⟧/examplin 25 mg tablets".
  func isShare(of subject: Subject) -> Bool {
    guard let unit = quantity.unit, unit.dimension != .form, !unit.code.utf8.contains(UInt8(ascii: "/"))
    else {
      return false
    }
    let start = startOfNames(subject)
    guard start < at.lowerBound else { return false }
    if passage.quantities.contains(where: {
      $0.unit?.dimension == .form && $0.tokens.upperBound == start && ($0.low ?? $0.high ?? 1) > 1
    }) {
      return true
    }
    guard (speltNumber(endingAt: start) ?? token(start - 1)?.number).map({ $0 > 1 }) ?? false else {
      return false
    }
    let form = forms.first { $0.tokens.lowerBound >= at.upperBound && clause.contains($0.tokens.lowerBound) }
    return form.map { form in
      let between = at.upperBound..<form.tokens.lowerBound
      return between.count <= 14
        && passage.tokens[between].allSatisfy {
          [.word, .number, .slash, .trademark, .dash].contains($0.kind)
        }
        && !passage.timings.contains { between.contains($0.tokens.lowerBound) }
    } ?? false
  }

  /// Where the names before the amount begin, the maker's among them ("Examplin Teva"), with the amounts that are joined to it
  /// by a slash.
  private func startOfNames(_ subject: Subject) -> Int {
    var start = startOfName(subject)
    while start > clause.lowerBound, at.lowerBound - start <= 16, speltNumber(endingAt: start) == nil {
      if let name = passage.marks(of: .substance).last(where: { $0.tokens.upperBound == start }) {
        start = name.tokens.lowerBound
      } else if passage.tokens[start - 1].kind == .slash,
        let earlier = passage.quantities.last(where: { $0.tokens.upperBound == start - 1 }),
        earlier.unit?.dimension == quantity.unit?.dimension
      {
        start = earlier.tokens.lowerBound
      } else if passage.tokens[start - 1].kind == .word,
        passage.tokens[start - 1].isName || subject.names(passage.tokens[start - 1])
      {
        start -= 1
      } else {
        return start
      }
    }
    return start
  }

  /// "From ⟦20 mg⟧ to several hundred milligrams": a range whose end no number says.
  var isOpenAbove: Bool {
    guard let joint = token(at.upperBound), joint.is("to") || joint.kind == .dash,
      var next = token(at.upperBound + 1)
    else { return false }
    if next.is("more") || next.is("up"), let behind = token(at.upperBound + 2) { next = behind }
    return Self.openEnds.contains(next.word)
  }
  private static let openEnds: WordSet = ["several", "over", "than", "many", "above"]
}
