import MonographModel
import Yams

/// Reads and extends `decisions.yaml`.
///
/// ```yaml
/// decisions:
///   - id: x-ecf055a923737b18
///     date: "2026-03-18"
///     by: A. Pharmacist
///     verdict: accept            # accept, reject, set, not-a-contradiction
///     side: A                    # of accept and reject
///     reason: Checked against the label of 2023-07.
///     topic: maintenance dose    # this and the rest: what was seen when it was decided
///     sides:
///       - says: 0.25 mg every other day
///         quotes:
///           - {in: drug/label.xml, words: "0.25 mg every other day"}
///       - …
/// ```
public enum DecisionsFile {
  /// The file that a folder without decisions gets with its first one.
  public static let opening = """
    # What people decided about contradictions of this drug. `monograph resolve` appends here; nothing is taken away, and
    # of two decisions about one contradiction the later one counts.
    decisions:

    """

  /// The decisions in the order of the file.
  /// - Throws: `SourceError` for the first thing that is wrong, with its byte offset and what to do.
  public static func load(bytes: [UInt8], path: String) throws(SourceError) -> [Resolution] {
    try YAMLFields.read(bytes, path: path) { fields throws(SourceError) in
      guard let root = fields.yaml.root else { return [] }
      var resolutions: [Resolution] = []
      for (_, value) in try fields.pairs(root, "the file", keys: ["decisions"]) {
        for node in try fields.nodes(value, "decisions") { resolutions.append(try resolution(node, fields)) }
      }
      return resolutions
    }
  }

  private static let keys = ["id", "date", "by", "verdict", "side", "value", "reason", "topic", "sides"]

  private static func resolution(_ node: Node, _ fields: YAMLFields) throws(SourceError) -> Resolution {
    var texts: [String: String] = [:]
    var sides: [Resolution.Side] = []
    for (key, value) in try fields.pairs(node, "a decision", keys: keys) {
      if key != "sides" {
        texts[key] = try fields.text(value, key)
      } else {
        for side in try fields.nodes(value, key) { sides.append(try self.side(side, fields)) }
      }
    }
    for key in ["id", "date", "by", "verdict", "reason", "topic"] where texts[key] == nil {
      throw SourceError(.decisionLacks(key, at: fields.offset(of: node)))
    }
    guard sides.count >= 2 else { throw SourceError(.decisionLacks("sides", at: fields.offset(of: node))) }
    guard SidecarForms.isDate(texts["date"]!) else {
      throw SourceError(.badValue(texts["date"]!, key: "date", at: fields.offset(of: node)))
    }
    guard
      let verdict = Resolution.Verdict(
        texts["verdict"]!, side: texts["side"], value: texts["value"], of: sides.count)
    else { throw SourceError(.badVerdict(texts["verdict"]!, at: fields.offset(of: node))) }
    return Resolution(
      id: texts["id"]!, date: texts["date"]!, by: texts["by"]!, verdict: verdict, reason: texts["reason"]!,
      topic: texts["topic"]!, sides: sides)
  }

  private static func side(_ node: Node, _ fields: YAMLFields) throws(SourceError) -> Resolution.Side {
    var side = Resolution.Side(summary: "", quotes: [])
    for (key, value) in try fields.pairs(node, "a side", keys: ["says", "quotes"]) {
      guard key == "quotes" else {
        side.summary = try fields.text(value, key)
        continue
      }
      for node in try fields.nodes(value, key) {
        var quote = Resolution.Quote(path: "", words: "")
        for (key, value) in try fields.pairs(node, "a quote", keys: ["in", "words"]) {
          if key == "in" {
            quote.path = try fields.text(value, key)
          } else {
            quote.words = try fields.text(value, key)
          }
        }
        side.quotes.append(quote)
      }
    }
    return side
  }

  // MARK: Writing

  /// The lines of one more decision, to stand at the end of the file.
  public static func entry(_ resolution: Resolution) -> String {
    var text =
      "  - id: \(resolution.id)\n    date: \(YAMLText.string(resolution.date))\n    by: \(YAMLText.string(resolution.by))\n"
    text += "    verdict: \(resolution.verdict.name)\n"
    switch resolution.verdict {
    case .accept(let side), .reject(let side): text += "    side: \(Resolution.letter(side))\n"
    case .set(let value): text += "    value: \(YAMLText.string(value))\n"
    case .notAContradiction: break
    }
    text +=
      "    reason: \(YAMLText.string(resolution.reason))\n    topic: \(YAMLText.string(resolution.topic))\n    sides:\n"
    for side in resolution.sides {
      text += "      - says: \(YAMLText.string(side.summary))\n        quotes:\n"
      for quote in side.quotes {
        text +=
          "          - in: \(YAMLText.string(quote.path))\n            words: \(YAMLText.string(quote.words))\n"
      }
    }
    return text
  }
}

extension Resolution {
  /// A for the first side.
  public static func letter(_ side: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "A") + UInt8(side % 26)))
  }

  /// The side that a letter names; nil for none of `count`.
  public static func side(_ letter: String, of count: Int) -> Int? {
    (0..<min(count, 26)).first { self.letter($0) == letter.uppercased() }
  }
}

extension Resolution.Verdict {
  fileprivate init?(_ name: String, side: String?, value: String?, of count: Int) {
    let index = side.flatMap { Resolution.side($0, of: count) }
    switch (name, index, value) {
    case ("accept", let side?, nil): self = .accept(side: side)
    case ("reject", let side?, nil): self = .reject(side: side)
    case ("set", nil, let value?) where side == nil: self = .set(value: value)
    case ("not-a-contradiction", nil, nil) where side == nil: self = .notAContradiction
    default: return nil
    }
  }
}

extension Diagnostic {
  static func decisionLacks(_ key: String, at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, "decisions.lacks", "a decision without \"\(key)\"",
      advice: "monograph resolve writes complete ones",
      offset: offset)
  }

  static func badVerdict(_ name: String, at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, "decisions.verdict", "the verdict \"\(name)\" does not fit the rest of the decision",
      advice: "accept and reject name a side (A, B, …), set has a value, not-a-contradiction has neither",
      offset: offset)
  }
}
