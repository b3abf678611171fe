import MonographAnalysis
import MonographLexicon
import MonographModel

/// Other words, beside a name, for what is named already.
extension Interactions {
  /// "medicines that increase urine production (diuretics)", "vincristine (a cancer medicine)".
  func isAside(_ run: Range<Int>, behind phrase: Range<Int>, _ passage: Passage) -> Bool {
    let open = phrase.upperBound
    guard open < run.lowerBound, run.lowerBound <= open + 2, passage.tokens[open].kind == .open else {
      return false
    }
    return run.lowerBound == open + 1 || ["a", "an", "non"].contains(passage.tokens[open + 1].word)
  }

  /// "vincristine, another ⟦cancer medicine⟧" is the one before it, "the ⟦heart medicine⟧ digoxin" the one behind.
  func isApposition(_ phrase: Range<Int>, to run: Range<Int>, _ passage: Passage) -> Bool {
    let (tokens, end) = (passage.tokens, phrase.upperBound)
    if run.upperBound + 2 == phrase.lowerBound, tokens[run.upperBound].kind == .comma {
      return ["a", "an", "another"].contains(tokens[run.upperBound + 1].word)
    }
    guard phrase.lowerBound > 0, tokens[phrase.lowerBound - 1].is("the"), end < tokens.count else {
      return false
    }
    return run.lowerBound == (tokens[end].kind == .comma ? end + 1 : end)
  }

  /// "an ⟦antibiotic⟧ called bazomycin": the name tells more.
  func isCalled(_ mark: Mark, _ passage: Passage) -> Bool {
    if mark.vocabulary == .drugClass, isBesideName(mark, passage) { return true }
    let behind = passage.tokens[mark.tokens.upperBound...].prefix(3)
    guard let called = behind.firstIndex(where: { $0.is("called") || $0.is("known") }),
      // "(so called anticholinergics)" is another name of it.
      behind[..<called].allSatisfy({ $0.kind == .word && $0.word != "so" && $0.word != "also" })
    else { return false }
    return passage.marks.contains {
      [.substance, .drugClass].contains($0.vocabulary)
        && (called + 1...called + 2).contains($0.tokens.lowerBound)
    }
  }

  /// "the ⟦antibiotic⟧ bazomycin", "bazomycin an ⟦antibiotic⟧ for infections": one of the kind, and its name.
  private func isBesideName(_ mark: Mark, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    let (start, end) = (mark.tokens.lowerBound, mark.tokens.upperBound)
    guard start > 0 else { return false }
    // "the weight loss medicine, orlistat"
    let name = end < tokens.count && tokens[end].kind == .comma ? end + 1 : end
    if tokens[start - 1].is("the"), passage.marks.starting(at: name, of: .substance) != nil {
      return passage.text.utf8[Int(tokens[end - 1].upper) - 1] != UInt8(ascii: "s")
    }
    return ["a", "an"].contains(tokens[start - 1].word)
      && passage.marks(of: .substance).contains { $0.tokens.upperBound == start - 1 }
  }

  /// "SSRIs" behind their long name, "(a herbal medicine)" behind the herb, "containing X" behind a class: other
  /// words for what is named already.
  func isGloss(_ mark: Mark, _ marks: [Mark], _ passage: Passage) -> Bool {
    if mark.vocabulary == .drugClass, isInAside(mark, of: marks, passage) { return true }
    // "salt substitutes containing potassium"
    if mark.tokens.lowerBound > 1, passage.tokens[mark.tokens.lowerBound - 1].is("containing"),
      marks.contains(where: {
        $0.vocabulary == .drugClass && $0.tokens.upperBound == mark.tokens.lowerBound - 1
      })
    {
      return true
    }
    var open = mark.tokens.lowerBound - 1
    while open > 0,
      Self.glossing.contains(passage.tokens[open].word)
        || marks.contains(where: {
          $0.tokens.contains(open) && passage.tokens[max(0, $0.tokens.lowerBound - 1)].word == "containing"
        })
    { open -= 1 }
    guard open > 0,
      passage.tokens[open].kind == .open
        || passage.tokens[open].kind == .comma && mark.vocabulary == .drugClass
          && open < mark.tokens.lowerBound - 1,
      let named = marks.first(where: { $0.tokens.upperBound == open })
    else { return false }
    if passage.tokens[open].kind == .comma {
      return named.vocabulary == .substance && !["and", "or"].contains(passage.tokens[open + 1].word)
    }
    let isOnly =
      mark.tokens.upperBound < passage.tokens.count && passage.tokens[mark.tokens.upperBound].kind == .close
    // "NSAIDs (⟦non-steroidal medicines⟧, e.g. ibuprofen)"
    if open == mark.tokens.lowerBound - 1, named.vocabulary == .drugClass, mark.vocabulary == .drugClass,
      named.tokens.count == 1, Self.isShort(named.tokens.lowerBound, passage), mark.tokens.count > 1
    {
      return true
    }
    // "antifungals (⟦itraconazole⟧)": one of the class; "immunoglobulins (IVIg)" is short for it.
    let isMember =
      open == mark.tokens.lowerBound - 1 && named.vocabulary == .drugClass && mark.vocabulary == .substance
      && !Self.isShort(mark.tokens.lowerBound, passage)
    return isOnly && !isMember || named.vocabulary == .substance
      || passage.tokens[open + 1].word == "containing"
  }

  /// "IVIg": its second letter is a capital, too.
  private static func isShort(_ index: Int, _ passage: Passage) -> Bool {
    passage.text.utf8[passage.tokens[index].range].dropFirst().first.map {
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
    } ?? false
  }

  private static let glossing: WordSet = [
    "a", "an", "the", "containing", "and", "or", "another", "used", "also", "known", "as",
  ]

  /// "furosemide for heart disease (diuretic, water pill)".
  private func isInAside(_ mark: Mark, of marks: [Mark], _ passage: Passage) -> Bool {
    guard let open = passage.tokens[..<mark.tokens.lowerBound].openParenthesis else { return false }
    if ["a", "an", "used"].contains(passage.tokens[open + 1].word)
      // "(also called ⟦water tablets⟧)", not "(called ⟦phosphate binders⟧)", which alone says what they are.
      || open + 2 < mark.tokens.lowerBound && passage.tokens[open + 2].is("called")
        && ["also", "often", "sometimes"].contains(passage.tokens[open + 1].word)
    {
      return true
    }
    return marks.contains { named in
      named.vocabulary == .substance && named.tokens.upperBound <= open
        && !passage.tokens[named.tokens.upperBound..<open].contains { [.comma, .close].contains($0.kind) }
        // "alcohol or sedatives (⟦hypnotics⟧)": of the class between, not of the first.
        && !marks.contains {
          $0.vocabulary == .drugClass && named.tokens.upperBound <= $0.tokens.lowerBound
            && $0.tokens.upperBound <= open
        }
    }
  }
}
