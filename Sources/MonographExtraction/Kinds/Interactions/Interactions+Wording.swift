import MonographAnalysis
import MonographLexicon
import MonographModel

extension Interactions {
  /// Classes that no table names: "anti-seizure drugs", "medicines that lower the seizure threshold".
  static func described(_ passage: Passage) -> [Range<Int>] {
    guard passage.holds(anyOf: mayHead) else { return [] }
    return passage.tokens.indices.filter { isHead($0, passage) }.compactMap { head in
      var lower = head
      while lower > 0, head - lower < 4, modifies(lower - 1, passage) { lower -= 1 }
      while lower < head, passage.tokens[lower].kind != .word && passage.tokens[lower].kind != .number {
        lower += 1
      }
      // "non-steroidal anti-inflammatory drugs"
      if lower > 1, passage.tokens[lower - 1].kind == .dash, passage.tokens[lower - 2].is("non") {
        lower -= 2
      }
      let upper = max(
        effectClause(behind: head, passage), purposeClause(behind: head, passage),
        enzymes(behind: head, passage))
      if acting.contains(passage.tokens[head].word), upper > head + 1, isOfSubject(head, passage) {
        return nil
      }
      // "an anti-gout medicine called allopurinol"
      if upper == head + 1, isKnown(at: upper, passage) { return nil }
      guard lower < head || upper > head + 1, !isNamedBefore(lower, upper > head + 1, passage) else {
        return nil
      }
      return lower..<upper
    }
  }

  private static let heads: WordSet = [
    "drug", "medicine", "medication", "agent", "blocker", "inhibitor", "inducer", "antagonist", "agonist",
    "contraceptive", "vaccination", "juice", "depressant", "preparation",
  ]
  private static let mayHead = heads.union(["those", "substrate"])

