import Glibc
import MonographModel
import MonographOutput

/// How a build went, file by file: `run.json`. It tells of one run on one machine, so it is no part of the output proper.
public struct RunReport: Sendable {
  /// The name of its file in the output folder.
  public static let fileName = "run.json"

  public var build: Build
  /// When it started: ISO 8601, in UTC.
  public var started: String
  public var seconds: Double

  public init(_ build: Build, started: String, seconds: Double) {
    self.build = build
    self.started = started
    self.seconds = seconds
  }

  /// The time now as `started` has it.
  public static func now() -> String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    var text = [CChar](repeating: 0, count: 21)
    let length = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  public func write(into output: String) throws(OutputError) {
    var file = AtomicOutput(directory: output, isDurable: false)
    file.add(Self.fileName, json.pretty)
    _ = try file.commit()
  }

  public var json: JSONValue {
    let milliseconds = Int((seconds * 1000).rounded())
    return [
      "started": .string(started), "milliseconds": .int(milliseconds),
      "program": ["version": .string(Program.version), "tables": .string(Program.tablesHash())],
      "drugs": .array(build.attempts.map(\.json)),
      "trouble": .array(
        build.trouble.map {
          ["severity": .string($0.severity.rawValue), "id": .string($0.id), "count": .int($0.count)]
        }),
      "diagnostics": .array(build.corpusDiagnostics.map(\.json)),
    ]
  }
}

extension Build {
  /// How many diagnostics of a class there are.
  public struct Trouble: Hashable, Sendable {
    public var severity: Diagnostic.Severity
    /// A stable name such as `encoding.invalid-byte`.
    public var id: String
    public var count: Int
  }

  /// Errors and warnings by their class, errors first, then the most frequent.
  public var trouble: [Trouble] {
    let classes = Dictionary(grouping: diagnostics.map(\.diagnostic)) { [$0.severity.rawValue, $0.id] }
    return classes.values.map { Trouble(severity: $0[0].severity, id: $0[0].id, count: $0.count) }
      .filter { $0.severity > .note }
      .sorted { ($1.severity, $1.count, $0.id) < ($0.severity, $0.count, $1.id) }
  }

  /// "3 errors, 12 warnings: 9 sidecar.missing-file, …"; nil where there are few enough to be read one by one.
  public var troubleSummary: String? {
    let trouble = trouble
    let total = { (severity: Diagnostic.Severity) in
      trouble.filter { $0.severity == severity }.reduce(0) { $0 + $1.count }
    }
    guard total(.error) + total(.warning) > 5 else { return nil }
    let classes = trouble.map { "\($0.count) \($0.id)" }.joined(separator: ", ")
    return "\(plural(total(.error), "error")), \(plural(total(.warning), "warning")): \(classes)"
  }
}

extension Build.Attempt {
  fileprivate var json: JSONValue {
    let byPath = Dictionary(grouping: diagnostics, by: \.diagnostic.path)
    let files = documents.map { document -> JSONValue in
      let found = byPath.filter { $0.key.hasSuffix("/" + document) }.flatMap(\.value)
      return .members([
        "path": .string(document), "status": .string(Self.status(found)),
        "diagnostics": found.isEmpty ? nil : .array(found.map(\.json)),
      ])
    }
    return .members([
      "slug": .string(slug), "outcome": .string(outcome.rawValue),
      "because": reasons.isEmpty ? nil : .strings(reasons.map(\.description)), "documents": .array(files),
    ])
  }

  /// What became of a document.
  private static func status(_ diagnostics: [LocatedDiagnostic]) -> String {
    if diagnostics.contains(where: \.isError) { return "unusable" }
    let ids = Set(diagnostics.map(\.diagnostic.id))
    return ids.contains("corpus.same-bytes")
      ? "same-bytes" : ids.contains("drug.other") ? "not-merged" : "read"
  }
}

extension LocatedDiagnostic {
  fileprivate var json: JSONValue {
    .members([
      "severity": .string(diagnostic.severity.rawValue), "id": .string(diagnostic.id),
      "message": .string(diagnostic.message), "path": .string(diagnostic.path),
      "line": position.map { .int($0.line) }, "column": position.map { .int($0.column) },
    ])
  }
}
