import MonographAnalysis
import MonographLexicon
import MonographModel

/// Counts where the bytes of a source went, and lists the numbers that no claim holds.
struct CoverageCount {
  let document: Document
  let source: SourceDocument
  let reading: Reading
  let claims: [Claim]

  var coverage: Coverage {
    var coverage = Coverage()
    var spans: [ByteSpan] = []
    spans.reserveCapacity(claims.count * 2)
    for index in claims.indices {
      for evidence in claims[index].evidence.indices { spans.append(claims[index].evidence[evidence].span) }
    }
    let claimed = merged(spans)
    var markup = 0
    for gap in document.gaps {
      let count = source.offsets.raw(gap.span).count
      if gap.reason == .markup { markup += count } else { coverage.boilerplate += count }
    }
    let gaps = merged(document.gaps.map { source.offsets.raw($0.span) })
    coverage.claimed = claimed.reduce(0) { $0 + $1.count } - overlap(claimed, gaps)
    let gapped = gaps.reduce(0) { $0 + $1.count }
    // What is neither leaf nor gap is the byte order mark alone.
    let mark = source.raw.count - source.offsets.raw(ByteSpan(0, source.utf8.count)).count
    coverage.markup = markup + mark
    coverage.unclaimed = source.raw.count - mark - gapped - coverage.claimed
    coverage.unclaimedNumbers = unclaimedNumbers(claimed)
    return coverage
  }

  private func merged(_ spans: [ByteSpan]) -> [ByteSpan] {
    var result: [ByteSpan] = []
    for span in spans.sorted() {
      if let last = result.last, span.lower <= last.upper {
        result[result.count - 1] = last.union(span)
      } else {
        result.append(span)
      }
    }
    return result
  }

  private func overlap(_ a: [ByteSpan], _ b: [ByteSpan]) -> Int {
    var total = 0
    var j = 0
    for span in a {
      while j < b.count, b[j].upper <= span.lower { j += 1 }
      var k = j
      while k < b.count, b[k].lower < span.upper {
        total += min(span.upper, b[k].upper) - max(span.lower, b[k].lower)
        k += 1
      }
    }
    return total
  }

  private func unclaimedNumbers(_ claimed: [ByteSpan]) -> [UnclaimedNumber] {
    var found: [UnclaimedNumber] = []
    var seen: Set<ByteSpan> = []
    for index in reading.passages.indices {
      let passage = reading.passages[index]
      for (position, token) in passage.tokens.enumerated() where token.kind == .number {
        guard let span = passage.text.sourceSpan(of: token.range).map(source.offsets.raw),
          !holds(claimed, span), seen.insert(span).inserted
        else { continue }
        found.append(
          UnclaimedNumber(
            span: span, text: passage.string(position..<position + 1),
            reason: NumberReasons.reason(for: position, in: index, reading)))
      }
    }
    return found.sorted { $0.span < $1.span }
  }

  private func holds(_ claimed: [ByteSpan], _ span: ByteSpan) -> Bool {
    var low = 0
    var high = claimed.count
    while low < high {
      let middle = (low + high) / 2
      if claimed[middle].upper <= span.lower { low = middle + 1 } else { high = middle }
    }
    return low < claimed.count && claimed[low].contains(span)
  }
}
