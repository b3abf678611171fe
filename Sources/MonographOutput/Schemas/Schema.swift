import MonographModel

/// The JSON Schemas (2020-12) of what monograph writes and of the YAML it reads. They are made from the model's
/// own enums, so that a value cannot be added to one and forgotten in the other.
public enum Schema: String, CaseIterable, Sendable {
  case claim, drug, sources, policy

  /// The schema, complete in itself.
  public var json: JSONValue {
    let body: JSONValue
    switch self {
    case .claim: body = Self.claimDocument
    case .drug: body = Self.drugDocument
    case .sources: body = Self.sourcesDocument
    case .policy: body = Self.policyDocument
    }
    return body.adding([
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .string("urn:monograph:schema:\(rawValue):\(DrugFile.schemaVersion)"),
    ])
  }
}

/// The few forms that the schemas are made of.
extension Schema {
  static let string: JSONValue = ["type": "string"]
  static let text: JSONValue = ["type": "string", "minLength": 1]
  static let count: JSONValue = ["type": "integer", "minimum": 0]
  static let ordinal: JSONValue = ["type": "integer", "minimum": 1]
  static let boolean: JSONValue = ["type": "boolean"]
  /// A member that stands only where it is true.
  static let onlyTrue: JSONValue = ["const": true]
  static let onlyFalse: JSONValue = ["const": false]

  static func pattern(_ pattern: String) -> JSONValue { ["type": "string", "pattern": .string(pattern)] }
  static func id(_ prefix: String) -> JSONValue { pattern("^\(prefix)-[0-9a-f]{16}$") }
  static let sha256 = pattern("^[0-9a-f]{64}$")
  static let sourceID = pattern("^sha256:[0-9a-f]{64}$")

  static func ref(_ name: String) -> JSONValue { ["$ref": .string("#/$defs/" + name)] }
  static func nullable(_ schema: JSONValue) -> JSONValue { ["anyOf": [schema, ["type": "null"]]] }
  static func list(_ items: JSONValue, atLeast minimum: Int = 0) -> JSONValue {
    ["type": "array", "items": items, "minItems": .int(minimum)]
  }

  static func choice<E: CaseIterable & RawRepresentable>(_ type: E.Type) -> JSONValue
  where E.RawValue == String {
    ["enum": .strings(type.allCases.map(\.rawValue))]
  }

  /// An object with these members and no others.
  static func object(
    _ required: KeyValuePairs<String, JSONValue>, optional: KeyValuePairs<String, JSONValue> = [:]
  ) -> JSONValue {
    members(required, optional: optional).adding(["additionalProperties": false])
  }

  /// The same, to be joined with the members of another schema.
  static func members(
    _ required: KeyValuePairs<String, JSONValue>, optional: KeyValuePairs<String, JSONValue> = [:]
  ) -> JSONValue {
    var properties: JSONObject = [:]
    for (name, schema) in required { properties[name] = schema }
    for (name, schema) in optional { properties[name] = schema }
    return [
      "type": "object", "properties": .object(properties), "required": .strings(required.map(\.key).sorted()),
    ]
  }
}
