import MonographLexicon

extension [Token] {
  /// What stands in the parenthesis that opens at an index, where the first that closes stands near.
  /// - Parameter reach: how many tokens are looked at.
  public func parenthesis(at open: Int, within reach: Int = 24) -> Range<Int>? {
    guard open < count, self[open].kind == .open,
      let close = self[open...].prefix(reach).firstIndex(where: { $0.kind == .close })
    else { return nil }
    return open + 1..<close
  }
}
