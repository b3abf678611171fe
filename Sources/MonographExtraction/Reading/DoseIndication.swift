import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a dose is for.
enum DoseIndication {
  /// What is treated: in the sentence itself a disease behind "for", "with" or "treat"; above it, and in a row,
  /// any that is named.
  static func find(in index: Int, near tokens: Range<Int>?, _ reading: Reading) -> (Scope.Term, Range<Int>)? {
    let passage = reading.passages[index]
    let isOwn = tokens != nil || passage.role == .sentence || passage.role == .item
    let marks = passage.marks(of: .condition).filter { mark in
      !isLikened(mark, in: passage) && !isLess(mark, in: passage) && !isDenied(mark, in: passage)
        && !DoseCondition.isOfFew(mark.tokens, in: passage)
        && Terms(index, in: reading).isNamed(mark)
        && !passage.marks(of: .population).contains {
          // "paediatric psoriasis" is an illness still, "⟦severe⟧ liver problems" only tells who is given less.
          $0.tokens.overlaps(mark.tokens) && !reading.treatedOrgans.contains($0.entry)
            && $0.tokens.count
              >= mark.tokens.drop { PopulationGrammar.isDegree(passage.tokens[$0].word) }.count
        }
        && (!isOwn || passage.role == .row || isHeading(mark, in: passage, reading)
          || follows(mark, in: passage) || isLabel(mark, in: passage) || opens(mark, in: passage))
    }
    guard
      let mark = tokens.flatMap({ nearest(marks, to: $0, in: passage) })
        ?? (tokens == nil ? marks.first : nil)
    else {
      return nil
    }
    let named = withSite(mark, index, reading)
    let preferred = named == mark.tokens ? reading.lexicon[mark][1] : ""
    let text = passage.string(named)
    let term = preferred.isEmpty ? text.lowercased() : preferred
    guard let whole = prevention(mark, in: passage) else {
      return (Scope.Term(term: term, text: text), named)
    }
    return (Scope.Term(term: "prevention of \(term)", text: passage.string(whole)), whole)
  }

  /// "⟦renal⟧ cancer" is not any cancer.
  private static func withSite(_ mark: Mark, _ index: Int, _ reading: Reading) -> Range<Int> {
    let passage = reading.passages[index]
    let terms = Terms(index, in: reading)
    let start = mark.tokens.lowerBound
    guard mark.tokens.count == 1, start > 0,
      terms.isSite(start - 1) || Self.organs.contains(passage.tokens[start - 1].word)
    else { return mark.tokens }
    return start - 1..<mark.tokens.upperBound
  }

  private static let organs = WordTable.conditions["organ"]

  /// "Not recommended for acute ⟦asthma⟧, but 5 mg daily prevents it".
  private static func isDenied(_ mark: Mark, in passage: Passage) -> Bool {
    let before = passage.tokens[..<mark.tokens.lowerBound].suffix(6).reversed().prefix {
      $0.kind == .word && !$0.endsClause
    }
    return before.contains { ["not", "never"].contains($0.word) }
      && before.contains {
        ["recommended", "indicated", "approved", "intended", "suitable"].contains($0.word)
      }
  }

  /// "⟦Prevention of influenza⟧", "⟦malaria prophylaxis⟧": not to have it is another use than to be treated for it, unless
  /// both are named.
  private static func prevention(_ mark: Mark, in passage: Passage) -> Range<Int>? {
    let (start, end) = (mark.tokens.lowerBound, mark.tokens.upperBound)
    let around = passage.tokens[max(0, start - 6)..<min(end + 3, passage.tokens.count)]
    if around.contains(where: { treating.contains($0.word) }) { return nil }
    if end < passage.tokens.count, averting.contains(passage.tokens[end].word) { return start..<end + 1 }
    let before = passage.tokens[max(0, start - 3)..<start]
    guard let word = before.lastIndex(where: { averting.contains($0.word) }),
      before[(word + 1)...].allSatisfy({ links.contains($0.word) })
    else { return nil }
    return word..<end
  }
  private static let averting: WordSet = [
    "prevention", "prophylaxis", "prevent", "preventing", "prophylactic", "preventive",
  ]
  private static let treating: WordSet = ["treatment", "treat", "treating"]
  private static let links: WordSet = ["of", "against", "for", "the", "acute", "recurrent"]

