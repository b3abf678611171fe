import MonographAnalysis
import MonographLexicon
import MonographModel

/// Words that announce how often what follows occurs: a line of their own ("Very common: may affect more than 1 in 10
/// people"), a lead-in, or a heading that was run into the end of what stands before ("Nightmares Uncommon (may affect up
/// to 1 in 100 people)"). They hold for the blocks that follow, and not for their own.
extension Frequencies {
  struct Banner: Sendable {
    /// From the first of its words to the end of its passage.
    var start: Int
    /// Nil where it names several ("very common or common").
    var found: Found?
  }

  static func banners(_ passages: [Passage], _ found: [[Found]], _ lexicon: Lexicon) -> [Banner?] {
    passages.indices.map { banner(in: $0, passages, found[$0], lexicon) }
  }

  /// For each passage what the last banner before it says, in the same section and with nothing between that speaks of
  /// another matter.
  static func holding(_ passages: [Passage], _ banners: [Banner?]) -> [Found?] {
    guard banners.contains(where: { $0 != nil }) else { return passages.map { _ in nil } }
    var current: Found?
    var endsPassage = false
    return passages.indices.map { index in
      let passage = passages[index]
      if let place = current?.place.passage, passages[place].block != passage.block,
        !isUnderSame(place, index, passages, banners[place])
          || !endsInBanner(banners[index]) && ends(index, passages)
      {
        current = nil
      }
      let (before, isFollowed) = (current, endsPassage)
      if let banner = banners[index], !isOfItem(index, passages, banner) {
        current = isDefinition(index, passages, banners) ? nil : banner.found
        endsPassage = banner.start > 0
      }
      // "Gout Rare (…). Others are: fits": run into the end of its sentence, it holds for the next.
      return before.flatMap {
        passages[$0.place.passage].block != passage.block || isFollowed && $0.place.passage < index ? $0 : nil
      }
    }
  }

  /// Under the same heading, or further down in a list of which a doctor is to be told: the banner is one of its items,
  /// or was run into one.
  private static func isUnderSame(_ place: Int, _ index: Int, _ passages: [Passage], _ banner: Banner?)
    -> Bool
  {
    let (a, b) = (passages[place], passages[index])
    if a.sections.first == b.sections.first { return true }
    func heading(_ passage: Passage) -> Int? { passage.context.first { passages[$0].role == .heading } }
    let opening = place > 0 && passages[place - 1].role == .label ? place - 1 : place
    let isInList =
      a.role == .item || banner.map { $0.start > 0 } ?? false
      || opening > 0 && passages[opening - 1].block == a.block
    return isInList && a.sections.contains(.adverseReactions) && b.sections.contains(.adverseReactions)
      && heading(a) == heading(b) && (b.context.first.map { $0 < place } ?? false)
  }

  /// "Hair loss Common side effects: …" still belongs to what came before.
  private static func endsInBanner(_ banner: Banner?) -> Bool { banner.map { $0.start > 0 } ?? false }

  /// "* Common: headache": the label of one item, beside others with theirs.
  private static func isOfItem(_ index: Int, _ passages: [Passage], _ banner: Banner) -> Bool {
    passages[index].role == .label && banner.start == 0 && passages.indices.contains(index + 1)
      && passages[index + 1].role == .item && passages[index + 1].block == passages[index].block
  }

  /// For each passage the last banner before it that does not stand in its own block, or the last paragraph of another
  /// matter.
  static func lastBanners(_ passages: [Passage], _ banners: [Banner?]) -> [Int?] {
    var last: Int?
    var ofBlock: Int?
    return passages.indices.map { index in
      if index > 0, passages[index - 1].block != passages[index].block { last = ofBlock ?? last }
      if index > 0, passages[index - 1].block != passages[index].block { ofBlock = nil }
      if banners[index] != nil { ofBlock = index } else if opensAnew(index, passages) { last = index }
      return last
    }
  }

  // MARK: What a banner is

  private static func banner(in index: Int, _ passages: [Passage], _ mentions: [Found], _ lexicon: Lexicon)
    -> Banner?
  {
    let passage = passages[index]
    guard mentions.contains(where: { isBand($0) }),
      [.sentence, .item, .heading, .label].contains(passage.role), !isOfLabel(index, passages, mentions)
    else {
      return nil
    }
    if isOfReaction(index, passages) { return nil }
    if let following = following(passage, mentions) { return following }
    guard let start = start(in: index, passages, mentions, lexicon) else {
      return unfinished(passage, mentions) ?? runInto(index, passages, mentions)
        ?? parted(index, passages, mentions)
    }
    let said = mentions.filter { isBand($0) && $0.place.tokens.lowerBound >= start }
    guard let first = said.first else { return nil }
    let isOne = said.allSatisfy { $0.frequency.band == first.frequency.band }
    return Banner(start: start, found: isOne ? said.first { $0.frequency.high != nil } ?? first : nil)
  }

