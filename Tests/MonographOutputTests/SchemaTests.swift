import Glibc
import MonographModel
import MonographOutput
import Testing

@Suite struct SchemaTests {
  /// A value of each kind with every member, and one with only those that must be there.
  private static let samples: [(full: ClaimValue, bare: ClaimValue)] = [
    (fullDose, .dose(Dose(amount: mg, role: .other))),
    (
      .doseChange(
        {
          var change = DoseChange(by: mg, every: weeks, everyDoses: 3, until: mg, steps: [mg], route: "oral")
          change.steps = [mg]
          return change
        }()), .doseChange(DoseChange())
    ),
    (
      .strength(Strength(amount: mg, per: Per(1, "mL"), form: "vial")), .strength(Strength(amount: mg))
    ),
    (.schedule(Schedule(timing: timing, route: "oral")), .schedule(Schedule(timing: timing))),
    (fullPercentage, .percentage(Percentage(low: 1, high: 1, bound: .exact, about: .other))),
    (
      .adverseReaction(
        AdverseReaction(
          term: "a", seriousness: .serious,
          frequency: ReactionFrequency(
            band: .common, low: 1, high: 10, lowInclusive: false, highInclusive: false))),
      .adverseReaction(AdverseReaction(term: "a"))
    ),
    (.contraindication(term: "a"), .contraindication(term: "a")),
    (.indication(Indication(term: "a", status: .approved)), .indication(Indication(term: "a"))),
    (.warning(term: "a", boxed: true), .warning(term: "a", boxed: false)),
    (
      .interaction(Interaction(with: "a", effect: "b", management: "c")), .interaction(Interaction(with: "a"))
    ),
    (
      .doseAdjustment(DoseAdjustment(factor: .renal, condition: "severe", adjustment: .none)),
      .doseAdjustment(DoseAdjustment(factor: .renal, adjustment: .none))
    ),
    same(.pregnancyLactation(PregnancyLactation(topic: .pregnancy, stance: .avoid))),
    same(.populationUse(PopulationUse(population: "children", stance: .notRecommended))),
    (
      .monitoring(Monitoring(test: "a", timing: ["b"], strength: .required)),
      .monitoring(Monitoring(test: "a", strength: .optional))
    ),
    same(.identity(Identity(role: .brandName, text: "a"))),
    (.efficacy(Statement(text: "a", measure: "b", direction: .increase)), .efficacy(Statement(text: "a"))),
    (.mechanism(Statement(text: "a", measure: "b", direction: .increase)), .mechanism(Statement(text: "a"))),
    (
      .storage(Storage(text: "a", temperature: Amount(low: 2, high: 8, unit: "Cel"), duration: weeks)),
      .storage(Storage(text: "a"))
    ),
    same(.missedDose(text: "a")), same(.overdose(text: "a")), same(.administration(text: "a")),
  ]

  private static let mg = Amount(low: 1, high: 2, lowInclusive: false, highInclusive: false, unit: "mg")
  private static let weeks = Duration(2, .wk)
  private static let timing = Timing(
    frequency: 1, frequencyMax: 2, period: 4, periodMax: 6, periodUnit: .h)

  private static func same(_ value: ClaimValue) -> (ClaimValue, ClaimValue) { (value, value) }

  private static var fullDose: ClaimValue {
    var dose = Dose(amount: mg, role: .start)
    dose.bound = .upTo
    dose.approximate = true
    dose.equivalents = [mg]
    dose.timing = timing
    dose.per = Per(1, "d")
    dose.route = "oral"
    dose.window = Dose.Window(low: 1, high: nil, unit: .wk)
    dose.after = "one week later"
    dose.cycle = Dose.Cycle(on: weeks, off: weeks)
    dose.divided = 2...4
    dose.asNeeded = true
    dose.duration = weeks
    dose.substance = "other"
    return .dose(dose)
  }

  private static var fullPercentage: ClaimValue {
    var percentage = Percentage(low: 1, high: 2, bound: .range, about: .efficacy)
    percentage.approximate = true
    percentage.measure = "a"
    percentage.arm = "b"
    percentage.direction = .decrease
    percentage.comparator = "c"
    return .percentage(percentage)
  }

  private func names(_ value: JSONValue?) -> [String] {
    if case .object(let members)? = value { members.keys.sorted() } else { [] }
  }

