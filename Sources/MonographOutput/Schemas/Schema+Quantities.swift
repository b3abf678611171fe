import MonographModel

extension Schema {
  /// Definitions that several schemas share.
  static var quantityDefinitions: JSONObject {
    [
      "decimal": pattern(#"^-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?$"#),
      "amount": object(
        ["low": nullable(ref("decimal")), "high": nullable(ref("decimal")), "unit": text],
        optional: ["lowInclusive": onlyFalse, "highInclusive": onlyFalse]),
      "duration": object(["low": ref("decimal"), "high": ref("decimal"), "unit": choice(PeriodUnit.self)]),
      "window": object(
        ["low": ref("decimal"), "high": nullable(ref("decimal")), "unit": choice(PeriodUnit.self)]),
      "per": object(["value": ref("decimal"), "unit": text]),
      "timing": object(
        ["frequency": ordinal, "period": ref("decimal"), "periodUnit": choice(PeriodUnit.self)],
        optional: ["frequencyMax": ordinal, "periodMax": ref("decimal")]),
      "reactionFrequency": object(
        [:],
        optional: [
          "band": choice(FrequencyBand.self), "low": nullable(ref("decimal")),
          "high": nullable(ref("decimal")), "lowInclusive": onlyFalse, "highInclusive": onlyFalse,
          "unit": ["const": "%"],
        ]),
      "regimen": object(
        [
          "steps": list(
            object(
              ["amount": ref("amount")], optional: ["timing": ref("timing"), "window": ref("duration")]),
            atLeast: 1)
        ], optional: ["route": text]),
      "equivalence": object(["amounts": list(ref("amount"), atLeast: 2)]),
    ]
  }
}
