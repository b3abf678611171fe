import MonographAnalysis
import MonographLexicon
import MonographModel

/// How often reactions occur, said in their own sentence or by the heading, label or lead-in above them.
public enum Frequencies {
  public struct Found: Sendable {
    public var frequency: ReactionFrequency
    public var place: Draft.Place
    /// What else says it: the percent sign over a number's column, the column of another dose, what a word for a
    /// frequency is said to mean.
    public var also: [Draft.Place] = []
  }

  /// The frequency that holds for a reaction: the nearest in its own passage, else that of what stands above it.
  public static func frequency(for index: Int, near tokens: Range<Int>, in reading: Reading) -> Found? {
    find(for: index, near: tokens, in: reading).map { defined($0, reading) }
  }

  private static func find(for index: Int, near tokens: Range<Int>, in reading: Reading) -> Found? {
    if reading.passages[index].role == .row, let found = inRow(index, near: tokens, reading) { return found }
    let passage = reading.passages[index]
    let all = mentions(in: index, reading)
    let own = all.filter {
      !isAnnounced($0, behind: tokens, reading.banners[index]) && speaks($0, of: tokens, passage)
        && !isOfOneBefore($0, tokens, all, passage) && !isOneOfTwo($0, passage)
    }
    if let own = respective(all, tokens, passage) { return own }
    if let own = all.first(where: { isAttached($0, to: tokens, passage) }) { return own }
    let isBehindOther = isBehindOtherLabel(tokens, passage)
    if !isBehindOther,
      let running = running(own.filter { $0.place.tokens.upperBound <= tokens.lowerBound }, reading)
    {
      return running
    }
    if let near = nearest(own.filter { !isHeading($0, passage) }, to: tokens, passage) {
      return ofDoses(near, all, passage) ?? near
    }
    if let said = saidBehind(index, tokens, reading) { return said }
    if let said = behindLabel(index, reading) { return said }
    if isBehindOther { return nil }
    // "** Cases have been reported": a note below the list.
    if passage.isNote { return nil }
    for earlier in reading.before(index) {
      if opensOthers(passage) { break }
      guard let running = running(mentions(in: earlier, reading), reading) else { continue }
      return isTold(running, reading.passages[earlier]) ? announced(index, in: reading) : running
    }
    return announced(index, in: reading)
  }

  /// "An uncommon or rare frequency", "see the uncommon and rare sections": of two bands nobody can tell which.
  private static func isOneOfTwo(_ found: Found, _ passage: Passage) -> Bool {
    let place = found.place.tokens
    return passage.marks(of: .band).contains { other in
      let gap =
        other.tokens.lowerBound >= place.upperBound
        ? place.upperBound..<other.tokens.lowerBound
        : other.tokens.upperBound..<max(other.tokens.upperBound, place.lowerBound)
      return gap.count == 1
        && ["or", "to", "and"].contains(passage.tokens[gap.lowerBound].word)
    }
  }

  /// "Common: nausea. Less common: ⟦rash⟧", "… Serious: ⟦fits⟧": behind a label within the line that says no frequency, but
  /// another than the one before it.
  private static func isBehindOtherLabel(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<run.lowerBound]
    guard passage.role == .sentence, let colon = before.lastIndex(where: { $0.kind == .colon }) else {
      return false
    }
    let start = before[..<colon].lastIndex { $0.kind != .word }.map { $0 + 1 } ?? 0
    return (1...3).contains(colon - start)
      && before[start..<colon].contains { otherLabels.contains($0.word) }
  }
  private static let otherLabels: WordSet = ["less", "serious", "severe"]

  /// "The most common reactions (30 % or more) were rash and fever." says which, and the next sentence tells of others.
  private static func isTold(_ found: Found, _ passage: Passage) -> Bool {
    let rest = passage.tokens[found.place.tokens.upperBound...].drop { $0.kind == .close }
    return passage.tokens.last?.kind == .period
      && rest.first.map { ["were", "are", "include", "included"].contains($0.word) } ?? false
  }

  /// "Skin rash: very common (1 in 10 or more).": what stands behind the label says nothing but how often.
  private static func behindLabel(_ index: Int, _ reading: Reading) -> Found? {
    guard reading.passages[index].role == .label, index + 1 < reading.passages.count,
      case let said = reading.passages[index + 1], said.block == reading.passages[index].block,
      said.role == .sentence || said.role == .item, said.context.first == index
    else { return nil }
    let found = mentions(in: index + 1, reading)
    let rest = said.tokens.indices.filter { at in
      !found.contains { $0.place.tokens.contains(at) }
        && !said.marks(of: .band).contains { $0.tokens.contains(at) }
    }
    return rest.allSatisfy { said.tokens[$0].kind != .word && said.tokens[$0].kind != .number }
      ? found.first : nil
  }

  /// "Less common but serious side effects include X": other reactions than those of the sentence before.
  private static func opensOthers(_ passage: Passage) -> Bool {
    let opening = passage.tokens.indices.prefix(9)
    return opening.contains { isOfEffects($0, passage) }
      && opening.contains { otherEffects.contains(passage.tokens[$0].word) }
  }
  private static let otherEffects: WordSet = ["less", "rare", "rarer", "other", "uncommon", "serious"]

  /// "25% of patients": the rate of one thing, and not of each that is listed below it.
  static func isPoint(_ found: Found) -> Bool {
    found.frequency.low != nil && found.frequency.low == found.frequency.high
  }

  private static func nearest(_ found: [Found], to tokens: Range<Int>, _ passage: Passage) -> Found? {
    let clause = passage.clause(around: tokens.lowerBound)
    let near = found.filter { found in
      clause.overlaps(found.place.tokens)
        // "Chills (very common; may affect more than 1 in 10 people)".
        || passage.tokens[..<found.place.tokens.lowerBound].openParenthesis.map(clause.contains) ?? false
    }
    return near.min {
      abs($0.place.tokens.lowerBound - tokens.lowerBound)
        < abs($1.place.tokens.lowerBound - tokens.lowerBound)
    }
  }
}
