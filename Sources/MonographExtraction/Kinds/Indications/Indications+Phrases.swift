import MonographAnalysis
import MonographLexicon
import MonographModel

/// Uses that no table knows: by their place right behind a word of use.
extension Indications {
  /// "treatment of ⟦herniated lumbar discs⟧": the noun phrase behind the lead, whatever its words.
  func phrase(_ range: Range<Int>, _ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    guard let before = people(in: range, passage).first,
      !["these", "this", "those", "such"].contains(passage.tokens[range.lowerBound].word)
    else { return nil }
    let opening = before.first { passage.tokens[$0].kind == .open }
    var run = terms.trimmed(before.lowerBound..<(opening ?? before.upperBound))
    // "a wide range of digestive complaints"
    if let of = run.prefix(4).last(where: { passage.tokens[$0].word == "of" }), of > run.lowerBound,
      Self.measures.contains(passage.tokens[of - 1].word)
    {
      run = terms.trimmed(of + 1..<run.upperBound)
    }
    if isPhrase(run, terms) { return run }
    return upToCause(run, passage).flatMap { isPhrase($0, terms) ? $0 : nil }
  }

  /// "inhalational anthrax" of "inhalational anthrax caused by a bacterium", "low iron stores" of "… in your body".
  private func upToCause(_ run: Range<Int>, _ passage: Passage) -> Range<Int>? {
    let end = run.dropFirst(2).first { index in
      Self.causing.contains(passage.tokens[index].word)
        || passage.tokens[index].is("in") && index + 1 < run.upperBound
          && ["your", "the"].contains(passage.tokens[index + 1].word)
    }
    // "a condition not listed in the label"
    return passage.tokens[run].contains { $0.is("not") } ? nil : end.map { run.lowerBound..<$0 }
  }
  private static let causing: WordSet = ["caused", "characterized", "characterised", "due"]

  private func isPhrase(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let passage = terms.passage
    let tokens = passage.tokens[run]
    guard (1...8).contains(run.count), !isVague(run, passage), !isQuality(run, passage),
      !isHalf(run, passage), let first = tokens.first, first.kind == .word,
      !Self.people.contains(first.word),
      tokens.allSatisfy({ [.word, .dash, .number, .quote].contains($0.kind) }),
      !tokens.contains(where: {
        Self.verbs.contains($0.word) || Self.noUses.contains($0.word) || terms.reading.subject.names($0)
      }), !passage.ends(run.lowerBound, in: "ly"),
      !passage.marks.contains(where: { mark in
        mark.tokens.overlaps(run)
          && (mark.vocabulary == .population
            || [.substance, .drugClass].contains(mark.vocabulary) && mark.tokens.upperBound == run.upperBound)
      })
    else { return false }
    return true
  }

  /// "severe" of "severe, long-term pain", "systemic" of "systemic treatment": no name without what follows.
  func isQuality(_ run: Range<Int>, _ passage: Passage) -> Bool {
    if passage.tokens[run].allSatisfy({ Self.degrees.contains($0.word) }) { return true }
    return run.count == 1 && run.upperBound < passage.tokens.count
      && ["treatment", "therapy", "use", "relief"].contains(passage.tokens[run.upperBound].word)
  }

  /// Behind the first of a list: short, and no clause ("…, reducing the swelling").
  func further(_ range: Range<Int>, _ terms: Terms) -> Range<Int>? {
    guard let run = phrase(range, terms), run.count <= 5, run.lowerBound == range.lowerBound,
      !terms.passage.ends(run.lowerBound, in: "ing")
    else { return nil }
    return run
  }

  /// "bacterial" of "bacterial and fungal skin infections" is half a name.
  func isModifier(
    _ run: Range<Int>, before rest: ArraySlice<Enumeration.Member>, _ terms: Terms
  ) -> Bool {
    // "inoperable, spread or recurrent tumours"
    let isAble = run.count <= 3 && terms.passage.ends(run.upperBound - 1, in: "able")
    guard run.count <= 2 || isAble,
      let next = isAble ? rest.prefix(2).first(where: { use(in: $0, terms) != nil }) : rest.first,
      run.upperBound < next.tokens.lowerBound,
      isAble
        || !terms.passage.tokens[run.upperBound..<next.tokens.lowerBound].contains(where: {
          $0.kind == .comma
        }),
      let use = use(in: next, terms)
    else { return false }
    return use.count > 1
  }

