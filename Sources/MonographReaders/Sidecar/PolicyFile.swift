import MonographModel
import Yams

/// Reads `policy.yaml`.
///
/// ```yaml
/// steps: [authority, jurisdiction, date, support]   # asked in this order
/// authority: [regulator, manufacturer, professional, encyclopedic, unknown]
/// jurisdiction: [EU, US]                            # the preferred first
/// supportMargin: 2                                  # by how many independent sources a side has to lead
/// nearIdenticalPercent: 40                          # texts that share so much of their words count once
/// ```
public enum PolicyFile {
  /// The policy of a corpus; what the file leaves out is as in `Policy()`.
  /// - Throws: `SourceError` for the first thing that is wrong, with its byte offset and what to do.
  public static func load(bytes: [UInt8], path: String) throws(SourceError) -> Policy {
    try YAMLFields.read(bytes, path: path) { fields throws(SourceError) in
      guard let root = fields.yaml.root else { return Policy() }
      return try policy(root, fields)
    }
  }

  private static let keys = ["steps", "authority", "jurisdiction", "supportMargin", "nearIdenticalPercent"]

  private static func policy(_ root: Node, _ fields: YAMLFields) throws(SourceError) -> Policy {
    var policy = Policy()
    for (key, value) in try fields.pairs(root, "the file", keys: keys) {
      switch key {
      case "steps":
        policy.steps = try fields.list(
          value, key, { name in Decision.Step.policy.first { $0.rawValue == name } },
          known: names(Decision.Step.policy))
      case "authority":
        policy.authority = try fields.list(
          value, key, { name in Policy().authority.first { $0.rawValue == name } },
          known: names(Policy().authority))
      case "jurisdiction":
        policy.jurisdiction = try fields.list(
          value, key, { SidecarForms.isJurisdiction($0) ? $0 : nil },
          known: "two capital letters such as US or EU")
      case "supportMargin":
        policy.supportMargin = try number(value, key, 1...Int.max, fields)
      default:
        policy.nearIdenticalPercent = try number(value, key, 1...100, fields)
      }
    }
    return policy
  }

  private static func number(
    _ node: Node, _ key: String, _ range: ClosedRange<Int>, _ fields: YAMLFields
  ) throws(SourceError) -> Int {
    guard let number = Int(try fields.text(node, key)), range.contains(number) else {
      let end = range.upperBound == .max ? "" : " to \(range.upperBound)"
      throw SourceError(
        .wrongShape(
          "\"\(key)\"", "a whole number from \(range.lowerBound)\(end)", at: fields.offset(of: node)))
    }
    return number
  }

  private static func names<Value: RawRepresentable<String>>(_ values: [Value]) -> String {
    values.map(\.rawValue).joined(separator: ", ")
  }
}
