import MonographAnalysis
import MonographLexicon
import MonographModel

/// Words of a route that name something else: numerals, abbreviations of illnesses, places on the body.
extension Routes {
  /// Those of a passage that say how something is given.
  static func marks(in passage: Passage) -> [Mark] {
    passage.marks(of: .route).filter {
      !isNumeral($0, in: passage) && !abbreviates($0, in: passage) && !isSite($0, in: passage)
    }
  }

  /// "class ⟦IV⟧", "stage III-⟦IV⟧", "types IIb and ⟦IV⟧", "stage 4 (⟦IV⟧)".
  static func isNumeral(_ mark: Mark, in passage: Passage) -> Bool {
    let at = mark.tokens.lowerBound
    guard passage.tokens[at].is("iv"), passage.tokens[at].range.count == 2, at > 0 else { return false }
    let last = at - 1
    if classes.contains(passage.tokens[last].word) { return true }
    if last > 1, passage.tokens[last].kind == .open, passage.tokens[last - 1].kind == .number,
      classes.contains(passage.tokens[last - 2].word)
    {
      return true
    }
    return last > 0 && isJoint(last, in: passage) && isRoman(last - 1, in: passage)
      || at + 2 < passage.tokens.count && isJoint(at + 1, in: passage) && isRoman(at + 2, in: passage)
        && !passage.tokens[at + 2].is("i") && !passage.tokens[at + 2].is(Word("x"))
  }
  private static let classes: WordSet = [
    "class", "classes", "stage", "grade", "type", "phase", "factor", "nyha", "who", "figo", "category",
    "group", "degree", "functional", "fredrickson", "asa", "isup", "nerve", "collagen",
  ]

  private static func isJoint(_ at: Int, in passage: Passage) -> Bool {
    let token = passage.tokens[at]
    return [.dash, .slash, .comma].contains(token.kind) || joints.contains(token.word)
  }
  private static let joints: WordSet = ["to", "or", "and", "through", "versus"]

  /// "II", "IIIb", "V", but not the "im" of a muscle nor a lone "I", which is a person.
  private static func isRoman(_ at: Int, in passage: Passage) -> Bool {
    let letters = passage.text.utf8[passage.tokens[at].range]
    guard passage.tokens[at].kind == .word, letters.count < 6 else { return false }
    let digits = letters.prefix {
      $0 == UInt8(ascii: "I") || $0 == UInt8(ascii: "V") || $0 == UInt8(ascii: "X")
    }
    let rest = letters.dropFirst(digits.count)
    return !digits.isEmpty && rest.count < 2
      && rest.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "D")).contains($0 & 0xDF) }
  }

  /// "⟦IM⟧ (infectious mononucleosis)", "sickle cell (⟦SC⟧)", "⟦SC⟧ disease": letters that stand for an illness.
  private static func abbreviates(_ mark: Mark, in passage: Passage) -> Bool {
    let at = mark.tokens.lowerBound
    guard mark.tokens.count == 1, passage.isAcronym(at) else { return false }
    let letters = passage.text.utf8[passage.tokens[at].range].map { $0 | 0x20 }
    func spells(_ words: Range<Int>) -> Bool {
      words.count == letters.count
        && zip(words, letters).allSatisfy {
          passage.text.utf8[passage.tokens[$0].range].first.map { $0 | 0x20 } == $1
        }
        && !passage.marks(of: .route).contains { $0.tokens.overlaps(words) }
    }
    let (next, count) = (at + 1, passage.tokens.count)
    guard next < count else { return false }
    if illnesses.contains(passage.tokens[next].word) { return true }
    if passage.tokens[next].kind == .open, next + letters.count < count {
      return spells(next + 1..<next + 1 + letters.count)
    }
    return passage.tokens[next].kind == .close && at > letters.count && passage.tokens[at - 1].kind == .open
      && spells(at - 1 - letters.count..<at - 1)
  }
  private static let illnesses: WordSet = ["disease", "disorder", "syndrome"]

  /// "⟦vaginal⟧ atrophy", "⟦nasal⟧ polyposis", "⟦ocular⟧ hypertension": where the illness is, whatever is given for it.
  private static func isSite(_ mark: Mark, in passage: Passage) -> Bool {
    guard mark.tokens.count == 1, sites.contains(passage.tokens[mark.tokens.lowerBound].word) else {
      return false
    }
    let next = mark.tokens.upperBound
    guard next < passage.tokens.count else { return false }
    let further = min(next + 2, passage.tokens.count)
    return passage.tokens[next..<further].contains(where: { ofBody.contains($0.word) })
      && passage.tokens[next..<further].first.map { $0.kind == .word && !leaving.contains($0.word) } ?? false
      && !passage.marks.contains { $0.vocabulary == .unit && $0.tokens.lowerBound == next }
      || passage.marks.contains {
        [.condition, .reaction].contains($0.vocabulary) && $0.tokens.lowerBound <= next
          && $0.tokens.contains(next) && $0.tokens.lowerBound >= mark.tokens.lowerBound
      }
  }
  private static let sites: WordSet = [
    "auricular", "buccal", "conjunctival", "cutaneous", "epidural", "nasal", "ocular", "ophthalmic", "oral",
    "otic",
    "rectal", "subcutaneous", "vaginal",
  ]
  /// "oral ⟦for⟧ pain", "vaginal ⟦use⟧".
  private static let leaving: WordSet = [
    "for", "in", "of", "and", "or", "with", "use", "to", "against", "route", "dose", "administration",
    "therapy",
    "treatment", "form",
  ]
  /// Of what a word of a route speaks where it is a part of the body.
  static let ofBody: WordSet = [
    "abscess", "allergy", "atrophy", "bleeding", "cancer", "candidiasis", "catheter", "cavity", "congestion",
    "contraception",
    "contraceptive",
    "decongestion", "discharge", "dryness", "effluent", "fissure", "haematoma", "hematoma", "herpes",
    "hygiene", "hypertension",
    "infection",
    "inflammation", "irritation", "itching", "lesion", "lining", "mucosa", "mucositis", "obstruction",
    "overlap", "pain",
    "passage", "polyp", "polyposis", "prolapse", "puncture", "soreness", "surgery", "symptom", "temperature",
    "thrush",
    "ulcer",
  ]
}
