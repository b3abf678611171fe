import MonographModel

/// `index.json`: which drugs an output holds, and how much is said about each.
public struct OutputIndex: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var slug, name, contentHash: String
    /// How many sources, claims, facts and so on, by the member's name.
    public var counts: [String: Int]
    /// A drug whose documents were read elsewhere has none.
    public var hasPage: Bool

    public init(slug: String, name: String, contentHash: String, counts: [String: Int], hasPage: Bool = true)
    {
      self.slug = slug
      self.name = name
      self.contentHash = contentHash
      self.counts = counts
      self.hasPage = hasPage
    }

    /// The names of the drug file, of its report and of its page.
    public var file: String { slug + ".json" }
    public var report: String { slug + ".contradictions.md" }
    public var page: String { slug + ".html" }
    /// As a build lists them.
    public var files: [String] { Self.files(of: slug, withPage: hasPage) }
    public static func files(of slug: String, withPage: Bool) -> [String] {
      [slug + ".json", slug + ".contradictions.md"] + (withPage ? [slug + ".html"] : [])
    }
  }

  public static let fileName = "index.json"
  /// By slug.
  public private(set) var entries: [String: Entry] = [:]

  public init(_ files: [DrugFile]) {
    for file in files { add(file) }
  }

  public init(_ entries: [String: Entry]) { self.entries = entries }

  /// Reads an index that was written before.
  public init(bytes: [UInt8]) throws(DrugFileError) {
    let json: JSONValue
    do throws(JSONError) { json = try JSONValue(parsing: bytes) } catch { throw DrugFileError(error.reason) }
    for drug in try JSONFields(json).list("drugs") { add(try Entry(drug)) }
  }

  /// Takes in an entry, in place of an earlier one for the drug.
  public mutating func add(_ entry: Entry) { entries[entry.slug] = entry }

  /// Takes in a drug, in place of an earlier entry.
  public mutating func add(_ file: DrugFile) { add(Entry(file)) }

  public mutating func remove(slug: String) { entries[slug] = nil }

  public var json: JSONValue {
    [
      "schemaVersion": .string(DrugFile.schemaVersion), "notice": .string(DrugFile.notice),
      "drugs": .array(
        entries.values.sorted { $0.slug < $1.slug }.map(\.json)),
    ]
  }
}

extension OutputIndex.Entry {
  public init(_ file: DrugFile) {
    let levels = Dictionary(grouping: file.contradictions, by: \.level).mapValues(\.count)
    self.init(
      slug: file.slug, name: file.name, contentHash: file.contentHash,
      counts: [
        "sources": file.sources.count, "claims": file.claims.count, "facts": file.facts.count,
        "contradictions": levels[.contradiction] ?? 0, "tensions": levels[.tension] ?? 0,
        "differences": file.differences.count, "gaps": file.gaps.count,
      ])
  }

  init(_ drug: JSONFields) throws(DrugFileError) {
    self.init(
      slug: try drug.text("slug"), name: try drug.text("name"), contentHash: try drug.text("contentHash"),
      counts: try drug.object("counts").wholes, hasPage: drug.optional("page") != nil)
  }

  public var json: JSONValue {
    .members([
      "slug": .string(slug), "name": .string(name), "file": .string(file), "report": .string(report),
      "page": hasPage ? .string(page) : nil, "counts": .object(JSONObject(counts.mapValues(JSONValue.int))),
      "contentHash": .string(contentHash),
    ])
  }
}
