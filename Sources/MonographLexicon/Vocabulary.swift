import MonographModel

/// The tables whose phrases are looked up in texts. A new one is a case here and a file in `CTables/tables`.
public enum Vocabulary: String, CaseIterable, Sendable {
  case unit = "units"
  case timing = "timings"
  case route = "routes"
  case role = "dose-roles"
  case population = "populations"
  case band = "frequency-bands"
  case number = "number-words"
  case bound = "bounds"
  case doseContext = "dose-contexts"
  case percentageContext = "percentage-contexts"
  case cue = "cues"
  case reaction = "reactions"
  case condition = "conditions"
  case test = "tests"
  case substance = "substances"
  case drugClass = "interacting-classes"
  case lead = "leads"
  case context = "contexts"
  case head = "reaction-heads"
  case severity = "severities"
  case hazardCue = "hazard-cues"
  case doseFactor = "dose-factors"
  case doseAdjustment = "dose-adjustments"
  case stance = "stances"
  case identityLabel = "identity-labels"
  case measure = "efficacy-measures"
}

extension Vocabulary: Ordinal {
  /// By its place: hashing the raw value would hash a name each time.
  public func hash(into hasher: inout Hasher) { hasher.combine(ordinal) }
}

/// A phrase of a table found in a text.
public struct Mark: Hashable, Sendable {
  public let vocabulary: Vocabulary
  @usableFromInline let row: Int32
  @usableFromInline let lower: Int32
  @usableFromInline let upper: Int32

  public init(vocabulary: Vocabulary, entry: Int, tokens: Range<Int>) {
    self.vocabulary = vocabulary
    row = Int32(entry)
    lower = Int32(tokens.lowerBound)
    upper = Int32(tokens.upperBound)
  }

  /// The row of the table.
  @inlinable public var entry: Int { Int(row) }
  /// Indices of tokens.
  @inlinable public var tokens: Range<Int> { Range(uncheckedBounds: (Int(lower), Int(upper))) }
}

extension [Mark] {
  /// The mark of a vocabulary that starts at a token; the marks stand in order of their starts.
  public func starting(at token: Int, of vocabulary: Vocabulary) -> Mark? {
    var next = firstIndex(from: token)
    while next < count, self[next].tokens.lowerBound == token {
      if self[next].vocabulary == vocabulary { return self[next] }
      next += 1
    }
    return nil
  }

  /// Those that start within a run of tokens.
  public func starting(in run: Range<Int>) -> ArraySlice<Mark> {
    let first = firstIndex(from: run.lowerBound)
    var end = first
    while end < count, self[end].tokens.lowerBound < run.upperBound { end += 1 }
    return self[first..<end]
  }

  /// Where those begin that start at a token or behind it.
  private func firstIndex(from token: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
