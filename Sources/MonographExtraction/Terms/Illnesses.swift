import MonographAnalysis
import MonographLexicon

/// The conditions that a document's patients have before they take the drug: those it mostly names behind "patients
/// with" and "treatment of", or before "patients" and "trials". Their other mentions are no reactions either.
struct Illnesses: Sendable {
  private var entries: Set<Int> = []

  init(_ passages: [Passage]) {
    var counts: [Int: (all: Int, background: Int)] = [:]
    for passage in passages {
      for mark in passage.marks(of: .condition) {
        counts[mark.entry, default: (0, 0)].all += 1
        if Background.holds(mark.tokens, passage) { counts[mark.entry]!.background += 1 }
      }
    }
    entries = Set(counts.filter { $1.background >= 2 && $1.background * 3 >= $1.all }.keys)
  }

  func holds(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.marks(of: .condition).contains {
      entries.contains($0.entry) && $0.tokens.upperBound == run.upperBound
        && $0.tokens.lowerBound >= run.lowerBound
    }
  }
}

/// Whether a finding is what the patients have or had anyway, or what is treated, prevented or watched for: "in
/// patients with severe hypertension", "a history of asthma", "epilepsy trials", "if hypotension occurs".
enum Background {
  static func holds(_ run: Range<Int>, _ passage: Passage) -> Bool {
    isOfPatients(run, passage) || isBeforeStudy(run, passage) || isOfCautioned(run, passage)
      || isRelated(run, passage)
  }

  /// "homocysteine (too much is related to a higher risk of ⟦stroke⟧)": what a finding is a sign of in others.
  private static func isRelated(_ run: Range<Int>, _ passage: Passage) -> Bool {
    guard passage.holds("risk"), let open = passage.tokens[..<run.lowerBound].openParenthesis,
      case let aside = passage.tokens[open..<run.lowerBound],
      let link = aside.firstIndex(where: { ["related", "linked", "associated"].contains($0.word) })
    else { return false }
    return aside[link...].prefix(2).contains { $0.is("to") || $0.is("with") }
      && aside[link...].contains { $0.is("risk") }
  }

  /// "Risk factors for stroke include ⟦diabetes⟧ and ⟦hypertension⟧": who is likelier to have it.
  static func isRiskFactor(_ run: Range<Int>, _ passage: Passage) -> Bool {
    guard passage.holds("factor") else { return false }
    let tokens = passage.tokens
    return tokens[..<run.lowerBound].indices.dropFirst().contains { index in
      tokens[index].is("factor") && tokens[index - 1].is("risk")
        && !tokens[index..<run.lowerBound].contains {
          $0.endsClause || $0.kind == .period || effects.contains($0.word)
        }
        && (tokens[index + 1].is("for")
          || tokens[index..<run.lowerBound].contains { listing.contains($0.word) })
    }
  }
  private static let listing: WordSet = ["include", "includes", "including", "such", "like", "are", "were"]
  private static let effects: WordSet = [
    "cause", "causes", "reported", "occurred", "developed", "experienced", "led", "may", "can",
  ]

  /// "Side effects are similar if you are treated with it for ⟦gout⟧ or ⟦arthritis⟧": what it is given for.
  static func isOfTreated(_ run: Range<Int>, _ passage: Passage) -> Bool {
    guard passage.holds("treated") else { return false }
    let tokens = passage.tokens
    guard let verb = tokens[..<run.lowerBound].lastIndex(where: { $0.is("treated") }),
      let purpose = tokens[verb..<run.lowerBound].prefix(6).firstIndex(where: { $0.is("for") })
    else { return false }
    return !tokens[purpose..<run.lowerBound].contains {
      $0.endsClause || $0.kind == .period || facts.contains($0.word) || having.contains($0.word)
    }
  }
  private static let having: WordSet = ["have", "has", "had", "get", "develop", "experience"]

