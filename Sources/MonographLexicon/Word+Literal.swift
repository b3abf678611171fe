/// Rules name words as they are written: `let stops: Set<Word> = ["that", "which"]`.
extension Word: ExpressibleByStringLiteral {
  public init(stringLiteral text: StaticString) { self.init(text) }
}
