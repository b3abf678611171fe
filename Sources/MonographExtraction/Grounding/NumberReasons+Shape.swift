import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a number is by how it is written.
extension NumberReasons {
  var byShape: UnclaimedNumber.Reason? {
    if isTelephone { return .phone }
    if isPostalCode { return .address }
    if isGluedToWord { return .namePart }
    if case .metadata("version") = passage.role { return .namePart }
    if isSectionNumber { return .sectionNumber }
    if isAroundTheClock { return .timing }
    if startsItem { return .listNumber }
    if isDate { return .date }
    if isYear { return .year }
    if isPower { return .measurement }
    if NumberContexts.isChance(position, in: passage) || isChanceOfUsers { return .frequency }
    return nil
  }

  /// "Affects 1 to 10 users in 1,000".
  private var isChanceOfUsers: Bool {
    let users = run.upperBound
    return users + 2 < tokens.count && Self.users.contains(tokens[users].word) && tokens[users + 1].is("in")
      && (tokens[users + 2].number?.whole).map { $0 >= 10 && $0.isMultiple(of: 10) } ?? false
  }
  private static let users: WordSet = ["users", "people", "patients", "women", "men", "children"]

  /// After a plus, or three or more groups of digits with nothing but signs between them, or after "Tel".
  private var isTelephone: Bool {
    if NumberContexts.standard.before(run.lowerBound, in: tokens) == .phone { return true }
    guard passage.quantities.allSatisfy({ !$0.tokens.contains(position) || $0.unit == nil }) else {
      return false
    }
    if run.contains(where: { tokens[$0].kind == .plus && digits($0 + 1) >= 2 }) { return true }
    guard run.count >= 3 else { return false }
    let groups = run.filter { tokens[$0].kind == .number }
    if groups.count > 1, isTollFree(groups[0], groups[1]) { return true }
    return groups.count >= 3 && digits(groups[0]) <= 4 && digits(groups.last!) >= 2
      && zip(groups, groups.dropFirst()).allSatisfy { $1 == $0 + 2 && tokens[$0 + 1].kind == .dash }
  }

  /// "1-800-EXAMPLE".
  private func isTollFree(_ first: Int, _ second: Int) -> Bool {
    tokens[first].number == 1 && second == first + 2 && tokens[first + 1].kind == .dash
      && digits(second) == 3 && (tokens[second].number?.whole).map { (800...899).contains($0) } ?? false
  }

  func digits(_ index: Int) -> Int {
    tokens.indices.contains(index) && tokens[index].kind == .number ? tokens[index].range.count : 0
  }

  /// "T1", "IL-6", "5-FU", "0027b8a3-73bf": digits and letters in one.
  private var isGluedToWord: Bool {
    let token = tokens[position]
    if token.isName { return true }
    if position > 0, !token.spaceBefore, tokens[position - 1].kind == .word { return true }
    guard quantity?.unit == nil else { return false }
    // "PTH(1-34)", "bis(2-ethylhexyl)"
    let start = run.first { tokens[$0].kind == .number } ?? position
    if start > 1, tokens[start - 1].kind == .open, !tokens[start - 1].spaceBefore, !tokens[start].spaceBefore,
      tokens[start - 2].kind == .word, isFollowedByDash(start)
    {
      return true
    }
    guard position + 1 < tokens.count, !tokens[position + 1].spaceBefore else { return false }
    let next = tokens[position + 1]
    // "4-[4-(p-chlorophenyl)…", "25(OH)D"
    if position + 2 < tokens.count, !tokens[position + 2].spaceBefore {
      if next.kind == .dash, tokens[position + 2].kind == .open { return true }
      if next.kind == .open, tokens[position + 2].kind == .word { return true }
    }
    if next.kind == .word { return next.range.count <= 12 }
    guard next.kind == .dash, position + 2 < tokens.count, tokens[position + 2].kind == .word,
      !tokens[position + 2].spaceBefore
    else { return false }
    return NumberContexts.standard.after(position, in: tokens) == nil
  }

