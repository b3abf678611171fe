import MonographModel

extension Schema {
  /// `sources.yaml`; what is not known is left out. The documents stand in a list, each with its `file`, or in a
  /// map by their file names.
  static var sourcesDocument: JSONValue {
    let details: KeyValuePairs<String, JSONValue> = [
      "title": text, "publisher": text, "authority": choice(Authority.self),
      "jurisdiction": pattern("^[A-Z]{2}$"), "date": date, "rights": text,
      "language": pattern("^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$"), "note": text,
    ]
    let byName: JSONValue = [
      "type": "object", "additionalProperties": nullable(object([:], optional: details)),
    ]
    let drug = object([:], optional: ["name": text, "otherNames": ["anyOf": [text, list(text)]]])
    let listed = list(object(["file": text], optional: details))
    return object([:], optional: ["drug": drug, "sources": ["anyOf": [listed, byName]]])
      .adding(["title": "sources.yaml: what is known about the documents of a drug's folder"])
  }

  /// ISO 8601, as exact as known. A year alone is a number to most readers of YAML.
  private static var date: JSONValue {
    [
      "anyOf": [
        pattern("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"),
        ["type": "integer", "minimum": 1000, "maximum": 9999],
      ]
    ]
  }

  /// The order in which the steps of the policy decide a contradiction; what none decides stays unresolved.
  static var policyDocument: JSONValue {
    let steps = list(["enum": .strings(Decision.Step.policy.map(\.rawValue))], atLeast: 1)
    return object(["steps": steps.adding(["uniqueItems": true])])
      .adding(["title": "a policy: the ordered steps that decide a contradiction"])
  }
}
