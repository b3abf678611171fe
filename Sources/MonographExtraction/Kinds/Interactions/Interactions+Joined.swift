import MonographAnalysis
import MonographLexicon
import MonographModel

/// The drug named beside another as taken with it, in warnings and precautions.
extension Interactions {
  /// "⟦Use of Examplix with⟧ warfarin", "be careful when ⟦prescribing Examplix with⟧ warfarin", "used cautiously
  /// ⟦following Examplix⟧", "⟦warfarin and Examplix⟧ must not be given within a month ⟦of each other⟧".
  func joinsDrug(_ index: Int, _ reading: Reading) -> Bool {
    let (passage, tokens) = (reading.passages[index], reading.passages[index].tokens)
    guard reading.subject.isNamed(in: passage),
      let name = tokens.firstIndex(where: { reading.subject.names($0) }),
      !reading.isUnder([.adverseReactions, .indications], index), saysJoined(from: name, passage, reading)
    else { return false }
    // Told among the doses, it may be how the drug is given.
    let said = Consequences(index, in: reading)
    return said.effect != nil || said.management != nil && !reading.isUnder([.dosage], index)
  }

  private func saysJoined(from name: Int, _ passage: Passage, _ reading: Reading) -> Bool {
    let tokens = passage.tokens
    return tokens.indices[name...].contains { index in
      guard reading.subject.names(tokens[index]) else { return false }
      let (before, next) = (tokens[..<index], index + 1 < tokens.count ? tokens[index + 1] : nil)
      if next.map({ $0.is("with") }) ?? false {
        return before.suffix(3).contains { Self.joining.contains($0.word) }
      }
      return before.last.map { $0.is("following") || $0.is("after") } ?? false
        && before.suffix(3).contains { $0.is("cautiously") || $0.is("caution") }
    }
      || tokens.indices.dropLast().contains {
        $0 > name && tokens[$0].is("each") && tokens[$0 + 1].is("other")
          && tokens[name..<$0].contains { token in token.is("not") }
      }
  }
  private static let joining = WordTable.interactions["joining"]

  static let joinedExamples = [
    Example(
      "Use of Examplix with ⟦warfarin⟧ or ⟦alcohol⟧ may lead to bleeding.", under: "Warnings",
      "interaction with warfarin: may lead to bleeding", "interaction with alcohol: may lead to bleeding"),
    Example(
      "Caution is needed when prescribing Examplix with ⟦drugs that inhibit CYP2D6⟧.", under: "Warnings",
      "interaction with drugs that inhibit cyp2d6; caution is needed when prescribing examplix with drugs that inhibit cyp2d6"
    ),
    Example(
      "⟦Mefloquine⟧ and Examplix should not be given within a month of each other.", under: "Warnings",
      "interaction with mefloquine; should not be given within a month of each other"),
    Example(
      "Use Examplix with care, as warfarin is measured in the blood.", under: "Warnings"),
  ]
}