  private func isFollowedByDash(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].kind == .dash
  }

  /// Of a heading, or of a section that opens like one: "6.3 Shelf life: 3 years".
  private var isSectionNumber: Bool {
    guard position == 0, tokens.count > 1 else { return false }
    if passage.role == .heading { return true }
    return quantity?.unit == nil && (tokens[0].number?.exponent ?? 0) < 0
      && tokens[1].kind == .word && tokens[1].isName && tokens[0].range.count <= 4
  }

  /// "24/7".
  private var isAroundTheClock: Bool {
    [position, position - 2].contains { at in
      digits(at) == 2 && digits(at + 2) == 1 && tokens[at].number == 24 && tokens[at + 2].number == 7
        && tokens[at + 1].kind == .slash
    }
  }

  /// "1.5 × 10⁹/L", and with the sign or the exponent set as plain text.
  private var isPower: Bool {
    let signs = max(1, position - 3)..<max(1, min(position + 2, tokens.count - 2))
    return signs.contains { isPower(at: $0) }
  }

  private func isPower(at sign: Int) -> Bool {
    guard digits(sign - 1) > 0, tokens[sign + 1].number == 10, digits(sign + 2) > 0 else { return false }
    return tokens[sign].kind == .times || tokens[sign].kind == .bullet || tokens[sign].is(Self.x)
  }

  /// "1. Wash your hands", "(2) distal joints", "2) treatment".
  private var startsItem: Bool {
    if tokens.count == 1, passage.role == .item || passage.role == .sentence {
      // Of a step or a picture.
      return (tokens[0].number?.exponent ?? 0) < 0
        || (tokens[0].number?.whole).map { (1...99).contains($0) } ?? false
    }
    guard let number = tokens[position].number?.whole, (0...99).contains(number) else { return false }
    // A sentence may end behind "1.".
    if position == 0, tokens.count == 2, tokens[1].kind == .period { return true }
    guard position + 2 < tokens.count else { return false }
    if position == 0 { return [.close, .period].contains(tokens[1].kind) }
    guard tokens[position + 1].kind == .close, tokens[position + 2].kind == .word, number < 20 else {
      return false
    }
    return tokens[position - 1].kind == .open ? isListed(number) : !isInParentheses
  }

  private var isInParentheses: Bool { tokens[..<position].openParenthesis != nil }

  /// Whether the text around numbers its parts: "(1) … (2) …".
  private func isListed(_ number: Int) -> Bool {
    tokens.indices.contains {
      $0 > 0 && $0 + 1 < tokens.count && tokens[$0 - 1].kind == .open && tokens[$0 + 1].kind == .close
        && (tokens[$0].number?.whole).map { abs($0 - number) == 1 } ?? false
    }
  }

  /// "07/2010", "2024-03-15": a year joined to a number or two.
  private var isDate: Bool {
    if digits(position) == 8, let day = tokens[position].number?.whole {
      return (1900...2099).contains(day / 10_000) && (1...12).contains(day / 100 % 100)
        && (1...31).contains(day % 100)
    }
    let signs: CaseSet<Token.Kind> = [.slash, .dash, .period]
    var lower = position
    while lower >= 2, signs.contains(tokens[lower - 1].kind), digits(lower - 2) > 0 { lower -= 2 }
    var upper = position
    while upper + 2 < tokens.count, signs.contains(tokens[upper + 1].kind), digits(upper + 2) > 0 {
      upper += 2
    }
    let groups = stride(from: lower, through: upper, by: 2)
    return (lower + 2...lower + 4).contains(upper) && groups.contains { isYear($0) }
      && groups.allSatisfy { isYear($0) || digits($0) <= 2 }
  }

  private var isYear: Bool { quantity?.unit == nil && isYear(position) }

  func isYear(_ index: Int) -> Bool {
    tokens[index].range.count == 4
      && (tokens[index].number?.whole).map { (1900...2099).contains($0) } ?? false
  }
}
