import MonographLexicon

extension ArraySlice<Token> {
  /// The index of the parenthesis that is still open behind the last of these tokens.
  var openParenthesis: Int? {
    lastIndex { $0.kind == .open || $0.kind == .close }.flatMap { self[$0].kind == .open ? $0 : nil }
  }
}
