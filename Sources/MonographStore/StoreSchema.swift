import GRDB

/// The tables of the store, as the README describes them. A change is a further migration; what stands here stays.
enum StoreSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { try $0.execute(sql: first) }
    migrator.registerMigration("2") { try $0.execute(sql: second) }
    migrator.registerMigration("3") { try $0.execute(sql: third) }
    return migrator
  }

  private static let first = """
    CREATE TABLE drug (
      slug TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      content_hash TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      drug TEXT NOT NULL REFERENCES drug ON DELETE CASCADE,
      sha256 TEXT NOT NULL,
      path TEXT NOT NULL,
      format TEXT NOT NULL,
      encoding TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      title TEXT,
      publisher TEXT,
      authority TEXT NOT NULL,
      jurisdiction TEXT,
      date TEXT,
      superseded_by TEXT,
      UNIQUE (drug, sha256)
    ) STRICT;

    CREATE TABLE claim (
      id INTEGER PRIMARY KEY,
      drug TEXT NOT NULL REFERENCES drug ON DELETE CASCADE,
      source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
      claim_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      polarity TEXT NOT NULL,
      certainty TEXT NOT NULL,
      section TEXT,
      rule TEXT NOT NULL,
      value TEXT NOT NULL CHECK (json_valid(value)),
      scope TEXT NOT NULL CHECK (json_valid(scope))
    ) STRICT;
    CREATE INDEX claim_by_drug ON claim (drug, claim_id);
    CREATE INDEX claim_by_kind ON claim (kind, drug);
    CREATE INDEX claim_by_source ON claim (source);

    CREATE TABLE evidence (
      id INTEGER PRIMARY KEY,
      claim INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE,
      role TEXT NOT NULL,
      start_byte INTEGER NOT NULL,
      end_byte INTEGER NOT NULL CHECK (end_byte >= start_byte),
      line INTEGER NOT NULL,
      column_byte INTEGER NOT NULL,
      quote TEXT NOT NULL
    ) STRICT;
    CREATE INDEX evidence_by_claim ON evidence (claim);

    CREATE VIRTUAL TABLE quotation USING fts5 (
      quote, content = 'evidence', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER evidence_in AFTER INSERT ON evidence BEGIN
      INSERT INTO quotation (rowid, quote) VALUES (new.id, new.quote);
    END;
    CREATE TRIGGER evidence_out AFTER DELETE ON evidence BEGIN
      INSERT INTO quotation (quotation, rowid, quote) VALUES ('delete', old.id, old.quote);
    END;

    CREATE TABLE fact (
      id INTEGER PRIMARY KEY,
      drug TEXT NOT NULL REFERENCES drug ON DELETE CASCADE,
      fact_id TEXT NOT NULL,
      fact_group TEXT NOT NULL,
      kind TEXT NOT NULL,
      status TEXT NOT NULL,
      because TEXT NOT NULL,
      summary TEXT NOT NULL,
      value TEXT NOT NULL CHECK (json_valid(value)),
      scope TEXT NOT NULL CHECK (json_valid(scope))
    ) STRICT;
    CREATE INDEX fact_by_drug ON fact (drug, fact_group);
    CREATE TABLE fact_claim (
      fact INTEGER NOT NULL REFERENCES fact ON DELETE CASCADE,
      claim INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE,
      role TEXT NOT NULL CHECK (role IN ('support', 'dissent'))
    ) STRICT;
    CREATE INDEX fact_claim_by_fact ON fact_claim (fact);
    CREATE INDEX fact_claim_by_claim ON fact_claim (claim);

    CREATE TABLE contradiction (
      id INTEGER PRIMARY KEY,
      drug TEXT NOT NULL REFERENCES drug ON DELETE CASCADE,
      contradiction_id TEXT NOT NULL,
      level TEXT NOT NULL,
      kind TEXT NOT NULL,
      severity TEXT NOT NULL,
      topic TEXT NOT NULL,
      explanation TEXT NOT NULL,
      within_source INTEGER NOT NULL CHECK (within_source IN (0, 1)),
      step TEXT NOT NULL,
      decided_by TEXT NOT NULL,
      reason TEXT NOT NULL
    ) STRICT;
    CREATE INDEX contradiction_by_drug ON contradiction (drug, level);
    CREATE TABLE side (
      id INTEGER PRIMARY KEY,
      contradiction INTEGER NOT NULL REFERENCES contradiction ON DELETE CASCADE,
      letter TEXT NOT NULL,
      summary TEXT NOT NULL,
      is_preferred INTEGER NOT NULL CHECK (is_preferred IN (0, 1))
    ) STRICT;
    CREATE INDEX side_by_contradiction ON side (contradiction);
    CREATE TABLE side_claim (
      side INTEGER NOT NULL REFERENCES side ON DELETE CASCADE,
      claim INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE
    ) STRICT;
    CREATE INDEX side_claim_by_side ON side_claim (side);
    CREATE INDEX side_claim_by_claim ON side_claim (claim);

    CREATE TABLE difference (
      id INTEGER PRIMARY KEY,
      drug TEXT NOT NULL REFERENCES drug ON DELETE CASCADE,
      difference_id TEXT NOT NULL,
      topic TEXT NOT NULL,
      reason TEXT NOT NULL,
      explanation TEXT NOT NULL
    ) STRICT;
    CREATE INDEX difference_by_drug ON difference (drug);

    CREATE TABLE gap (
      id INTEGER PRIMARY KEY,
      drug TEXT NOT NULL REFERENCES drug ON DELETE CASCADE,
      gap_id TEXT NOT NULL,
      topic TEXT NOT NULL,
      explanation TEXT NOT NULL
    ) STRICT;
    CREATE INDEX gap_by_drug ON gap (drug);

    CREATE TABLE decision (
      id INTEGER PRIMARY KEY,
      drug TEXT NOT NULL REFERENCES drug ON DELETE CASCADE,
      contradiction_id TEXT NOT NULL,
      date TEXT NOT NULL,
      decided_by TEXT NOT NULL,
      verdict TEXT NOT NULL,
      reason TEXT NOT NULL,
      topic TEXT NOT NULL,
      status TEXT NOT NULL
    ) STRICT;
    CREATE INDEX decision_by_drug ON decision (drug);

    CREATE TABLE run (
      id INTEGER PRIMARY KEY,
      started TEXT NOT NULL,
      seconds REAL NOT NULL,
      version TEXT NOT NULL,
      tables TEXT NOT NULL,
      drugs INTEGER NOT NULL,
      built_anew INTEGER NOT NULL,
      documents INTEGER NOT NULL,
      errors INTEGER NOT NULL,
      warnings INTEGER NOT NULL
    ) STRICT;

    CREATE VIEW statement AS
      SELECT claim.drug, claim.claim_id, claim.kind, claim.polarity, claim.certainty, evidence.quote,
        source.path, evidence.line, evidence.column_byte, source.authority, source.jurisdiction, source.date,
        claim.value, claim.scope
      FROM claim
      JOIN source ON source.id = claim.source
      JOIN evidence ON evidence.claim = claim.id AND evidence.role = 'value';
    """

  /// Which index the drugs are those of, so that a build that changed none need not compare them; whoever changes a drug
  /// takes it back.
  private static let second = """
    CREATE TABLE mirrored (index_hash TEXT NOT NULL) STRICT;
    CREATE TRIGGER drug_in AFTER INSERT ON drug BEGIN DELETE FROM mirrored; END;
    CREATE TRIGGER drug_out AFTER DELETE ON drug BEGIN DELETE FROM mirrored; END;
    CREATE TRIGGER drug_changed AFTER UPDATE ON drug BEGIN DELETE FROM mirrored; END;
    """

  /// Quotes are indexed together, drug by drug: with each by itself, the index wrote all that it held back every time.
  private static let third = "DROP TRIGGER evidence_in;"
}
