import MonographAnalysis
import MonographLexicon
import MonographModel

/// Whose an amount is, where it is another drug's ("8 g cholestyramine", "prednisone (typically 5 mg twice daily)") or
/// that of one part of a combination ("160 mg trimethoprim and 800 mg sulfamethoxazole").
enum DoseSubstance {
  struct Found {
    /// Where its name stands.
    var passage: Int
    var tokens: Range<Int>
    /// A part of the drug rather than another one.
    var isPart: Bool
  }

  /// Nil where the amount is the drug's own.
  static func of(_ quantity: Quantity, in index: Int, _ reading: Reading) -> Found? {
    reading.knownSubstances.at(AmountPlace(passage: index, tokens: quantity.tokens)) {
      read(quantity, in: index, reading)
    }
  }

  private static func read(_ quantity: Quantity, in index: Int, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    if isNamed(behind: quantity.tokens.upperBound, in: passage, reading) { return nil }
    // The nearest name decides, and a name of the drug itself settles it.
    let names = names(in: index, reading)
    if let name = givenBeside(names, at: quantity, in: passage) { return found(name, in: index, quantity) }
    if let earlier = followed(by: quantity, names, in: passage),
      let found = of(earlier, in: index, reading), !found.isPart
    {
      return found
    }
    if let name = names.first(where: { quantity.tokens.contains($0.tokens.lowerBound) })
      ?? names.first(where: { follows($0.tokens, last(of: quantity, in: passage), in: passage) })
      ?? classBehind(quantity, in: passage, reading)
      ?? abbreviation(behind: quantity, in: passage, reading)
      ?? names.last(where: { leads($0.tokens, to: quantity, in: passage) })
      ?? names.last(where: { isDose(of: $0.tokens, at: quantity, in: passage) })
      ?? doseNamed(names, at: quantity, in: passage)
      ?? subject(of: quantity, names, in: passage) ?? supplement(names, in: passage)
    {
      return found(name, in: index, quantity)
    }
    // "Otherin: do not exceed 25 mg" among the interactions limits the drug.
    let isLimit = reading.isIn([.interactions], index)
    if !isLimit, let name = names.first, isLabel(name.tokens, in: passage) {
      return found(name, in: index, quantity)
    }
    if let earlier = alternative(to: quantity, names, in: passage),
      let found = of(earlier, in: index, reading), found.passage == index
    {
      return found.isPart ? nil : found
    }
    if let earlier = sameAside(as: quantity, in: passage), let found = of(earlier, in: index, reading),
      found.passage == index, !found.isPart
    {
      return found
    }
    if let found = inTornRow(of: quantity, in: index, reading) { return found }
    if names.isEmpty, let found = goingOn(in: index, reading) ?? taken(before: index, at: quantity, reading) {
      return found
    }
    if let part = abbreviatedPart(over: passage, reading) { return part }
    guard let (label, name) = labelled(passage, reading),
      !isLimit || name.owner != .other || quantity.span.lowerBound == 0
    else { return nil }
    // "*Examplin:* 50 mg. *MSM:* 500 mg": of another part, whatever its name.
    if let colon = passage.tokens.prefix(5).firstIndex(where: { $0.kind == .colon }), colon > 0,
      passage.tokens[..<colon].allSatisfy({ $0.kind == .word }), passage.tokens[0].isName,
      name.owner == .part,
      // "Vitamin C: ⟦Adults⟧: 500 mg"
      !passage.marks.contains(where: {
        [.population, .route, .role].contains($0.vocabulary) && $0.tokens.lowerBound < colon
      })
    {
      return Found(passage: index, tokens: 0..<colon, isPart: true)
    }
    return found(name, in: label, quantity)
  }

