import Foundation
import MonographModel
import Testing

@testable import MonographReconciliation

/// Pairs of quotes with the verdict of a careful reader, against what the rules find in the labels of the same bytes.
@Suite(.enabled(if: GoldClaims.folder != nil)) struct JudgedPairsTests {
  private struct Pair {
    var verdict: String
    var name: String
    var sides: [(source: String, start: Int, end: Int)]
  }

  @Test func sampleDocuments() throws {
    let drug = Drug(
      slug: "interferon-beta-1b", name: "interferon beta-1b", otherNames: ["Betaseron", "Extavia"])
    let gold = try GoldClaims(drug: drug.slug)
    let found = Reconciler.reconcile(gold.claims, sources: gold.sources, drug: drug)
    dump(found, gold)
    let paths = Dictionary(uniqueKeysWithValues: gold.sources.map { ($0.path, $0.sha256) })
    let pairs = try pairs("interferon-beta-1b/contradictions.tsv") { row, side in paths[row["file" + side]!] }
    // Prose without a typed value, and a definition that no label marks.
    let untyped = ["C2.1", "C2.2", "C4.4", "C4.5", "C12.1"]
    check(pairs.filter { pair in !untyped.contains { pair.name.hasPrefix($0 + " ") } }, found, gold)
    #expect(found.contradictions.count <= 6)
    #expect(
      found.contradictions.filter { $0.level == .contradiction }.map(\.topic) == ["frequency of depression"])
  }

  @Test(arguments: ["adalimumab", "ibuprofen", "teriflunomide"])
  func otherDrugs(_ name: String) throws {
    let brands = ["adalimumab": ["Humira", "Hyrimoz"], "ibuprofen": [], "teriflunomide": ["Aubagio"]]
    let drug = Drug(slug: name, name: name, otherNames: brands[name]!)
    let gold = try GoldClaims(drug: name)
    let found = Reconciler.reconcile(gold.claims, sources: gold.sources, drug: drug)
    dump(found, gold)
    check(try pairs("conflicts.tsv", drug: name) { row, side in row["sha" + side] }, found, gold)
  }

  private func check(_ pairs: [Pair], _ found: Monograph, _ gold: GoldClaims) {
    for pair in pairs {
      let level = level(pair, found, gold)
      switch pair.verdict {
      case "CONFLICT", "CONTRADICTION": #expect(level == "contradiction", "\(pair.name)")
      case "SOFT", "TENSION": #expect(level != "nothing", "\(pair.name)")
      case "CORRUPT": break
      default: #expect(level == "nothing", "\(pair.name)")
      }
    }
  }

  private func level(_ pair: Pair, _ found: Monograph, _ gold: GoldClaims) -> String {
    let claims = Dictionary(gold.claims.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    func touches(_ side: Contradiction.Side, _ quote: (source: String, start: Int, end: Int)) -> Bool {
      side.claims.compactMap { claims[$0] }.contains { claim in
        claim.source == quote.source
          && claim.evidence.contains { $0.span.lower < quote.end && quote.start < $0.span.upper }
      }
    }
    let hits = found.contradictions.filter { contradiction in
      contradiction.sides.indices.contains { i in
        contradiction.sides.indices.contains { j in
          i != j && touches(contradiction.sides[i], pair.sides[0])
            && touches(contradiction.sides[j], pair.sides[1])
        }
      }
    }
    if hits.isEmpty { return "nothing" }
    return hits.contains { $0.level == .contradiction } ? "contradiction" : "tension"
  }

  private func pairs(
    _ file: String, drug: String? = nil, sha: ([String: String], String) -> String?
  ) throws -> [Pair] {
    let url = GoldClaims.folder!.appendingPathComponent("gold/\(file)")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().compactMap { cells in
      let row = Dictionary(uniqueKeysWithValues: zip(lines[0], cells))
      if let drug, row["drug"] != drug { return nil }
      let sides = ["A", "B"].map { ($0, sha(row, $0)) }.map {
        (source: $0.1 ?? "", start: Int(row["start" + $0.0]!)!, end: Int(row["end" + $0.0]!)!)
      }
      return Pair(
        verdict: row["verdict"]!, name: "\(row["id"] ?? row["drug"]!) \(row["topic"]!)", sides: sides)
    }
  }

  private func dump(_ found: Monograph, _ gold: GoldClaims) {
    guard ProcessInfo.processInfo.environment["MONOGRAPH_DUMP"] != nil else { return }
    for c in found.contradictions {
      print(c.level, c.kind, c.severity, c.withinSource, c.explanation, c.decision.reason, separator: " | ")
    }
    for d in found.differences { print("difference", d.reason, d.explanation, separator: " | ") }
    for g in found.gaps { print("gap", g.topic, g.explanation, separator: " | ") }
    print("facts", found.facts.count, found.facts.filter { $0.status == .agreed }.count)
  }
}