  /// "used to ⟦dilate the pupil before an examination⟧": an action, from its verb to where its clause ends.
  func action(from verb: Int, to end: Int, _ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    guard verb < end, passage.tokens[verb].kind == .word, !passage.tokens[verb].isName,
      !Self.verbs.contains(passage.tokens[verb].word),
      !Self.noUses.contains(passage.tokens[verb].word) || Self.doing.contains(passage.tokens[verb].word),
      verb + 1 < end, !["these", "this", "those"].contains(passage.tokens[verb + 1].word)
    else { return nil }
    var upper = verb + 1
    while upper < end, upper - verb < 14, passage.tokens[upper].kind != .comma,
      passage.tokens[upper].kind != .open, passage.tokens[upper].kind != .period,
      passage.tokens[upper].kind != .colon, !["if", "does", "do"].contains(passage.tokens[upper].word),
      !Self.verbs.contains(passage.tokens[upper].word)
    { upper += 1 }
    // "The virus used to carry the gene ⟦does⟧ no harm": said of something else.
    if upper < end, ["does", "do", "is", "are", "was", "were"].contains(passage.tokens[upper].word),
      !["that", "which", "who", "and"].contains(passage.tokens[upper - 1].word)
    {
      return nil
    }
    // "to provide symptomatic ⟦relief⟧ from colds": for what, is said behind.
    if upper < passage.tokens.count, passage.tokens[upper].is("relief") { return nil }
    while upper > verb, Terms.closers.contains(passage.tokens[upper - 1].word) { upper -= 1 }
    let run = verb..<upper
    return run.count >= 2 && !isPurposeless(run, passage) && !namesNothing(run, passage)
      // "prevent ⟦lung⟧ (respiratory tract) disease"
      && !isHalf(verb + 1..<upper, passage) ? run : nil
  }

