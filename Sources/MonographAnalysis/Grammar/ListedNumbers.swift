import MonographLexicon

extension [Token] {
  /// The whole numbers listed from a token on, ranges filled in, and where the list ends: "1, 8 and 15", "1-5 and 8", "1 & 2".
  /// Nil where none stands there.
  /// - Parameter quantities: what the text measures; "day 1, 80 mg" lists no day 80.
  public func wholeNumbers(listedAt start: Int, beside quantities: [Quantity]) -> (values: [Int], end: Int)? {
    guard var (values, end) = wholeRange(at: start) else { return nil }
    while let next = self[end...].prefix(3).firstIndex(where: { $0.kind == .number }), next > end,
      self[end..<next].allSatisfy({ $0.kind == .comma || $0.kind == .other || $0.is(Words.and) }),
      !quantities.contains(where: { $0.unit != nil && $0.tokens.contains(next) }),
      let more = wholeRange(at: next), let last = values.last, let first = more.values.first, last < first
    {
      values += more.values
      end = more.end
    }
    return (values, end)
  }

  /// "8", "1-5", "1 to 5"; a list of days is not longer than a hundred.
  private func wholeRange(at start: Int) -> (values: [Int], end: Int)? {
    guard indices.contains(start), self[start].kind == .number, let low = self[start].number?.whole else {
      return nil
    }
    guard indices.contains(start + 2),
      self[start + 1].kind == .dash || self[start + 1].is(Words.to) || self[start + 1].is(Words.through),
      self[start + 2].kind == .number, let high = self[start + 2].number?.whole, low < high, high - low < 100
    else { return ([low], start + 1) }
    return (Array<Int>(low...high), start + 3)
  }
}
