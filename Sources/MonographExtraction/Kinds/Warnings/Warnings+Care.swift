import MonographAnalysis
import MonographLexicon
import MonographModel

/// What the reader is asked about.
extension Warnings {
  /// "Talk to your doctor before taking X if you have …", said in one sentence or led in above its list; "If your
  /// child develops heart failure, …". Nil where nothing is asked.
  func asked(_ terms: Terms) -> [Draft]? {
    let passage = terms.passage
    let isListed =
      leadsIntoCare(terms.index, terms.reading)
      || isCondition(at: 0, passage) && (passage.role == .item || isBare(terms))
    let opener = passage.tokens.indices.prefix(24).first { index in
      isCondition(at: index, passage)
        && (passage.tokens[..<index].allSatisfy { $0.kind != .word }
          || passage.marks(of: .hazardCue).contains {
            isCare($0, terms.reading) && $0.tokens.upperBound <= index
              && (index < 14 || Self.requests.contains(passage.tokens[$0.tokens.lowerBound].word))
          })
    }
    guard opener.map({ !isSettled(from: $0, passage) }) ?? true else { return nil }
    let goesOn =
      passage.tokens.first { $0.kind == .word }.map { $0.word == "you" && !$0.isName } ?? false
      || isLabelled(terms.index, terms.reading)
    guard opener != nil || isListed || goesOn,
      !Contraindications().isAllergyList(terms.index, terms.reading),
      !PatientUses().isPermitted(terms.index, terms.reading)
    else { return nil }
    let start = isListed || goesOn ? 0 : opener.map { $0 + 1 } ?? 0
    let asked = start..<conditionEnd(from: start, passage, terms.reading)
    let found = parts(of: asked, passage).map { telling($0, terms) }.flatMap { illnesses(in: $0, terms) }
      .flatMap { illness($0, terms, isListed: isListed, goesOn: goesOn) }
    return found.enumerated().filter { at, draft in
      !(found[..<at].last.map { isHistory(draft, of: $0, passage) } ?? false)
    }.map(\.element)
  }

  /// "if you have gout or have ⟦a history of gout⟧": one thing.
  private func isHistory(_ later: Draft, of earlier: Draft, _ passage: Passage) -> Bool {
    let (run, before) = (later.places[0].tokens, earlier.places[0].tokens)
    return run.count == before.count + 2 && passage.tokens[run.lowerBound].is("history")
      && passage.tokens[run].dropFirst(2).elementsEqual(passage.tokens[before]) { $0.word == $1.word }
  }

  /// A part of what is asked, where it is an illness or a state of the reader.
  private func illness(_ part: Range<Int>, _ terms: Terms, isListed: Bool, goesOn: Bool) -> [Draft] {
    let passage = terms.passage
    let whole = terms.trimmed(behindName(withoutAddress(part, passage), passage))
    let said = isListed ? whole : beforeDrug(ofSymptoms(whole, terms), terms)
    let run = aged(part, passage) ?? withDenial(withPredicate(said, in: part, terms), passage)
    guard !run.isEmpty, run.count <= 40, !isTaking(run, passage), !isVacant(run, passage),
      isListed && (run.count > 1 || isState(run, terms)) && !names(run, terms) || isHealth(run, terms)
        || isSaidOfReader(run, terms),
      !isGeneric(run, passage), !isPointing(run, terms), !refersBack(part, to: run, passage),
      !isAllergy(part, terms), !isSaidOfThem(part, passage), !isCareGiven(run, passage),
      !isInGloss(run, passage),
      !passage.tokens[run].contains(where: { ["doctor", "following"].contains($0.word) }),
      !isListed || !does(run, terms),
      !passage.tokens[part].contains(where: {
        Self.unwanted.contains($0.word) && !($0.word == "notice" && isHealth(run, terms))
      }),
      isListed || goesOn
        || !passage.tokens[run].contains(where: {
          Self.unlisted.contains($0.word)
        }) && !isAddressed(part, passage)
    else { return [] }
    return drafts(run, terms, rule: Self.careRule, of: isListed ? withoutAddress(part, passage) : run)
  }