  /// "reduce the signs and symptoms of the disease": of which, is said elsewhere.
  private func namesNothing(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].dropFirst().allSatisfy {
      $0.kind != .word || Self.vague.contains($0.word) || Self.connectives.contains($0.word)
    }
  }

  /// "reduce the frequency of attacks" says how, not for what.
  private func isPurposeless(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].contains {
      ["frequency", "number", "severity", "risk", "it", "them", "you", "impact"].contains($0.word)
        // "reverse the effects of a muscle relaxant"
        || $0.is("effect") && !Self.undoing.contains(passage.tokens[run.lowerBound].word)
    }
  }
  private static let undoing: WordSet = ["reverse", "counteract", "neutralize", "neutralise"]

  /// "used as a ⟦muscle relaxant during surgery⟧": what it serves as, with what for.
  func adjunct(_ range: Range<Int>, _ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    let start =
      range.first { !["a", "an", "the", "part"].contains(passage.tokens[$0].word) } ?? range.upperBound
    // "used as an emergency contraceptive"
    if let noun = range.prefix(5).first(where: { Self.services.contains(passage.tokens[$0].word) }),
      noun >= start
    {
      return start..<noun + 1
    }
    guard let run = action(from: start, to: range.upperBound, terms),
      let joint = run.dropFirst().first(where: { Self.adjunctEnds.contains(passage.tokens[$0].word) }),
      joint + 1 < run.upperBound,
      !run.prefix(while: { $0 < joint }).contains(where: {
        Self.remedies.contains(passage.tokens[$0].word)
          && !($0 > start && Self.preparing.contains(passage.tokens[$0 - 1].word))
      }),
      !passage.tokens[joint + 1..<run.upperBound].contains(where: { Self.people.contains($0.word) })
    else { return nil }
    return run
  }

  /// "This includes …", "Conditions treated include …" after a sentence of use: where the list starts.
  func continuation(_ terms: Terms) -> Int? {
    let passage = terms.passage
    guard
      let include = passage.tokens.indices.prefix(8).first(where: {
        ["include", "includes", "included"].contains(passage.tokens[$0].word)
      }), include > 0, include + 1 < passage.tokens.count,
      !passage.tokens[..<include].contains(where: {
        Self.noLists.contains($0.word) || $0.kind == .comma
          || Self.verbs.contains($0.word) && !["may", "can", "used"].contains($0.word)
      }),
      case let before = terms.reading.before(terms.index),
      before.contains(where: { !terms.reading.leads("indication", in: terms.reading.passages[$0]).isEmpty }),
      before.max().map({ !speaksOfSymptoms($0, terms.reading) }) ?? true
    else { return nil }
    return behindReserve(include + 1, passage)
  }

  /// "Symptoms depend on the nerves affected. ⟦These can include⟧ weakness": of the disease.
  private func speaksOfSymptoms(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    return passage.holds("symptom") && reading.leads("indication", in: passage).isEmpty
      && passage.tokens.prefix(4).contains { $0.is("symptom") || $0.is("sign") }
  }

  /// Behind ", but are not limited to:".
  private func behindReserve(_ start: Int, _ passage: Passage) -> Int {
    let tokens = passage.tokens
    guard let limited = tokens[start...].prefix(7).firstIndex(where: { $0.is("limited") }),
      limited + 2 < tokens.count, tokens[limited + 1].is("to")
    else { return start }
    return tokens[limited + 2].kind == .colon ? limited + 3 : limited + 2
  }

  /// Listed under "is used for conditions such as:", "Its main applications include:", "Common infections treated
  /// include:", "These include:" behind a sentence of use.
  func isLedByUse(_ index: Int, _ reading: Reading) -> Bool {
    guard let lead = reading.leadIn(of: index), reading.passages[lead].role != .label else { return false }
    let terms = Terms(lead, in: reading)
    let tokens = reading.passages[lead].tokens
    let all = leads(terms, isUnder: true)
    let last = all.last { !$0.isPurpose } ?? all.last { isForPeople($0, tokens) }
    // "X is used to treat" and the list, without a colon.
    guard tokens.last?.kind == .colon || last.map({ endsInPeople(tokens[$0.tokens.upperBound...]) }) ?? false
    else { return false }
    let opening = last?.tokens.lowerBound
    // What is said before the words of use is about the medicine, not about the list; "adults who have:" is about it.
    let end = patientsEnd(tokens)
    let said = tokens[min(opening ?? 0, end)..<end]
    return (opening != nil || tokens.contains { $0.word == "used" } || continuation(terms) != nil)
      && !said.indices.contains { Self.noLists.contains(said[$0].word) && !isRelieved($0, tokens) }
  }

  /// "relieving ⟦symptoms⟧ such as:" leads into what it is for.
  func isRelieved(_ index: Int, _ tokens: [Token]) -> Bool {
    tokens[index].is("symptom")
      && tokens[..<index].suffix(4).contains { Self.strongEnds.contains($0.word) && !$0.is("of") }
  }

  /// "is for ⟦use in⟧ patients": whom it is for.
  private func isForPeople(_ lead: Lead, _ tokens: [Token]) -> Bool {
    lead.tokens.upperBound < tokens.count && tokens[lead.tokens].contains { $0.word == "use" }
      && endsInPeople(tokens[lead.tokens.upperBound...])
  }

  /// "is for use in adult patients" and the list.
  private func endsInPeople(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.allSatisfy { $0.kind == .colon || Self.people.contains($0.word) || Self.degrees.contains($0.word) }
  }

  /// Before the "who have:" that a lead-in ends with.
  private func patientsEnd(_ tokens: [Token]) -> Int {
    let tail = tokens.suffix(3).map(\.word)
    return tail.first == "who" && tail.count == 3 && Self.having.contains(tail[1])
      ? tokens.count - 3 : tokens.count
  }

  /// "a preparation medicine before a transplant".
  private static let preparing: WordSet = ["preparation", "preparative", "conditioning"]

  /// "used in ⟦anaemic adults about to have an operation⟧": whom it is for, where what they await is all that is said.
  func patients(_ lead: Lead, _ range: Range<Int>, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard tokens[lead.tokens.upperBound - 1].is("in") || tokens[lead.tokens.upperBound - 1].is("to"),
      let people = range.prefix(6).first(where: { Self.people.contains(tokens[$0].word) }),
      people + 3 < range.upperBound,
      case let next = tokens[people + 1].is("who")
        ? tokens[people + 2..<people + 4] : tokens[people + 1..<people + 2],
      next.contains(where: { Self.awaiting.contains($0.word) })
    else { return nil }
    let end = range.first { $0 > people && [.comma, .open, .period].contains(tokens[$0].kind) }
    let run = terms.trimmed(range.lowerBound..<people).lowerBound..<(end ?? range.upperBound)
    return run.count <= 20 ? run : nil
  }
  private static let awaiting = WordTable.uses["awaiting"]

  /// "for ⟦inducing⟧ anaesthesia".
  static let doing = WordTable.uses["doing"]
  static let measures = WordTable.uses["measure-of"]
  static let noUses = WordTable.uses["no-use"]
  static let noLists = WordTable.uses["no-list"]
  private static let services = WordTable.uses["service"]
  private static let adjunctEnds = WordTable.uses["adjunct-end"]
}