  /// "⟦250⟧ or 500 mg of otherin": what is named behind the last is named of both.
  private static func last(of quantity: Quantity, in passage: Passage) -> Quantity {
    guard let group = quantity.group, let last = passage.quantities.last(where: { $0.group == group }),
      // "300 mg or 400 mg of otherin", but not "one tablet or 400 mg of otherin"
      last.unit?.code == quantity.unit?.code
        || !quantity.tokens.contains(where: { passage.tokens[$0].kind == .word })
    else { return quantity }
    return last
  }

  /// "⟦Otherin⟧:" above it; that of a part also above "Oral:", and as a heading.
  private static func labelled(_ passage: Passage, _ reading: Reading) -> (label: Int, name: Name)? {
    for (depth, above) in passage.context.prefix(4).enumerated() {
      let role = reading.passages[above].role
      guard role == .label || role == .heading || role == .sentence else { return nil }
      guard depth == 0 && role == .label || isShortLead(reading.passages[above]),
        let name = soleName(of: above, reading)
      else { continue }
      if depth == 0 && (role == .label || isTakenUnder(name, passage)) || name.owner == .part {
        return (above, name)
      }
    }
    return nil
  }
  /// "**Examplin:**", "#### Examplin".
  private static func isShortLead(_ passage: Passage) -> Bool {
    passage.tokens.count <= 8
      && (passage.role == .heading || passage.role == .label || passage.tokens.last?.kind == .colon)
  }

  /// "⟦Otherin⟧: 500 mg a day" opens its sentence.
  private static func isLabel(_ name: Range<Int>, in passage: Passage) -> Bool {
    name.lowerBound == 0 && name.upperBound < passage.tokens.count
      && passage.tokens[name.upperBound].kind == .colon
  }

  /// "100 mg otherin twice daily or 800 mg ⟦Examplix⟧", "a 675 mg dose of ⟦Examplix⟧": the drug by whatever name it has, where it is not one of parts.
  private static func isNamed(behind end: Int, in passage: Passage, _ reading: Reading) -> Bool {
    // "675 mg dose of Examplix"
    let noun = end < passage.tokens.count && passage.tokens[end].is("dose") ? end + 1 : end
    let isOf = noun < passage.tokens.count && passage.tokens[noun].is("of")
    let at = isOf ? noun + 1 : end
    return at < passage.tokens.count && passage.tokens[at].isName && reading.subject.names(passage.tokens[at])
      && !reading.subject.parts(in: passage.tokens).contains { $0.contains(at) }
  }

  /// "The starting dose of otherin is 20 mg. However, if you are over 75, the starting dose is 10 mg": the sentence goes
  /// on with what the one before ended with.
  private static func goingOn(in index: Int, _ reading: Reading) -> Found? {
    guard let first = reading.passages[index].tokens.first, continuing.contains(first.word),
      let before = reading.before(index).first,
      let last = reading.passages[before].quantities.last(where: { $0.isDoseable })
    else { return nil }
    return of(last, in: before, reading)
  }
  private static let continuing: WordSet = ["however", "but", "alternatively", "otherwise", "thereafter"]

  /// "Otherin 600 mg ⟦400 mg⟧ every month": the next cell of a row that lost its borders.
  private static func inTornRow(of quantity: Quantity, in index: Int, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    guard
      let cell = passage.quantities.last(where: {
        $0.isDoseable && $0.tokens.upperBound == quantity.span.lowerBound
          && $0.unit?.code == quantity.unit?.code
      }), let found = of(cell, in: index, reading), !found.isPart,
      found.tokens.upperBound <= cell.span.lowerBound
    else { return nil }
    return found
  }

  private static func found(_ name: Name, in index: Int, _ quantity: Quantity) -> Found? {
    switch name.owner {
    case .drug: nil
    case .other: Found(passage: index, tokens: name.tokens, isPart: false)
    // "Two tablets of amlodipine" are tablets of all that they hold.
    case .part:
      quantity.unit?.dimension == .form ? nil : Found(passage: index, tokens: name.tokens, isPart: true)
    }
  }
}
