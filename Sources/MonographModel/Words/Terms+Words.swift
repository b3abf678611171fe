extension FrequencyBand {
  public var words: String {
    switch self {
    case .veryCommon: "very common"
    case .common: "common"
    case .uncommon: "uncommon"
    case .rare: "rare"
    case .veryRare: "very rare"
    case .notKnown: "frequency not known"
    }
  }
}

extension DoseAdjustment {
  var words: String {
    // "liver impairment (hepatic)" would say it twice.
    let further = condition == factor.rawValue ? nil : condition
    return phrase(factor.words, " (", further.map { $0 + ")" }) + ": " + adjustment.words
  }
}

extension DoseAdjustment.Factor {
  var words: String {
    switch self {
    case .renal: "kidney impairment"
    case .hepatic: "liver impairment"
    case .age: "age"
    case .weight: "weight"
    case .interaction: "together with another drug"
    case .other: "dose adjustment"
    }
  }
}

extension DoseAdjustment.Adjustment {
  var words: String {
    switch self {
    case .none: "no dose adjustment"
    case .reduce: "lower the dose"
    case .increase: "raise the dose"
    case .avoid: "avoid"
    case .interrupt: "interrupt treatment"
    case .caution: "use with caution"
    case .monitor: "monitor"
    }
  }
}

extension PregnancyLactation.Topic {
  var words: String { self == .pregnancy ? "pregnancy" : "breast-feeding" }
}

extension PregnancyLactation.Stance {
  var words: String {
    switch self {
    case .contraindicated: "contraindicated"
    case .avoid: "avoid"
    case .caution: "use with caution"
    case .allowed: "may be used"
    case .unknown: "not known"
    case .categoryA: "category A"
    case .categoryB: "category B"
    case .categoryC: "category C"
    case .categoryD: "category D"
    case .categoryX: "category X"
    }
  }
}

extension PopulationUse.Stance {
  var words: String {
    switch self {
    case .allowed: "may be used"
    case .notRecommended: "not recommended"
    case .contraindicated: "contraindicated"
    case .notEstablished: "safety and efficacy not established"
    }
  }
}

extension Identity.Role {
  var words: String {
    switch self {
    case .genericName: "generic name"
    case .brandName: "brand name"
    case .drugClass: "class"
    case .route: "route"
    case .form: "form"
    case .approval: "approval"
    }
  }
}
