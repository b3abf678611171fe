import MonographAnalysis
import MonographLexicon
import MonographModel

/// Adjustments whose factor is named by a title, another drug, an event or a group of patients.
extension DoseAdjustments {
  /// "Renal impairment: no adjustment is needed": the label or short heading names the factor.
  func titled(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    guard reading.passages[index].tokens.last?.kind != .colon,
      let title = reading.passages[index].context.first, case let head = reading.passages[title],
      head.role == .label || head.role == .heading, head.tokens.count <= 8, !namesAdults(head),
      let adjustment = adjustments.first(where: {
        ![.interrupt, .monitor, .increase].contains($0.value)
          && !isOfCompany($0, reading.passages[index])
      })
        ?? adjustments.first(where: {
          $0.value == .monitor && !reading.passages[index].tokens.contains { $0.word == "consult" }
        })
    else { return [] }
    var seen: CaseSet<Factor> = []
    return factors(head, reading).filter {
      $0.value != .weight && $0.value != .interaction && seen.insert($0.value)
        && !($0.value == .age && isOfOthers(index, reading))
        && (!adjustment.isAmount || isLess(for: $0, head))
    }.map { factor in
      let ownDegree = degree(near: adjustment.tokens, reading.passages[index])
      var draft = make(
        factor.value, adjustment, ownDegree ?? head.string(head.tokens.indices), "titled",
        at: adjustment.tokens, index, reading)
      draft.add(.heading, in: title, factor.tokens)
      if factor.value == .age { addAges(&draft, title, index, reading) }
      return draft
    }
  }

  /// "There are medicines that should not be taken ⟦with⟧ it": whoever takes it.
  private func isOfCompany(_ found: Found<Adjustment>, _ passage: Passage) -> Bool {
    found.value == .avoid && passage.tokens[found.tokens.upperBound...].first?.is("with") ?? false
  }

  /// "Do not take it if you take other medicines", "live vaccines should not be given": under a title that names children,
  /// too, this is not said of them.
  private func isOfOthers(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    return passage.holds(anyOf: Self.vaccines) && passage.holds(anyOf: Self.live)
      || passage.holds(anyOf: Self.beside) && passage.populations(reading.lexicon).isEmpty
  }
  private static let vaccines: WordSet = ["vaccine", "vaccination"]
  private static let live: WordSet = ["live", "bcg"]
  private static let beside: WordSet = ["if", "together"]

  /// Whom it is said of: those whom the text refers back to, names with their age, or stand in the title.
  private func addAges(_ draft: inout Draft, _ title: Int, _ index: Int, _ reading: Reading) {
    addNamedBefore(&draft, index, reading)
    for place in [index, title] where draft.scope.population == nil {
      let passage = reading.passages[place]
      guard
        let mention = passage.populations(reading.lexicon).first(where: {
          $0.age != nil && !$0.groups.isEmpty
        })
      else { continue }
      draft.scope.population = mention.population(in: passage)
      draft.add(.population, in: place, mention.tokens)
    }
  }

  /// "There are no data in children under 12 years. It should not be used in this population."
  func addNamedBefore(_ draft: inout Draft, _ index: Int, _ reading: Reading) {
    let tokens = reading.passages[index].tokens
    let refersBack = tokens.indices.dropLast().contains {
      ["this", "these"].contains(tokens[$0].word)
        && tokens.dropFirst($0 + 1).prefix(2).contains { Self.groups.contains($0.word) }
    }
    guard refersBack, let before = reading.before(index).first,
      let (population, run) = Scopes.population(in: before, near: nil, reading)
    else { return }
    draft.scope.population = population
    draft.add(.population, in: before, run)
  }
  static let groups: WordSet = ["population", "group", "patient", "children"]

  /// "Adults and children": what follows is the dose of all.
  func namesAdults(_ head: Passage) -> Bool {
    head.tokens.indices.contains { index in
      head.tokens[index].word == "adult"
        && (index == 0 || !["older", "elderly"].contains(head.tokens[index - 1].word))
    }
  }

