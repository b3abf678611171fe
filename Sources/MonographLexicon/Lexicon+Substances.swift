extension Lexicon {
  /// The FDA's Unique Ingredient Identifier of a substance, where the whole name is in the table.
  public func unii(of name: String) -> String? {
    let tokens = Lexer.tokens(in: Array(name.utf8))
    let mark = marks(in: tokens).first { $0.vocabulary == .substance && $0.tokens == tokens.indices }
    return mark.map { self[$0][2] }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
