import MonographModel

extension Schema {
  /// `sources.yaml`; what is not known is left out. The documents stand in a list, each with its `file`, or in a
  /// map by their file names.
  static var sourcesDocument: JSONValue {
    let details: KeyValuePairs<String, JSONValue> = [
      "title": text, "publisher": text, "authority": choice(Authority.self),
      "jurisdiction": pattern("^[A-Z]{2}$"), "date": date, "rights": text,
      "language": pattern("^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$"), "note": text,
      "sha256": pattern("^[0-9a-f]{64}$"), "mediaType": text, "originalName": text, "retrievedFrom": text,
      "supersedes": text,
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

  /// `policy.yaml` of a corpus. What it leaves out is as `default` says.
  static var policyDocument: JSONValue {
    let keys: KeyValuePairs<String, JSONValue> = [
      "steps": set(of: ["enum": .strings(Decision.Step.policy.map(\.rawValue))]),
      "authority": set(of: ["enum": .strings(Policy().authority.map(\.rawValue))]),
      "jurisdiction": set(of: pattern("^[A-Z]{2}$")),
      "supportMargin": ["type": "integer", "minimum": 1],
      "nearIdenticalPercent": ["type": "integer", "minimum": 1, "maximum": 100],
    ]
    let described = keys.map { key, schema in
      (key, schema.adding(["description": .string(policyWords[key]!), "default": Policy().json[key]!]))
    }
    return [
      "type": "object", "additionalProperties": false,
      "properties": .object(JSONObject(uniqueKeysWithValues: described)),
      "title": "policy.yaml: how contradictions between the sources of a corpus are decided",
    ]
  }

  private static func set(of items: JSONValue) -> JSONValue { list(items).adding(["uniqueItems": true]) }

  private static let policyWords = [
    "steps": "The steps in the order they are asked; what none of them decides is left open.",
    "authority": "The kinds of sources, the weightiest first. Illustrative ones never outvote a real one.",
    "jurisdiction": "Whose labels are preferred, the most preferred first.",
    "supportMargin": "By how many independent sources one side has to lead.",
    "nearIdenticalPercent": "Texts that share this percentage of their five-word runs count as one source.",
  ]
}
