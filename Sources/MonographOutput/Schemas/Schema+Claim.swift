import MonographModel

extension Schema {
  static var claimDocument: JSONValue {
    [
      "title": "a claim: one statement of one source, proven by the bytes it quotes", "$ref": "#/$defs/claim",
      "$defs": .object(claimDefinitions),
    ]
  }

  /// Everything that a claim is made of.
  static var claimDefinitions: JSONObject {
    var definitions: JSONObject = [
      "claim": claimBody, "scope": scope, "population": population,
      "term": object(["term": text, "text": string]),
      "evidence": object([
        "role": choice(Evidence.Role.self), "start": count, "end": ordinal, "line": ordinal,
        "column": ordinal,
        "quote": text,
      ]),
    ]
    definitions.merge(quantityDefinitions)
    definitions.merge(valueDefinitions)
    return definitions
  }

  private static var claimBody: JSONValue {
    members([
      "id": id("c"), "kind": choice(Claim.Kind.self), "drug": text, "value": ["type": "object"],
      "scope": ref("scope"), "polarity": choice(Claim.Polarity.self),
      "certainty": choice(Claim.Certainty.self),
      "section": nullable(choice(SectionKind.self)), "rule": pattern("^[a-z0-9-]+\\.[a-z0-9.-]+$"),
      "source": object(["path": text, "sha256": sha256]), "evidence": list(ref("evidence"), atLeast: 1),
    ]).adding(typedAndClosed(claimValues))
  }

  /// The rules that tie `value` to `kind`, and no further members.
  static func typedAndClosed(_ values: [(kind: String, schema: JSONValue)]) -> JSONValue {
    ["allOf": [typed(values)], "unevaluatedProperties": false]
  }

  private static var scope: JSONValue {
    object(
      ["population": nullable(ref("population")), "indication": nullable(ref("term"))],
      optional: ["condition": text, "formulation": text])
  }

  private static var population: JSONValue {
    object(
      ["text": string],
      optional: [
        "group": choice(Population.Group.self), "age": ref("amount"), "weight": ref("amount"), "renal": text,
        "hepatic": text,
      ])
  }
}
