import MonographAnalysis
import MonographLexicon
import MonographModel

/// Amounts beside a form: a tablet that holds them, or is called by them.
extension AmountContext {
  /// Tablets, vials, puffs: not occasions.
  var forms: [Mark] { Self.forms(in: passage) }

  static func forms(in passage: Passage) -> [Mark] {
    passage.marks.filter { mark in
      guard mark.vocabulary == .unit else { return false }
      let entry = UnitTable.standard.entries[mark.entry]
      return entry.dimension == .form && !Doses.occasions.contains(entry.code)
    }
  }

  var namesForm: Bool { !forms.isEmpty }

  /// The form right behind: "10 mg tablets", "10-mg film-coated tablets".
  var formBehind: Mark? {
    // "the 200 and 600 mg capsules"
    let end = endOfGroup
    let start = token(end)?.kind == .dash ? end + 1 : end
    return forms.first {
      (start...start + 2).contains($0.tokens.lowerBound)
        && !passage.tokens[start..<$0.tokens.lowerBound].contains {
          $0.kind != .word || $0.is("a") || $0.is("the") || $0.is("and") || $0.is("or")
        }
    }
  }

  /// "Number of ⟦100 mg⟧ tablets": what each of the tablets holds that are counted.
  var isOfNumbered: Bool {
    isFollowedByForm && (token(at.lowerBound - 1)?.is("of") ?? false)
      && (token(at.lowerBound - 2)?.is("number") ?? false)
  }

  var isFollowedByForm: Bool { formBehind != nil || isCompared }

  /// "A ⟦10 mg⟧ tablet contains …": the form is spoken of, not taken.
  var isHoldingForm: Bool {
    formBehind.map { form in
      words.contains { $0.kind == "holds" && $0.tokens.lowerBound == form.tokens.upperBound }
    }
      ?? false
  }

  /// "5 mg vs 10 mg tablets"
  private var isCompared: Bool {
    guard token(at.upperBound)?.is("vs") ?? false, number + 1 < passage.quantities.count else { return false }
    return AmountContext(number + 1, in: passage, lexicon).isFollowedByForm
  }

  var isFollowedByForms: Bool {
    guard let form = formBehind else { return isCompared }
    // "take 10 mg tablets once daily", "Examplix 10 mg tablets once daily"
    if !isCounted, passage.timings.contains(where: { $0.tokens.lowerBound == form.tokens.upperBound }) {
      return false
    }
    let last = passage.tokens[form.tokens.upperBound - 1]
    return passage.text.utf8[Int(last.upper) - 1] == UInt8(ascii: "s")
      && !(token(at.lowerBound - 1).map { $0.kind == .word && isCounted } ?? false)
  }

  /// "The dose is a single ⟦30 mg⟧ tablet": what is given, said by what it holds.
  var isGivenAsOne: Bool {
    token(at.lowerBound - 1)?.is("single") ?? false
      && (has("giving", before(4))
        || passage.marks(of: .role).contains {
          before(5).overlaps($0.tokens) && $0.tokens.count > 1 && lexicon[$0][1] != "single"
        })
  }

  /// "One tablet of 2.5 mg": the amount says it.
  var isCountOfAmount: Bool {
    guard token(at.upperBound)?.is("of") ?? false, quantity.high ?? quantity.low ?? 1 <= 1 else {
      return false
    }
    return passage.quantities.contains {
      $0.unit?.dimension == .mass && (1...6).contains($0.tokens.lowerBound - at.upperBound)
        && clause.contains($0.tokens.lowerBound) && !$0.isCombination
    }
  }

  /// "The dose is one tablet of 15 mg": what is taken, said by what it holds.
  var isOfOneForm: Bool {
    guard let of = token(at.lowerBound - 1), of.is("of") else { return false }
    let form = forms.last { $0.tokens.upperBound == at.lowerBound - 1 }
    guard let form, form.tokens.lowerBound > clause.lowerBound, var count = token(form.tokens.lowerBound - 1)
    else { return false }
    // "a sublingual tablet of 5 mg"
    if form.tokens.lowerBound - 1 > clause.lowerBound,
      passage.marks(of: .route).contains(where: { $0.tokens.upperBound == form.tokens.lowerBound })
    {
      count = passage.tokens[form.tokens.lowerBound - 2]
    }
    return (count.is("a") || count.is("one") || count.number == 1)
      && (isTimed || isGiven
        || passage.marks(of: .role).contains {
          clause.contains($0.tokens.lowerBound)
            && $0.tokens.upperBound <= form.tokens.lowerBound
        })
  }

  /// "Three tablets of Examplix 10 mg/4 mg", "one tablet of either 5 mg/80 mg or 5 mg/160 mg", "one 10 mg/4 mg tablet":
  /// what is taken is counted in tablets, and the amounts of several substances say what each one holds.
  var isHeldByForm: Bool {
    guard !isRelative else { return false }
    if isFollowedByForm { return true }
    guard
      let form = forms.last(where: {
        $0.tokens.upperBound < at.lowerBound && clause.contains($0.tokens.lowerBound)
      }),
      at.lowerBound - form.tokens.upperBound <= 12, passage.tokens[form.tokens.upperBound].is("of")
    else { return false }
    let between = form.tokens.upperBound + 1..<at.lowerBound
    return passage.tokens[between].allSatisfy { [.word, .number, .slash, .trademark].contains($0.kind) }
      && passage.tokens[between].count { $0.kind == .word && !Self.choosing.contains($0.word) } <= 5
      && !passage.timings.contains { $0.tokens.overlaps(between) }
  }
  private static let choosing: WordSet = ["either", "or", "mg", "g", "mcg", "microgram"]

  private var isRelative: Bool {
    guard let unit = quantity.unit else { return true }
    return unit.perTime != nil || unit.per != nil || unit.code.utf8.contains(UInt8(ascii: "/"))
  }
}