  /// "levodopa, a common", "take the" before it, "(diuretics)" behind it: it has a name of its own.
  private static func isNamedBefore(_ lower: Int, _ hasClause: Bool, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<lower].suffix(3)
    if hasClause && before.last?.word == "the" { return true }
    guard let comma = before.firstIndex(where: { $0.kind == .comma }) else { return false }
    return before[comma...].dropFirst().first.map { ["a", "an"].contains($0.word) } ?? false
  }

  /// Not the "drug" of "drug interactions".
  private static func isHead(_ index: Int, _ passage: Passage) -> Bool {
    // "those metabolised by CYP3A4"
    if passage.tokens[index].word == "those", index + 1 < passage.tokens.count,
      ["metabolized", "metabolised"].contains(passage.tokens[index + 1].word)
    {
      return true
    }
    // "several medicines, including those that prolong the QT interval"
    if passage.tokens[index].word == "those", index + 1 < passage.tokens.count,
      passage.tokens[index + 1].word == "that"
    {
      return passage.tokens[..<index].suffix(4).contains { remedies.contains($0.word) }
    }
    if passage.tokens[index].is("substrate") { return enzymes(behind: index, passage) > index + 1 }
    return heads.contains(passage.tokens[index].word)
      && !(index + 1 < passage.tokens.count && compounds.contains(passage.tokens[index + 1].word))
  }
  private static let compounds: WordSet = [
    "interaction", "level", "allergy", "effect", "treatment", "therapy", "product", "label", "metabolism",
    "class", "use", "reaction", "concentration", "history", "regimen", "list", "abuse", "administration",
    "addiction", "dependence", "overdose", "withdrawal", "screen", "screening", "test", "testing",
  ]

  /// Content words before the head: "alpha-1 blockers", "oral", not "other", "taking", "these".
  private static func modifies(_ index: Int, _ passage: Passage) -> Bool {
    let token = passage.tokens[index]
    switch token.kind {
    case .dash: return true
    case .number: return token.isName
    case .word: return !plain.contains(token.word) && !asides.contains(token.word)
    default: return false
    }
  }
  /// "particularly those that …", "make contraceptives less effective": what tells of the medicines is none.
  static let asides = WordTable.interactions["aside"]
  static let plain: WordSet = [
    "a", "an", "the", "this", "these", "those", "that", "any", "all", "some", "certain", "other", "another",
    "alternative",
    "many", "several", "various", "numerous", "different", "additional", "more", "both", "either", "no",
    "your", "their", "his", "her", "its", "our", "following", "above", "such", "which", "what",
    "prescription", "nonprescription", "counter", "over", "current", "currently", "concomitant", "new",
    "prescribed", "specific", "similar", "same", "common", "own", "used", "active", "important", "multiple",
    "interacting", "concurrent", "combination", "combined", "class", "first", "two", "one", "few",
    "and", "or", "but", "nor", "of", "in", "to", "with", "for", "from", "by", "as", "at", "on", "about",
    "including", "include", "like", "between", "than", "if", "when", "while", "whether", "are", "is", "be",
    "may", "can", "could", "should", "must", "will", "you", "it", "not", "also", "e.g", "eg", "example",
    "take", "taking", "taken", "use", "using", "receiving", "receive", "given", "give", "stop", "avoid",
    "affect", "increase", "decrease", "reduce", "involving", "containing", "tell", "mention", "most",
    "potential", "possible", "investigational", "study", "generic", "brand", "known", "non", "ongoing",
    "patient", "who", "single", "alter", "alters", "change", "interact", "that", "having", "particular",
    "regular",
    "study", "prior", "previous", "often", "called", "nuclear", "herbal", "child", "each",
    "every", "multi", "year", "month", "week", "day", "self", "trial", "remaining",
  ]

  /// "- medicines to treat heart problems", "- other medicines used for migraine": a line that names no medicine.
  static func describedItem(_ passage: Passage) -> Range<Int>? {
    guard passage.role == .item, passage.tokens.first?.kind != .colon,
      let head = passage.tokens.indices.prefix(10).first(where: { remedies.contains(passage.tokens[$0].word) }
      ),
      passage.tokens[..<head].allSatisfy({ $0.kind != .word || itemOpeners.contains($0.word) }),
      head + 2 < passage.tokens.count, purposes.contains(passage.tokens[head + 1].word),
      case let end = passage.tokens[head...].firstIndex(where: { token in
        token.kind == .period || token.kind == .open || token.kind == .comma || token.kind == .colon
          || token.endsClause || ["such", "because", "as", "since", "e.g"].contains(token.word)
      }) ?? passage.tokens.count,
      (3...14).contains(end - head),
      !passage.tokens[head..<end].contains(where: { ["you", "prescription", "doctor"].contains($0.word) })
    else { return nil }
    return head..<end
  }
  private static let remedies: WordSet = ["medicine", "medication", "drug", "product", "tablet"]
  private static let purposes: WordSet = ["to", "used", "for", "which", "that", "known", "containing"]
  private static let itemOpeners: WordSet = [
    "if", "you", "are", "taking", "take", "use", "using", "have", "or", "recently", "taken", "other", "some",
    "certain", "any", "the", "a", "of", "types", "type",
  ]

  /// "that lower the seizure threshold", "known to prolong QT", to the next mark; what they are for is no effect.
  private static func effectClause(behind head: Int, _ passage: Passage) -> Int {
    let start = head + 1
    guard start + 1 < passage.tokens.count, openings.contains(passage.tokens[start].word),
      !["your", "is", "are"].contains(passage.tokens[start + 1].word) || saysKnown(start, passage),
      !passage.tokens[start...].prefix(5).contains(where: { ["treat", "you", "for"].contains($0.word) })
    else { return start }
    // "that are inhibitors ⟦of CYP2D6 and CYP3A⟧"
    let acts = passage.tokens[start...].prefix(3).firstIndex { acting.contains($0.word) }
    if let acts, case let enzymes = enzymes(behind: acts, passage), enzymes > acts + 1 { return enzymes }
    // "that can increase potassium"
    let isModal = ["may", "can", "could"].contains(passage.tokens[start + 1].word)
    var end = start
    let said = saysKnown(start, passage) ? start + 3 : start
    while end < passage.tokens.count, end < start + 12,
      !ends(passage.tokens[end], isFirst: end <= said || isModal && end == start + 1)
    {
      end += 1
    }
    return end - start > 1 ? end : start
  }
  /// "that ⟦are known to⟧ prolong the QT interval", "that ⟦are metabolized⟧ by CYP2D6".
  private static func saysKnown(_ that: Int, _ passage: Passage) -> Bool {
    let behind = passage.tokens[(that + 2)...].prefix(2)
    if behind.first.map({ acting.contains($0.word) }) ?? false { return true }
    return behind.first?.is("known") ?? false && behind.last?.is("to") ?? false
  }

  /// Where "inhibitors ⟦of CYP2D6 or CYP3A4⟧" ends.
  private static func enzymes(behind head: Int, _ passage: Passage) -> Int {
    let tokens = passage.tokens
    guard acting.contains(tokens[head].word), head + 2 < tokens.count, tokens[head + 1].is("of") else {
      return head + 1
    }
    var end = head + 1
    for index in (head + 2)..<min(head + 10, tokens.count) {
      if enzymeNames.contains(tokens[index].word) {
        end = index + 1
      } else if ![.comma, .slash, .dash].contains(tokens[index].kind),
        !["and", "or", "the", "enzyme", "enzymes", "p"].contains(tokens[index].word)
      {
        break
      }
    }
    return end
  }

  /// "Examplix is a weak ⟦inhibitor⟧ of CYP3A4" tells what it does itself.
  private static func isOfSubject(_ head: Int, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<head].reversed().prefix(4).drop {
      ["a", "an", "weak", "moderate", "strong", "potent", "sensitive", "both", "not", "also"].contains(
        $0.word)
    }
    return before.first.map { ["is", "are", "was", "as"].contains($0.word) } ?? false
  }
  private static let acting: WordSet = [
    "inhibitor", "inhibitors", "inducer", "inducers", "substrate", "substrates", "metabolized", "metabolised",
  ]
  private static let enzymeNames = WordTable.interactions["enzyme"]

  /// "medications ⟦for heart conditions⟧", "medicines ⟦used to treat gout⟧", which names them unless names follow.
  private static func purposeClause(behind head: Int, _ passage: Passage) -> Int {
    let start = head + 1
    guard remedies.contains(passage.tokens[head].word), !isSaidOfName(head, passage),
      let opener = passage.tokens[start...].prefix(4).firstIndex(where: { treating.contains($0.word) }),
      passage.tokens[start..<opener].allSatisfy({
        ["used", "taken", "to", "given", "help", "you"].contains($0.word)
      }), opener > start || ["for", "against"].contains(passage.tokens[opener].word)
    else { return start }
    let rest = passage.tokens.indices[(opener + 1)...].prefix(8)
    var end =
      rest.first {
        passage.tokens[$0].kind != .word || stops.contains(passage.tokens[$0].word)
          || passage.tokens[$0].is("for")
      } ?? rest.endIndex
    // "medicines to treat gout, called …"
    if passage.tokens[end...].prefix(2).contains(where: { $0.is("called") }) || isKnown(at: end, passage) {
      return start
    }
    // "for heartburn or ⟦ulcers⟧"
    if end + 1 < passage.tokens.count, ["and", "or"].contains(passage.tokens[end].word),
      let mark = illness(in: passage, from: end + 1, to: passage.tokens.count),
      mark.lowerBound <= end + 2
    {
      end = mark.upperBound
    }
    guard passage.role != .label else { return start }
    let isOfIllness = illness(in: passage, from: opener + 1, to: end) != nil
    let isOfBody = passage.tokens[(opener + 1)..<max(opener + 1, end)].contains { bodily.contains($0.word) }
    return isOfIllness || isOfBody ? end : start
  }

  /// "medicines for depression ⟦known as MAO inhibitors⟧": those, and no others for it.
  private static func isKnown(at end: Int, _ passage: Passage) -> Bool {
    guard
      let known = passage.tokens[end...].prefix(2).firstIndex(where: { $0.is("known") || $0.is("called") }),
      known + 1 < passage.tokens.count,
      passage.tokens[known].is("called") || passage.tokens[known + 1].is("as")
    else { return false }
    return passage.marks.contains {
      [.substance, .drugClass].contains($0.vocabulary)
        && (known + 1...known + 4).contains($0.tokens.lowerBound)
    }
  }

  private static func illness(in passage: Passage, from start: Int, to end: Int) -> Range<Int>? {
    passage.marks.first { mark in
      (mark.vocabulary == .condition || mark.vocabulary == .reaction) && mark.tokens.lowerBound >= start
        && mark.tokens.upperBound <= end
    }?.tokens
  }
  /// "medicines to lower ⟦blood pressure⟧", "… to control the ⟦rhythm⟧ of your heart".
  private static let bodily = WordTable.interactions["body"]

  /// "(a medicine used to treat gout)", "lithium-containing medicines to treat …", "any of the following medicines …".
  private static func isSaidOfName(_ head: Int, _ passage: Passage) -> Bool {
    // "ketoconazole or itraconazole, medicines to treat fungal infections"
    let isApposition =
      head > 0
      && (passage.tokens[head - 1].kind == .colon
        || passage.tokens[head - 1].kind == .comma
          && passage.marks(of: .substance).contains { $0.tokens.upperBound == head - 1 })
    // One medicine is one that has its name elsewhere, as has what stands in parentheses.
    let isSingle = head > 0 && passage.text.utf8[Int(passage.tokens[head].upper) - 1] != UInt8(ascii: "s")
    // "It is always taken with other medicines to treat hepatitis": the two are one treatment.
    if passage.tokens[..<head].suffix(5).contains(where: { $0.is("always") }) { return true }
    return isApposition || isSingle || passage.tokens[..<head].openParenthesis != nil
      || passage.tokens[..<head].suffix(3).contains {
        ["a", "an", "containing", "following", "give", "treat"].contains($0.word)
      }
  }
  private static let treating: WordSet = [
    "for", "treat", "against", "lower", "reduce", "control", "prevent", "increase", "thin", "suppress",
    "stabilize", "stabilise", "slow",
  ]

  private static let openings: WordSet = [
    "that", "which", "known", "affecting", "having", "metabolized", "metabolised",
  ]
  private static let stops: WordSet = [
    "such", "like", "including", "called", "should", "must", "may", "can", "could", "will", "is", "are",
    "and", "or",
    "when", "as", "because", "while", "e.g", "known", "develop", "have",
  ]

  private static func ends(_ token: Token, isFirst: Bool) -> Bool {
    switch token.kind {
    case .word: !isFirst && stops.contains(token.word)
    case .number, .dash, .slash, .quote: false
    default: true
    }
  }
}
