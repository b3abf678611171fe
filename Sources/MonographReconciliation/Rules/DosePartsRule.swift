import MonographLexicon
import MonographModel

/// An amount beside what it is taken as, where the parts are not the whole: "300 mg (four 100 mg tablets)".
struct DosePartsRule: Rule {
  let name = "dose.parts"

  func findings(in dossier: Dossier) -> [Finding] {
    dossier.items(.dose, nil).compactMap { item in
      guard let dose = item.dose, let whole = dossier.units.measure(dose.amount), whole.interval.isPoint,
        let parts = Parts(of: item.claim.evidence[0].quote), let sum = dossier.units.measure(parts.sum),
        sum.dimension == whole.dimension, sum.interval.relation(to: whole.interval) == .disjoint
      else { return nil }
      let total = dose.amount.words
      return Finding(
        name, .conflict(.contradiction, .arithmetic), topic: "tablets that make up \(total)",
        scope: item.claim.scope, Finding.Side(item, key: "whole", summary: total),
        Finding.Side(item, key: "parts", summary: parts.words), because: "the parts do not make the amount")
    }
  }
}

/// "Four 100 mg tablets", "four tablets of 100 mg", as the only words in the parentheses behind an amount.
private struct Parts {
  var sum: Amount
  var words: String

  init?(of quote: String) {
    let bytes = quote.utf8
    guard let open = bytes.firstIndex(of: UInt8(ascii: "(")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: ")")),
      let last = WrittenWords.split(String(quote[..<open])).last, Self.units[last] != nil
    else { return nil }
    words = String(quote[bytes.index(after: open)..<close])
    var said = WrittenWords.split(words)[...]
    said = said.drop { Self.leads.contains($0) }
    guard let count = said.popFirst().flatMap(Self.number) else { return nil }
    said = said.drop { $0 == "x" || $0 == "times" }
    let form = said.first.flatMap { Self.forms.contains($0) ? $0 : nil }
    if form != nil { said = said.dropFirst().drop { $0 == "of" || $0 == "each" } }
    guard said.count == (form == nil ? 3 : 2), let each = said.popFirst().flatMap({ ExactNumber($0) }),
      let unit = said.popFirst().flatMap({ Self.units[$0] }),
      form != nil || said.first.map(Self.forms.contains) ?? false, let sum = each.multiplied(by: count)
    else { return nil }
    self.sum = Amount(sum, unit)
  }

  private static func number(_ word: String) -> ExactNumber? { numbers[word] ?? ExactNumber(word) }

  private static let leads: Set<String> = [
    "as", "given", "taken", "i", "e", "i.e", "equivalent", "to", "equal",
  ]
  private static let numbers = Dictionary(
    TableFile("number-words").rows.compactMap { row in ExactNumber(row[1]).map { (row[0], $0) } },
    uniquingKeysWith: { a, _ in a })
  /// How amounts of a substance are written, and what they are counted in.
  private static let units = Dictionary(
    written(["mass", "unit"]).flatMap { row in
      [row[0], row[0] + "s"].map { ($0, UnitCode(row[1])) }
    }, uniquingKeysWith: { a, _ in a })
  private static let forms = Set(written(["form"]).flatMap { [$0[0], $0[0] + "s"] })

  private static func written(_ dimensions: Set<String>) -> [TableFile.Row] {
    TableFile("units").rows.filter { dimensions.contains($0[2]) }
  }
}
