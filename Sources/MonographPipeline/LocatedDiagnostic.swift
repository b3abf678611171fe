import MonographModel

/// A diagnostic with the line and column that its byte offset falls on, ready to be printed.
public struct LocatedDiagnostic: Hashable, Sendable {
  /// Its `path` is filled in.
  public var diagnostic: Diagnostic
  /// Nil where the diagnostic is about a whole file or folder.
  public var position: LineIndex.Position?

  init(_ diagnostic: Diagnostic, path: String, lines: LineIndex? = nil) {
    self.diagnostic = diagnostic
    self.diagnostic.path = path
    position = diagnostic.offset.flatMap { lines?.position(of: $0) }
  }

  /// - Parameter diagnostic: its `path` is filled in already.
  init(_ diagnostic: Diagnostic, position: LineIndex.Position?) {
    self.diagnostic = diagnostic
    self.position = position
  }

  public var isError: Bool { diagnostic.severity == .error }
}

extension LocatedDiagnostic: CustomStringConvertible {
  /// `path:line:column: error: message`, and the advice indented on a line of its own. Control characters, which a
  /// terminal would obey, are escaped.
  public var description: String {
    var place = diagnostic.path == "-" ? "standard input" : diagnostic.path.escaped
    if let position { place += ":\(position.line):\(position.column)" }
    let advice = diagnostic.advice.map { "\n  \($0.escaped)" } ?? ""
    return "\(place): \(diagnostic.severity): \(diagnostic.message.escaped)\(advice)"
  }
}

extension String {
  /// With control characters, and those that reorder or hide others, written as `\u{1B}`.
  fileprivate var escaped: String {
    func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
    guard unicodeScalars.contains(where: isObeyed) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      text += isObeyed(scalar) ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
    }
  }
}
