import MonographModel

/// A diagnostic with the line and column that its byte offset falls on, ready to be printed.
public struct LocatedDiagnostic: Hashable, Sendable {
  /// Its `path` is filled in.
  public var diagnostic: Diagnostic
  /// 1-based; nil where the diagnostic is about a whole file or folder.
  public var line: Int?
  /// 1-based, in bytes.
  public var column: Int?

  init(_ diagnostic: Diagnostic, path: String, lines: LineIndex? = nil) {
    self.diagnostic = diagnostic
    self.diagnostic.path = path
    guard let offset = diagnostic.offset, let position = lines?.position(of: offset) else { return }
    (line, column) = (position.line, position.column)
  }

  public var isError: Bool { diagnostic.severity == .error }
}

extension LocatedDiagnostic: CustomStringConvertible {
  /// `path:line:column: error: message`, and the advice indented on a line of its own.
  public var description: String {
    var place = diagnostic.path == "-" ? "standard input" : diagnostic.path
    if let line, let column { place += ":\(line):\(column)" }
    let advice = diagnostic.advice.map { "\n  \($0)" } ?? ""
    return "\(place): \(diagnostic.severity): \(diagnostic.message)\(advice)"
  }
}