  /// "floating spots, and if ⟦their number increases⟧": of what is named already.
  private func isSaidOfThem(_ part: Range<Int>, _ passage: Passage) -> Bool {
    part.lowerBound > 0 && passage.tokens[part].prefix(2).contains { $0.is("their") || $0.is("its") }
      && (passage.tokens[part.lowerBound].is("if") || passage.tokens[part.lowerBound - 1].is("if"))
  }

  /// "raised aldosterone (which leads to ⟦salt retention⟧)": what the one before it brings about.
  func isInGloss(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[..<run.lowerBound].openParenthesis.map {
      $0 + 1 < run.lowerBound && passage.tokens[$0 + 1].is("which")
    } ?? false
  }

  /// "if you are receiving supportive care": no illness.
  private func isCareGiven(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run.lowerBound].is("receiving") && passage.tokens[run].prefix(4).contains { $0.is("care") }
  }

  /// "If you are a patient with gout, your doctor will …": whom the sentence speaks to.
  private func isAddressed(_ run: Range<Int>, _ passage: Passage) -> Bool {
    run.contains { index in
      passage.tokens[index].word == "patient"
        && !(index + 1 < run.upperBound && passage.tokens[index + 1].word == "suffering")
    }
  }

  /// "The substance may cause gout" in such a list says what the drug does.
  private func does(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let run = balanced(run, terms.passage)
    let behind = terms.passage.tokens[run.upperBound...].prefix(1)
    return behind.contains { ["may", "can", "might", "could"].contains($0.word) }
      && terms.passage.marks(of: .hazardCue).contains {
        ($0.tokens.lowerBound - run.upperBound).magnitude <= 1
          && ["hazard", "effect"].contains(terms.reading.lexicon[$0][1])
      }
  }

  private static let places = WordTable.hazards["endemic-place"]

  /// "are bedridden": one word says what the reader is, any under a lead of risks; elsewhere a known one that is all
  /// the item says: "are a smoker".
  private func isState(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let passage = terms.passage
    let isKnown = passage.tokens.count <= 7 && passage.tokens[run].contains { Self.states.contains($0.word) }
    guard let lead = passage.context.first, isKnown || opensRisks(terms.reading.passages[lead])
    else { return false }
    return passage.tokens[..<run.lowerBound].suffix(2).contains { $0.word == "are" }
      && !passage.tokens[run].contains { Self.unwanted.contains($0.word) || Self.vacant.contains($0.word) }
  }
  static let states = WordTable.hazards["state"]

  /// "any of these thoughts": which, is told before.
  private func refersBack(_ part: Range<Int>, to run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[part.lowerBound..<max(part.lowerBound, run.lowerBound)].suffix(2).contains {
      Self.pointing.contains($0.word)
    }
  }

  /// "loss of response ⟦with Examplix treatment⟧".
  private func beforeDrug(_ run: Range<Int>, _ terms: Terms) -> Range<Int> {
    let tokens = terms.passage.tokens
    let joint = run.dropFirst().dropLast().first {
      ["with", "during", "to"].contains(tokens[$0].word) && terms.reading.subject.names(tokens[$0 + 1])
    }
    return joint.map { run.lowerBound..<$0 } ?? run
  }

  /// "if you received the medicine" is no illness.
  private func names(_ run: Range<Int>, _ terms: Terms) -> Bool {
    run.count <= 4 && terms.passage.tokens[run].contains { terms.reading.subject.names($0) }
      && ["received", "had", "used", "taken"].contains(terms.passage.tokens[run.lowerBound].word)
  }

  /// "new or worsening symptoms of heart failure": the disease behind them.
  private func ofSymptoms(_ run: Range<Int>, _ terms: Terms) -> Range<Int> {
    let tokens = terms.passage.tokens
    guard let of = run.dropLast().last(where: { tokens[$0].word == "of" }), of > run.lowerBound,
      Self.unlisted.contains(tokens[of - 1].word), !tokens[run].contains(where: { $0.word == "following" }),
      terms.marks(within: of + 1..<run.upperBound).contains(where: {
        $0.vocabulary == .condition && $0.tokens.count > 1
      })
    else { return run }
    return terms.trimmed(of + 1..<run.upperBound)
  }

  /// "a condition that reduces your defence", "lives in regions where infections are common": the clause says which.
  private func telling(_ asked: Range<Int>, _ terms: Terms) -> Range<Int> {
    let passage = terms.passage
    let end = asked.upperBound
    if let place = asked.dropFirst().last(where: { passage.tokens[$0].word == "where" }),
      Self.places.contains(passage.tokens[place - 1].word)
    {
      let clause = beforeExamples(place + 1..<clauseEnd(after: place + 1, passage), passage)
      return clause.lowerBound..<(clause.first { passage.tokens[$0].kind == .open } ?? clause.upperBound)
    }
    guard end < passage.tokens.count, passage.tokens[end].word == "that" else { return asked }
    // "if blood tests show that you have gout"
    // "if your doctor has told you that you have gout"
    let isTold =
      asked.count > 2 && passage.tokens[end - 1].word == "you" && passage.tokens[end - 2].word == "told"
    if isTold || passage.tokens[asked].last.map({ ["show", "shows"].contains($0.word) }) ?? false {
      return end + 1..<conditionEnd(from: end + 1, passage, terms.reading)
    }
    guard
      isGeneric(terms.trimmed(withoutAddress(asked, passage)), passage),
      !passage.tokens[asked].contains(where: { Self.remedies.contains($0.word) })
    else { return asked }
    // "other diseases that are not well controlled": which, neither half says.
    if passage.tokens[(end + 1)...].prefix(2).contains(where: { $0.is("not") }) { return end..<end }
    return end + 1..<conditionEnd(from: end + 1, passage, terms.reading)
  }

  /// "If you think you have an infection", "If your test results show": nobody has it yet; "if you have X, do not take"
  /// forbids; "(see Warnings and precautions)" says it there.
  private func isSettled(from opener: Int, _ passage: Passage) -> Bool {
    let tokens = passage.tokens[opener...]
    if tokens.prefix(7).contains(where: { ["think", "result"].contains($0.word) }) { return true }
    return tokens.indices.dropLast(2).contains { index in
      tokens[index].word == "do" && tokens[index + 1].word == "not"
        && ["take", "use"].contains(tokens[index + 2].word)
        // "if you do not take calcium"
        && !(index > tokens.startIndex && tokens[index - 1].word == "you")
        // "unless your doctor recommends it" leaves it to the doctor.
        && !tokens[(index + 2)...].prefix(8).contains { $0.word == "unless" }
        || tokens[index].word == "not" && tokens[index + 1].word == "recommended"
        || tokens[index].word == "see"
          && tokens[(index + 1)...].prefix(3).contains { $0.word == "warning" || $0.word == "precaution" }
    }
  }

  /// "allergic to Examplix or one of its ingredients" is a contraindication, an allergy to something else none.
  private func isAllergy(_ part: Range<Int>, _ terms: Terms) -> Bool {
    let passage = terms.passage
    return part.contains { index in
      ["allergic", "allergy", "hypersensitive", "hypersensitivity"].contains(passage.tokens[index].word)
        && index + 1 < passage.tokens.count && passage.tokens[index + 1].word == "to"
        && passage.tokens[index..<part.upperBound].contains {
          ["ingredient", "component", "active", "it", "this"].contains($0.word)
            || terms.reading.subject.names($0)
        }
    }
      || part.contains { passage.tokens[$0].word == "breast" }
        && part.contains { ["feeding", "feed", "fed"].contains(passage.tokens[$0].word) }
  }

  /// What other kinds of claim are about, or symptoms that call for a doctor.
  static let unwanted = WordTable.hazards["unwanted"]
  static let unlisted: WordSet = ["symptom", "sign", "treatment"]
}
