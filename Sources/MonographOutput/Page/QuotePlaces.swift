import MonographModel

/// Where the quotes of a drug file stand in the texts of its sources, as the page shows them.
struct QuotePlaces {
  /// By SHA-256.
  private let sources: [String: Source]
  private let texts: [String: VisibleText]
  /// By claim, of each piece of its evidence; nil where the text cannot be shown.
  private let places: [String: [VisibleText.Place?]]

  /// A source as quotes name it.
  struct Source {
    /// From 1, in the order of the file; 0 for one that the file does not list.
    var number = 0
    /// The file's name without folders.
    var file: String
    var standing = ""
  }

  /// - Parameter texts: By the SHA-256 of the source.
  init(_ file: DrugFile, texts: [String: VisibleText]) {
    sources = Dictionary(
      file.sources.enumerated().map {
        ($1.sha256, Source(number: $0 + 1, file: $1.path.fileName, standing: $1.standing))
      }, uniquingKeysWith: { first, _ in first })
    self.texts = texts
    places = Dictionary(
      file.claims.map { claim in
        (claim.id, claim.evidence.map { texts[claim.sha256]?.place(of: $0.span) })
      }, uniquingKeysWith: { first, _ in first })
  }

  func source(of claim: DrugFile.ClaimEntry) -> Source {
    sources[claim.sha256] ?? Source(file: claim.path.fileName)
  }

  /// Those of the claims' sources, ascending.
  func numbers(of claims: [DrugFile.ClaimEntry]) -> [Int] {
    if claims.count == 1 { return [sources[claims[0].sha256]?.number ?? 0] }
    return Set(claims.map { sources[$0.sha256]?.number ?? 0 }).sorted()
  }

  /// Where the words that carry a claim stand.
  func place(of claim: DrugFile.ClaimEntry) -> VisibleText.Place? { places[claim.id]?.first ?? nil }

  /// Of all evidence of a claim.
  func all(of claim: DrugFile.ClaimEntry) -> [VisibleText.Place] {
    (places[claim.id] ?? []).compactMap(\.self)
  }

  func text(of claim: DrugFile.ClaimEntry) -> VisibleText? { texts[claim.sha256] }

  /// The name of a place inside the page.
  static func anchor(source: Int, text: Int, offset: Int) -> String { "s\(source)-\(text)-\(offset)" }
}

/// Words of a source with the text around them.
struct QuoteView {
  var source: Int
  /// The file's name without folders.
  var file: String
  /// "49:29".
  var position: String
  var standing: String
  var before, quote, after: String
  /// Of an item of a list or a row of a table, what stands above them all.
  var above: String?
  /// Where the words stand in the source's text on the page, and where they end there.
  var link: Link?
  /// Further words that the claim rests on.
  var context: String?

  struct Link {
    var anchor: String
    var end: Int
  }

  init(_ claim: DrugFile.ClaimEntry, _ places: QuotePlaces) {
    let from = places.source(of: claim)
    let position = claim.evidence[0].position
    (source, file, standing) = (from.number, from.file, from.standing)
    self.position = "\(position.line):\(position.column)"
    quote = ReportItem.Quote.text(of: claim)
    let further = ReportItem.Quote.context(of: claim)
    context = further.isEmpty ? nil : further.joined(separator: ", ")
    (before, after) = ("", "")
    guard let place = places.place(of: claim), let text = places.text(of: claim) else { return }
    link = Link(
      anchor: QuotePlaces.anchor(source: source, text: place.text, offset: place.range.lowerBound),
      end: place.range.upperBound)
    above = Surroundings.above(place.text, in: text)
    let utf8 = text.texts[place.text].utf8
    before = Surroundings.before(place.range.lowerBound, in: utf8)
    after = Surroundings.after(place.range.upperBound, in: utf8)
  }
}

/// The text around a quote, cut at words.
private enum Surroundings {
  /// In bytes.
  private static let reach = 150

  static func before(_ end: Int, in utf8: [UInt8]) -> String {
    guard end > reach else { return String(decoding: utf8[..<end], as: UTF8.self).printable() }
    let start = utf8[(end - reach)..<end].firstIndex(of: space).map { $0 + 1 } ?? end
    return start == end ? "" : "… " + String(decoding: utf8[start..<end], as: UTF8.self).printable()
  }

  static func after(_ start: Int, in utf8: [UInt8]) -> String {
    guard start + reach < utf8.count else {
      return String(decoding: utf8[start...], as: UTF8.self).printable()
    }
    let end = utf8[start..<(start + reach)].lastIndex(of: space) ?? start
    return end == start ? "" : String(decoding: utf8[start..<end], as: UTF8.self).printable() + " …"
  }

  /// The text that leads to a list or stands over a table: the last one before its first item or row.
  static func above(_ index: Int, in text: VisibleText) -> String? {
    let role = text.roles[index]
    guard role == .item || role == .row else { return nil }
    let lead = text.roles[..<index].lastIndex { $0 != role }
    return lead.map { text.texts[$0].string.printable(limit: reach) }
  }

  private static let space = UInt8(ascii: " ")
}

extension String {
  /// What stands after the last slash.
  var fileName: String {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[utf8.index(after: $0)...]) }?.printable()
      ?? printable()
  }
}
