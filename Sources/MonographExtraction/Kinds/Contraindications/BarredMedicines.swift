import MonographAnalysis
import MonographLexicon
import MonographModel

/// Medicines that the drug must not be taken with, listed under "Do not take X": each is an interaction and a
/// contraindication.
enum BarredMedicines {
  /// Passages. No list goes on farther behind what announces it.
  private static let reach = 40

  /// Where the medicines of a line start.
  enum Start {
    /// In a list of them, or behind "any of the following:".
    case listed(Int)
    /// Behind "if you are taking".
    case taken(Int)

    var token: Int {
      switch self {
      case .listed(let token), .taken(let token): token
      }
    }
  }

  /// Where the medicines of a line start, if it names some that bar the drug.
  static func start(in index: Int, _ reading: Reading) -> Start? {
    let passage = reading.passages[index]
    guard reading.isUnder([.contraindications], unless: [.interactions, .warnings, .precautions], index),
      [.item, .sentence, .label, .row, .fragment].contains(passage.role),
      !namesAllergy(passage),
      !explains(index, reading)
    else { return nil }
    if let colon = passage.tokens.firstIndex(where: { $0.kind == .colon }), colon + 1 < passage.tokens.count,
      announcement(in: passage.tokens[..<colon]) == .barred
        || passage.role == .item && passage.tokens[..<colon].contains(where: { medicines.contains($0.word) })
    {
      return .listed(colon + 1)
    }
    if announcement(in: passage.tokens[...]) != nil { return nil }
    for place in (max(0, index - reach)..<index).reversed() {
      let before = reading.passages[place]
      if let announcement = announcement(in: before.tokens[...]) {
        return announcement == .barred ? .listed(0) : nil
      }
      if before.role == .heading { break }
    }
    return takenStart(passage).map { .taken($0) }
  }

  /// "if you are allergic to", not "(used to treat an allergy)".
  private static func namesAllergy(_ passage: Passage) -> Bool {
    guard passage.tokens.contains(where: { allergies.contains($0.word) }) else { return false }
    return passage.tokens.indices.contains {
      allergies.contains(passage.tokens[$0].word) && passage.tokens[..<$0].openParenthesis == nil
    }
  }

  /// A sentence behind the medicines of an item: "You must have stopped it a week before."
  private static func explains(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    return passage.role == .item && reading.before(index).contains { reading.passages[$0].role == .item }
      && passage.tokens.prefix(6).contains { ["you", "your", "must", "may", "is", "are"].contains($0.word) }
  }

  /// "if you are taking ⟦A or B⟧, a medicine for pain".
  private static func takenStart(_ passage: Passage) -> Int? {
    guard passage.role == .item,
      let verb = company(passage)
        ?? passage.tokens.prefix(7).firstIndex(where: { taking.contains($0.word) }),
      verb > 0 || passage.tokens[0].is("with"),
      !passage.tokens[..<verb].contains(where: { ["after", "when", "while", "by", "not"].contains($0.word) }),
      !passage.tokens.indices.dropFirst(verb + 1).contains(where: { index in
        ["if", "have", "has", "who"].contains(passage.tokens[index].word) && !saysTaken(index, passage)
      }),
      passage.marks.contains(where: {
        [.substance, .drugClass].contains($0.vocabulary) && $0.tokens.lowerBound > verb
          && !passage.tokens[verb..<$0.tokens.lowerBound].contains { $0.kind == .open || $0.word == "treat" }
      })
    else { return nil }
    return verb + 1
  }
  /// "⟦with⟧ medicines that contain A or B".
  private static func company(_ passage: Passage) -> Int? {
    guard passage.tokens.first?.is("with") ?? false,
      passage.tokens.prefix(4).contains(where: { medicines.contains($0.word) })
    else { return nil }
    return 0
  }

  /// "or ⟦have⟧ recently taken".
  private static func saysTaken(_ index: Int, _ passage: Passage) -> Bool {
    passage.tokens[(index + 1)...].prefix(3).contains { ["taken", "used", "received"].contains($0.word) }
  }
  private static let taking: WordSet = [
    "take", "taking", "using", "receiving", "receive", "treated", "taken",
  ]

  private enum Announcement { case barred, asked }

  /// "Do not combine it with any of the following medicines", "if you take any of these medicines"; "tell your doctor if
  /// you take any of these" bars none.
  private static func announcement(in tokens: ArraySlice<Token>) -> Announcement? {
    guard tokens.contains(where: { combined.contains($0.word) }) else { return nil }
    if opensTreated(tokens) {
      return tokens.contains { asking.contains($0.word) } ? .asked : .barred
    }
    let isOpen = tokens.last?.kind == .colon
    let pointing = tokens.indices.first { index in
      tokens[index].word == "following"
        || tokens[index].word == "these"
          && tokens[..<index].suffix(3).contains { ["of", "take", "taking", "with"].contains($0.word) }
    }
    guard
      let end = pointing ?? (isOpen && tokens.dropLast().last?.word == "with" ? tokens.endIndex : nil),
      let verdict = tokens[..<end].last(where: { deciding.contains($0.word) })
    else { return pointing == nil ? nil : .barred }
    return asking.contains(verdict.word) ? .asked : .barred
  }
  /// "if you are taking medicine to treat:" over a list of diseases, and the medicines for each.
  static func opensTreated(_ tokens: ArraySlice<Token>) -> Bool {
    guard tokens.last?.kind == .colon, tokens.contains(where: { medicines.contains($0.word) }) else {
      return false
    }
    let tail = tokens.dropLast().suffix(2).map(\.word)
    return tail.count == 2 && (tail[0] == "to" && tail[1] == "treat" || tail[0] == "used" && tail[1] == "for")
  }

  /// An item of such a list: the diseases in it bar nobody.
  static func isOfTreated(_ index: Int, _ reading: Reading) -> Bool {
    guard reading.passages[index].role == .item, let lead = reading.leadIn(of: index) else { return false }
    return opensTreated(reading.passages[lead].tokens[...])
  }
  private static let asking: WordSet = ["tell", "talk", "inform", "ask", "consult", "told"]
  private static let deciding: WordSet = [
    "tell", "talk", "inform", "ask", "consult", "told", "not", "never", "avoid",
  ]
  private static let medicines: WordSet = ["medicine", "medication", "drug", "product"]
  private static let combined = medicines.union(["combine"])
  private static let allergies: WordSet = [
    "allergic", "hypersensitive", "hypersensitivity", "allergy", "reaction",
  ]

  /// The medicines of a line, each by itself, and the examples of a class with it: "⟦nitrates⟧ such as ⟦A⟧, ⟦B⟧ (for angina)".
  static func medicines(_ partners: [Range<Int>], in passage: Passage) -> [Range<Int>] {
    partners.filter { !isPurpose($0, passage) }
  }

  /// "an antibiotic", "used to treat …": what the medicine is, or is for.
  private static func isPurpose(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<run.lowerBound]
    // "the bazomycin package leaflet"
    if passage.tokens[run.upperBound...].prefix(2).contains(where: { $0.word == "leaflet" }) { return true }
    if before.suffix(2).contains(where: { ["a", "an", "treat", "used"].contains($0.word) }) {
      return true
    }
    guard let open = before.openParenthesis else { return false }
    return before[open...].prefix(4).contains {
      ["for", "to", "used", "a", "an", "treat"].contains($0.word)
    }
  }
}
