/// Something a person should know about an input that was still used, or about why it could not be.
///
/// Wording lives in factory functions in extensions beside the code that finds the trouble
/// (`Diagnostic.notUTF8(…)`), so that each message stands in one place and is tested literally. Messages are
/// lower case, without a full stop, the most specific thing first.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, CaseIterable, Comparable, Sendable {
    case note, warning, error
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int { self == .error ? 2 : self == .warning ? 1 : 0 }
  }

  public var severity: Severity
  /// A stable name such as `encoding.invalid-byte`.
  public var id: String
  public var message: String
  /// What to do about it.
  public var advice: String?
  /// Empty until the pipeline fills in the source it belongs to.
  public var path: String
  /// Raw byte offset, where one is known.
  public var offset: Int?

  public init(
    _ severity: Severity, _ id: String, _ message: String, advice: String? = nil, path: String = "",
    offset: Int? = nil
  ) {
    self.severity = severity
    self.id = id
    self.message = message
    self.advice = advice
    self.path = path
    self.offset = offset
  }
}
