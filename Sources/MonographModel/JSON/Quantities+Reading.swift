extension JSONValue {
  /// The text of a member; nil where it is missing or no string.
  public func text(_ name: String) -> String? { self[name]?.text }

  /// The decimal number of a member, which is a string.
  func number(_ name: String) -> ExactNumber? { text(name).flatMap(ExactNumber.init(decimal:)) }

  /// The case that a member names.
  public func choice<Choice: RawRepresentable>(_ name: String) -> Choice? where Choice.RawValue == String {
    text(name).flatMap(Choice.init(rawValue:))
  }

  /// Whether a flag is set; a missing one is not.
  func isSet(_ name: String) -> Bool { self[name]?.flag == true }

  /// The elements of a list as something else; nil where one of them is not that.
  public func all<Element>(_ read: (JSONValue) -> Element?) -> [Element]? {
    guard let elements else { return nil }
    let found = elements.compactMap(read)
    return found.count == elements.count ? found : nil
  }

  /// The same of a member, where a missing one is empty.
  func list<Element>(_ name: String, _ read: (JSONValue) -> Element?) -> [Element]? {
    guard let list = self[name] else { return [] }
    return list.all(read)
  }
}

extension ExactNumber {
  /// Reads what `description` writes.
  init?(decimal text: String) {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    var digits = Array(isNegative ? text.utf8.dropFirst() : text.utf8[...])
    var exponent = 0
    if let point = digits.firstIndex(of: UInt8(ascii: ".")) {
      digits.remove(at: point)
      exponent = point - digits.count
    }
    while digits.count > 1, digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    guard digits.first.map({ 0x30...0x39 ~= $0 }) == true,
      let magnitude = Int64(String(decoding: digits, as: UTF8.self))
    else { return nil }
    self.init(isNegative ? -magnitude : magnitude, exponent: exponent)
  }
}

extension Amount {
  init?(_ json: JSONValue) {
    guard let unit = json.text("unit") else { return nil }
    self.init(
      low: json.number("low"), high: json.number("high"), lowInclusive: json["lowInclusive"]?.flag ?? true,
      highInclusive: json["highInclusive"]?.flag ?? true, unit: UnitCode(unit))
  }
}

extension Timing {
  init?(_ json: JSONValue) {
    guard let frequency = json["frequency"]?.whole, let period = json.number("period"),
      let unit: PeriodUnit = json.choice("periodUnit")
    else { return nil }
    self.init(
      frequency: frequency, frequencyMax: json["frequencyMax"]?.whole, period: period,
      periodMax: json.number("periodMax"), periodUnit: unit)
  }
}

extension Duration {
  init?(_ json: JSONValue) {
    guard let low = json.number("low"), let high = json.number("high"),
      let unit: PeriodUnit = json.choice("unit")
    else { return nil }
    self.init(low: low, high: high, unit: unit)
  }
}

extension Dose.Window {
  init?(_ json: JSONValue) {
    guard let low = json.number("low"), let unit: PeriodUnit = json.choice("unit") else { return nil }
    self.init(low: low, high: json.number("high"), unit: unit)
  }
}

extension Per {
  init?(_ json: JSONValue) {
    guard let value = json.number("value"), let unit = json.text("unit") else { return nil }
    self.init(value, UnitCode(unit))
  }
}
