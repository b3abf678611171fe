/// What a document may cost at most. Larger ones are refused with a message that names the limit.
public struct Limits: Hashable, Sendable {
  /// The largest document, in bytes.
  public var documentBytes = 64 << 20
  /// The largest front matter, in bytes.
  public var yamlBytes = 64 << 10
  /// The largest of the YAML files beside documents, in bytes, which tell of many of them.
  public var notesBytes: Int { 16 * yamlBytes }

  public init() {}

  /// Those in force for what the current task reads.
  @TaskLocal public static var current = Limits()
}
