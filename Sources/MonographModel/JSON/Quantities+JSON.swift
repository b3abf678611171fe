extension ExactNumber {
  /// A decimal string, exact.
  public var json: JSONValue { .string(description) }
}

extension Amount: JSONDescribable {
  public var json: JSONValue { tree }

  /// `low`, `high` (null for an open end) and `unit`; an end that is not part of the interval says so.
  func describe(to json: inout some JSONMembers) {
    json.addInterval(low, high, lowInclusive: lowInclusive, highInclusive: highInclusive, unit: unit.code)
  }
}

extension JSONMembers {
  mutating func addInterval(
    _ low: ExactNumber?, _ high: ExactNumber?, lowInclusive: Bool = true, highInclusive: Bool = true,
    unit: String
  ) {
    add("high", high)
    if !highInclusive { add("highInclusive", .bool(false)) }
    add("low", low)
    if !lowInclusive { add("lowInclusive", .bool(false)) }
    add("unit", unit)
  }
}

extension JSONValue {
  /// Nil where there is nothing to say.
  static func some(_ text: String?) -> JSONValue? { text.map(JSONValue.string) }

  /// Nil where the list is empty.
  static func some(_ elements: [JSONValue]) -> JSONValue? { elements.isEmpty ? nil : .array(elements) }
}

extension Timing: JSONDescribable {
  public var json: JSONValue { tree }

  /// FHIR's `frequency` and `period`: counts are whole numbers, periods decimal strings.
  func describe(to json: inout some JSONMembers) {
    json.add("frequency", .int(frequency))
    json.add("frequencyMax", some: frequencyMax)
    json.add("period", period)
    json.add("periodMax", some: periodMax)
    json.add("periodUnit", periodUnit.rawValue)
  }
}

extension Duration: JSONDescribable {
  public var json: JSONValue { tree }

  func describe(to json: inout some JSONMembers) { json.addInterval(low, high, unit: unit.rawValue) }
}

extension Dose.Window: JSONDescribable {
  public var json: JSONValue { tree }

  /// `high` is null where the window has no end.
  func describe(to json: inout some JSONMembers) { json.addInterval(low, high, unit: unit.rawValue) }
}

extension Per: JSONDescribable {
  public var json: JSONValue { tree }

  func describe(to json: inout some JSONMembers) {
    json.add("unit", unit.code)
    json.add("value", value)
  }
}
