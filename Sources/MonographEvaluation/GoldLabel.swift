import MonographModel

/// One thing that a careful reader marked: its kind, its bytes, and the fields of its kind as they were written.
public struct GoldLabel: Sendable {
  /// A claim's kind, or `band` (a frequency in words) or `decoy` (a number that is no dose, strength or percentage).
  public var kind: String
  public var span: ByteSpan
  private var fields: JSONValue

  init?(_ json: JSONValue) {
    guard let kind = json["kind"]?.text, let start = json["start"]?.whole, let end = json["end"]?.whole,
      0 <= start, start <= end
    else { return nil }
    self.kind = kind
    span = ByteSpan(start, end)
    fields = json
  }

  static func span(_ json: JSONValue) -> ByteSpan? {
    guard let ends = json.elements, ends.count == 2, let low = ends[0].whole, let high = ends[1].whole,
      0 <= low, low <= high
    else { return nil }
    return ByteSpan(low, high)
  }

  /// A field's text; nil where it is absent, null or empty.
  func text(_ field: String) -> String? { fields[field]?.text.flatMap { $0.isEmpty ? nil : $0 } }
  func number(_ field: String) -> ExactNumber? { text(field).flatMap { ExactNumber($0) } }
  private func isSet(_ field: String) -> Bool { fields[field]?.flag == true || text(field) != nil }

  public var quote: String { text("quote") ?? "" }
  var isNegated: Bool { text("polarity") == "negated" }
  var isDoubtful: Bool { isSet("doubtful") }

  /// It need not be found, and a claim on it is not wrong if it agrees.
  var isOptional: Bool {
    isDoubtful || isSet("componentOf") || isSet("increment") || text("role") == "study"
      || kind == "dose" && number("amountLow") == nil && number("amountHigh") == nil
  }

  /// The roles that are right; the labels' word for `adjusted` is "adjustment".
  var roles: Set<String> {
    Set([text("role"), text("roleAlt")].compactMap { $0 == "adjustment" ? "adjusted" : $0 })
  }

  var frequency: JSONValue? {
    if case .object(let members)? = fields["frequency"], !members.isEmpty { fields["frequency"] } else { nil }
  }
}
