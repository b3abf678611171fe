import MonographAnalysis
import MonographLexicon
import MonographModel

/// Substances that a passage names, by name, class or abbreviation.
extension DoseSubstance {
  struct Name {
    enum Owner { case drug, part, other }
    var tokens: Range<Int>
    var owner: Owner
  }

  static func names(in index: Int, _ reading: Reading) -> [Name] {
    let passage = reading.passages[index]
    let parts = reading.subject.parts(in: passage.tokens)
    let named = passage.marks(of: .substance).filter { mark in
      !parts.contains { $0.overlaps(mark.tokens) } && !isOfTreated(mark, in: passage)
        // "calcium oxalate stones", "zinc deficiency" are illnesses
        && !(mark.tokens.upperBound < passage.tokens.count
          && illnesses.contains(passage.tokens[mark.tokens.upperBound].word))
        // "the green 3 mL syringe" is no dye
        && !passage.quantities.contains {
          $0.unit != nil && mark.tokens.contains($0.tokens.lowerBound)
            && $0.tokens.upperBound > mark.tokens.upperBound
        }
    }
    .map {
      Name(
        tokens: $0.tokens,
        owner: reading.subject.isOther($0, in: passage, reading.lexicon)
          && !reading.subject.isNamed(within: $0.tokens, in: passage) ? .other : .drug
      )
    }
    let own = parts.map { Name(tokens: $0, owner: isJoined($0, to: parts, in: passage) ? .drug : .part) }
    return (named + own).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private static let illnesses: WordSet = [
    "stone", "calculi", "deficiency", "level", "toxicity", "poisoning",
  ]

  /// "In ⟦otherin⟧-treated patients the dose is 25 mg": what else they take.
  static func isOfTreated(_ mark: Mark, in passage: Passage) -> Bool {
    let end = mark.tokens.upperBound
    return end + 1 < passage.tokens.count && passage.tokens[end].kind == .dash
      && passage.tokens[end + 1].is("treated")
  }

  /// "Artemether-lumefantrine", "ceftazidime and avibactam": parts named together are the whole.
  private static func isJoined(_ part: Range<Int>, to parts: [Range<Int>], in passage: Passage) -> Bool {
    parts.contains { other in
      let gap =
        other.upperBound <= part.lowerBound
        ? other.upperBound..<part.lowerBound : part.upperBound..<max(part.upperBound, other.lowerBound)
      return other != part && gap.count <= 2
        && passage.tokens[gap].allSatisfy {
          [.dash, .slash, .plus, .comma, .open].contains($0.kind) || $0.is(and) || $0.is(with)
        }
    }
  }

  /// The one name that is all a label says: "Linezolid:", "Amoxicillin (tablets):".
  static func soleName(of label: Int, _ reading: Reading) -> Name? {
    let passage = reading.passages[label]
    let names = names(in: label, reading)
    guard let name = names.first, name.tokens.lowerBound == 0,
      names.dropFirst().allSatisfy({ isAside($0, behind: name, in: passage) }),
      !passage.marks(of: .condition).contains(where: { $0.tokens.overlaps(name.tokens) })
    else { return nil }
    let says = passage.tokens.indices.contains { at in
      passage.tokens[at].kind == .word && !names.contains { $0.tokens.contains(at) }
        && !labelWords.contains(passage.tokens[at].word)
        && !passage.marks.contains {
          [.route, .unit].contains($0.vocabulary) && $0.tokens.contains(at)
        }
    }
    return says ? nil : name
  }
  private static let labelWords: WordSet = [
    "component", "dose", "dosage", "part", "oral", "only", "example", "typical", "usual", "dosing",
  ]

  /// "40 mg of the statin"
  static func classBehind(_ quantity: Quantity, in passage: Passage, _ reading: Reading) -> Name? {
    let mark = passage.marks(of: .drugClass).first { follows($0.tokens, quantity, in: passage) }
    return mark.flatMap { mark in
      passage.tokens[mark.tokens].contains { reading.subject.names($0) }
        ? nil : Name(tokens: mark.tokens, owner: .other)
    }
  }

  /// "75 IU of FSH": what is abbreviated behind "of" and is no name of the drug.
  static func abbreviation(behind quantity: Quantity, in passage: Passage, _ reading: Reading)
    -> Name?
  {
    // "75 IU or 150 IU of FSH"
    let last = passage.quantities.last { $0.group != nil && $0.group == quantity.group } ?? quantity
    let at = last.tokens.upperBound + 1
    guard at < passage.tokens.count, passage.tokens[at - 1].is("of"), passage.isAcronym(at),
      !reading.subject.names(passage.tokens[at]), !(quantity.unit?.code.contains("/") ?? true),
      !passage.marks.contains(where: { $0.vocabulary != .substance && $0.tokens.contains(at) }),
      at + 1 == passage.tokens.count || passage.tokens[at + 1].kind != .dash
    else { return nil }
    return Name(tokens: at..<at + 1, owner: .other)
  }
}