  /// "Reduce the dose when it is taken with fluconazole": the factor is another drug.
  func withPartner(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard
      let found = adjustments.first(where: { $0.value == .reduce || $0.value == .increase })
        ?? adjustments.first(where: { $0.isOfDose && $0.value == .caution }),
      let partner = partner(passage, reading),
      (isTogether(found.tokens, partner.tokens, passage)
        || isOfOwnDose(found.tokens, passage, reading) && isUnderInteractions(index, reading))
        && (!found.isAmount || partner.tokens.upperBound <= found.tokens.lowerBound)
        || startsLow(found, passage) && isUnderInteractions(index, reading)
    else { return [] }
    return [
      make(
        .interaction, found, Terms.folded(passage.string(partner.tokens)), "interaction",
        at: min(
          found.tokens.lowerBound, partner.tokens.lowerBound)..<max(
            found.tokens.upperBound, partner.tokens.upperBound), index, reading)
    ]
  }

  private func isUnderInteractions(_ index: Int, _ reading: Reading) -> Bool {
    reading.isUnder([.interactions], unless: Self.here.subtracting([.interactions]), index)
  }

  /// "… if you take diuretics. Your doctor may ask you to stop it."
  func withPartnerBefore(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    guard let before = reading.before(index).first, let partner = partner(reading.passages[before], reading),
      var draft = decided(index, adjustments, reading).first,
      case .doseAdjustment(var value) = draft.value
    else { return [] }
    value.factor = .interaction
    value.condition = Terms.folded(reading.passages[before].string(partner.tokens))
    draft.value = .doseAdjustment(value)
    draft.add(.subject, in: before, partner.tokens)
    return [draft]
  }

  /// "Foobarins raise its level, and your doctor may start you on the lowest dose".
  func startsLow(_ found: Found<Adjustment>, _ passage: Passage) -> Bool {
    passage.tokens[max(0, found.tokens.lowerBound - 4)..<found.tokens.upperBound].contains {
      ["start", "starting", "lowest"].contains($0.word)
    }
  }

