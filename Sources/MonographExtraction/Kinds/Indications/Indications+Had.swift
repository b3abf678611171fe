import MonographAnalysis
import MonographLexicon
import MonographModel

extension Indications {
  /// How many sentences behind it may say that the drug is given.
  private static let givingReach = 3

  /// "If you have ⟦active arthritis⟧ you will first be given other medicines. If these do not work, you will be given
  /// Examplix": a use, said of who has it.
  func had(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard passage.holds("if"), passage.tokens.count > 5,
      let condition = passage.tokens.firstIndex(where: { $0.is(Self.if) }),
      condition == 0 || isUsed(passage.tokens[..<condition], terms.reading),
      let have = passage.tokens[condition...].prefix(6).firstIndex(where: { Self.having.contains($0.word) }),
      passage.tokens[condition..<have].contains(where: { ["you", "your"].contains($0.word) })
    else { return [] }
    let behind = passage.tokens[(have + 1)...]
    guard let end = behind.firstIndex(where: { [.comma, .period].contains($0.kind) || $0.is(Self.you) }),
      condition > 0 || isGiven(from: terms.index, terms.reading)
    else { return [] }
    return uses(in: have + 1..<end, terms).map { make(terms, $0, rule: "indication.had") }
  }

  /// "Your doctor has prescribed Examplix because you have ⟦an overactive bladder⟧".
  func reason(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard passage.holds("because"), let because = passage.tokens.firstIndex(where: { $0.is("because") }),
      isUsed(passage.tokens[..<because], terms.reading),
      let have = passage.tokens[because...].prefix(5).firstIndex(where: {
        Self.having.contains($0.word) || $0.is("infected")
      }),
      passage.tokens[because..<have].contains(where: { ["you", "your"].contains($0.word) })
    else { return [] }
    // "you are infected ⟦with⟧"
    let isInfected = passage.tokens[have].is("infected") && have + 2 < passage.tokens.count
    let start = isInfected ? have + 2 : have + 1
    let end = max(start, clauseEnd(after: start, passage))
    return uses(in: start..<end, terms, isOpen: true).map { make(terms, $0, rule: "indication.had") }
  }

  /// "Examplix is used together with otherin ⟦if you have⟧".
  private func isUsed(_ tokens: ArraySlice<Token>, _ reading: Reading) -> Bool {
    tokens.contains { reading.subject.names($0) || $0.is("medicine") }
      && tokens.contains { Self.using.contains($0.word) }
      // "Your doctor may prescribe Examplix if you have gout", but not "Examplix may be used if you have gout".
      && !tokens.contains {
        ["not", "never"].contains($0.word) || $0.is("may") && !tokens.contains { $0.is("prescribe") }
      }
  }
  private static let using: WordSet = ["used", "given", "prescribe", "prescribed", "recommended"]

  /// "you will be given Examplix", here or shortly behind.
  private func isGiven(from index: Int, _ reading: Reading) -> Bool {
    let block = reading.passages[index].block
    return reading.passages[index...].prefix(Self.givingReach + 1).contains { passage in
      passage.block == block
        && passage.tokens.indices.dropLast().contains {
          Self.giving.contains(passage.tokens[$0].word)
            && passage.tokens[($0 + 1)...].prefix(3).contains { reading.subject.names($0) }
        }
    }
  }

  private static let `if`: Word = "if"
  private static let you: Word = "you"
  private static let giving: WordSet = ["given", "give", "prescribe", "prescribed", "receive"]
}
