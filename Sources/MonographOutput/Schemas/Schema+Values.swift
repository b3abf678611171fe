import MonographModel

extension Schema {
  /// The `value` of a claim by its kind.
  static func value(of kind: Claim.Kind) -> JSONValue {
    switch kind {
    case .dose: dose
    case .doseChange:
      object(
        [:],
        optional: [
          "by": ref("amount"), "every": ref("duration"), "everyDoses": ordinal, "until": ref("amount"),
          "steps": list(ref("amount"), atLeast: 1), "route": text,
        ])
    case .strength: object(["amount": ref("amount")], optional: ["per": ref("per"), "form": text])
    case .schedule: object(["timing": ref("timing")], optional: ["route": text])
    case .percentage:
      object(
        [
          "low": nullable(ref("decimal")), "high": nullable(ref("decimal")), "bound": choice(Bound.self),
          "about": choice(Percentage.About.self),
        ],
        optional: [
          "approximate": onlyTrue, "measure": text, "arm": text, "direction": choice(Direction.self),
          "comparator": text,
        ])
    case .adverseReaction:
      object(
        ["term": text],
        optional: [
          "seriousness": choice(AdverseReaction.Seriousness.self), "frequency": ref("reactionFrequency"),
        ])
    case .contraindication: object(["term": text])
    case .indication: object(["term": text], optional: ["status": choice(Indication.Status.self)])
    case .warning: object(["term": string, "boxed": boolean])
    case .interaction: object(["with": text], optional: ["effect": text, "management": text])
    case .doseAdjustment:
      object(
        ["factor": choice(DoseAdjustment.Factor.self), "adjustment": choice(DoseAdjustment.Adjustment.self)],
        optional: ["condition": text])
    case .pregnancyLactation:
      object([
        "topic": choice(PregnancyLactation.Topic.self), "stance": choice(PregnancyLactation.Stance.self),
      ])
    case .populationUse: object(["population": text, "stance": choice(PopulationUse.Stance.self)])
    case .monitoring:
      object(
        ["test": text, "strength": choice(Monitoring.Strength.self)],
        optional: ["timing": list(text, atLeast: 1)])
    case .identity: object(["role": choice(Identity.Role.self), "text": text])
    case .efficacy, .mechanism:
      object(["text": text], optional: ["measure": text, "direction": choice(Direction.self)])
    case .storage:
      object(["text": text], optional: ["temperature": ref("amount"), "duration": ref("duration")])
    case .missedDose, .overdose, .administration: object(["text": text])
    }
  }

  private static var dose: JSONValue {
    object(
      ["amount": ref("amount"), "role": choice(Dose.Role.self)],
      optional: [
        "bound": choice(Bound.self), "approximate": onlyTrue, "equivalents": list(ref("amount"), atLeast: 1),
        "timing": ref("timing"), "per": ref("per"), "route": text, "window": ref("window"), "after": text,
        "cycle": object(["on": ref("duration"), "off": ref("duration")]), "divided": ordinal,
        "dividedMax": ordinal, "asNeeded": onlyTrue, "duration": ref("duration"), "substance": text,
      ])
  }

  /// Which `value` belongs to which `kind`.
  static func typed(_ values: [(kind: String, schema: JSONValue)]) -> JSONValue {
    [
      "properties": ["kind": ["enum": .strings(values.map(\.kind))]],
      "allOf": .array(
        values.map { kind, schema in
          [
            "if": ["properties": ["kind": ["const": .string(kind)]], "required": ["kind"]],
            "then": ["properties": ["value": schema]],
          ]
        }),
    ]
  }

  static var claimValues: [(kind: String, schema: JSONValue)] {
    Claim.Kind.allCases.map { ($0.rawValue, ref("value-" + $0.rawValue)) }
  }

  static var valueDefinitions: JSONObject {
    JSONObject(uniqueKeysWithValues: Claim.Kind.allCases.map { ("value-" + $0.rawValue, value(of: $0)) })
  }
}
