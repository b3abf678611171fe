/// The drug that a document or a corpus folder is about.
public struct Drug: Hashable, Sendable {
  /// The folder's name: lower case, hyphens for spaces.
  public var slug: String
  /// The name as a reader writes it: "interferon beta-1b".
  public var name: String
  /// Brand names and synonyms that are known beforehand.
  public var otherNames: [String]
  /// The FDA's Unique Ingredient Identifier, where a table knows the name.
  public var unii: String?

  public init(slug: String, name: String, otherNames: [String] = [], unii: String? = nil) {
    self.slug = slug
    self.name = name
    self.otherNames = otherNames
    self.unii = unii
  }
}
