import MonographModel

/// The claims of one document, judged against its labels.
public struct DocumentEvaluation: Sendable {
  public var document: String
  /// A claim is right where its value agrees and its first evidence overlaps the label.
  public internal(set) var overlap: [EvaluationRow: Tally] = [:]
  /// … and where its first evidence is the label's very range.
  public internal(set) var strict: [EvaluationRow: Tally] = [:]
  public internal(set) var alarms = Alarms()
  public internal(set) var confusions: [Confusion: Int] = [:]
  /// In the order of the rows, then of the document.
  public internal(set) var findings: [Finding] = []

  /// What has to be zero, or next to it.
  public struct Alarms: Hashable, Sendable {
    /// Labelled decoys, and how many of them a dose, strength or percentage claim took.
    public var decoys = 0, decoysTaken = 0
    /// Claims with a number that stands in none of their quotes.
    public var invented = 0
    /// Doses of a study arm or an animal, claimed as advice.
    public var study = 0
  }

  /// Something taken for something else: a kind for another, a role for another.
  public struct Confusion: Hashable, Sendable {
    /// "kind" or the field's name.
    public var field: String
    public var labelled: String
    /// Empty for nothing.
    public var claimed: String
  }

  /// A label that was not found, a claim that is wrong, a field that differs.
  public struct Finding: Hashable, Sendable {
    public enum Verdict: String, Sendable { case missed, wrong, differs, decoy, invented, study }

    public var row: EvaluationRow
    public var verdict: Verdict
    public var span: ByteSpan
    /// What was labelled, or claimed, in words.
    public var text: String
  }

  public init(_ gold: GoldDocument, claims: [Claim]) {
    document = gold.document
    let claims = claims.filter { gold.holds($0) }
    for row in EvaluationRow.allCases where row.kind != nil {
      row.isPassage ? judgePassages(row, gold, claims) : judge(row, gold, claims)
    }
    judgeBands(gold, claims)
    raiseAlarms(gold, claims)
    noteConfusedKinds(gold, claims)
    findings.sort { ($0.row.place, $0.span) < ($1.row.place, $1.span) }
  }

  /// The tally over all kinds.
  public var pooled: Tally {
    EvaluationRow.pooled.reduce(into: Tally()) { $0 += overlap[$1] ?? Tally() }
  }

  mutating func note(_ row: EvaluationRow, _ verdict: Finding.Verdict, _ span: ByteSpan, _ text: String) {
    findings.append(Finding(row: row, verdict: verdict, span: span, text: text))
  }
}

extension DocumentEvaluation {
  private mutating func judge(_ row: EvaluationRow, _ gold: GoldDocument, _ claims: [Claim]) {
    let labels = gold.labels.filter { $0.kind == row.rawValue }
    let got = claims.filter(row.takes)
    strict[row] = Judgement(labels, got, row: row) { $0.span == $1.evidence[0].span }.tally
    let judgement = Judgement(labels, got, row: row) { $0.overlaps($1) }
    overlap[row] = judgement.tally
    for label in judgement.missed { note(row, .missed, label.span, label.quote) }
    for claim in judgement.wrong {
      note(row, .wrong, claim.evidence[0].span, claim.value.words(claim.polarity))
    }
    for (label, claim) in judgement.pairs { judgeFields(label, claim) }
    for (label, claim) in judgement.forgiven where label.text("role") == "study" {
      guard case .dose(let dose) = claim.value, dose.role != .study else { continue }
      alarms.study += 1
      note(row, .study, label.span, "as \(dose.role.rawValue): \(claim.value.words(claim.polarity))")
    }
  }

  /// A label of a passage is found where a claim of its kind overlaps it, and such a claim is right.
  private mutating func judgePassages(_ row: EvaluationRow, _ gold: GoldDocument, _ claims: [Claim]) {
    let labels = gold.labels.filter { $0.kind == row.rawValue }
    let got = claims.filter { $0.kind == row.kind }
    var tally = Tally()
    for label in labels where !label.isOptional {
      tally.labelled += 1
      if got.contains(where: label.overlaps) {
        tally.found += 1
      } else {
        note(row, .missed, label.span, label.quote)
      }
    }
    // Labels of a passage mark where it stands; whether the rest of the document has none, they do not say.
    let answering = got.filter { claim in labels.contains { $0.overlaps(claim) } }
    tally.claims = answering.count
    tally.right = answering.count
    overlap[row] = tally
  }

  /// A labelled band is found where a reaction of that band has the phrase as evidence.
  private mutating func judgeBands(_ gold: GoldDocument, _ claims: [Claim]) {
    var tally = Tally()
    for label in gold.labels where label.kind == "band" && !label.isDoubtful {
      let near = claims.compactMap { claim -> String? in
        guard case .adverseReaction(let reaction) = claim.value, let band = reaction.frequency?.band else {
          return nil
        }
        return claim.evidence.contains { $0.span.overlaps(label.span) } ? band.rawValue : nil
      }
      tally.labelled += 1
      if !near.isEmpty { tally.claims += 1 }
      if label.text("band").map(near.contains) ?? false {
        tally.found += 1
        tally.right += 1
      } else {
        note(.band, near.isEmpty ? .missed : .differs, label.span, label.quote)
      }
    }
    overlap[.band] = tally
  }
}

extension EvaluationRow {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self)! }
}
