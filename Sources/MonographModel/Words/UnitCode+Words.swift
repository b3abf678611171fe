extension UnitCode {
  /// The unit as a person reads it, without the abbreviations that get misread (ISMP's list of error-prone
  /// abbreviations): "micrograms", "million units", "mg/kg per day".
  /// - Parameter isPlural: whether the number before it is another than one.
  public func words(isPlural: Bool) -> String {
    let parts = code.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var result = Self.name(of: parts[0], isPlural: isPlural)
    for part in parts.dropFirst() {
      let divisor = Self.name(of: part, isPlural: false)
      let isSpelledOut = Self.isWord(part) || Self.isWord(parts[0])
      result += (isSpelledOut ? " per " : "/") + divisor
    }
    return result
  }

  /// "8 million units" follows its number after a space, "10%" does not.
  var isSpaced: Bool { code != "%" }

  private static func name(of code: String, isPlural: Bool) -> String {
    for (power, word) in powers where code.hasPrefix(power) {
      return word + name(of: String(code.dropFirst(power.count)), isPlural: true)
    }
    if let symbol = symbols[code] { return symbol }
    let singular: String
    if let word = nouns[code] {
      singular = word
    } else if code.hasPrefix("{"), code.hasSuffix("}") {
      singular = code.dropFirst().dropLast().split(separator: "_").joined(separator: " ")
    } else {
      return code
    }
    guard isPlural else { return singular }
    return plural(of: singular)
  }

  /// patches, suppositories, days.
  private static func plural(of noun: String) -> String {
    if ["ch", "sh", "s", "x"].contains(where: noun.hasSuffix) { return noun + "es" }
    if noun.hasSuffix("y"), !["ay", "ey", "oy", "uy"].contains(where: noun.hasSuffix) {
      return noun.dropLast() + "ies"
    }
    return noun + "s"
  }

  private static func isWord(_ code: String) -> Bool {
    code.hasPrefix("{") || nouns[code] != nil || powers.contains { code.hasPrefix($0.0) }
  }

  private static let powers = [("10*3.", "thousand "), ("10*6.", "million "), ("10*9.", "billion ")]
  private static let symbols = [
    "Cel": "°C", "[degF]": "°F", "m2": "m²", "umol": "µmol", "uL": "µL", "meq": "mEq", "mm[Hg]": "mmHg",
    "{cfu}": "CFU",
  ]
  private static let nouns = [
    "[iU]": "international unit", "{tbl}": "tablet", "{cap}": "capsule", "{puff}": "puff",
    "[drp]": "drop", "[lb_av]": "pound", "{tsp}": "teaspoon", "{tbsp}": "tablespoon",
    "ug": "microgram", "ng": "nanogram", "min": "minute", "h": "hour", "s": "second", "d": "day",
    "wk": "week",
    "mo": "month", "a": "year",
  ]
}
