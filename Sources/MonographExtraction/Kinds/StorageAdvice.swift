import MonographAnalysis
import MonographLexicon
import MonographModel

/// How the product is kept: a sentence as it stands, with the temperature and the time that it names.
struct Storages: ClaimRule {
  static let requirement = Requirement(text: true, quantity: true, words: conditions)

  static let examples = [
    Example(
      "⟦Store below 25 °C in the original carton.⟧", under: "How to store Examplix",
      "Store below 25 °C in the original carton."),
    Example("⟦Store at 25 °C.⟧ Do you have questions?", under: "How supplied", "Store at 25 °C."),
    Example(
      "Examplix works. ⟦It should be kept in a refrigerator.⟧", under: "Overview",
      "It should be kept in a refrigerator."),
    Example("⟦Keep it at 2° to 8 °C.⟧", under: "Storage", "Keep it at 2° to 8 °C."),
    Example("- In use: ⟦up to 28 days below 30 °C⟧", under: "Storage", "up to 28 days below 30 °C"),
    Example("⟦Do not store above 25 °C.⟧", under: "Overview", "Do not store above 25 °C."),
    Example(
      "⟦Keep it in a refrigerator (2 C - 8 C).⟧", under: "Storage", "Keep it in a refrigerator (2 C - 8 C)."),
    Example("Do not keep it to yourself.", under: "Overview"),
    Example("Stores sell it.", under: "Where to buy"),
    Example("These measures will help protect the environment.", under: "How to store Examplix"),
    Example("Keep the plunger pressed down for 5 seconds.", under: "How to store Examplix"),
    Example("Call a doctor if the fever is above 39 °C.", under: "Warnings"),
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard let body = Statements.body(index, reading) else { return [] }
    let temperature = temperature(in: passage)
    let isKept = temperature != nil || passage.quantities.contains { $0.unit?.dimension == .temperature }
    let isUnder = reading.isUnder(
      [.storage], unless: [.howSupplied, .overdose, .missedDose, .administration], index)
    let tokens = passage.tokens[body]
    // "Stores sell it": an order names what to keep it in, at or from as well.
    let names = isKept || tokens.dropFirst().contains { Self.conditions.contains($0.word) }
    guard names, isUnder || demands(tokens) else { return [] }
    var storage = Storage(text: Statements.text(body, passage))
    storage.temperature = temperature?.amount
    storage.duration =
      passage.quantities.first { $0.unit?.dimension == .time && $0.unit?.perTime == nil }.flatMap(duration)
    var draft = Draft(.storage(storage), rule: "storage.sentence", at: body, of: index)
    if let temperature { draft.add(.amount, in: index, temperature.tokens) }
    return [draft]
  }

  private func temperature(in passage: Passage) -> (amount: Amount, tokens: Range<Int>)? {
    guard let written = passage.quantities.first(where: { $0.unit?.code == "Cel" }),
      var amount = written.amount
    else { return Celsius(signless: passage).map { ($0.amount, $0.tokens) } }
    guard let lowest = start(ofRangeTo: written, passage) else { return (amount, written.span) }
    amount.low = lowest.low
    return (amount, lowest.tokens.lowerBound..<written.span.upperBound)
  }

  /// "2° to 8 °C", "20°-25 °C": the sign alone parts the first number from its unit.
  private func start(ofRangeTo temperature: Quantity, _ passage: Passage) -> Quantity? {
    guard temperature.bound == .exact, temperature.low == temperature.high,
      let first = passage.quantities.last(where: { $0.tokens.upperBound < temperature.tokens.lowerBound }),
      first.bound == .exact, first.low == first.high, first.unit == nil,
      case let sign = first.tokens.upperBound, temperature.tokens.lowerBound == sign + 2,
      ["°", "º"].contains(passage.string(sign..<sign + 1)),
      case let joint = passage.tokens[sign + 1], joint.is("to") || joint.kind == .dash
    else { return nil }
    return first
  }

  /// "Store at …", "it should be kept in …".
  private func demands(_ tokens: ArraySlice<Token>) -> Bool {
    // "Do not store above 25 °C".
    let isDenied = tokens.prefix(2).map(\.word) == ["do", "not"]
    if tokens.dropFirst(isDenied ? 2 : 0).first.map({ Self.orders.contains($0.word) }) ?? false {
      return true
    }
    return tokens.indices.dropLast().contains { index in
      Contraindications.obligations.contains(tokens[index].word)
        && tokens[(index + 1)...].prefix(3).contains { Self.kept.contains($0.word) }
    }
  }

  private func duration(_ quantity: Quantity) -> Duration? {
    guard let unit = quantity.unit.flatMap({ PeriodUnit(rawValue: $0.code) }), let low = quantity.low,
      let high = quantity.high
    else { return nil }
    return Duration(low: low, high: high, unit: unit)
  }

  private static let orders: WordSet = ["store", "keep", "refrigerate"]
  private static let kept: WordSet = ["stored", "kept", "refrigerated"]
  /// What a product is kept in, at or from.
  private static let conditions: WordSet = [
    "store", "stored", "storage", "refrigerator", "refrigerate", "refrigerated", "refrigeration", "fridge",
    "freezer", "freeze", "frozen", "temperature", "light", "sunlight", "heat", "moisture", "humidity",
    "carton", "container", "package", "packaging", "blister", "pouch", "bottle", "reach", "shelf", "bathroom",
  ]
}
