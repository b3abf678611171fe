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
        && !isBeside(mark, in: index, reading) && !isOfMedicine(mark, in: passage)
        && !isBackground(mark, in: passage)
        && !(tokens.map { isOther(since: mark.tokens.upperBound, before: $0.lowerBound, passage) } ?? false)
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
      let found = tokens.flatMap({ nearest(marks, to: $0, in: passage) })
        ?? (tokens == nil ? marks.first : nil)
    else {
      return nil
    }
    // "⟦tumour lysis syndrome⟧" is no tumour.
    let mark = longer(found, in: passage) ?? found
    let named = withSite(mark, index, reading)
    let preferred = named == mark.tokens ? reading.lexicon[mark][1] : ""
    let text = passage.string(named)
    let term = preferred.isEmpty ? text.lowercased() : preferred
    guard let whole = prevention(mark, in: passage) else {
      return (Scope.Term(term: term, text: text), named)
    }
    return (Scope.Term(term: "prevention of \(term)", text: passage.string(whole)), whole)
  }

  /// The name of a reaction in which that of a disease is a part.
  private static func longer(_ mark: Mark, in passage: Passage) -> Mark? {
    passage.marks(of: .reaction).first {
      $0.tokens.count > mark.tokens.count && $0.tokens.lowerBound <= mark.tokens.lowerBound
        && mark.tokens.upperBound <= $0.tokens.upperBound
    }
  }

  /// "⟦renal⟧ cancer" is not any cancer.
  private static func withSite(_ mark: Mark, _ index: Int, _ reading: Reading) -> Range<Int> {
    let passage = reading.passages[index]
    let terms = Terms(index, in: reading)
    let start = mark.tokens.lowerBound
    if passage.role == .label, let whole = wholeLabel(mark, passage) { return whole }
    // "⟦chemotherapy-induced⟧ anaemia"
    if start > 2, passage.tokens[start - 1].is("induced"), passage.tokens[start - 2].kind == .dash,
      passage.tokens[start - 3].kind == .word
    {
      return start - 3..<mark.tokens.upperBound
    }
    if isOfSpecies(start, in: passage), mark.tokens.count == 1 { return start - 2..<mark.tokens.upperBound }
    guard mark.tokens.count == 1, start > 0,
      terms.isSite(start - 1) || Self.organs.contains(passage.tokens[start - 1].word)
    else { return mark.tokens }
    return start - 1..<mark.tokens.upperBound
  }

  /// "⟦CMV⟧ infection:", "⟦Nongonococcal⟧ urethritis:", "cellulitis, ⟦arthritis and osteomyelitis⟧:": all that a short label
  /// says.
  private static func wholeLabel(_ mark: Mark, _ passage: Passage) -> Range<Int>? {
    let end = passage.tokens.last?.kind == .colon ? passage.tokens.count - 1 : passage.tokens.count
    guard (2...8).contains(end), mark.tokens != 0..<end,
      passage.tokens[..<end].allSatisfy({
        $0.kind == .comma || $0.kind == .dash
          || $0.kind == .word && (!Terms.openers.contains($0.word) || joints.contains($0.word))
      }),
      !passage.tokens[..<end].contains(where: { labelWords.contains($0.word) }),
      !passage.marks.contains(where: {
        $0.tokens.lowerBound < end && unnamed.contains($0.vocabulary)
          && !mark.tokens.overlaps($0.tokens)
      })
    else { return nil }
    // Behind the last illness stands nothing, before the first no more than two words.
    let last = passage.marks(of: .condition).last { $0.tokens.upperBound == end }
    return last != nil && (passage.marks(of: .condition).first?.tokens.lowerBound ?? 9) <= 2 ? 0..<end : nil
  }
  private static let joints: WordSet = ["and", "or"]
  private static let labelWords: WordSet = [
    "dose", "dosage", "treatment", "therapy", "prevention", "prophylaxis", "initial", "maintenance", "use",
    "usual", "other", "all", "severe", "mild", "moderate", "oral", "adjunctive", "less", "more", "most",
    "without", "dosing", "loading", "acute", "against", "immunization", "immunisation", "vaccination",
  ]
  private static let unnamed: CaseSet<Vocabulary> = [
    .population, .role, .route, .timing, .number, .unit, .severity, .bound, .substance, .drugClass,
  ]

  /// "⟦Helicobacter pylori⟧ infection": a genus, and a species by its Latin ending.
  private static func isOfSpecies(_ start: Int, in passage: Passage) -> Bool {
    guard start > 1, passage.tokens[start].is("infection"), passage.tokens[start - 2].isName,
      passage.tokens[start - 2].kind == .word, passage.tokens[start - 1].kind == .word,
      !passage.tokens[start - 1].isName
    else { return false }
    return latin.contains { passage.ends(start - 1, in: $0) } && !passage.ends(start - 1, in: "ous")
  }
  private static let latin: [StaticString] = ["ae", "i", "us", "um", "is", "ile", "ns"]

  private static let organs = WordTable.conditions["organ"]

  /// "Not recommended for acute ⟦asthma⟧, but 5 mg daily prevents it", "in adults without ⟦lung disease⟧".
  private static func isDenied(_ mark: Mark, in passage: Passage) -> Bool {
    let before = passage.tokens[..<mark.tokens.lowerBound].suffix(6).reversed().prefix {
      $0.kind == .word && !$0.endsClause
    }
    return before.prefix(3).contains { $0.is("without") }
      || before.contains { ["not", "never"].contains($0.word) }
        && before.contains {
          ["recommended", "indicated", "approved", "intended", "suitable"].contains($0.word)
        }
  }

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
    // "; ⟦angina⟧, 20 mg"
    if passage.tokens[end].kind == .comma, start > 0, passage.tokens[start - 1].kind == .semicolon {
      return end + 1 < passage.tokens.count && passage.tokens[end + 1].kind == .number
    }
    // "⟦Psychotic disorders⟧ - 0.05 mg/kg"
    let isDash =
      passage.tokens[end].kind == .dash && passage.tokens[end].spaceBefore && end + 1 < passage.tokens.count
      && passage.tokens[end + 1].kind == .number && passage.tokens[end + 1].spaceBefore
    if isDash, start <= 1 { return true }
    guard passage.tokens[end].kind == .colon else { return false }
    return start == 0 || [.semicolon, .period, .bullet].contains(passage.tokens[start - 1].kind)
  }

  /// Behind "for" or "with".
  private static func follows(_ mark: Mark, in passage: Passage) -> Bool {
    let start = mark.tokens.lowerBound
    let before = passage.tokens[max(0, start - 4)..<start]
    // "Those at a higher risk for hypoglycaemia" are not treated for it.
    if let lead = before.lastIndex(where: { treats.contains($0.word) }) {
      // "0.4 g/kg ⟦for 5 days⟧ Gout 2 g/kg": how long, in a table that lost its lines.
      let isCourse = passage.tokens[lead].is("for") && before[lead...].contains { $0.kind == .number }
      return !before.contains { $0.is("risk") } && !isCourse
    }
    // "its use in preventing pneumonia"
    return before.last.map { averting.contains($0.word) } ?? false
      && before.dropLast().contains { $0.is("use") || $0.is("used") }
  }

  /// "In ⟦rheumatoid arthritis⟧, 15 mg once weekly", "⟦Heart transplants⟧ may need 10 mg".
  private static func opens(_ mark: Mark, in passage: Passage) -> Bool {
    let (start, end) = (mark.tokens.lowerBound, mark.tokens.upperBound)
    guard end < passage.tokens.count else { return false }
    if start == 0 {
      // "Indigestion is 10 mg to 20 mg a day", in a list of what the dose is
      let equals = passage.tokens[end].is("is") && end + 1 < passage.tokens.count
      return passage.tokens[end...].prefix(3).contains { needs.contains($0.word) }
        || equals && passage.tokens[end + 1].kind == .number
    }
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
    let clause = passage.clause(around: tokens.lowerBound)
    let before = marks.last {
      $0.tokens.upperBound <= tokens.lowerBound
        && (clause.contains($0.tokens.lowerBound) || !trails($0, in: passage))
    }
    if isOfEarlier(before?.tokens, than: tokens, in: passage),
      let behind = behind(marks, tokens, in: passage)
    {
      return behind
    }
    return before
      ?? marks.first {
        (0...6).contains($0.tokens.lowerBound - tokens.upperBound)
          && (passage.role == .row || clause.contains($0.tokens.lowerBound))
          // A lost heading is that of what follows it.
          && (passage.role == .row || follows($0, in: passage))
      }
  }

  /// "20 mg daily ⟦for gout⟧; 40 mg daily for arthritis": what its own clause has said an amount for.
  private static func trails(_ mark: Mark, in passage: Passage) -> Bool {
    let clause = passage.clause(around: mark.tokens.lowerBound)
    return passage.isText && !isLabel(mark, in: passage) && follows(mark, in: passage)
      && passage.quantities.contains {
        $0.isDoseable && clause.contains($0.tokens.lowerBound)
          && $0.tokens.upperBound <= mark.tokens.lowerBound
      }
  }

  /// "10 mg once a day for gout or ⟦20 mg⟧ once a day for arthritis": what stands before belongs to another amount.
  private static func isOfEarlier(_ mark: Range<Int>?, than tokens: Range<Int>, in passage: Passage) -> Bool {
    guard let mark, mark.upperBound <= tokens.lowerBound, passage.isText else { return false }
    let clause = passage.clause(around: tokens.lowerBound)
    return clause.contains(mark.lowerBound)
      && passage.quantities.contains {
        $0.isDoseable && clause.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= mark.lowerBound
          && !Equivalents.isParenthesised($0, in: passage)
      }
  }

  /// Led in by "for" behind an amount and its timing.
  private static func behind(_ marks: [Mark], _ tokens: Range<Int>, in passage: Passage) -> Mark? {
    guard passage.isText,
      let mark = marks.first(where: { $0.tokens.lowerBound >= tokens.upperBound }),
      case let start = mark.tokens.lowerBound, start - tokens.upperBound <= 12
    else { return nil }
    let gap = passage.tokens[tokens.upperBound..<start]
    guard let lead = gap.lastIndex(where: { $0.is("for") }), start - lead <= 4,
      !gap.contains(where: { $0.endsClause || [.comma, .period, .colon, .close].contains($0.kind) }),
      !passage.quantities.contains(where: {
        $0.isDoseable && (tokens.upperBound..<start).contains($0.tokens.lowerBound)
      })
    else { return nil }
    return mark
  }
}
