import MonographModel

extension MappedText {
  /// A part of the text with its own pieces and strong ranges. Parts of decoded and collapsed pieces keep the
  /// whole piece's source.
  func slice(_ range: Range<Int>) -> MappedText {
    var part = MappedText()
    for piece in pieces(in: range) {
      let text = piece.text.clamped(to: range)
      if piece.origin == .verbatim {
        part.appendVerbatim(utf8[text], at: piece.source.lower + text.lowerBound - piece.text.lowerBound)
      } else {
        part.append(utf8[text], from: piece.source, origin: piece.origin)
      }
    }
    for strong in strong(in: range) {
      let clamped = strong.clamped(to: range)
      part.strong.append(clamped.lowerBound - range.lowerBound..<clamped.upperBound - range.lowerBound)
    }
    return part
  }

  /// The range without ASCII white space at its ends.
  func trim(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, utf8[lower].isASCIISpace { lower += 1 }
    while upper > lower, utf8[upper - 1].isASCIISpace { upper -= 1 }
    return lower..<upper
  }
}
