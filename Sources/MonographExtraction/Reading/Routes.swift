import MonographAnalysis
import MonographLexicon
import MonographModel

/// By which route, said near an amount or above it.
enum Routes {
  /// The route for a place: in its clause, sentence, what stands above it, what was said before it in the
  /// paragraph, or the one route of the document.
  static func route(for passage: Int, near tokens: Range<Int>, in reading: Reading) -> Reading.RouteMention? {
    if let own = nearest(in: passage, to: tokens, reading) { return own }
    for above in reading.chain(of: passage).dropFirst() + reading.before(passage) {
      if let mention = nearest(in: above, to: 0..<0, reading) { return mention }
    }
    return reading.route
  }

  /// The one route named in the document in so many words; failing that, the one its dosage forms imply.
  static func ofDocument(_ reading: Reading) -> Reading.RouteMention? {
    var said: [Reading.RouteMention] = []
    var implied: [Reading.RouteMention] = []
    for (index, passage) in reading.passages.enumerated()
    where !reading.isIn([.pharmacokinetics, .nonclinical, .efficacy, .overdose], index) {
      for mark in passage.marks where mark.vocabulary == .route {
        let mention = Reading.RouteMention(
          route: reading.lexicon[mark][1], passage: index, tokens: mark.tokens)
        if reading.lexicon[mark][2] == "said" { said.append(mention) } else { implied.append(mention) }
      }
    }
    return common(said) ?? (said.isEmpty ? common(implied) : nil)
  }

  /// The first mention, if nearly all name the same route.
  private static func common(_ mentions: [Reading.RouteMention]) -> Reading.RouteMention? {
    var counts: [String: Int] = [:]
    for mention in mentions { counts[mention.route, default: 0] += 1 }
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      most.value * 10 >= mentions.count * 9
    else { return nil }
    return mentions.first { $0.route == most.key }
  }

  private static func nearest(in passage: Int, to tokens: Range<Int>, _ reading: Reading) -> Reading
    .RouteMention?
  {
    let marks = reading.passages[passage].marks.filter { $0.vocabulary == .route }
    func distance(_ mark: Mark) -> Int {
      let gap =
        mark.tokens.lowerBound >= tokens.upperBound
        ? mark.tokens.lowerBound - tokens.upperBound : tokens.lowerBound - mark.tokens.upperBound
      return abs(gap) + (reading.lexicon[mark][2] == "said" ? 0 : 100)
    }
    return marks.min { distance($0) < distance($1) }.map {
      Reading.RouteMention(route: reading.lexicon[$0][1], passage: passage, tokens: $0.tokens)
    }
  }
}
