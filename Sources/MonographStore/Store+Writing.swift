import GRDB
import MonographModel
import MonographOutput

extension Store {
  /// The content hash of each drug file that the store holds, by slug.
  public func contentHashes() throws(StoreError) -> [String: String] {
    try write { database in
      let rows = try Row.fetchAll(database, sql: "SELECT slug, content_hash FROM drug")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }
  }

  /// A run of a build.
  public struct Run: Sendable {
    /// ISO 8601, in UTC.
    public var started: String
    public var seconds: Double
    public var version, tables: String
    public var drugs, builtAnew, documents, errors, warnings: Int

    public init(
      started: String, seconds: Double, version: String, tables: String, drugs: Int, builtAnew: Int,
      documents: Int,
      errors: Int, warnings: Int
    ) {
      self.started = started
      self.seconds = seconds
      self.version = version
      self.tables = tables
      self.drugs = drugs
      self.builtAnew = builtAnew
      self.documents = documents
      self.errors = errors
      self.warnings = warnings
    }
  }

  /// Notes a run.
  public func add(_ run: Run) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO run (started, seconds, version, tables, drugs, built_anew, documents, errors, warnings)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          run.started, run.seconds, run.version, run.tables, run.drugs, run.builtAnew, run.documents,
          run.errors,
          run.warnings,
        ])
    }
  }
}

/// The rows of one drug.
struct DrugRows {
  let file: DrugFile

  init(_ file: DrugFile) { self.file = file }

  /// How many there are, but for those that link others.
  var count: Int {
    file.claims.reduce(file.facts.count) { $0 + 1 + $1.evidence.count } + file.contradictions.count
      + file.differences.count + file.gaps.count
  }

  func insert(into database: Database) throws {
    let insert = try database.cachedStatement(
      sql: "INSERT INTO drug (slug, name, content_hash) VALUES (?, ?, ?)")
    try insert.execute(arguments: [file.slug, file.name, file.contentHash])
    let sources = try insertSources(database)
    let claims = try insertClaims(database, sources: sources)
    try insertFacts(database, claims: claims)
    try insertContradictions(database, claims: claims)
    try insertRest(database)
  }

  private func insertSources(_ database: Database) throws -> [String: Int64] {
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO source (drug, sha256, path, format, encoding, bytes, title, publisher, authority, jurisdiction, date,
          superseded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    var rows: [String: Int64] = [:]
    for source in file.sources {
      try insert.execute(arguments: [
        file.slug, source.sha256, source.path, source.format.rawValue, source.encoding.rawValue, source.bytes,
        source.title, source.publisher, source.authority.rawValue, source.jurisdiction, source.date,
        source.supersededBy,
      ])
      rows[source.sha256] = database.lastInsertedRowID
    }
    return rows
  }

  /// - Returns: the row of each claim.
  private func insertClaims(_ database: Database, sources: [String: Int64]) throws -> [String: Int64] {
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO claim (drug, source, claim_id, kind, polarity, certainty, section, rule, value, scope)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let insertEvidence = try database.cachedStatement(
      sql: """
        INSERT INTO evidence (claim, role, start_byte, end_byte, line, column_byte, quote) VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    let last = try Int64.fetchOne(database.cachedStatement(sql: "SELECT max(id) FROM evidence")) ?? 0
    var rows: [String: Int64] = [:]
    for claim in file.claims {
      try insert.execute(arguments: [
        file.slug, sources[claim.sha256], claim.id, claim.kind, claim.polarity, claim.certainty,
        claim.section,
        claim.rule, claim.value.text(), claim.scope.text(),
      ])
      let row = database.lastInsertedRowID
      rows[claim.id] = row
      for evidence in claim.evidence {
        try insertEvidence.execute(arguments: [
          row, evidence.role, evidence.span.lower, evidence.span.upper, evidence.position.line,
          evidence.position.column, evidence.quote,
        ])
      }
    }
    // New rows have the highest numbers.
    try database.cachedStatement(
      sql: "INSERT INTO quotation (rowid, quote) SELECT id, quote FROM evidence WHERE id > ?"
    ).execute(arguments: [last])
    return rows
  }

  private func insertFacts(_ database: Database, claims: [String: Int64]) throws {
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO fact (drug, fact_id, fact_group, kind, status, because, summary, value, scope)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let link = try database.cachedStatement(
      sql: "INSERT INTO fact_claim (fact, claim, role) VALUES (?, ?, ?)")
    for fact in file.facts {
      try insert.execute(arguments: [
        file.slug, fact.id, fact.group, fact.kind, fact.status, fact.because, fact.summary, fact.value.text(),
        fact.scope.text(),
      ])
      let row = database.lastInsertedRowID
      for (role, named) in [("support", fact.support), ("dissent", fact.dissent)] {
        for claim in named { try link.execute(arguments: [row, claims[claim], role]) }
      }
    }
  }

  private func insertContradictions(_ database: Database, claims: [String: Int64]) throws {
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO contradiction (drug, contradiction_id, level, kind, severity, topic, explanation, within_source,
          step, decided_by, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let insertSide = try database.cachedStatement(
      sql: "INSERT INTO side (contradiction, letter, summary, is_preferred) VALUES (?, ?, ?, ?)")
    let link = try database.cachedStatement(sql: "INSERT INTO side_claim (side, claim) VALUES (?, ?)")
    for found in file.contradictions {
      try insert.execute(arguments: [
        file.slug, found.id, found.level.rawValue, found.kind.rawValue, found.severity.rawValue, found.topic,
        found.explanation, found.withinSource, found.decision.step.rawValue, found.decision.by,
        found.decision.reason,
      ])
      let row = database.lastInsertedRowID
      for (index, side) in found.sides.enumerated() {
        let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
        try insertSide.execute(arguments: [row, letter, side.summary, found.decision.preferred == index])
        let sideRow = database.lastInsertedRowID
        for claim in side.claims { try link.execute(arguments: [sideRow, claims[claim]]) }
      }
    }
  }

  private func insertRest(_ database: Database) throws {
    let insertDifference = try database.cachedStatement(
      sql: "INSERT INTO difference (drug, difference_id, topic, reason, explanation) VALUES (?, ?, ?, ?, ?)")
    for difference in file.differences {
      try insertDifference.execute(arguments: [
        file.slug, difference.id, difference.topic, difference.reason, difference.explanation,
      ])
    }
    let insertGap = try database.cachedStatement(
      sql: "INSERT INTO gap (drug, gap_id, topic, explanation) VALUES (?, ?, ?, ?)")
    for gap in file.gaps {
      try insertGap.execute(arguments: [file.slug, gap.id, gap.topic, gap.explanation])
    }
    let insertDecision = try database.cachedStatement(
      sql: """
        INSERT INTO decision (drug, contradiction_id, date, decided_by, verdict, reason, topic, status)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for decision in file.resolutions {
      try insertDecision.execute(arguments: [
        file.slug, decision.id, decision.date, decision.by, decision.verdict, decision.reason,
        decision.topic, decision.status.rawValue,
      ])
    }
  }
}

extension JSONValue {
  fileprivate func text() -> String { String(decoding: canonical, as: UTF8.self) }
}
