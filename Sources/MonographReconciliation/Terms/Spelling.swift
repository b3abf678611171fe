import MonographLexicon

/// British and American spelling of one word: "thrombocythaemia" and "thrombocythemia".
enum Spelling {
  private struct Run: Sendable {
    var british: [UInt8]
    var american: [UInt8]
    var isFirst: Bool

    init(_ row: TableFile.Row) {
      isFirst = row[0].utf8.first == UInt8(ascii: "^")
      british = Array(row[0].utf8.dropFirst(isFirst ? 1 : 0))
      american = Array(row[1].utf8)
    }

    func stands(in word: [UInt8], at place: Int) -> Bool {
      (place == 0 || !isFirst) && word[place...].starts(with: british)
    }
  }

  /// By the first letter.
  private static let runs: [[Run]] = {
    var runs = [[Run]](repeating: [], count: 256)
    for run in TableFile("spellings").rows.map(Run.init) { runs[Int(run.british[0])].append(run) }
    return runs
  }()

  /// The word, in lower case, as American texts spell it.
  static func american(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var kept = 0
    var at = 0
    while at < word.count {
      if let run = runs[Int(word[at])].first(where: { $0.stands(in: word, at: at) }) {
        result += word[kept..<at] + run.american
        at += run.british.count
        kept = at
      } else {
        at += 1
      }
    }
    return kept == 0 ? word : result + word[kept...]
  }
}
