import Foundation
import Testing

/// A run of the built program: what it printed where, and how it ended.
struct Transcript: Equatable, CustomStringConvertible {
  var status: Int32
  var output: String
  var errors: String

  var description: String { "status \(status)\n--- output\n\(output)--- errors\n\(errors)" }
}

/// The program beside the test bundle, run in a folder of its own.
struct Workspace: ~Copyable {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "monograph-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static let program: URL = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "monograph")
  }()

  /// The folder of the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func write(_ name: String, _ text: String) throws { try write(name, text.utf8) }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  /// Runs `monograph` with these arguments.
  func run(_ arguments: String..., input: String = "") throws -> Transcript {
    try run(Self.program, arguments, input: input)
  }

  func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }

  /// Starts `monograph` with these arguments and without output, and does not wait for it.
  /// - Parameter errors: the file that gets what it says on standard error.
  func start(_ arguments: String..., errors: String? = nil) throws -> Process {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    if let errors {
      try write(errors, "")
      process.standardError = try FileHandle(forWritingTo: folder.appending(path: errors))
    } else {
      process.standardError = FileHandle.nullDevice
    }
    try process.run()
    return process
  }

  /// Runs a line of the shell in which `$monograph` is the program.
  func shell(_ line: String) throws -> Transcript {
    try run(URL(filePath: "/bin/bash"), ["-c", line], input: "")
  }

  private func run(_ program: URL, _ arguments: [String], input: String) throws -> Transcript {
    let streams = try FileManager.default.url(
      for: .itemReplacementDirectory, in: .userDomainMask, appropriateFor: folder, create: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    let names = ["input", "output", "errors"].map { streams.appending(path: $0) }
    try Data(input.utf8).write(to: names[0])
    for name in names[1...] { try Data().write(to: name) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["monograph": Self.program.path, "PATH": "/usr/bin:/bin", "COLUMNS": "80"]
    // What a sanitizer is told of leaks holds for the program, too.
    for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] {
      process.environment?[name] = ProcessInfo.processInfo.environment[name]
    }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    let text = try names.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Transcript(status: process.terminationStatus, output: text[1], errors: text[2])
  }
}
