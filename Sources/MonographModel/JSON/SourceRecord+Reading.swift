extension Coverage {
  /// Reads what `json(lines:)` writes; nil where it is something else.
  public init?(_ json: JSONValue) {
    guard let claimed = json["claimed"]?.whole, let unclaimed = json["unclaimed"]?.whole,
      let markup = json["markup"]?.whole, let boilerplate = json["boilerplate"]?.whole,
      let numbers = json["unclaimedNumbers"]?.all(UnclaimedNumber.init)
    else { return nil }
    self.init(
      claimed: claimed, unclaimed: unclaimed, markup: markup, boilerplate: boilerplate,
      unclaimedNumbers: numbers)
  }
}

extension UnclaimedNumber {
  fileprivate init?(_ json: JSONValue) {
    guard let start = json["start"]?.whole, let end = json["end"]?.whole, 0 <= start, start <= end,
      let text = json.text("text"), let reason: Reason = json.choice("reason")
    else { return nil }
    self.init(span: ByteSpan(start, end), text: text, reason: reason)
  }
}