  /// The definitions hold what the writer writes, no more and no less.
  @Test func valuesHaveTheMembersOfTheirDefinitions() throws {
    #expect(Self.samples.map(\.full.kind) == Claim.Kind.allCases)
    let definitions = try #require(Schema.claim.json["$defs"])
    for (full, bare) in Self.samples {
      let definition = try #require(definitions["value-" + full.kind.rawValue])
      #expect(names(full.json) == names(definition["properties"]), "\(full.kind)")
      #expect(names(bare.json) == definition["required"]?.elements?.compactMap(\.text), "\(full.kind)")
    }
    #expect(names(Self.mg.json) == names(definitions["amount"]?["properties"]))
    #expect(names(Self.timing.json) == names(definitions["timing"]?["properties"]))
  }

  @Test func theDrugFileHasTheMembersOfItsSchema() throws {
    let schema = Schema.drug.json
    let file = Sample.json
    #expect(names(file) == names(schema["properties"]))
    #expect(names(file["claims"]?.elements?[0]) == names(schema["$defs"]?["claim"]?["properties"]))
    #expect(
      names(file["contradictions"]?.elements?[0]) == names(schema["$defs"]?["contradiction"]?["properties"]))
    #expect(names(file["facts"]?["dosage"]?.elements?[0]) == names(schema["$defs"]?["fact"]?["properties"]))
    #expect(
      names(file["sources"]?.elements?[0])
        == schema["$defs"]?["source"]?["required"]?.elements?.compactMap(\.text))
    for member in ["differences", "gaps"] {
      #expect(
        names(file[member]?.elements?[0]) == names(schema["properties"]?[member]?["items"]?["properties"]))
    }
  }

  @Test func everyReferenceLeadsToADefinition() {
    for schema in Schema.allCases {
      let defined = Set(names(schema.json["$defs"]))
      for reference in references(in: schema.json) {
        #expect(defined.contains(String(reference.dropFirst("#/$defs/".count))), "\(schema) \(reference)")
      }
    }
  }

  private func references(in value: JSONValue) -> [String] {
    switch value {
    case .array(let elements): elements.flatMap(references)
    case .object(let members):
      members.flatMap { name, member in
        name == "$ref" ? [member.text ?? ""] : references(in: member)
      }
    default: []
    }
  }

  @Test func everyValueOfTheEnumsIsInTheSchema() {
    let drug = String(decoding: Schema.drug.json.canonical, as: UTF8.self)
    let values: [String] =
      Claim.Kind.allCases.map(\.rawValue) + Evidence.Role.allCases.map(\.rawValue)
      + SectionKind.allCases.map(\.rawValue) + Fact.Group.allCases.map(\.rawValue)
      + Contradiction.Kind.allCases.map(\.rawValue) + UnclaimedNumber.Reason.allCases.map(\.rawValue)
      + SourceDocument.Encoding.allCases.map(\.rawValue) + PregnancyLactation.Stance.allCases.map(\.rawValue)
    for value in values { #expect(drug.contains("\"\(value)\""), "\(value)") }
    #expect(!drug.contains("\"no-such-value\""))
  }

  @Test func schemasNameTheirDialectAndVersion() {
    for schema in Schema.allCases {
      #expect(schema.json["$schema"] == "https://json-schema.org/draft/2020-12/schema")
      #expect(schema.json["$id"]?.text == "urn:monograph:schema:\(schema.rawValue):1.0")
    }
    #expect(
      Schema.policy.json["properties"]?["steps"]?["items"]?["enum"] == [
        "authority", "jurisdiction", "date", "support",
      ])
  }

  /// Writes schemas and samples for a validator from elsewhere, where MONOGRAPH_SCHEMA_SAMPLES names a folder.
  @Test(.enabled(if: schemaSamplesFolder != nil)) func writeSamples() throws {
    var output = AtomicOutput(directory: schemaSamplesFolder!)
    for schema in Schema.allCases { output.add("\(schema.rawValue).schema.json", schema.json.pretty) }
    output.add("samplin.drug.json", Sample.json.pretty)
    for (full, bare) in Self.samples {
      for (name, value) in [("full", full), ("bare", bare)] {
        var claim = Sample.labelDose
        claim.value = value
        claim.id = claim.identity
        output.add(
          "\(value.kind.rawValue).\(name).claim.json",
          claim.json(drug: "samplin", path: "a.md", lines: LineIndex([])).pretty)
      }
    }
    _ = try output.commit()
  }
}

private let schemaSamplesFolder: String? = getenv("MONOGRAPH_SCHEMA_SAMPLES").map { String(cString: $0) }