  /// "Rash: ⟦very common (1 in 10 or more)⟧.": of what the label names.
  private static func isOfReaction(_ index: Int, _ passages: [Passage]) -> Bool {
    guard passages[index].role == .sentence || passages[index].role == .item,
      let label = label(of: index, passages)
    else { return false }
    return (passages[index].tokens.first.map { !$0.isName } ?? false) && !label.marks(of: .reaction).isEmpty
      && label.marks(of: .band).isEmpty && !label.tokens.indices.contains { isOfEffects($0, label) }
  }

  /// "The following were reported (frequency not known) * fits", "… (frequency not known):": a lead-in, whether the first
  /// of its list was run into it or not.
  private static func following(_ passage: Passage, _ mentions: [Found]) -> Banner? {
    guard passage.role == .sentence || passage.role == .item, let found = mentions.first, isBand(found),
      passage.tokens.prefix(2).contains(where: { $0.is("following") }), !namesReaction(passage, mentions),
      passage.tokens[..<found.place.tokens.lowerBound].openParenthesis != nil,
      mentions.allSatisfy({ $0.frequency.band == found.frequency.band }),
      case let rest = passage.tokens[found.place.tokens.upperBound...].drop(while: { $0.kind == .close }),
      rest.first.map({ $0.kind == .colon || $0.kind == .bullet }) ?? true
    else { return nil }
    let isWhole = rest.count <= 1
    return Banner(start: isWhole ? 0 : passage.tokens.count, found: found)
  }

  /// "Rare (may affect up to 1 in 1,000 people) fits;": the list goes on in the next block.
  private static func unfinished(_ passage: Passage, _ mentions: [Found]) -> Banner? {
    guard passage.tokens.last?.kind == .semicolon, let last = mentions.last(where: { isHeading($0, passage) })
    else { return nil }
    return Banner(start: passage.tokens.count, found: last)
  }

  /// "Hoarseness. Rare (may affect up to 1 in 1,000 people) blurred vision", an item of a list that lost its lines.
  private static func runInto(_ index: Int, _ passages: [Passage], _ mentions: [Found]) -> Banner? {
    let passage = passages[index]
    guard passage.role == .item, index > 0, passages[index - 1].block == passage.block,
      passages[index - 1].role == .item, let first = mentions.first(where: { isHeading($0, passage) }),
      passage.marks(of: .band).first?.tokens.lowerBound == 0,
      // "Rarely: rash" is said of its own item.
      mentions.contains(where: { $0.frequency.low != nil || $0.frequency.high != nil }),
      mentions.allSatisfy({ $0.frequency.band == first.frequency.band })
    else { return nil }
    return Banner(start: passage.tokens.count, found: first)
  }

  /// Where the words start that say nothing but how often: at the start of the passage, or at a band written like the
  /// start of a line.
  private static func start(
    in index: Int, _ passages: [Passage], _ mentions: [Found], _ lexicon: Lexicon
  ) -> Int? {
    let passage = passages[index]
    let bands = passage.marks(of: .band)
    var start = named(passage, mentions) ?? counted(passage, mentions) ?? passage.tokens.count
    while start > 0, belongs(start - 1, passage, mentions) { start -= 1 }
    let first = bands.first { $0.tokens.lowerBound >= start }
    if start == 0 {
      // "These are rare (…)" speaks of what stands before.
      let opening = passage.tokens[..<(first?.tokens.lowerBound ?? passage.tokens.count)]
      if opening.indices.contains(where: { isAnaphor($0, opening) }) { return nil }
      return first != nil || label(of: index, passages).map { endsInBand($0) } ?? false ? 0 : nil
    }
    if let capital = bands.first(where: { $0.tokens.lowerBound >= start && opensALine($0, passage) }) {
      return capital.tokens.lowerBound
    }
    if let title = title(passage, from: start) ?? lead(passage, mentions) { return title }
    // "Side effects that were seen, with an unknown frequency:".
    guard passage.role == .sentence, passage.tokens.last?.kind == .colon, !namesReaction(passage, mentions)
    else { return nil }
    return 0
  }

  /// Where "Visual side effects include" starts behind "Very common (may affect more than 1 in 10 people)".
  private static func named(_ passage: Passage, _ mentions: [Found]) -> Int? {
    guard var end = mentions.last(where: { isBand($0) })?.place.tokens.upperBound else { return nil }
    while end < passage.tokens.count, passage.tokens[end].kind == .close { end += 1 }
    let rest = end..<passage.tokens.count
    guard passage.tokens.last?.kind != .period else { return nil }
    return (2...7).contains(rest.count) && rest.contains { isOfEffects($0, passage) } ? end : nil
  }

  /// Where "treated with Examplix" starts behind "Rare side effects These may affect up to 1 in 1,000 people".
  private static func counted(_ passage: Passage, _ mentions: [Found]) -> Int? {
    guard let end = mentions.last(where: { isBand($0) })?.place.tokens.upperBound,
      end < passage.tokens.count, takers.contains(passage.tokens[end].word), passage.tokens.count - end <= 6
    else { return nil }
    return end
  }
  private static let takers: WordSet = ["treated", "taking", "using", "receiving", "who"]

