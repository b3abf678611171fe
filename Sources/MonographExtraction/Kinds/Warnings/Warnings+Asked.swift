import MonographAnalysis
import MonographLexicon
import MonographModel

/// Where the words of what the reader is asked about start and end.
extension Warnings {
  /// Up to what is to be done, and why.
  func conditionEnd(from start: Int, _ passage: Passage, _ reading: Reading) -> Int {
    var end = start
    var depth = 0
    while end < passage.tokens.count {
      let token = passage.tokens[end]
      if token.kind == .close { depth -= 1 }
      if token.endsClause || token.kind == .period { break }
      // "(a condition known as macular oedema, see below)" is an aside.
      if depth > 0 {
        depth += token.kind == .open ? 1 : 0
        end += 1
        continue
      }
      let isName = token.word == "as" && end > start && passage.tokens[end - 1].word == "known"
      if Self.reasons.contains(token.word), !isName {
        guard let more = alternative(behind: end, passage) else { break }
        end = more
      }
      if token.kind == .open, end + 1 < passage.tokens.count,
        ["these", "this", "see"].contains(passage.tokens[end + 1].word)
      {
        break
      }
      if end > start + 1, Self.requests.contains(token.word) { break }
      // "if you have lymphoma this might be"
      if end > start + 1, token.word == "this" || token.word == "it", end + 1 < passage.tokens.count,
        Self.modals.contains(passage.tokens[end + 1].word)
      {
        break
      }
      // "heart problems your doctor may want to watch", "an infection your dose must be raised"
      if end > start + 1, ["your", "the"].contains(token.word), end + 1 < passage.tokens.count,
        ["doctor", "dose", "dosage"].contains(passage.tokens[end + 1].word),
        !["with", "of", "in"].contains(passage.tokens[end - 1].word)
      {
        break
      }
      // "an allergic reaction with symptoms such as"
      if token.word == "with", end > start + 1, end + 1 < passage.tokens.count,
        ["symptom", "sign"].contains(passage.tokens[end + 1].word)
      {
        break
      }
      // "low blood pressure, ⟦likely⟧ to occur if you are dehydrated"
      if token.kind == .comma, end + 1 < passage.tokens.count, passage.tokens[end + 1].is("likely") { break }
      // "a liver problem, or used to have one"
      if token.kind == .comma, end + 2 < passage.tokens.count, passage.tokens[end + 2].word == "used" {
        break
      }
      if token.kind == .comma, end + 1 < passage.tokens.count,
        Self.resumers.contains(passage.tokens[end + 1].word)
          || reading.subject.names(passage.tokens[end + 1])
      {
        break
      }
      if token.kind == .open { depth += 1 }
      end += 1
    }
    return end
  }
  /// "heart disease such as heart failure ⟦or have⟧ had a heart attack": where the second half starts.
  private func alternative(behind example: Int, _ passage: Passage) -> Int? {
    guard ["such", "like"].contains(passage.tokens[example].word) else { return nil }
    let rest = passage.tokens[example...].prefix(20).prefix { !$0.endsClause && $0.kind != .period }
    return rest.indices.dropLast().first {
      rest[$0].word == "or" && ["have", "has", "had", "are", "suffer"].contains(rest[$0 + 1].word)
    }
  }
  private static let reasons = WordTable.hazards["reason"]
  static let requests = WordTable.hazards["request"]
  private static let resumers = WordTable.hazards["resumer"]

  /// "liver problems and/or if you drink alcohol" asks for two things, "liver or kidney problems" for one.
  func parts(of range: Range<Int>, _ passage: Passage) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where index > start {
      let isJoined =
        ["or", "and"].contains(passage.tokens[index - 1].word)
        || passage.tokens[index - 1].kind == .comma
          && (["have", "suffer"].contains(passage.tokens[index].word) || isDrinking(index, passage))
      // "if you have gout if you have asthma": two lines run into one.
      guard
        isJoined
          && (["if", "have", "has", "are", "suffer", "take"].contains(passage.tokens[index].word)
            || isDrinking(index, passage))
          || passage.tokens[index].word == "if" && index > start + 2 && isCondition(at: index, passage)
      else { continue }
      parts.append(start..<(isJoined ? index - 1 : index))
      start = index + 1
    }
    return parts + [start..<range.upperBound]
  }

  /// "or ⟦drink⟧ large amounts of alcohol", not "foods or drinks".
  private func isDrinking(_ index: Int, _ passage: Passage) -> Bool {
    passage.tokens[index].is("consume")
      || passage.tokens[index].is("drink")
        && passage.tokens[(index + 1)...].prefix(4).contains { $0.is("alcohol") || $0.is("amount") }
  }

  /// "receive treatment", "one recently": what it is of is said elsewhere.
  func isVacant(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].allSatisfy { $0.kind != .word || Self.vacant.contains($0.word) }
  }
  static let vacant = WordTable.hazards["vacant"]

  /// Another medicine is an interaction, also behind "taken in the last months,".
  func isTaking(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let verb = passage.tokens[run.lowerBound]
    return ["taking", "using", "take", "use", "receiving", "taken"].contains(verb.word)
      && passage.marks.contains {
        [.substance, .drugClass].contains($0.vocabulary)
          && ($0.tokens.overlaps(run) || verb.is("taken") && $0.tokens.lowerBound >= run.upperBound)
      }
  }

  func withoutAddress(_ range: Range<Int>, _ passage: Passage) -> Range<Int> {
    var lower = behindRelative(range, passage) ?? range.lowerBound
    while lower < range.upperBound,
      ConditionList.address.contains(passage.tokens[lower].word)
        || ["notice", "told", "already", "often", "there", "encounter"].contains(passage.tokens[lower].word)
    { lower += 1 }
    return lower..<range.upperBound
  }

  /// "you or a family member have ever had ⟦gout⟧".
  private func behindRelative(_ range: Range<Int>, _ passage: Passage) -> Int? {
    guard let relative = range.prefix(8).first(where: { Self.relatives.contains(passage.tokens[$0].word) })
    else { return nil }
    return (relative..<range.upperBound).prefix(6).first {
      ["have", "has", "had"].contains(passage.tokens[$0].word)
    }
  }
  static let relatives: WordSet = ["member", "relative", "family", "parent", "sibling"]
}
