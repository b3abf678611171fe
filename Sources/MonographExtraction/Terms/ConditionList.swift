import MonographAnalysis
import MonographLexicon
import MonographModel

/// The conditions named in "severe depression and/or suicidal ideation; hypersensitivity to A, B, or C": who
/// a drug is, or is not, for.
struct ConditionList {
  struct Item: Hashable {
    var term: String
    var tokens: Range<Int>
    /// What the term owes to words elsewhere: "hypersensitivity to" before a list of substances.
    var subject: Range<Int>?
  }

  let terms: Terms
  /// Whether "(e.g., A or B)" names conditions of their own.
  var readsExamples = false
  var passage: Passage { terms.passage }

  func items(in range: Range<Int>) -> [Item] {
    var items: [Item] = []
    for group in groups(range) {
      items += allergies(in: group) ?? recent(in: group) ?? conditions(in: group)
    }
    var seen: Set<String> = []
    return items.filter { seen.insert($0.term).inserted }
  }

  /// The parts between semicolons, before each further "or if you …", and of a list that was run into one line.
  func groups(_ range: Range<Int>) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = range.lowerBound
    for index in range {
      if passage.tokens[index].kind == .semicolon {
        groups.append(start..<index)
        start = index + 1
      } else if passage.tokens[index].word == "if", index > start + 1,
        ["or", "and"].contains(passage.tokens[index - 1].word)
      {
        groups.append(start..<index - 1)
        start = index
      } else if opensItem(index, range) {
        groups.append(start..<index)
        start = index + 1
      }
    }
    return groups + [start..<max(start, range.upperBound)]
  }

  /// "if you are allergic to it ⟦-⟧ if you have gout": a dash that led an item in.
  private func opensItem(_ dash: Int, _ range: Range<Int>) -> Bool {
    guard passage.tokens[dash].kind == .dash, passage.tokens[dash].spaceBefore, dash + 1 < range.upperBound,
      passage.tokens[dash + 1].spaceBefore
    else { return false }
    return Self.itemOpeners.contains(passage.tokens[dash + 1].word)
  }
  private static let itemOpeners: WordSet = ["if", "are", "have", "is", "has", "had", "you", "your"]

  // MARK: Conditions

  func conditions(in range: Range<Int>) -> [Item] {
    if range.contains(where: { isAfterTaking($0, range) && !isAside($0, range) }) { return whole(range) }
    if isOfContraception(range) || isState(range) { return whole(range) }
    if let lacking = lacking(in: range) { return lacking }
    if isOfFamily(range), case let run = stripped(range) { return [Item(term: terms.text(run), tokens: run)] }
    let members = withoutParts(
      Enumeration.members(of: passage, in: beforeExamples(stripped(range))).filter {
        !isApposition($0.tokens) && !announcesExamples($0.tokens)
      })
    let exampled = readsExamples ? members.filter { !isReaction($0.tokens) } : []
    return named(members) + exampled.flatMap { $0.asides.flatMap(examples) }
  }

  /// "a severe reaction to it (e.g., hives)", "withdrawal symptoms (such as fits)": the examples are its signs.
  private func isReaction(_ member: Range<Int>) -> Bool {
    passage.tokens[member].contains { Self.allergy.contains($0.word) || Self.signed.contains($0.word) }
  }
  private static let signed: WordSet = [
    "reaction", "symptom", "sign", "withdrawal", "toxicity", "sensitivity", "anaphylaxis", "intolerance",
  ]

  /// "certain heart conditions (e.g., ⟦severe bradycardia⟧, ⟦heart block⟧)".
  private func examples(in aside: Range<Int>) -> [Item] {
    let start = aside.first {
      !Self.forExample.contains(passage.tokens[$0].word) && !Self.leadingIn.contains(passage.tokens[$0].word)
        && passage.tokens[$0].kind == .word
    }
    guard let start, start > aside.lowerBound else { return [] }
    return named(Enumeration.members(of: passage, in: start..<aside.upperBound)).filter {
      terms.isReaction($0.tokens)
    }
  }
  private static let leadingIn: WordSet = ["such", "as", "for", "example", "including"]

  private func named(_ members: [Enumeration.Member]) -> [Item] {
    let runs = joined(members)
      .map { (withoutAnnouncement(extent(of: stripped($0))), $0) }.filter {
        !$0.0.isEmpty && !endsInSurmise($0.0)
      }
    return runs.enumerated().compactMap { position, pair in
      let run = pair.0
      if runs.count > 1, passage.tokens[run].contains(where: { Self.wishes.contains($0.word) }) {
        return nil
      }
      if let tail = sharedTail(of: position, in: runs.map(\.0)) {
        return Item(term: "\(terms.text(run)) \(terms.text(tail))", tokens: run, subject: tail)
      }
      let head = sharedHead(of: position, in: runs.map(\.0))
      let degree = degree(
        before: run, after: runs[..<position].map(\.0), head: head ?? run.upperBound - 1)
      let extent = degree.map { terms.text($0) + " " } ?? ""
      guard let head else { return Item(term: extent + name(run), tokens: run, subject: degree) }
      // "liver, kidney or heart problems", "severe renal or hepatic impairment"
      return Item(
        term: extent + "\(terms.text(run)) \(terms.text(head..<head + 1))", tokens: run,
        subject: head..<head + 1)
    }
  }

  /// The "e.g." of "heart disease, e.g., angina".
  private func announcesExamples(_ member: Range<Int>) -> Bool {
    member.allSatisfy {
      passage.tokens[$0].kind != .word || Self.forExample.contains(passage.tokens[$0].word)
    }
  }

  /// "uncontrolled diabetes, ⟦with e.⟧g. vomiting".
  private func withoutAnnouncement(_ run: Range<Int>) -> Range<Int> {
    guard let last = run.last, Self.forExample.contains(passage.tokens[last].word) else { return run }
    var upper = last
    while upper > run.lowerBound,
      [.comma, .period].contains(passage.tokens[upper - 1].kind)
        || ["with", "e"].contains(passage.tokens[upper - 1].word)
    { upper -= 1 }
    return run.lowerBound..<upper
  }

  /// With its points told apart, too: "e", "g".
  static let forExample: WordSet = ["e.g", "eg", "e", "g"]

  /// "uncontrolled diabetes, with, for example, vomiting or weight loss": what shows it is no other condition.
  private func beforeExamples(_ range: Range<Int>) -> Range<Int> {
    let start = range.dropLast().first { index in
      index > range.lowerBound && passage.tokens[index].word == "for"
        && passage.tokens[index + 1].word == "example"
    }
    return start.map { range.lowerBound..<$0 } ?? range
  }

  /// Who may become pregnant is no other condition than who is.
  private static let wishes: WordSet = ["think", "planning", "plan", "trying", "hoping", "wish", "intend"]

  /// "after taking …", "related to previous use": what follows belongs to the whole list.
  func isAfterTaking(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound else { return false }
    let next = passage.tokens[index + 1].word
    return ["after", "when"].contains(passage.tokens[index].word)
      && Self.takings.contains(next)
      || passage.tokens[index].word == "related" && next == "to"
  }

  private static let takings: WordSet = ["taking", "you", "using", "receiving", "previous", "prior"]

  func isAside(_ index: Int, _ range: Range<Int>) -> Bool {
    let before = passage.tokens[range.lowerBound..<index]
    return before.count { $0.kind == .open } > before.count { $0.kind == .close }
  }
}