  /// "Kidney stones Side effects with unknown frequency (…)": a title that was run into the end of an item.
  private static func title(_ passage: Passage, from start: Int) -> Int? {
    let isOpen =
      passage.tokens.last?.kind == .colon
      || passage.tokens.last?.kind == .close
        && !passage.tokens[..<start].contains { AdverseReactions.verbs.contains($0.word) }
    guard passage.role == .item || passage.role == .sentence && isOpen else { return nil }
    return passage.tokens.indices[start...].first { index in
      passage.tokens[index].isName && passage.tokens[index].kind == .word && index + 1 < passage.tokens.count
        // "Muscle pain Some side effects are uncommon (…)"
        && (isOfEffects(index + 1, passage)
          || passage.tokens[index].is("some") && index + 2 < passage.tokens.count
            && isOfEffects(index + 2, passage))
    }
  }

  /// "… thirst Less frequent side effects (1-10% of patients) include:": where the lead-in starts that was run into an
  /// item.
  private static func lead(_ passage: Passage, _ mentions: [Found]) -> Int? {
    guard passage.role == .item, passage.tokens.last?.kind == .colon,
      let mention = mentions.last(where: { isBand($0) })?.place.tokens.lowerBound,
      (max(0, mention - 3)..<mention).contains(where: { isOfEffects($0, passage) })
    else { return nil }
    return passage.tokens[..<mention].indices.dropFirst().last {
      passage.tokens[$0].isName && passage.tokens[$0].kind == .word
    }
  }

  /// "Lactic acidosis, seen very rarely (…). These are its signs:" says how often that is seen.
  static func namesReaction(_ passage: Passage, _ mentions: [Found]) -> Bool {
    guard let first = mentions.first?.place.tokens.lowerBound else { return false }
    return passage.marks(of: .reaction).contains { $0.tokens.upperBound <= first }
  }

  static func belongs(_ index: Int, _ passage: Passage, _ mentions: [Found]) -> Bool {
    let token = passage.tokens[index]
    if mentions.contains(where: { $0.place.tokens.contains(index) }) { return true }
    guard token.kind == .word else { return token.kind != .number && token.kind != .semicolon }
    return fillers.contains(token.word) || passage.marks(of: .band).contains { $0.tokens.contains(index) }
  }

  private static func opensALine(_ band: Mark, _ passage: Passage) -> Bool {
    let start = band.tokens.lowerBound
    return passage.tokens[start].isName && (start == 0 || passage.tokens[start - 1].kind != .open)
  }

  static func label(of index: Int, _ passages: [Passage]) -> Passage? {
    passages[index].context.first.map { passages[$0] }.flatMap {
      $0.role == .label && $0.block == passages[index].block ? $0 : nil
    }
  }

  /// "Common", "Back pain Uncommon side effects": the colon made a label of both.
  private static func endsInBand(_ label: Passage) -> Bool {
    guard let band = label.marks(of: .band).last, opensALine(band, label) else { return false }
    return label.tokens[band.tokens.upperBound...].allSatisfy {
      $0.kind != .word || fillers.contains($0.word)
    }
  }

  /// One of several in a row that say what the words for frequencies mean.
  private static func isDefinition(_ index: Int, _ passages: [Passage], _ banners: [Banner?]) -> Bool {
    func isWhole(_ other: Int) -> Bool {
      passages.indices.contains(other) && banners[other]?.start == 0 && passages[other].role != .heading
    }
    func other(_ step: Int) -> Int? {
      var other = index + step
      while passages.indices.contains(other), passages[other].role == .label {
        // "Nausea Uncommon:" is no second definition.
        if names(passages[other]) { return nil }
        other += step
      }
      return other
    }
    return isWhole(index) && (other(-1).map(isWhole) ?? false || other(1).map(isWhole) ?? false)
  }

  // MARK: Words

  static func names(_ label: Passage) -> Bool {
    label.marks.contains {
      $0.vocabulary == .reaction || $0.vocabulary == .condition || $0.vocabulary == .head
    }
  }

  static func isOfEffects(_ index: Int, _ passage: Passage) -> Bool {
    let word = passage.tokens[index].word
    return index > 0 && (word == "effect" || word == "reaction")
      && ["side", "adverse", "undesirable"].contains(passage.tokens[index - 1].word)
  }

  /// Not the "which" of "side effects for which the frequency is not known".
  private static func isAnaphor(_ index: Int, _ opening: ArraySlice<Token>) -> Bool {
    anaphors.contains(opening[index].word) && !(index > 0 && opening[index - 1].word == "for")
  }

  static let anaphors: WordSet = ["this", "these", "it", "they", "which"]

  /// What stands nearer before the passage: what leads it in, or a banner since.
  static func nearer(_ above: Found?, _ holding: Found?) -> Found? {
    guard let above, let holding else { return above ?? holding }
    return above.place.passage > holding.place.passage ? above : holding
  }
}
