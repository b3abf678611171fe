extension String {
  /// "adverse-reaction" as words: "adverse reaction".
  public var spaced: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }
}
