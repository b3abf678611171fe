import Synchronization

/// Answers that are found once, however often they are asked for: what stands before is asked by all that stands behind.
struct Known<Place: Hashable & Sendable, Answer: Sendable>: ~Copyable, Sendable {
  private let answers = Mutex<[Place: Answer]>([:])

  /// The answer for a place; to find it, others may be asked for.
  func at(_ place: Place, _ find: () -> Answer) -> Answer {
    if let known = answers.withLock({ $0[place] }) { return known }
    let found = find()
    answers.withLock { $0[place] = found }
    return found
  }
}

/// Where an amount stands.
struct AmountPlace: Hashable {
  var passage: Int
  var tokens: Range<Int>
}
