import Foundation
import MonographModel

/// Claims made from labels that a careful reader gave to documents, where such labels are at hand: they show what the
/// rules do with complete and correct claims.
struct GoldClaims {
  /// The folder with `gold` and `data`; nil where there is none.
  static var folder: URL? {
    let beside = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")
    let path = ProcessInfo.processInfo.environment["MONOGRAPH_SHARED"] ?? beside.path
    return FileManager.default.fileExists(atPath: path + "/gold") ? URL(fileURLWithPath: path) : nil
  }

  var claims: [Claim] = []
  var sources: [SourceRecord] = []

  init(drug: String, authorities: [String: Authority] = [:]) throws {
    let folder = Self.folder!.appendingPathComponent("gold/\(drug)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".json")
    }
    for file in files.sorted() {
      let data = try Data(contentsOf: folder.appendingPathComponent(file))
      let label = try JSONSerialization.jsonObject(with: data) as! [String: Any]
      let source = label["sha256"] as! String
      let name = String(file.dropLast(5))
      sources.append(
        SourceRecord(
          sha256: source, path: name, format: .plainText, encoding: .utf8, bytes: 0,
          authority: authorities[name] ?? .unknown))
      for case let item as [String: Any] in label["items"] as! [Any] {
        let isDoubtful = item["doubtful"] as? Bool == true && item["kind"] as? String != "indication"
        guard !isDoubtful, let value = Self.value(item) else { continue }
        claims.append(Self.claim(value, item, source))
      }
    }
  }

  private static func claim(_ value: ClaimValue, _ item: [String: Any], _ source: String) -> Claim {
    let span = ByteSpan(item["start"] as! Int, item["end"] as! Int)
    var scope = Scope()
    if let population = item["population"] as? String {
      scope.population = Population(
        group: Population.Group(rawValue: population) ?? (population.contains("year") ? .child : nil),
        text: population)
    }
    if let indication = item["indication"] as? String {
      scope.indication = .init(term: indication, text: indication)
    }
    var claim = Claim(
      value: value, scope: scope,
      polarity: Claim.Polarity(rawValue: item["polarity"] as? String ?? "") ?? .affirmed,
      certainty: item["certainty"] as? String == "may" ? .possible : .stated, rule: "gold", source: source,
      evidence: [Evidence(role: .value, span: span, quote: item["quote"] as? String ?? "")])
    claim.id = claim.identity
    return claim
  }

  private static func value(_ item: [String: Any]) -> ClaimValue? {
    func text(_ key: String) -> String { item[key] as? String ?? "" }
    switch text("kind") {
    case "dose": return dose(item)
    case "adverse-reaction":
      let serious: AdverseReaction.Seriousness? = item["serious"] as? Bool == true ? .serious : nil
      return .adverseReaction(
        AdverseReaction(term: text("term"), seriousness: serious, frequency: frequency(item)))
    case "contraindication": return .contraindication(term: text("term"))
    case "indication":
      return .indication(Indication(term: text("term"), status: Indication.Status(rawValue: text("status"))))
    case "warning": return .warning(term: text("term"), boxed: item["boxed"] as? Bool ?? false)
    case "monitoring": return .monitoring(Monitoring(test: text("test"), strength: .required))
    case "dose-adjustment":
      guard let adjustment = DoseAdjustment.Adjustment(rawValue: text("adjustment")),
        let factor = DoseAdjustment.Factor(rawValue: text("factor"))
      else { return nil }
      let degree = (item["severity"] as? String).map { "\($0) \(factor.rawValue) impairment" }
      let condition = (item["condition"] as? String)?.replacingOccurrences(of: "patient develops ", with: "")
      return .doseAdjustment(
        DoseAdjustment(factor: factor, condition: condition ?? degree, adjustment: adjustment))
    case "pregnancy-lactation":
      guard let stance = PregnancyLactation.Stance(rawValue: text("stance").lowercased()) else { return nil }
      return .pregnancyLactation(
        PregnancyLactation(topic: text("topic") == "pregnancy" ? .pregnancy : .lactation, stance: stance))
    default: return nil
    }
  }

  private static func dose(_ item: [String: Any]) -> ClaimValue? {
    func number(_ key: String) -> ExactNumber? { (item[key] as? String).flatMap { ExactNumber($0) } }
    let timing = timing(item["frequency"] as? [String: Any])
    guard let unit = item["unit"] as? String else {
      return timing.map { .schedule(Schedule(timing: $0, route: item["route"] as? String)) }
    }
    let amount = Amount(low: number("amountLow"), high: number("amountHigh"), unit: UnitCode(unit))
    if item["increment"] != nil, let timing {
      return .doseChange(DoseChange(by: amount, every: Duration(timing.period, timing.periodUnit)))
    }
    var dose = Dose(amount: amount, role: Dose.Role(rawValue: item["role"] as? String ?? "") ?? .other)
    dose.timing = timing
    dose.route = item["route"] as? String
    if item["per"] != nil { dose.per = Per(1, "d") }
    if let week = item["phaseWeeks"] as? [Int] {
      dose.window = Dose.Window(
        low: ExactNumber(Int64(week[0])), high: ExactNumber(Int64(week[1])), unit: .wk)
    }
    return .dose(dose)
  }

  private static func timing(_ item: [String: Any]?) -> Timing? {
    guard let item, let count = item["count"] as? Int, let period = item["period"] as? Int,
      let unit = PeriodUnit(rawValue: item["periodUnit"] as? String ?? "")
    else { return nil }
    return Timing(
      frequency: count, frequencyMax: item["countMax"] as? Int, period: ExactNumber(Int64(period)),
      periodMax: (item["periodMax"] as? Int).map { ExactNumber(Int64($0)) }, periodUnit: unit)
  }

  private static func frequency(_ item: [String: Any]) -> ReactionFrequency? {
    let low = (item["low"] as? String).flatMap { ExactNumber($0) }
    let high = (item["high"] as? String).flatMap { ExactNumber($0) }
    let band = (item["band"] as? String).flatMap { FrequencyBand(rawValue: $0) }
    guard low != nil || high != nil || band != nil else { return nil }
    let bound = item["bound"] as? String
    return ReactionFrequency(
      band: band, low: low, high: high, lowInclusive: bound != "greater-than",
      highInclusive: bound != "less-than")
  }
}
