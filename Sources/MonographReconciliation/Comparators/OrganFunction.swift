import MonographLexicon
import MonographModel

/// How well an organ still works, as a stretch of a scale: for kidneys the clearance in mL/min, for the liver the
/// Child-Pugh class (A 1, B 2, C 3).
struct OrganFunction: Hashable, Sendable {
  var interval: Interval
  /// Whether numbers say it, rather than words such as "moderate", whose limits differ from source to source.
  var isMeasured: Bool

  private var isOfClasses: Bool { !isMeasured && interval.highInclusive }

  /// Two degrees that only touch, or whose usual limits overlap a little, are different questions.
  func relation(to other: OrganFunction) -> Relation {
    // "Mild or moderate" and "moderate or severe" share a class of the liver.
    let areClasses = isOfClasses && other.isOfClasses
    if !areClasses, interval.touches(other.interval), interval != other.interval { return .disjoint }
    return interval.relation(to: other.interval)
  }
}

/// Reads degrees and limits out of what a claim says of an organ.
struct OrganScale: Sendable {
  private struct Degree: Sendable {
    var low: ExactNumber
    var high: ExactNumber
  }

  private let degrees: [String: [String: Degree]]

  /// The program's own table, read once.
  static let standard = OrganScale()

  private init(table: TableFile = TableFile("organ-function")) {
    var degrees: [String: [String: Degree]] = [:]
    for row in table.rows {
      guard let low = ExactNumber(row[2]), let high = ExactNumber(row[3]) else { continue }
      degrees[row[0], default: [:]][row[1]] = Degree(low: low, high: high)
    }
    self.degrees = degrees
  }

  /// Nil where the text names the organ alone.
  func function(of factor: DoseAdjustment.Factor, in text: String) -> OrganFunction? {
    if factor == .renal, let measured = Limits.interval(in: text) {
      return OrganFunction(interval: measured, isMeasured: true)
    }
    guard let table = degrees[factor.rawValue] else { return nil }
    let words = text.lowercasedASCII.utf8.split { !($0 >= 0x61 && $0 <= 0x7A) }.map {
      String(decoding: $0, as: UTF8.self)
    }
    // The letters of the Child-Pugh classes are degrees there alone.
    let isClassed = words.contains("pugh")
    let found = words.compactMap { $0.utf8.count == 1 && !isClassed ? nil : table[$0] }
    guard let low = found.map(\.low).min(), let high = found.map(\.high).max() else { return nil }
    return OrganFunction(
      interval: Interval(low: low, high: high, highInclusive: factor == .hepatic), isMeasured: false)
  }
}
