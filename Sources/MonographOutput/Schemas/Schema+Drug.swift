import MonographModel

extension Schema {
  static var drugDocument: JSONValue {
    var definitions = claimDefinitions
    definitions["source"] = source
    definitions["fact"] = fact
    definitions["contradiction"] = contradiction
    return object([
      "schemaVersion": ["const": .string(DrugFile.schemaVersion)], "notice": text,
      "program": object(["version": text, "tables": sha256]), "policy": usedPolicy,
      "contentHash": sha256, "drug": drugNames, "sources": list(ref("source")), "facts": facts,
      "contradictions": list(ref("contradiction")), "differences": list(difference), "gaps": list(gap),
      "decisions": list(settledResolution), "claims": list(ref("claim")),
    ]).adding([
      "title": "a drug file: what the sources of one drug say, agree on and contradict each other in",
      "$defs": .object(definitions),
    ])
  }

  private static var usedPolicy: JSONValue {
    object([
      "hash": sha256, "steps": list(text), "authority": list(text), "jurisdiction": list(text),
      "supportMargin": ordinal, "nearIdenticalPercent": ordinal,
    ])
  }

  private static let claimIDs = list(id("c"))

  private static var drugNames: JSONValue {
    let name = object(["text": text, "claims": claimIDs])
    let code = object(["system": text, "code": text, "claims": claimIDs])
    return object(["slug": text, "name": name, "otherNames": list(name), "codes": list(code)])
  }

  private static var source: JSONValue {
    object(
      [
        "id": sourceID, "path": text, "format": choice(SourceDocument.Format.self),
        "encoding": choice(SourceDocument.Encoding.self), "language": text, "title": nullable(string),
        "publisher": nullable(string), "rights": nullable(string), "authority": choice(Authority.self),
        "jurisdiction": nullable(string), "date": nullable(string), "bytes": count, "coverage": coverage,
      ],
      optional: [
        "setId": text, "sameTextAs": sourceID, "supersededBy": sourceID,
        "diagnostics": list(diagnostic, atLeast: 1),
      ])
  }

  private static var coverage: JSONValue {
    let number = object([
      "start": count, "end": count, "line": ordinal, "column": ordinal, "text": text,
      "reason": choice(UnclaimedNumber.Reason.self),
    ])
    return object([
      "claimed": count, "unclaimed": count, "markup": count, "boilerplate": count,
      "unclaimedNumbers": list(number),
    ])
  }

  private static var diagnostic: JSONValue {
    object(
      ["severity": choice(Diagnostic.Severity.self), "id": text, "message": text],
      optional: ["advice": text, "line": ordinal, "column": ordinal])
  }

  /// The kinds of claims, and those that only sources together make.
  private static var factValues: [(kind: String, schema: JSONValue)] {
    claimValues + [("regimen", ref("regimen")), ("equivalence", ref("equivalence"))]
  }

  private static var facts: JSONValue {
    let groups = Fact.Group.allCases.map { ($0.rawValue, list(ref("fact"), atLeast: 1)) }
    return [
      "type": "object", "properties": .object(JSONObject(uniqueKeysWithValues: groups)),
      "additionalProperties": false,
    ]
  }

  private static var fact: JSONValue {
    members([
      "id": id("f"), "kind": text, "value": ["type": "object"], "polarity": choice(Claim.Polarity.self),
      "summary": string, "scope": ref("scope"), "status": choice(Fact.Status.self), "support": claimIDs,
      "dissent": claimIDs, "because": text,
    ]).adding(typedAndClosed(factValues))
  }

  private static var contradiction: JSONValue {
    let side = members([
      "kind": text, "value": ["type": "object"], "polarity": choice(Claim.Polarity.self), "summary": text,
      "claims": list(id("c"), atLeast: 1),
    ]).adding(typedAndClosed(factValues))
    let decision = object(
      ["step": choice(Decision.Step.self), "preferred": nullable(count), "by": text, "reason": text],
      optional: ["date": text, "verdict": verdict, "value": text])
    return object([
      "id": id("x"), "level": choice(Contradiction.Level.self), "kind": choice(Contradiction.Kind.self),
      "withinSource": boolean, "severity": choice(Contradiction.Severity.self), "topic": text,
      "scope": ref("scope"), "sides": list(side, atLeast: 2), "jurisdictions": list(text),
      "explanation": text, "rule": text, "decision": decision,
    ])
  }

  private static let verdict: JSONValue = ["enum": .strings(Resolution.Verdict.names)]

  /// An entry of `decisions.yaml`, and what the build made of it. `side` is an index.
  private static var settledResolution: JSONValue {
    let side = object(["summary": text, "quotes": list(object(["path": text, "words": text]))])
    return object(
      [
        "id": id("x"), "date": text, "by": text, "verdict": verdict, "reason": text, "topic": text,
        "status": choice(SettledResolution.Status.self), "sides": list(side, atLeast: 2),
      ], optional: ["side": count, "value": text, "because": text])
  }

  private static var difference: JSONValue {
    object([
      "id": id("d"), "topic": text, "claims": list(id("c"), atLeast: 2),
      "reason": choice(Difference.Reason.self), "explanation": text,
    ])
  }

  private static var gap: JSONValue {
    object([
      "id": id("g"), "topic": text, "statedBy": list(sourceID, atLeast: 1),
      "silent": list(sourceID, atLeast: 1),
      "claims": list(id("c"), atLeast: 1), "explanation": text,
    ])
  }
}