  /// "with fluconazole", not "the dose of digoxin".
  func isTogether(_ adjustment: Range<Int>, _ partner: Range<Int>, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<partner.lowerBound].suffix(
      passage.tokens.first?.is("if") ?? false ? 10 : 6)
    guard
      before.contains(where: {
        ["with", "taking", "takes", "receiving", "take", "consume", "consuming"].contains($0.word)
      })
    else {
      return false
    }
    return !passage.tokens[adjustment.upperBound...].prefix(2).contains { $0.word == "of" }
  }

  /// What is done when something happens to the patient.
  func onEvent(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    guard !adjustments.isEmpty else { return [] }
    return [developing, decided, urgent, ordered, conditional].lazy.map { $0(index, adjustments, reading) }
      .first {
        !$0.isEmpty
      } ?? []
  }

  /// "Stop taking it and contact your doctor at once."
  private func urgent(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard
      let found = adjustments.first(where: {
        $0.value == .interrupt && Self.ordering.contains(passage.tokens[$0.tokens.lowerBound].word)
          && ($0.tokens.count > 1
            || !["and", "or"].contains(passage.tokens[$0.tokens.upperBound...].first?.word))
      }), !isOfAny(passage), isOrdered(found.tokens, passage), !answers(index, reading),
      passage.tokens[found.tokens.upperBound...].contains(where: { Self.helping.contains($0.word) })
        || isForATime(found.tokens, passage),
      PregnancyLactation.Mention.all(in: passage, from: 0).isEmpty, !reading.isUnder([.pregnancy], index)
    else { return [] }
    return [
      make(organ(isBare: false, index, reading), found, nil, "urgent", at: found.tokens, index, reading)
    ]
  }
  /// "You must stop taking it before the operation", "stop taking it for a short time".
  private func isForATime(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let behind = passage.tokens[run.upperBound...].prefix(20)
    return behind.contains { Self.procedures.contains($0.word) }
      || behind.indices.dropLast().contains {
        ["short", "some"].contains(behind[$0].word) && ["time", "while"].contains(behind[$0 + 1].word)
      }
  }
  private static let procedures: WordSet = ["surgery", "operation", "temporarily", "injection"]

  /// "…, stop taking it", "you should stop": not "if you stop".
  private func isOrdered(_ run: Range<Int>, _ passage: Passage) -> Bool {
    guard run.lowerBound > 0, case let before = passage.tokens[run.lowerBound - 1] else { return true }
    return [.comma, .colon, .dash, .close].contains(before.kind)
      || ["should", "must", "and", "then", "immediately"].contains(before.word)
  }

  /// What follows a question: "What should I do if I get side effects? Stop taking it."
  func answers(_ index: Int, _ reading: Reading) -> Bool {
    reading.passages[index].context.first.map { reading.passages[$0].tokens.last?.kind == .question } ?? false
  }

  /// "if you get any of these side effects": whatever happens.
  private func isOfAny(_ passage: Passage) -> Bool {
    passage.tokens.indices.dropLast().contains {
      ["any", "concerning", "unusual", "unexpected"].contains(passage.tokens[$0].word)
        && ["of", "side", "adverse", "unusual", "reaction", "symptom"].contains(passage.tokens[$0 + 1].word)
    }
  }
  private static let ordering: WordSet = ["stop", "discontinue"]
  private static let helping: WordSet = [
    "contact", "seek", "call", "tell", "consult", "see", "inform", "get",
  ]

  /// "If a patient develops a serious infection, consider suspending treatment."
  func developing(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard let found = adjustments.first(where: { $0.value == .interrupt || $0.value == .reduce }),
      isOfDrug(found.tokens, passage, reading)
    else { return [] }
    if reading.isUnder([.adverseReactions], index), isOfAny(passage) || answers(index, reading) { return [] }
    // "In patients who develop jaundice, stop treatment."
    let developer = passage.tokens.indices.dropLast().first {
      passage.tokens[$0].word == "who" && Self.events.contains(passage.tokens[$0 + 1].word)
    }
    let condition = passage.tokens.firstIndex { ["if", "case"].contains($0.word) } ?? developer
    guard
      condition != nil && passage.holds(anyOf: Self.events) || isForReaction(found.tokens, passage)
        || passage.tokens[found.tokens.upperBound...].prefix(7).contains(where: { $0.word == "considered" })
        || passage.tokens[found.tokens].contains(where: { ["reason", "immediate"].contains($0.word) })
    else { return [] }
    let start = condition ?? found.tokens.lowerBound
    let run = min(start, found.tokens.lowerBound)..<max(found.tokens.upperBound, start + 1)
    let factor = organ(isBare: false, index, reading)
    guard let also = joined(to: found, adjustments, passage) else {
      return [make(factor, found, nil, "event", at: run, index, reading)]
    }
    return [found, also].map { make(factor, $0, nil, "event", at: $0.tokens, index, reading) }
  }

  /// "may reduce the dose ⟦or stop treatment⟧", "delay it and ⟦reduce the next dose⟧".
  private func joined(to found: Found<Adjustment>, _ adjustments: [Found<Adjustment>], _ passage: Passage)
    -> Found<Adjustment>?
  {
    adjustments.first {
      $0.value != found.value && [.interrupt, .reduce, .increase].contains($0.value)
        && (1...6).contains($0.tokens.lowerBound - found.tokens.upperBound)
        && passage.tokens[found.tokens.upperBound..<$0.tokens.lowerBound].contains {
          ["or", "and"].contains($0.word)
        }
    }
  }
  /// "Interrupt treatment ⟦for grade 3 diarrhoea⟧".
  private func isForReaction(_ run: Range<Int>, _ passage: Passage) -> Bool {
    guard let next = passage.tokens[run.upperBound...].first, next.word == "for",
      passage.tokens[run].allSatisfy({ $0.word != "dose" && $0.word != "dosage" })
        || passage.tokens[run.upperBound...].prefix(3).contains(where: { $0.word == "grade" })
    else { return false }
    let behind = run.upperBound + 1..<min(passage.tokens.count, run.upperBound + 6)
    return passage.tokens[behind].contains { $0.word == "grade" }
      || passage.marks(of: .reaction).contains { behind.contains($0.tokens.lowerBound) }
  }
  static let events: WordSet = [
    "develops", "develop", "occurs", "occur", "suspected", "confirmed", "case", "experience", "experiences",
    "appear", "appears", "notice", "detected", "worsen", "worsens", "persist", "persists", "fall", "falls",
    "drop", "drops", "rise", "rises",
  ]

  /// "Use with caution in patients with heart failure": conditions that are no factor of their own.
  func patients(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard
      !reading.isUnder([.pregnancy, .lactation, .interactions], unless: [.precautions, .warnings], index),
      let found = adjustments.first(where: { isOfPatients($0, passage) }),
      let start = passage.tokens.indices.dropLast(2).first(where: {
        Self.people.contains(passage.tokens[$0].word)
          && ["with", "who", "taking"].contains(passage.tokens[$0 + 1].word)
      })
    else { return [] }
    // "should be used with caution due to the risk of …": whoever is meant stands before.
    let clause = passage.clause(around: start).upperBound
    let limit = found.tokens.lowerBound > start ? min(clause, found.tokens.lowerBound) : clause
    // "in patients with gout, and its use in pregnancy …"
    let end =
      passage.tokens[start + 2..<max(start + 2, limit)].firstIndex { Self.turning.contains($0.word) } ?? limit
    let conditions =
      passage.marks.contains { mark in
        (mark.vocabulary == .condition || mark.vocabulary == .reaction || isHead(mark, reading))
          && mark.tokens.lowerBound > start && mark.tokens.upperBound <= end
          && !isOfFactor(mark.tokens, passage)
      } || passage.tokens[start..<end].prefix(8).contains { ["condition", "history"].contains($0.word) }
    let run = min(start, found.tokens.lowerBound)..<max(start + 2, found.tokens.upperBound)
    guard conditions, !passage.tokens[run].contains(where: { $0.endsClause }) else { return [] }
    return [make(.other, found, nil, "patients", at: run, index, reading)]
  }

  private static let turning: WordSet = ["its", "it", "should", "because", "due"]

  /// "problems", "pain": not what only takes part in a finding's name.
  func isHead(_ mark: Mark, _ reading: Reading) -> Bool {
    mark.vocabulary == .head && reading.lexicon[mark][1] == FindingRole.head.rawValue
  }

  static let people: WordSet = [
    "patient", "individuals", "individual", "people", "those", "persons",
  ]

  /// Caution; "not recommended for", "do not start": what is to be avoided otherwise is a contraindication.
  func isOfPatients(_ found: Found<Adjustment>, _ passage: Passage) -> Bool {
    guard found.value == .avoid else { return found.value == .caution && !found.isOfDose }
    return passage.tokens[found.tokens].contains {
      ["start", "started", "initiate", "initiated", "recommended"].contains($0.word)
    }
  }

  /// Whether a condition is of the kidney or liver, which are factors of their own.
  func isOfFactor(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.marks(of: .doseFactor).contains {
      $0.tokens.overlaps(max(0, run.lowerBound - 2)..<min(run.upperBound + 1, passage.tokens.count))
    }
  }

  private static let doctors: WordSet = ["doctor", "physician"]

  /// "Your doctor may decide to stop treatment", "may increase the dose to 40 mg every week".
  func decided(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !adjustments.isEmpty, passage.holds(anyOf: Self.doctors),
      let doctor = passage.tokens.firstIndex(where: { Self.doctors.contains($0.word) }),
      let found = adjustments.first(where: {
        [.interrupt, .increase, .reduce].contains($0.value) && $0.tokens.lowerBound > doctor
      }), found.tokens.lowerBound - doctor <= 14,
      passage.tokens[doctor..<found.tokens.lowerBound].contains(where: {
        ["may", "might", "will", "decide", "recommend", "tell", "can", "should"].contains($0.word)
      }),
      !passage.tokens[doctor..<found.tokens.lowerBound].contains(where: {
        ["whether", "when", "how", "if"].contains($0.word)
      }), !passage.tokens[..<doctor].contains(where: { ["unless", "until"].contains($0.word) }),
      PregnancyLactation.Mention.all(in: passage, from: 0).isEmpty
    else { return [] }
    let object = passage.tokens[found.tokens.upperBound...].prefix(3)
    if object.first?.word == "of", object.contains(where: { ["these", "other", "those"].contains($0.word) }) {
      return []
    }
    let also = joined(to: found, adjustments, passage)
    return [make(.other, found, nil, "decided", at: doctor..<found.tokens.upperBound, index, reading)]
      + (also.map { [make(.other, $0, nil, "decided", at: $0.tokens, index, reading)] } ?? [])
  }
}