  private static let treats: WordSet = [
    Word("for"), Word("with"), Word("treat"), Word("treatment"), Word("treating"), Word("have"),
  ]

  /// Named with a capital inside a sentence, as lost headings of a copied table are: "Not applicable Plaque psoriasis",
  /// "Polyarticular arthritis".
  private static func isHeading(_ mark: Mark, in passage: Passage, _ reading: Reading) -> Bool {
    let start = mark.tokens.lowerBound
    func opens(_ at: Int) -> Bool {
      at > 0 && passage.tokens[at].kind == .word && passage.tokens[at].isName
        && passage.tokens[at].word != passage.tokens[0].word
    }
    guard mark.tokens.count > 1 else { return false }
    return opens(start) || opens(start - 1) && !reading.subject.names(passage.tokens[start - 1])
  }

  /// "⟦Panic disorder⟧: 10 mg daily; ⟦depression⟧: 20 mg daily".
  static func isLabel(_ mark: Mark, in passage: Passage) -> Bool {
    let (start, end) = (mark.tokens.lowerBound, mark.tokens.upperBound)
    guard end < passage.tokens.count else { return false }
    // "UTI dosages range from 1 g"
    if start == 0, passage.tokens[end].is("dosage") || passage.tokens[end].is("dose") { return true }
    guard passage.tokens[end].kind == .colon else { return false }
    return start == 0 || [.semicolon, .period, .bullet].contains(passage.tokens[start - 1].kind)
  }

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
    guard passage.role == .sentence || passage.role == .item, let first = passage.tokens.first,
      first.is("for"),
      let comma = passage.tokens[..<amount].firstIndex(where: { $0.kind == .comma }), comma > 1
    else { return false }
    let purpose = 1..<comma
    return !passage.tokens[purpose].contains { $0.kind == .number || Self.others.contains($0.word) }
      && !passage.populations(reading.lexicon).contains { purpose.contains($0.tokens.lowerBound) }
      && !passage.marks.contains {
        ($0.vocabulary == .route || $0.vocabulary == .unit) && purpose.contains($0.tokens.lowerBound)
      }
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

  /// Behind "for" or "with".
  private static func follows(_ mark: Mark, in passage: Passage) -> Bool {
    let start = mark.tokens.lowerBound
    let before = passage.tokens[max(0, start - 4)..<start]
    // "Those at a higher risk for hypoglycaemia" are not treated for it.
    return before.contains { treats.contains($0.word) } && !before.contains { $0.is("risk") }
  }

  /// "In ⟦rheumatoid arthritis⟧, 15 mg once weekly", "⟦Heart transplants⟧ may need 10 mg".
  private static func opens(_ mark: Mark, in passage: Passage) -> Bool {
    let (start, end) = (mark.tokens.lowerBound, mark.tokens.upperBound)
    guard end < passage.tokens.count else { return false }
    if start == 0 { return passage.tokens[end...].prefix(3).contains { needs.contains($0.word) } }
    return start <= 2 && passage.tokens[0].is("in") && passage.tokens[end].kind == .comma
  }
  private static let needs: WordSet = ["need", "needs", "require", "requires"]

  /// "For less ⟦severe infections⟧".
  private static func isLess(_ mark: Mark, in passage: Passage) -> Bool {
    let start = mark.tokens.lowerBound
    return start > 0 && passage.tokens[start - 1].is("less") && mark.tokens.count > 1
  }

  /// "flu-like", "lupus-like".
  private static func isLikened(_ mark: Mark, in passage: Passage) -> Bool {
    let next = mark.tokens.upperBound
    return next + 1 < passage.tokens.count && passage.tokens[next].kind == .dash
      && passage.tokens[next + 1].is(Word("like"))
  }

  /// The last before a place, or one right behind it.
  private static func nearest(_ marks: [Mark], to tokens: Range<Int>, in passage: Passage) -> Mark? {
    marks.last { $0.tokens.upperBound <= tokens.lowerBound }
      ?? marks.first {
        (0...6).contains($0.tokens.lowerBound - tokens.upperBound)
          // A lost heading is that of what follows it.
          && (passage.role == .row || follows($0, in: passage))
      }
  }
}
