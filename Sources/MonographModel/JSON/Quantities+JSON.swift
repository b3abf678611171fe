extension ExactNumber {
  /// A decimal string, exact.
  public var json: JSONValue { .string(description) }
}

extension Amount {
  /// `low`, `high` (null for an open end) and `unit`; an end that is not part of the interval says so.
  public var json: JSONValue {
    JSONValue.interval(low, high, lowInclusive: lowInclusive, highInclusive: highInclusive, unit: unit.code)
  }
}

extension JSONValue {
  static func interval(
    _ low: ExactNumber?, _ high: ExactNumber?, lowInclusive: Bool = true, highInclusive: Bool = true,
    unit: String
  ) -> JSONValue {
    .members([
      "high": high?.json ?? .null, "highInclusive": highInclusive ? nil : false,
      "low": low?.json ?? .null, "lowInclusive": lowInclusive ? nil : false, "unit": .string(unit),
    ])
  }

  /// Nil where there is nothing to say.
  static func some(_ text: String?) -> JSONValue? { text.map(JSONValue.string) }

  /// Nil where the list is empty.
  static func some(_ elements: [JSONValue]) -> JSONValue? { elements.isEmpty ? nil : .array(elements) }

  /// Nil where it is false, which is what a missing member means.
  static func some(_ flag: Bool) -> JSONValue? { flag ? true : nil }
}

extension Timing {
  /// FHIR's `frequency` and `period`: counts are whole numbers, periods decimal strings.
  public var json: JSONValue {
    .members([
      "frequency": .int(frequency), "frequencyMax": frequencyMax.map(JSONValue.int),
      "period": period.json, "periodMax": periodMax?.json, "periodUnit": .string(periodUnit.rawValue),
    ])
  }
}

extension Duration {
  public var json: JSONValue { JSONValue.interval(low, high, unit: unit.rawValue) }
}

extension Per {
  public var json: JSONValue { .members(["value": value.json, "unit": .string(unit.code)]) }
}
