import MonographAnalysis
import MonographLexicon
import MonographModel

/// "infections of the lungs, ears and skin": a use at each site.
extension Indications {
  /// The further sites behind "infections of the ⟦lungs⟧", or all behind "infections, mainly those of the".
  func sites(behind run: Range<Int>, upTo end: Int, _ terms: Terms) -> [Draft] {
    let tokens = terms.passage.tokens
    guard let head = run.last(where: { Self.siteHeads.contains(tokens[$0].word) }), run.upperBound < end
    else {
      return []
    }
    var index = run.upperBound
    var isFirst = true
    if head == run.upperBound - 1 {
      guard let start = those(behind: run, upTo: end, tokens) else { return [] }
      index = start
      isFirst = false
    } else {
      guard tokens[head + 1].word == "of", case let site = afterArticle(head + 2, tokens),
        site < run.upperBound, isSite(site..<run.upperBound, tokens)
      else {
        return []
      }
    }
    var drafts: [Draft] = []
    while index < end {
      index = behindAside(index, upTo: end, terms.passage)
      let start = isFirst || !drafts.isEmpty ? behindJoint(index, upTo: end, tokens) : index
      guard let start, case let lower = afterArticle(start, tokens), lower < end,
        let upper = tokens[lower..<end].firstIndex(where: {
          $0.kind != .word || Self.siteJoints.contains($0.word)
        })
          ?? Optional(end), isSite(lower..<upper, tokens)
      else { break }
      drafts.append(draft(of: head..<head + 1, at: lower..<upper, terms))
      index = upper
    }
    return drafts
  }

  private func draft(of head: Range<Int>, at site: Range<Int>, _ terms: Terms) -> Draft {
    var draft = make(terms, site, rule: "indication.site")
    if case .indication(var indication) = draft.value {
      indication.term = "\(terms.text(head)) of the \(terms.text(site))"
      draft.value = .indication(indication)
    }
    draft.add(.subject, in: terms.index, head)
    return draft
  }

  /// Behind ", particularly those of the".
  private func those(behind run: Range<Int>, upTo end: Int, _ tokens: [Token]) -> Int? {
    let rest = tokens[run.upperBound..<end].prefix(7)
    guard let of = rest.firstIndex(where: { $0.word == "of" }), of > run.upperBound,
      rest[..<of].allSatisfy({ $0.kind == .comma || Self.naming.contains($0.word) })
    else { return nil }
    return of + 1
  }

  /// "lungs", "urinary tract", "soft tissues".
  private func isSite(_ run: Range<Int>, _ tokens: [Token]) -> Bool {
    (1...4).contains(run.count) && Self.bodySites.contains(tokens[run.upperBound - 1].word)
      && tokens[run].allSatisfy { $0.kind == .word }
  }

  private func afterArticle(_ index: Int, _ tokens: [Token]) -> Int {
    index < tokens.count && ["the", "your"].contains(tokens[index].word) ? index + 1 : index
  }

  private func behindAside(_ index: Int, upTo end: Int, _ passage: Passage) -> Int {
    guard index < end, passage.tokens[index].kind == .open else { return index }
    return min(end, Enumeration.closingMark(from: index, in: passage, limit: end) + 1)
  }

  /// Behind ", ", " and ", ", and ".
  private func behindJoint(_ index: Int, upTo end: Int, _ tokens: [Token]) -> Int? {
    var at = index
    while at < end, tokens[at].kind == .comma || Self.siteJoints.contains(tokens[at].word) { at += 1 }
    return at > index && at < end ? at : nil
  }

  private static let siteJoints: WordSet = ["and", "or"]
  private static let naming: WordSet = [
    "particularly", "especially", "mainly", "including", "such", "as", "those", "infection",
  ]
  private static let siteHeads = WordTable.uses["site-head"]
  static let bodySites = WordTable.uses["site"]
}
