import MonographAnalysis
import MonographLexicon
import MonographModel

extension Reading {
  /// Words of a passage that lead into a statement of a kind, such as "side effects include".
  func leads(_ kind: Word, in passage: Passage) -> [Mark] {
    lists(kind, passage) ? passage.marks(of: .lead).filter { lexicon.lists(kind, $0) } : []
  }

  func contexts(_ kind: Word, in passage: Passage) -> [Mark] {
    lists(kind, passage) ? passage.marks(of: .context).filter { lexicon.lists(kind, $0) } : []
  }

  /// Whether a lead, context or head of a passage is of a kind.
  func lists(_ kind: Word, _ passage: Passage) -> Bool { passage.kinds & lexicon.bit(of: kind) != 0 }

  /// Whether the nearest section that says anything is one of these; those in `unless` end the search.
  func isUnder(_ kinds: SectionSet, unless others: SectionSet = [], _ index: Int) -> Bool {
    if passages[index].sectionSet.isDisjoint(with: kinds) { return false }
    for section in passages[index].sections {
      if kinds.contains(section) { return true }
      if others.contains(section) { return false }
    }
    return false
  }

  /// The passage that leads into this one, if it stands under a lead-in or label (headings are none).
  func leadIn(of index: Int) -> Int? {
    passages[index].context.first { passages[$0].role != .heading }
  }

  /// What a passage is about is another drug: it names one and not the subject.
  func speaksOfOtherDrug(_ index: Int) -> Bool {
    let passage = passages[index]
    return passage.marks.contains { subject.isOther($0, in: passage, lexicon) }
      && !passage.tokens.contains { subject.names($0) }
  }
}
