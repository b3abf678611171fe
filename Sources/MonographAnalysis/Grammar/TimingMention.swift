import MonographLexicon
import MonographModel

/// How often, as written in a passage.
public struct TimingMention: Hashable, Sendable {
  public var tokens: Range<Int>
  public var timing: Timing
  /// "daily dose", "per day" of a total: what is counted is the sum of the period.
  public var isTotal = false
  /// "In the morning": a time of the day, which gives way to a count of times.
  public var isTimeOfDay = false
  /// "In the morning", "every evening": once a day, at a time of it that another amount may share the day with.
  public var isPartOfDay = false
  /// The days of a cycle that it counts, where they are listed.
  public var days: [Int] = []
}

extension ArraySlice where Element == Token {
  /// The word that tells which time of the day: "morning", "lunch" of "at lunch time".
  public var timeOfDay: Word? { last { !$0.is(Words.clock) }?.word }
}