  /// "with caution in patients with cardiovascular disorders, especially ⟦arrhythmias⟧ and ⟦hypertension⟧", "with caution
  /// in the presence of ⟦glaucoma⟧": whom care is asked for, to the end of the list.
  private static func isOfCautioned(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard passage.holds(anyOf: caution),
      let care = tokens[..<run.lowerBound].suffix(40).lastIndex(where: { caution.contains($0.word) }),
      case let between = tokens[care..<run.lowerBound],
      !between.contains(where: {
        $0.endsClause || [.period, .colon].contains($0.kind)
          || facts.contains($0.word) && !["include", "including", "included", "are"].contains($0.word)
          || reasons.contains($0.word)
      })
    else { return false }
    return between.indices.dropLast().contains {
      joints.contains(tokens[$0 + 1].word)
        && (owners.contains(tokens[$0].word) || tokens[$0].is("presence"))
    }
  }
  private static let reasons: WordSet = ["as", "because", "due", "since", "which", "increase", "increases"]
  private static let caution: WordSet = ["caution", "cautiously", "contraindicated"]

  private static func isOfPatients(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    var index = run.lowerBound
    while index > 0, run.lowerBound - index < 6, !joints.contains(tokens[index - 1].word),
      !facts.contains(tokens[index - 1].word),
      tokens[index - 1].kind == .word || tokens[index - 1].kind == .dash
    {
      index -= 1
      if treating.contains(tokens[index].word) { return true }
    }
    guard index > 1, joints.contains(tokens[index - 1].word) else { return false }
    return owners.contains(tokens[index - 2].word) || isSecond(index - 2, tokens)
  }

  private static let takers: WordSet = ["on", "with", "taking", "receiving"]

  /// The "or" of "in patients on statins ⟦or⟧ with renal impairment".
  private static func isSecond(_ joint: Int, _ tokens: [Token]) -> Bool {
    guard tokens[joint].is("or") || tokens[joint].is("and") else { return false }
    let before = tokens[..<joint].suffix(6)
    guard let owner = before.lastIndex(where: { owners.contains($0.word) }), owner + 1 < joint else {
      return false
    }
    return takers.contains(tokens[owner + 1].word)
      && tokens[owner..<joint].allSatisfy { $0.kind == .word && !facts.contains($0.word) }
  }

  /// "epilepsy trials", "the safety population with melanoma".
  private static func isBeforeStudy(_ run: Range<Int>, _ passage: Passage) -> Bool {
    run.upperBound < passage.tokens.count && studies.contains(passage.tokens[run.upperBound].word)
  }

  /// What need not have happened: "monitor for", "if … occurs", "patients who develop".
  static func isHypothetical(_ run: Range<Int>, _ passage: Passage) -> Bool {
    var index = run.lowerBound
    while index > 0 {
      index -= 1
      let token = passage.tokens[index]
      if token.endsClause || token.kind == .period || token.kind == .colon { return false }
      if facts.contains(token.word) { return false }
      if index == 0, token.word == "should" { return true }
      // "Anaphylaxis, presenting as cough": what it was.
      let isShown = token.word == "presenting" && passage.tokens[index + 1].word == "as"
      if conditions.contains(token.word), !isShown { return true }
      if token.word == "risk", index + 1 < passage.tokens.count, passage.tokens[index + 1].word == "for" {
        return index > 0 && passage.tokens[index - 1].word == "at"
      }
    }
    return false
  }

  private static let joints: WordSet = ["of", "with", "for", "to"]
  private static let owners: WordSet = [
    "history", "treatment", "patient", "people", "subject", "individual", "woman", "women", "men", "adult",
    "child", "person", "therapy", "predisposition", "predisposed", "diagnosis", "prevention", "those",
    "prophylaxis", "management", "adolescent", "teenager", "infant", "boy", "girl",
  ]
  private static let treating: WordSet = [
    "treat", "treating", "prevent", "preventing", "underlying", "existing",
  ]
  private static let studies: WordSet = [
    "trial", "study", "studies", "patient", "population", "subject", "program", "safety", "clinical",
  ]
  private static let conditions: WordSet = [
    "if", "monitor", "monitored", "monitoring", "withhold", "evaluate", "evaluated", "screen", "develop",
    "experience",
    "experiencing", "presenting", "suspected", "suspect", "assess", "assessed", "discontinue", "interrupt",
    "whether",
    "manage", "instruct", "advise", "test", "detect", "permanently",
  ]
  private static let facts: WordSet = [
    "occurred", "reported", "cause", "causes", "caused", "include", "including", "included", "experienced",
    "observed",
    "developed", "may", "can", "led", "were", "was", "are", "is", "resulting", "result", "associated", "risk",
  ]
}
