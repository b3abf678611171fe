import Foundation

/// Other programs for a part of the job over the same documents; see `Tests/Benchmarks/compare.py`.
enum PeersSection {
  private static let count = 50

  static func run(_ setup: Setup) throws -> SectionReport {
    let pages = setup.documents.files.filter { $0.hasSuffix(".html") }
    let step = max(1, pages.count / count)
    let chosen = stride(from: 0, to: pages.count, by: step).map { pages[$0] }
    let list = "\(setup.scratch)/pages.txt"
    try Data(chosen.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: list))
    let table = "\(setup.scratch)/peers.md"
    // Python tells its progress on standard error, which the person who waits for it should see.
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", setup.peers, "--files-from", list, "--monograph", setup.program, "-o", table,
    ]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw WrongResult("\(setup.peers) failed") }
    return SectionReport(
      text: String(decoding: try Data(contentsOf: URL(fileURLWithPath: table)), as: UTF8.self))
  }
}
