import MonographModel
import MonographReaders

/// What a person says about documents that are taken in; what is nil the documents may tell themselves.
public struct SourceDetails: Sendable {
  /// The drug's name, or the slug of its folder.
  public var drug: String?
  public var publisher: String?
  public var authority: Authority?
  /// ISO 3166-1 alpha-2, or `EU`.
  public var jurisdiction: String?
  /// ISO 8601, as exact as known.
  public var date: String?
  /// Where the documents come from, such as an address.
  public var retrievedFrom: String?
  /// The file name of the older version, a document of the drug's folder.
  public var supersedes: String?

  public init() {}

  /// Two capital letters.
  public static func isJurisdiction(_ code: String) -> Bool { SidecarForms.isJurisdiction(code) }
  /// `2024`, `2024-03`, `2024-03-18`.
  public static func isDate(_ date: String) -> Bool { SidecarForms.isDate(date) }
  /// Whether a folder can be named after it.
  public static func isDrugName(_ name: String) -> Bool { !Path.slug(name).isEmpty }
}
