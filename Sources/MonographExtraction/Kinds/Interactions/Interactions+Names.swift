import MonographAnalysis
import MonographLexicon
import MonographModel

/// Names that no table has, found by where they stand: "medicines for infections: foobarin, bazomycin".
extension Interactions {
  static func newNames(_ passage: Passage, _ reading: Reading) -> [Range<Int>] {
    (listed(passage, reading) + heading(passage) + neighbours(passage)).filter {
      isName($0, passage, reading)
    }
  }

  /// The members of a list behind "medicines for …:" or "drugs such as".
  private static func listed(_ passage: Passage, _ reading: Reading) -> [Range<Int>] {
    var found: [Range<Int>] = []
    if let label = passage.context.first, case let head = reading.passages[label], head.role == .label,
      head.tokens.contains(where: { drugs.contains($0.word) })
    {
      found = Enumeration.members(of: passage, in: 0..<sentenceEnd(passage)).map(\.tokens)
    }
    var head: Int?
    var open = false
    for index in passage.tokens.indices {
      let token = passage.tokens[index]
      if token.kind == .period || token.endsClause { head = nil }
      open = token.kind == .open || token.kind != .close && open
      if drugs.contains(token.word) { head = index }
      guard let start = opening(at: index, passage), let named = head, index - named < 20, index > named
      else { continue }
      head = nil
      let rest = passage.tokens.indices[start...]
      let end =
        rest.first {
          let kind = passage.tokens[$0].kind
          return kind == .period || passage.tokens[$0].endsClause || open && kind == .close
        } ?? passage.tokens.count
      found += Enumeration.members(of: passage, in: start..<max(start, end)).map(\.tokens)
    }
    return found
  }
  private static func sentenceEnd(_ passage: Passage) -> Int {
    passage.tokens.firstIndex { $0.kind == .period || $0.endsClause } ?? passage.tokens.count
  }

  /// An unknown word beside a known name in the list of an item: "rifabutin, ⟦isoniazide⟧, clarithromycin".
  private static func neighbours(_ passage: Passage) -> [Range<Int>] {
    guard passage.role == .item, passage.has(.substance) else { return [] }
    let members = Enumeration.members(of: passage, in: passage.tokens.indices).map(\.tokens)
    let known = members.map { member in passage.marks(of: .substance).contains { $0.tokens == member } }
    return members.indices.filter { place in
      members[place].count == 1
        && (place > 0 && known[place - 1] || place + 1 < known.count && known[place + 1])
    }.map { members[$0] }
  }
  private static let drugs: WordSet = [
    "medicine", "drug", "medication", "agent", "antibiotic", "inhibitor", "inducer", "antifungal",
    "antidepressant", "antihistamine", "statin", "anticonvulsant", "antiviral", "antidiabetic", "other",
  ]

  /// Where the list starts, if a colon, "such as" or "e.g." leads into it here.
  private static func opening(at index: Int, _ passage: Passage) -> Int? {
    let token = passage.tokens[index]
    if token.kind == .colon { return index + 1 }
    if ["e.g", "eg"].contains(token.word) {
      return passage.tokens[(index + 1)...].firstIndex { $0.kind != .period && $0.kind != .comma }
    }
    guard token.word == "such", index + 1 < passage.tokens.count, passage.tokens[index + 1].word == "as"
    else { return nil }
    return index + 2
  }

  /// "Foobarin, a medicine to treat gout", "bazomycin and quxin: medicines used for infections".
  private static func heading(_ passage: Passage) -> [Range<Int>] {
    let opening = passage.tokens.indices.prefix(7)
    guard passage.role == .item || passage.tokens.count < 25,
      let end = opening.first(where: { place in
        let token = passage.tokens[place]
        return place > 0
          && ([.comma, .open, .colon, .dash].contains(token.kind)
            || ["medicine", "used"].contains(token.word))
      }),
      passage.tokens[end...].prefix(4).contains(where: {
        ["medicine", "drug", "antibiotic", "treatment", "used"].contains($0.word)
      })
    else { return [] }
    return Enumeration.members(of: passage, in: 0..<end).map(\.tokens)
  }

  /// A single word of no vocabulary, long enough for a name.
  private static func isName(_ run: Range<Int>, _ passage: Passage, _ reading: Reading) -> Bool {
    guard run.count == 1, case let token = passage.tokens[run.lowerBound], token.kind == .word,
      token.upper - token.lower >= 7, !plain.contains(token.word), !ordinary.contains(token.word),
      !asides.contains(token.word),
      !drugs.contains(token.word), !reading.subject.names(token)
    else { return false }
    return !passage.marks.contains { $0.tokens.overlaps(run) }
  }
  private static let ordinary: WordSet = [
    "supplement", "vitamins", "vitamin", "antibiotic", "hormone", "medicine", "product", "therapy",
    "treatment",
    "doctor", "pharmacist", "breathing", "alcohol", "recreational", "painkiller", "herbal", "insulin",
    "antidepressant", "anesthetic", "procedure", "surgery", "substance", "everything", "anything", "pregnant",
    "breastfeeding", "however", "therefore", "especially", "particularly", "capsule", "tablet", "injection",
    "children", "patient", "disease", "disorder", "infection", "vaccine", "including", "additional",
    "certain",
    "condition", "discuss", "consult", "beverage", "grapefruit", "dietary", "because", "potentially",
  ]
}
