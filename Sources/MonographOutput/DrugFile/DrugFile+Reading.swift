import MonographModel

extension DrugFile.SourceEntry {
  init(_ fields: JSONFields) throws(DrugFileError) {
    id = try fields.text("id")
    sha256 = String(id.drop { $0 != ":" }.dropFirst())
    path = try fields.text("path")
    title = fields.optional("title")
    publisher = fields.optional("publisher")
    jurisdiction = fields.optional("jurisdiction")
    date = fields.optional("date")
    supersededBy = fields.optional("supersededBy")
    authority = try fields.choice("authority", Authority.self)
    format = try fields.choice("format", SourceDocument.Format.self)
    encoding = try fields.choice("encoding", SourceDocument.Encoding.self)
    bytes = try fields.whole("bytes")
  }
}

extension DrugFile.ClaimEntry {
  init(_ fields: JSONFields) throws(DrugFileError) {
    id = try fields.text("id")
    kind = try fields.text("kind")
    polarity = try fields.text("polarity")
    certainty = try fields.text("certainty")
    rule = try fields.text("rule")
    section = fields.optional("section")
    let source = try fields.object("source")
    path = try source.text("path")
    sha256 = try source.text("sha256")
    value = try fields.object("value").value
    scope = try fields.object("scope").value
    let evidence = try fields.list("evidence")
    guard !evidence.isEmpty else { throw DrugFileError("\(fields.place).evidence: empty") }
    self.evidence = try evidence.map { field throws(DrugFileError) in try DrugFile.EvidenceEntry(field) }
  }
}

extension DrugFile.EvidenceEntry {
  init(_ fields: JSONFields) throws(DrugFileError) {
    role = try fields.text("role")
    quote = try fields.text("quote")
    let start = try fields.whole("start")
    let end = try fields.whole("end")
    guard 0 <= start, start <= end else { throw DrugFileError("\(fields.place).end: before start") }
    span = ByteSpan(start, end)
    position = LineIndex.Position(line: try fields.whole("line"), column: try fields.whole("column"))
  }
}

extension DrugFile.FactEntry {
  static func all(_ groups: JSONFields) throws(DrugFileError) -> [Self] {
    var facts: [Self] = []
    for group in groups.names {
      for fields in try groups.list(group) { facts.append(try Self(fields, group: group)) }
    }
    return facts
  }

  private init(_ fields: JSONFields, group: String) throws(DrugFileError) {
    self.group = group
    id = try fields.text("id")
    kind = try fields.text("kind")
    summary = try fields.text("summary")
    status = try fields.text("status")
    because = try fields.text("because")
    support = try fields.texts("support")
    dissent = try fields.texts("dissent")
    value = try fields.object("value").value
    scope = try fields.object("scope").value
  }
}

extension DrugFile.ContradictionEntry {
  init(_ fields: JSONFields) throws(DrugFileError) {
    id = try fields.text("id")
    topic = try fields.text("topic")
    explanation = try fields.text("explanation")
    rule = try fields.text("rule")
    level = try fields.choice("level", Contradiction.Level.self)
    kind = try fields.choice("kind", Contradiction.Kind.self)
    severity = try fields.choice("severity", Contradiction.Severity.self)
    withinSource = try fields.flag("withinSource")
    jurisdictions = try fields.texts("jurisdictions")
    sides = try fields.list("sides").map { side throws(DrugFileError) in
      Side(
        kind: try side.text("kind"), summary: try side.text("summary"), claims: try side.texts("claims"))
    }
    let decision = try fields.object("decision")
    let preferred = decision.value["preferred"]?.whole
    guard preferred.map(sides.indices.contains) ?? true else {
      throw DrugFileError("\(decision.place).preferred: no such side")
    }
    self.decision = Decision(
      step: try decision.choice("step", Decision.Step.self), preferred: preferred,
      by: try decision.text("by"), reason: try decision.text("reason"))
    self.decision.date = decision.optional("date")
    self.decision.verdict = try Self.verdict(decision, preferred: preferred)
  }
}

extension DrugFile.ContradictionEntry {
  /// Of a person's decision the verdict; accepting one side of two and rejecting the other are the same by now.
  private static func verdict(
    _ decision: JSONFields, preferred: Int?
  ) throws(DrugFileError) -> Resolution.Verdict? {
    switch decision.optional("verdict") {
    case "accept", "reject": preferred.map { .accept(side: $0) }
    case "set": .set(value: try decision.text("value"))
    case "not-a-contradiction": .notAContradiction
    default: nil
    }
  }
}

extension DrugFile.ResolutionEntry {
  init(_ fields: JSONFields) throws(DrugFileError) {
    id = try fields.text("id")
    date = try fields.text("date")
    by = try fields.text("by")
    verdict = try fields.text("verdict")
    reason = try fields.text("reason")
    topic = try fields.text("topic")
    status = try fields.choice("status", SettledResolution.Status.self)
    because = fields.optional("because")
  }
}

extension DrugFile.DifferenceEntry {
  init(_ fields: JSONFields) throws(DrugFileError) {
    id = try fields.text("id")
    topic = try fields.text("topic")
    reason = try fields.text("reason")
    explanation = try fields.text("explanation")
    claims = try fields.texts("claims")
  }
}

extension DrugFile.GapEntry {
  init(_ fields: JSONFields) throws(DrugFileError) {
    id = try fields.text("id")
    topic = try fields.text("topic")
    explanation = try fields.text("explanation")
    statedBy = try fields.texts("statedBy")
    silent = try fields.texts("silent")
    claims = try fields.texts("claims")
  }
}
