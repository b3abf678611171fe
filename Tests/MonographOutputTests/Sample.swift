import MonographModel
import MonographOutput

/// A drug in two small sources, with one of everything that a drug file holds.
enum Sample {
  static let label = "# Samplin\n\nInject 0.25 mg every other day.\n\nDepression: >10%.\n"
  static let leaflet =
    "Inject 0.5&nbsp;mg every other day. Depression is seen in fewer than 10%. Do not use in <b>severe</b> gout.\n"
  static let drug = Drug(slug: "samplin", name: "samplin", otherNames: ["Sampliq"])

  static func span(of words: String, in text: String) -> ByteSpan {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) }!
    return ByteSpan(start, start + wanted.count)
  }

  private static func claim(
    _ value: ClaimValue, _ words: String, in text: String, quote: String? = nil, rule: String,
    with further: [Evidence] = []
  ) -> Claim {
    var claim = Claim(
      value: value, rule: rule, source: Hash.sha256(Array(text.utf8)),
      evidence: [Evidence(role: .value, span: span(of: words, in: text), quote: quote ?? words)] + further)
    claim.id = claim.identity
    return claim
  }

  private static func dose(_ amount: String) -> ClaimValue {
    var dose = Dose(amount: Amount(ExactNumber(amount)!, "mg"), role: .usual)
    dose.timing = Timing(frequency: 1, period: 2, periodUnit: .d)
    return .dose(dose)
  }

  private static func depression(_ frequency: ReactionFrequency) -> ClaimValue {
    .adverseReaction(AdverseReaction(term: "depression", frequency: frequency))
  }

  static let labelDose = claim(
    dose("0.25"), "0.25 mg every other day", in: label, rule: "dose.amount-then-timing")
  static let leafletDose = claim(
    dose("0.5"), "0.5&nbsp;mg every other day", in: leaflet, quote: "0.5\u{a0}mg every other day",
    rule: "dose.amount-then-timing")
  static let labelBand = claim(
    depression(ReactionFrequency(band: .veryCommon, low: 10, lowInclusive: false)), "Depression", in: label,
    rule: "adverse-reaction.band",
    with: [Evidence(role: .frequency, span: span(of: ">10%", in: label), quote: ">10%")])
  static let leafletBand = claim(
    depression(ReactionFrequency(band: nil, high: 10, highInclusive: false)), "Depression", in: leaflet,
    rule: "adverse-reaction.percentage")
  static let leafletGout = claim(
    .contraindication(term: "severe gout"), "<b>severe</b> gout", in: leaflet, quote: "severe gout",
    rule: "contraindication.do-not-use")

  static var labelSource: SourceReading {
    source(
      "samplin/label.md", label, .markdown, .regulator, "US", [labelBand, labelDose],
      numbers: [UnclaimedNumber(span: span(of: "10%", in: label), text: "10%", reason: .notUnderstood)])
  }
  static var leafletSource: SourceReading {
    source(
      "samplin/leaflet.html", leaflet, .html, .unknown, nil, [leafletGout, leafletDose, leafletBand],
      numbers: [])
  }

  private static func source(
    _ path: String, _ text: String, _ format: SourceDocument.Format, _ authority: Authority,
    _ jurisdiction: String?, _ claims: [Claim], numbers: [UnclaimedNumber]
  ) -> SourceReading {
    let bytes = Array(text.utf8)
    let coverage = Coverage(claimed: 10, unclaimed: bytes.count - 10, unclaimedNumbers: numbers)
    let record = SourceRecord(
      sha256: Hash.sha256(bytes), path: path, format: format, encoding: .utf8, bytes: bytes.count,
      authority: authority, jurisdiction: jurisdiction, coverage: coverage)
    return SourceReading(record: record, lines: LineIndex(bytes), claims: claims)
  }

  static var monograph: Monograph {
    Monograph(
      facts: [
        Fact(
          id: "f-0000000000000001", group: .dosage, value: .claim(labelDose.value, .affirmed), scope: Scope(),
          status: .preferred, support: [labelDose.id], dissent: [leafletDose.id], because: "authority"),
        Fact(
          id: "f-0000000000000002", group: .contraindications,
          value: .claim(leafletGout.value, .affirmed), scope: Scope(), status: .singleSource,
          support: [leafletGout.id], dissent: [], because: "support"),
      ],
      contradictions: [tension, conflict],
      differences: [
        Difference(
          id: "d-0000000000000001", topic: "depression", claims: [labelBand.id, leafletBand.id],
          reason: .granularity, explanation: "On depression, one source gives a band, the other a bound.")
      ],
      gaps: [
        KnowledgeGap(
          id: "g-0000000000000001", topic: "contraindication: severe gout",
          statedBy: [leafletSource.record.sha256], silent: [labelSource.record.sha256],
          claims: [leafletGout.id], explanation: "Only one source names this contraindication.")
      ])
  }

  static var conflict: Contradiction {
    Contradiction(
      id: "x-0000000000000001", level: .contradiction, kind: .value, withinSource: false, severity: .critical,
      topic: "usual dose", scope: Scope(),
      sides: [side(labelDose), side(leafletDose)], jurisdictions: ["US"],
      explanation:
        "The usual dose is 0.25 mg every other day in one source and 0.5 mg every other day in another.",
      rule: "dose.value",
      decision: Decision(
        step: .authority, preferred: 0, reason: "a regulator's document outweighs one of unknown authority"))
  }

  static var tension: Contradiction {
    Contradiction(
      id: "x-0000000000000002", level: .tension, kind: .frequencyBand, withinSource: false, severity: .major,
      topic: "frequency of depression", scope: Scope(),
      sides: [side(labelBand), side(leafletBand)], jurisdictions: [],
      explanation: "Depression is very common in one source and below 10% in another.",
      rule: "reaction.band",
      decision: Decision(
        step: .unresolved, preferred: nil, reason: "nothing in the policy tells the two apart"))
  }

  private static func side(_ claim: Claim) -> Contradiction.Side {
    Contradiction.Side(
      summary: claim.value.words(), value: .claim(claim.value, .affirmed), claims: [claim.id])
  }

  static let provenance = Provenance(version: "0.1.0", tables: String(repeating: "0", count: 64))

  static var json: JSONValue {
    DrugFile.assemble(
      drug: drug, sources: [labelSource, leafletSource], monograph: monograph, provenance: provenance)
  }
  static func file() throws -> DrugFile { try DrugFile(json) }
}
