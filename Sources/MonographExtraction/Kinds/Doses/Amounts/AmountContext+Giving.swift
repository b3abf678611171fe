import MonographAnalysis
import MonographLexicon
import MonographModel

/// Words of giving and timings around an amount.
extension AmountContext {
  var saysDosing: Bool { has("dosing-verb", clause) }

  /// A word of giving, a timing or a role right before it.
  var isGiven: Bool {
    let near = before(3).lowerBound..<after(2).upperBound
    return has("giving", near)
      || passage.timings.contains { (0...2).contains(at.lowerBound - $0.tokens.upperBound) }
      || passage.marks(of: .role).contains {
        lexicon[$0][1] != Dose.Role.study.rawValue && before(4).overlaps($0.tokens)
      }
  }

  /// "Reduce the dose to 25 mg": what it is to be lowered to is said right before it.
  var isNamedAdjusted: Bool {
    passage.marks(of: .role).contains {
      lexicon[$0][1] == Dose.Role.adjusted.rawValue && $0.tokens.upperBound == at.lowerBound
    }
  }

  /// "Consider a ⟦starting dose of⟧ 25 mg", "a ⟦maximum dose of⟧ 40 mg is advised": advised under the name of its part.
  var isAdvisedByName: Bool {
    has("advice", clause)
      && passage.marks(of: .role).contains {
        Self.phases.contains(lexicon[$0][1]) && (0...1).contains(at.lowerBound - $0.tokens.upperBound)
          && passage.tokens[$0.tokens].contains { $0.is("dose") || $0.is("dosage") }
      }
  }
  static let phases: Set<String> = ["start", "maximum", "maintenance"]

  /// "The ⟦usual dose is⟧ two tablets".
  var isCalledDose: Bool {
    passage.marks(of: .role).contains {
      (0...1).contains(at.lowerBound - $0.tokens.upperBound)
        && passage.tokens[$0.tokens].contains { $0.is("dose") || $0.is("dosage") }
    }
  }

  /// "⟦Take⟧ 30 tablets ⟦once daily⟧": so it stands there, however many that are.
  var isOrdered: Bool { isTimedAtOnce && has("giving", before(1)) }

  /// Timed within a dozen words behind it.
  var isTimed: Bool {
    passage.timings.contains {
      clause.contains($0.tokens.lowerBound) && (0...12).contains($0.tokens.lowerBound - at.upperBound)
    }
  }
  var isTimedAtOnce: Bool {
    passage.timings.contains { (0...2).contains($0.tokens.lowerBound - at.upperBound) }
  }

  /// The first thing said in an item, or behind its label: "Contrast study: 130 mL".
  var opensItem: Bool {
    at.lowerBound == 0 && passage.role == .item || token(at.lowerBound - 1)?.kind == .colon
      || at.lowerBound == 0 && passage.context.first != nil && passage.role == .sentence
  }
}
