import MonographModel

/// What a folder's `sources.yaml` tells about the folder's drug and documents.
///
/// ```yaml
/// drug:                              # optional
///   name: interferon beta-1b
///   otherNames: [Betaseron, Extavia]
/// sources:                           # a list, or a map from file name to the rest
///   - file: overview-article.txt     # a document of the folder
///     title: Overview                # this and the rest: what is known; what is missing is unknown
///     publisher: Example Press
///     authority: encyclopedic        # regulator, manufacturer, professional, encyclopedic, unknown, illustrative
///     jurisdiction: US               # ISO 3166-1 alpha-2, or EU
///     date: "2024-03"                # ISO 8601, as exact as known
///     rights: CC BY 4.0
///     language: en                   # BCP 47
///     note: Written by the editors.
///     sha256: 9f86…                  # this and the rest: how it was taken in; `monograph ingest` writes it
///     mediaType: text/plain
///     originalName: "Overview (2).txt"
///     retrievedFrom: https://press.example/overview
///     supersedes: overview-2023.txt  # the older version of the same label, a document of the folder
/// ```
public struct CorpusSources: Hashable, Sendable {
  public struct Drug: Hashable, Sendable {
    public var name: String?
    public var otherNames: [String]

    public init(name: String?, otherNames: [String] = []) {
      self.name = name
      self.otherNames = otherNames
    }
  }

  public struct Entry: Hashable, Sendable {
    public var file: String
    public var title: String?
    public var publisher: String?
    public var authority: Authority?
    public var jurisdiction: String?
    public var date: String?
    public var rights: String?
    public var language: String?
    public var note: String?
    /// Of the bytes that were taken in, in lower-case hexadecimal digits.
    public var sha256: String?
    public var mediaType: String?
    /// The file's name before it was taken in.
    public var originalName: String?
    public var retrievedFrom: String?
    /// The file name of the older version of the same label.
    public var supersedes: String?
    /// Where the entry stands in the file, in bytes.
    public var offset: Int

    public init(file: String, offset: Int = 0) {
      self.file = file
      self.offset = offset
    }
  }

  public var drug: Drug?
  public var sources: [Entry]

  public init(drug: Drug? = nil, sources: [Entry] = []) {
    self.drug = drug
    self.sources = sources
  }
}
