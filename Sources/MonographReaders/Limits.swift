/// What a document may cost at most. Larger ones are refused with a message that names the limit.
public struct Limits: Hashable, Sendable {
  /// The largest document, in bytes.
  public var documentBytes = 64 << 20
  /// The largest YAML, in bytes: front matter, and the files beside documents.
  public var yamlBytes = 64 << 10

  public init() {}

  /// Those in force for what the current task reads.
  @TaskLocal public static var current = Limits()
}
