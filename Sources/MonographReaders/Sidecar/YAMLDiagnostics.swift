import MonographModel

/// What is wrong with YAML.
extension Diagnostic {
  static func yamlBroken(_ problem: String, at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, "yaml.syntax", "broken YAML: \(problem)",
      advice: "put values that hold \": \" or start with a sign in quotation marks", offset: offset)
  }

  static func yamlReference(_ what: String, at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, "yaml.reference", "YAML \(what), which is not read",
      advice: "write the value itself; put text that starts with &, * or ! in quotation marks", offset: offset
    )
  }

  static func yamlKeyTwice(_ key: String, lines: [Int], at offset: Int) -> Diagnostic {
    let places = lines.count == 2 ? ", in lines \(lines[0]) and \(lines[1])" : ""
    return Diagnostic(
      .error, "yaml.duplicate-key", "key \"\(key)\" stands twice\(places)", advice: "remove one of them",
      offset: offset)
  }

  static func yamlTooLarge(bytes: Int, limit: Int, at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, "yaml.too-large", "\(bytes) bytes of YAML are more than the limit of \(limit)",
      advice: "shorten it, or raise --max-yaml", offset: offset)
  }

  static func yamlTooDeep(limit: Int, at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, "yaml.too-deep", "YAML is nested deeper than \(limit)", advice: "flatten it", offset: offset)
  }
}
