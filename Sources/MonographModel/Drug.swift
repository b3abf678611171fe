/// The drug that a document or a corpus folder is about.
public struct Drug: Hashable, Sendable {
  /// The folder's name: lower case, hyphens for spaces.
  public var slug: String
  /// The name as a reader writes it: "interferon beta-1b".
  public var name: String
  /// Brand names and synonyms that are known beforehand.
  public var otherNames: [String]

  public init(slug: String, name: String, otherNames: [String] = []) {
    self.slug = slug
    self.name = name
    self.otherNames = otherNames
  }
}
