import MonographAnalysis
import MonographLexicon
import MonographModel

/// Reactions that a patient's document names as what signs point to: "cough, as this may be a sign of pneumonia".
extension AdverseReactions {
  /// The reactions behind "may be signs of" and "may indicate".
  func shown(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard terms.reading.isForPatients, let start = pointer(passage) else { return [] }
    let members = Enumeration.members(of: passage, in: start..<passage.tokens.count)
    var drafts: [Draft] = []
    for (index, member) in members.enumerated() {
      if index > 0, !isJoined(members[index - 1], member, by: "or", terms) { break }
      let run = named(terms.trimmed(member.tokens), terms)
      guard !run.isEmpty, run.count <= 8,
        terms.isReaction(run) || glossed(run, member, terms) != run || isSyndrome(run, member, terms),
        !isGeneric(run, terms), !Assertion.isNegated(run, in: passage, terms.reading.lexicon)
      else { break }
      drafts.append(make(terms, glossed(run, member, terms), "adverse-reaction.shown"))
    }
    return drafts
  }

  /// "A condition called ⟦pemphigoid⟧", "a serious reaction known as ⟦CRS⟧": the name alone.
  private func named(_ run: Range<Int>, _ terms: Terms) -> Range<Int> {
    let tokens = terms.passage.tokens
    let call = run.dropLast().first { index in
      tokens[index].word == "called"
        || index > 0 && tokens[index].word == "as" && tokens[index - 1].word == "known"
    }
    guard let call else { return run }
    // "… called sepsis ⟦a severe⟧ and serious reaction": what it is.
    let end = (call + 1..<run.upperBound).dropFirst().first { ["a", "an"].contains(tokens[$0].word) }
    return call + 1..<(end ?? run.upperBound)
  }

  /// "⟦Capillary leak syndrome⟧ (CLS)": a name that no table has, with its letters.
  private func isSyndrome(_ run: Range<Int>, _ member: Enumeration.Member, _ terms: Terms) -> Bool {
    run.count > 1 && terms.passage.tokens[run.upperBound - 1].is("syndrome")
      && member.asides.contains { $0.count == 1 }
  }

  /// Behind the words that point.
  private func pointer(_ passage: Passage) -> Int? {
    guard passage.holds(anyOf: Self.pointers) else { return nil }
    for index in passage.tokens.indices.dropFirst() {
      let before = passage.tokens[max(0, index - 4)..<index]
      if passage.tokens[index].word == "indicate", before.contains(where: { Self.modals.contains($0.word) }) {
        return index + 1
      }
      guard ["sign", "symptom"].contains(passage.tokens[index].word),
        isSignOf(at: index, passage) || passage.tokens[(index + 1)...].first?.is("for") ?? false,
        before.contains(where: { ["be", "are", "is", "possible"].contains($0.word) })
      else { continue }
      return passage.tokens[index...].prefix(4).firstIndex { $0.word == "of" || $0.word == "for" }.map {
        $0 + 1
      }
    }
    return nil
  }
  private static let pointers: WordSet = ["indicate", "sign", "symptom"]

  /// "Widespread rash, fever and swollen glands (⟦DRESS syndrome⟧)", below what to look out for: the reaction, whose signs
  /// the item lists, in one sentence or several; nil where it names none so.
  func diagnosed(_ terms: Terms) -> [Draft]? {
    let (index, reading) = (terms.index, terms.reading)
    guard reading.isForPatients, let first = reading.itemStart(of: index),
      let lead = reading.leadIn(of: first), reading.passages[lead].holds(anyOf: Self.watched),
      reading.passages[lead].holds(anyOf: Self.imperatives),
      case let last = reading.blockEnd(of: index),
      let (signs, names) = closingNames(Terms(last, in: reading)),
      first < last || Enumeration.members(of: reading.passages[last], in: signs).count > 2
    else { return nil }
    return index < last ? [] : names.map { make(terms, $0, "adverse-reaction.shown") }
  }
  private static let watched: WordSet = ["sign", "symptom"]

  /// What stands before the parenthesis that ends a passage, and the reactions that it names.
  private func closingNames(_ terms: Terms) -> (before: Range<Int>, names: [Range<Int>])? {
    let tokens = terms.passage.tokens
    let end = tokens.last?.kind == .period ? tokens.count - 1 : tokens.count
    guard end > 2, tokens[end - 1].kind == .close,
      let open = tokens[..<end].lastIndex(where: { $0.kind == .open })
    else { return nil }
    let names = Enumeration.members(of: terms.passage, in: open + 1..<end - 1).map {
      terms.trimmed($0.tokens)
    }
    return names.allSatisfy { terms.isReaction($0) && !isGeneric($0, terms) } ? (0..<open, names) : nil
  }
}

extension Reading {
  /// More sentences than these no item has that lists signs.
  private static let longest = 4

  /// The first passage of the item that a passage belongs to; nil where it belongs to none.
  fileprivate func itemStart(of index: Int) -> Int? {
    let block = passages[index].block
    let first = (max(0, index - Self.longest)...index).first { passages[$0].block == block } ?? index
    return passages[first].role == .item ? first : nil
  }

  /// The last passage of a paragraph or item.
  fileprivate func blockEnd(of index: Int) -> Int {
    let block = passages[index].block
    let near = index..<min(index + Self.longest, passages.count)
    return near.last { passages[$0].block == block } ?? index
  }
}

extension AdverseReactions {
  static let shownExamples = [
    Example(
      "Severe pain could be a sign of an ⟦inflamed pancreas (pancreatitis)⟧.\n\nIf you get it, ask your doctor or pharmacist. Keep this leaflet, you may need to read it again.",
      under: "Warnings and precautions", "inflamed pancreas (pancreatitis)"),
    Example(
      "Blisters may be a sign for a condition called ⟦bullous pemphigoid⟧.\n\nIf you get it, ask your doctor or pharmacist. Keep this leaflet, you may need to read it again.",
      under: "Warnings and precautions", "bullous pemphigoid"),
    Example(
      "Weakness may be a sign of a reaction known as ⟦tumour softening syndrome (TSS)⟧.\n\nIf you get it, ask your doctor or pharmacist. Keep this leaflet, you may need to read it again.",
      under: "Warnings and precautions", "tumour softening syndrome (tss)"),
    Example(
      "Weakness may be a sign of many different things.\n\nIf you get it, ask your doctor or pharmacist. Keep this leaflet, you may need to read it again.",
      under: "Warnings and precautions"),
  ]
}
