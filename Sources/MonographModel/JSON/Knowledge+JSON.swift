extension Fact.Value {
  /// A regimen and an equivalence are kinds of their own beside those of claims.
  fileprivate var kindName: String {
    switch self {
    case .claim(let value, _): value.kind.rawValue
    case .regimen: "regimen"
    case .equivalence: "equivalence"
    }
  }

  fileprivate var polarity: Claim.Polarity {
    if case .claim(_, let polarity) = self { polarity } else { .affirmed }
  }

  fileprivate var json: JSONValue {
    switch self {
    case .claim(let value, _): value.json
    case .regimen(let regimen): regimen.json
    case .equivalence(let equivalence): equivalence.json
    }
  }
}

extension Regimen {
  var json: JSONValue {
    .members([
      "route": .some(route),
      "steps": .array(
        steps.map {
          .members(["amount": $0.amount.json, "timing": $0.timing?.json, "window": $0.window?.json])
        }),
    ])
  }
}

extension Equivalence {
  var json: JSONValue { ["amounts": .array(amounts.map(\.json))] }
}

extension Fact {
  public var json: JSONValue {
    .describing { json in
      json.add("because", because)
      json.add("dissent", .strings(dissent))
      json.add("id", id)
      json.add("kind", value.kindName)
      json.add("polarity", value.polarity.rawValue)
      json.add("scope", scope)
      json.add("status", status.rawValue)
      json.add("summary", value.words)
      json.add("support", .strings(support))
      json.add("value", value.json)
    }
  }
}

extension Contradiction {
  public var json: JSONValue {
    [
      "id": .string(id), "level": .string(level.rawValue), "kind": .string(kind.rawValue),
      "withinSource": .bool(withinSource), "severity": .string(severity.rawValue), "topic": .string(topic),
      "scope": scope.json, "sides": .array(sides.map(\.json)), "jurisdictions": .strings(jurisdictions),
      "explanation": .string(explanation), "rule": .string(rule), "decision": decision.json,
    ]
  }
}

extension Contradiction.Side {
  var json: JSONValue {
    .describing { json in
      json.add("claims", .strings(claims))
      json.add("kind", value.kindName)
      json.add("polarity", value.polarity.rawValue)
      json.add("summary", summary)
      json.add("value", value.json)
    }
  }
}

extension Decision {
  /// `preferred` is the index of a side, or null. What a person decided has its `date` and `verdict`, and the `value`
  /// that was set.
  var json: JSONValue {
    .members([
      "step": .string(step.rawValue), "preferred": preferred.map(JSONValue.int) ?? .null, "by": .string(by),
      "reason": .string(reason), "date": .some(date), "verdict": .some(verdict?.name),
      "value": .some(verdict?.value),
    ])
  }
}

extension Resolution.Verdict {
  /// The value that a person set.
  var value: String? { if case .set(let value) = self { value } else { nil } }
  /// The side that is named.
  var side: Int? {
    switch self {
    case .accept(let side), .reject(let side): side
    case .set, .notAContradiction: nil
    }
  }
}

extension SettledResolution {
  public var json: JSONValue {
    .members([
      "id": .string(resolution.id), "date": .string(resolution.date), "by": .string(resolution.by),
      "verdict": .string(resolution.verdict.name), "side": resolution.verdict.side.map(JSONValue.int),
      "value": .some(resolution.verdict.value), "reason": .string(resolution.reason),
      "topic": .string(resolution.topic), "status": .string(status.rawValue), "because": .some(because),
      "sides": .array(
        resolution.sides.map { side in
          [
            "summary": .string(side.summary),
            "quotes": .array(side.quotes.map { ["path": .string($0.path), "words": .string($0.words)] }),
          ]
        }),
    ])
  }
}

extension Difference {
  public var json: JSONValue {
    [
      "id": .string(id), "topic": .string(topic), "claims": .strings(claims),
      "reason": .string(reason.rawValue), "explanation": .string(explanation),
    ]
  }
}

extension KnowledgeGap {
  /// `statedBy` and `silent` are source ids.
  public var json: JSONValue {
    [
      "id": .string(id), "topic": .string(topic), "statedBy": .array(statedBy.map(SourceRecord.id(of:))),
      "silent": .array(silent.map(SourceRecord.id(of:))), "claims": .strings(claims),
      "explanation": .string(explanation),
    ]
  }
}

extension JSONValue {
  /// A list of strings in the given order.
  public static func strings(_ texts: some Sequence<String>) -> JSONValue {
    .array(texts.map(JSONValue.string))
  }
}
