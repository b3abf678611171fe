import MonographAnalysis
import MonographLexicon
import MonographModel

/// Where a text turns to another use, be it one that no table knows: what was said before is not what follows is for.
extension DoseIndication {
  /// Whether a sentence turns to a use of its own, so that what was said before it is for another: "Depression: 20 mg.
  /// ⟦Panic disorder⟧: 10 mg."
  static func turns(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    return passage.role == .sentence
      && passage.marks(of: .condition).contains { $0.tokens.lowerBound == 0 && isLabel($0, in: passage) }
  }

  /// "⟦For sedation before surgery⟧, 5 mg": a purpose of its own, of whatever name, so that what was said before is not
  /// what this is for.
  static func hasOwnPurpose(_ index: Int, before amount: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    if passage.role == .sentence,
      passage.tokens.prefix(3).contains(where: { Self.purposes.contains($0.word) })
    {
      return true
    }
    if isOther(since: 0, before: amount, passage) || headsTreatment(passage, before: amount) { return true }
    guard passage.role == .sentence || passage.role == .item, let first = passage.tokens.first,
      first.is("for"),
      let comma = passage.tokens[..<amount].firstIndex(where: { $0.kind == .comma }), comma > 1
    else { return false }
    let purpose = 1..<(whom(in: 1..<comma, of: passage, reading) ?? comma)
    // "For patients with asthma, 5 mg": still for that which all of them have.
    if passage.marks(of: .condition).contains(where: {
      purpose.contains($0.tokens.lowerBound) && isBeside($0, in: index, reading)
    }) {
      return false
    }
    return !passage.tokens[purpose].contains { $0.kind == .number || Self.others.contains($0.word) }
      && !passage.populations(reading.lexicon).contains { purpose.contains($0.tokens.lowerBound) }
      && !passage.marks.contains {
        ($0.vocabulary == .route || $0.vocabulary == .unit) && purpose.contains($0.tokens.lowerBound)
      }
  }
  /// "For peripheral swelling ⟦in children⟧, 5 mg": where it turns from the purpose to whom it is for.
  private static func whom(in purpose: Range<Int>, of passage: Passage, _ reading: Reading) -> Int? {
    passage.populations(reading.lexicon).lazy.compactMap { patients -> Int? in
      let lead = patients.tokens.lowerBound - 1
      return lead > purpose.lowerBound && lead < purpose.upperBound && passage.tokens[lead].is("in")
        ? lead : nil
    }.first
  }

  /// "⟦Restless Legs Syndrome⟧ The usual dose is …": a title that lost its line.
  static func opensWithTitle(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    return passage.role == .sentence
      && passage.marks(of: .condition).contains { mark in
        guard mark.tokens.lowerBound == 0, mark.tokens.upperBound < passage.tokens.count else { return false }
        let next = passage.tokens[mark.tokens.upperBound]
        return next.is("the") && next.isName
      }
  }

  /// "⟦For restless legs syndrome⟧, 5 mg", "⟦Depression⟧: 10 mg": a use of its own that is an illness.
  static func namesOwnUse(_ index: Int, before amount: Int, _ reading: Reading) -> Bool {
    if turns(index, reading) { return true }
    guard hasOwnPurpose(index, before: amount, reading) else { return false }
    let passage = reading.passages[index]
    let comma = passage.tokens[..<amount].firstIndex { $0.kind == .comma } ?? 0
    return passage.marks(of: .condition).contains { $0.tokens.upperBound <= comma }
  }

  /// "⟦Prophylactic⟧ doses before surgery", "⟦pre-procedural⟧ use".
  private static let purposes: WordSet = [
    "prophylactic", "prophylaxis", "preventive", "procedural", "preprocedural", "preoperative", "operative",
    "perioperative", "surgical", "premedication", "preanesthetic", "preanaesthetic",
  ]

  /// "For example", "for those who …", "for best results".
  private static let others: WordSet = [
    "example", "instance", "those", "most", "some", "many", "best", "optimal", "convenience", "safety",
    "both",
    "all", "use", "reference",
  ]

  /// "The dose ⟦for other conditions⟧ is 5 mg": for none of those that were named.
  static func isOther(since start: Int, before amount: Int, _ passage: Passage) -> Bool {
    guard passage.isText, passage.holds("other"), start < amount else { return false }
    return (start..<amount).contains { at in
      guard passage.tokens[at].is("other"), at > 0, at + 1 < amount,
        Self.uses.contains(passage.tokens[at + 1].word)
      else { return false }
      let lead = passage.tokens[..<at].reversed().drop { Self.alls.contains($0.word) }
      return lead.first.map { Self.leads.contains($0.word) } ?? true
    }
  }
  private static let uses: WordSet = [
    "conditions", "indications", "uses", "diseases", "disorders", "illnesses", "purposes", "infections",
    "types",
  ]
  private static let alls: WordSet = ["all", "any", "most", "many", "some", "the"]
  private static let leads: WordSet = ["for", "in", "treat", "treating", "of"]

  /// "⟦First treatment of thrush⟧: 200 mg", "⟦For the reduction of heart attacks⟧, 80 mg": a purpose, whatever it names.
  static func headsTreatment(_ passage: Passage, before amount: Int) -> Bool {
    guard passage.role == .sentence,
      let end = passage.tokens[..<amount].prefix(14).firstIndex(where: {
        $0.kind == .colon || $0.kind == .comma
      }),
      case let head = passage.tokens[..<end],
      passage.tokens[end].kind == .colon || head.first?.is("for") ?? false,
      let noun = head.firstIndex(where: { Self.treatments.contains($0.word) }), noun + 2 < end
    else { return false }
    return passage.tokens[noun + 1].is("of") && !head.contains { $0.kind == .number }
  }
  private static let treatments: WordSet = [
    "treatment", "prevention", "prophylaxis", "reduction", "relief", "management", "control",
  ]

  /// Whether a sentence turned to a use for those that follow it.
  static func turnsFurther(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    return turns(index, reading) || isOther(since: 0, before: passage.tokens.count, passage)
      || headsTreatment(passage, before: passage.tokens.count)
      || namesOwnUse(index, before: passage.tokens.count, reading)
        && find(in: index, near: passage.tokens.count..<passage.tokens.count, reading) != nil
  }
}
