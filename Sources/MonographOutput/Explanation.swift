import MonographModel

/// `monograph explain`: where a statement of the drug file comes from, in words, with every quote.
public enum Explanation {
  /// The text for the id of a claim, fact, contradiction, difference or gap; nil where the file has no such id.
  public static func text(for id: String, in file: DrugFile) -> String? {
    if let claim = file.claim(id) { return words(claim, in: file) }
    if let fact = file.facts.first(where: { $0.id == id }) { return words(fact, in: file) }
    if let item = file.contradictions.first(where: { $0.id == id }) { return words(item, in: file) }
    if let item = file.differences.first(where: { $0.id == id }) { return words(item, in: file) }
    if let gap = file.gaps.first(where: { $0.id == id }) { return words(gap, in: file) }
    return nil
  }

  private static func words(_ claim: DrugFile.ClaimEntry, in file: DrugFile) -> String {
    var text = heading("claim", claim.id, claim.kind, in: file)
    text += "  value      \(json(claim.value))\n  scope      \(json(claim.scope))\n"
    text += "  polarity   \(claim.polarity)\n  certainty  \(claim.certainty)\n"
    text += "  section    \(claim.section ?? "not known")\n  made by    rule \(claim.rule)\n"
    text += evidence(of: claim, in: file, indent: "  ")
    let uses = users(of: claim.id, in: file)
    return text + (uses.isEmpty ? "" : "Used by\n" + uses.map { "  \($0)\n" }.joined())
  }

  private static func words(_ fact: DrugFile.FactEntry, in file: DrugFile) -> String {
    var text = heading("fact", fact.id, fact.group, in: file)
    text += "  \(fact.summary.printable())\n  status     \(fact.status)\n"
    text += "  decided    \(fact.because.printable())\n"
    text += claims("Supported by", fact.support, in: file)
    text += claims("Contested by", fact.dissent, in: file)
    let named = Set(fact.support + fact.dissent)
    let related = file.contradictions.filter { item in
      item.sides.contains { !named.isDisjoint(with: $0.claims) }
    }
    if related.isEmpty { return text }
    text += "Contradictions about it\n"
    for item in related {
      text += "  \(item.id)  \(item.level.rawValue), \(item.severity.rawValue): \(item.topic.printable())\n"
    }
    return text
  }

  private static func words(_ item: DrugFile.ContradictionEntry, in file: DrugFile) -> String {
    let read = ReportItem(item, in: file)
    var text = heading(item.level.rawValue, item.id, item.topic, in: file)
    text += "  \(read.explanation.printable())\n  severity   \(read.severity)\n  kind       \(read.kind)\n"
    text += "  judged by  rule \(item.rule)\n"
    if !item.jurisdictions.isEmpty {
      text += "  countries  \(item.jurisdictions.joined(separator: ", ").printable())\n"
    }
    for (side, entry) in zip(read.sides, item.sides) {
      let title = "\(side.letter): \(side.summary.printable())\(side.isPreferred ? " (preferred)" : "")"
      text += claims(title, entry.claims, in: file)
    }
    text += "Decision\n" + steps(item.decision, of: file.policySteps) + "  \(read.decision.printable())\n"
    return text + "Why it matters\n  \(read.importance)\n"
  }

  /// Each step of the policy up to the one that decided; a person stands above them.
  private static func steps(_ decision: Decision, of policy: [String]) -> String {
    if decision.step == .person { return "  a person decides, above the policy\n" }
    var text = ""
    for (index, step) in policy.enumerated() {
      let decides = step == decision.step.rawValue
      text += "  \(index + 1). \(step): \(decides ? "decides" : "does not decide")\n"
      if decides { break }
    }
    return text + "  taken by \(decision.by.printable())\n"
  }

  private static func words(_ item: DrugFile.DifferenceEntry, in file: DrugFile) -> String {
    heading("difference", item.id, item.topic, in: file)
      + "  \(item.explanation.printable())\n  compatible because \(DifferenceReason.words(item.reason))\n"
      + claims("Claims", item.claims, in: file)
  }

  private static func words(_ gap: DrugFile.GapEntry, in file: DrugFile) -> String {
    heading("gap", gap.id, gap.topic, in: file) + "  \(gap.explanation.printable())\n"
      + claims("Stated by", gap.claims, in: file) + "Not mentioned by\n"
      + file.paths(gap.silent).map { "  \($0)\n" }.joined()
  }

  private static func heading(_ what: String, _ id: String, _ about: String, in file: DrugFile) -> String {
    "\(what.sentenceCase) \(id), \(file.name.printable()): \(about.printable())\n"
  }

  private static func claims(_ title: String, _ ids: [String], in file: DrugFile) -> String {
    if ids.isEmpty { return "" }
    var text = title + "\n"
    for claim in file.claims(ids) {
      text +=
        "  \(claim.id), \(claim.kind), rule \(claim.rule)\n" + evidence(of: claim, in: file, indent: "    ")
    }
    return text
  }

  private static func evidence(of claim: DrugFile.ClaimEntry, in file: DrugFile, indent: String) -> String {
    let standing = file.source("sha256:" + claim.sha256)?.standing ?? "unlisted source"
    var text = ""
    for (index, evidence) in claim.evidence.enumerated() {
      text += "\(indent)\(claim.path.printable()):\(evidence.position.line):\(evidence.position.column)  "
      text += "\(evidence.role): “\(evidence.quote.printable())”\(index == 0 ? " (\(standing))" : "")\n"
    }
    return text
  }

  private static func users(of id: String, in file: DrugFile) -> [String] {
    var users: [String] = []
    for fact in file.facts {
      if fact.support.contains(id) {
        users.append("fact \(fact.id), in its support: \(fact.summary.printable())")
      }
      if fact.dissent.contains(id) {
        users.append("fact \(fact.id), in dissent: \(fact.summary.printable())")
      }
    }
    for item in file.contradictions where item.sides.contains(where: { $0.claims.contains(id) }) {
      users.append("\(item.level.rawValue) \(item.id): \(item.topic.printable())")
    }
    for item in file.differences where item.claims.contains(id) {
      users.append("difference \(item.id): \(item.topic.printable())")
    }
    for gap in file.gaps where gap.claims.contains(id) {
      users.append("gap \(gap.id): \(gap.topic.printable())")
    }
    return users
  }

  private static func json(_ value: JSONValue) -> String {
    String(decoding: value.canonical, as: UTF8.self).printable()
  }
}
