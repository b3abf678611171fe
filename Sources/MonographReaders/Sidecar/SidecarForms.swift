import MonographModel

/// The forms of values in `sources.yaml`.
public enum SidecarForms {
  /// A document of the folder itself.
  static func isFileName(_ name: String) -> Bool {
    name != "." && name != ".."
      && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") || $0 < 0x20 }
  }

  /// Two capital letters: ISO 3166-1 alpha-2, or `EU`.
  public static func isJurisdiction(_ code: String) -> Bool {
    code.utf8.count == 2 && code.utf8.allSatisfy(\.isASCIIUpper)
  }

  /// 64 hexadecimal digits in lower case.
  static func isSHA256(_ digits: String) -> Bool {
    digits.utf8.count == 64
      && digits.utf8.allSatisfy { $0.isASCIIDigit || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0 }
  }

  /// `2024`, `2024-03`, `2024-03-18`.
  public static func isDate(_ date: String) -> Bool {
    let parts = date.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard 1...3 ~= parts.count,
      zip(parts, [4, 2, 2]).allSatisfy({ $0.count == $1 && $0.allSatisfy(\.isASCIIDigit) })
    else { return false }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    if parts.count > 1, !(1...12 ~= numbers[1]) { return false }
    return parts.count < 3 || 1...daysInMonth(numbers[1], year: numbers[0]) ~= numbers[2]
  }

  private static func daysInMonth(_ month: Int, year: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// `en`, `pt-BR`: a BCP 47 primary tag of two or three letters, and subtags.
  static func isLanguage(_ tag: String) -> Bool {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return 2...3 ~= parts[0].count && parts[0].allSatisfy(\.isASCIILower)
      && parts.dropFirst().allSatisfy {
        1...8 ~= $0.count && $0.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
      }
  }
}

/// What is wrong with `sources.yaml`.
extension Diagnostic {
  static func unknownKey(_ key: String, in what: String, known: [String], at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, "sidecar.unknown-key", "unknown key \"\(key)\" in \(what)",
      advice: "known are " + known.joined(separator: ", "), offset: offset)
  }

  static func unknownAuthority(_ name: String, at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, "sidecar.authority", "unknown authority \"\(name)\"",
      advice: "known are " + Authority.allCases.map(\.rawValue).joined(separator: ", "), offset: offset)
  }

  static func wrongShape(_ what: String, _ wanted: String, at offset: Int) -> Diagnostic {
    Diagnostic(.error, "sidecar.shape", "\(what) must be \(wanted)", offset: offset)
  }

  static func fileMissing(at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, "sidecar.file", "a source without \"file\"", advice: "name the document that it describes",
      offset: offset)
  }

  static func fileTwice(_ name: String, at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, "sidecar.file-twice", "\"\(name)\" is described twice", advice: "remove one of the entries",
      offset: offset)
  }

  static func badFileName(_ name: String, at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, "sidecar.file", "\"\(name)\" is no file name",
      advice: "name a document that stands beside this file", offset: offset)
  }

  static func badValue(_ value: String, key: String, at offset: Int) -> Diagnostic {
    let wanted = [
      "date": "a date such as \"2024\", \"2024-03\" or \"2024-03-18\"",
      "jurisdiction": "two capital letters such as US or EU", "language": "a tag such as en or pt-BR",
      "sha256": "64 digits of 0-9 and a-f",
    ]
    return Diagnostic(
      .error, "sidecar.value", "\"\(value)\" is no \(key)", advice: wanted[key].map { "write " + $0 },
      offset: offset)
  }
}
