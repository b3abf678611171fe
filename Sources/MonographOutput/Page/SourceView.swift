import MonographModel

/// A source and its whole text as it was read, with the quoted words marked.
struct SourceView {
  var number: Int
  var file, path: String
  var title: String?
  /// "Example Health Authority · regulator, US, 2023-07 · text/html · 9,209 bytes".
  var details: String
  var quotes: String
  var paragraphs: [Paragraph]

  struct Paragraph {
    /// The class of its element.
    var role: String
    var runs: [Run]
  }

  /// A piece of text: plain, or marked as quoted.
  struct Run {
    var text: String
    var mark: Mark?
  }

  struct Mark {
    /// The name of the place.
    var anchor: String
    var offset: Int
    /// What is claimed with these words.
    var kinds: String
  }

  init(
    _ source: DrugFile.SourceEntry, number: Int, claims: [DrugFile.ClaimEntry], places: QuotePlaces,
    text: VisibleText?
  ) {
    self.number = number
    file = source.path.fileName
    path = source.path.printable()
    title = source.title?.printable()
    details =
      [source.publisher?.printable(), source.standing, source.format.rawValue, "\(source.bytes) bytes"]
      .compactMap(\.self).joined(separator: " · ")
    quotes = DrugFile.count(claims.count, "claim")
    paragraphs = []
    guard let text else { return }
    var ranges: [Int: [(range: Range<Int>, kind: String)]] = [:]
    for claim in claims {
      for place in places.all(of: claim) {
        ranges[place.text, default: []].append((place.range, claim.kind.spaced))
      }
    }
    for index in text.texts.indices where !text.texts[index].isEmpty {
      paragraphs.append(
        Paragraph(
          role: text.roles[index].name,
          runs: Self.runs(
            of: text.texts[index].utf8, marked: ranges[index] ?? [], source: number, text: index)))
    }
  }

  /// Cuts a text where a quote starts or ends; quotes may overlap.
  private static func runs(
    of utf8: [UInt8], marked: [(range: Range<Int>, kind: String)], source: Int, text: Int
  ) -> [Run] {
    if marked.isEmpty { return [Run(text: String(decoding: utf8, as: UTF8.self).printable())] }
    let marked = marked.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    let cuts = Set(marked.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [0, utf8.count]).sorted()
    var runs: [Run] = []
    var open: [(range: Range<Int>, kind: String)] = []
    var next = 0
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      open.removeAll { $0.range.upperBound <= start }
      while next < marked.count, marked[next].range.lowerBound <= start {
        open.append(marked[next])
        next += 1
      }
      let words = String(decoding: utf8[start..<end], as: UTF8.self).printable()
      runs.append(
        Run(
          text: words,
          mark: open.isEmpty
            ? nil
            : Mark(
              anchor: QuotePlaces.anchor(source: source, text: text, offset: start), offset: start,
              kinds: open.count == 1
                ? open[0].kind : Set(open.map(\.kind)).sorted().joined(separator: ", "))))
    }
    return runs
  }
}

extension VisibleText.Role {
  /// As the style sheet knows it.
  fileprivate var name: String {
    switch self {
    case .metadata: "about"
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .item: "item"
    case .row: "row"
    case .caption: "caption"
    case .footnote: "footnote"
    }
  }
}
