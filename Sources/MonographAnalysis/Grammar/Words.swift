import MonographLexicon
import MonographModel

/// Words that grammars know. They are computed, which costs nothing: the compiler folds them to numbers.
enum Words {
  static var to: Word { Word("to") }
  static var through: Word { Word("through") }
  static var and: Word { Word("and") }
  static var or: Word { Word("or") }
  static var between: Word { Word("between") }
  static var by: Word { Word("by") }
  static var apart: Word { Word("apart") }
  static var from: Word { Word("from") }
  static var but: Word { Word("but") }
  static var per: Word { Word("per") }
  static var x: Word { Word("x") }
  static var every: Word { Word("every") }
  static var each: Word { Word("each") }
  static var `for`: Word { Word("for") }
  static var time: Word { Word("times") }
  static var clock: Word { Word("time") }
  static let meals: WordSet = [
    Word("breakfast"), Word("lunch"), Word("dinner"), Word("supper"), Word("lunchtime"), Word("dinnertime"),
    Word("bedtime"),
  ]
  /// The times of a day besides meals.
  static let times: WordSet = meals.union([
    Word("morning"), Word("midday"), Word("noon"), Word("afternoon"), Word("evening"), Word("night"),
  ])
  static var same: Word { Word("same") }
  /// What a "weekly dose" sums up.
  static let summing: WordSet = [Word("maximum"), Word("max"), Word("total"), Word("cumulative")]
  /// "3 times/day"
  static let units: WordMap<PeriodUnit> = [
    Word("day"): .d, Word("week"): .wk, Word("month"): .mo, Word("d"): .d,
  ]
  static var once: Word { Word("once") }
  static var over: Word { Word("over") }
  static var weekly: Word { Word("weekly") }
  static var twice: Word { Word("twice") }
  static var thrice: Word { Word("thrice") }
  static var at: Word { Word("at") }
  static var `in`: Word { Word("in") }
  static var daily: Word { Word("daily") }
  static var day: Word { Word("day") }
  static var q: Word { Word("q") }
  static var dose: Word { Word("dose") }
  static var dosage: Word { Word("dosage") }
  static var a: Word { Word("a") }
  static var period: Word { Word("period") }
  /// "In a 48-hour period", "within any 48 hours"; and what makes it no span: "within 48 hours of the onset".
  static let spanning: WordSet = [Word("in"), Word("within"), Word("during")]
  /// The words that start a timing besides numbers and the phrases of the table.
  static let timing: WordSet = spanning.union([once, twice, thrice, every, each, q, day, interval]).union(
    WordSet(weekdays.keys))
  static let weekdays: [Word: Int] = [
    Word("monday"): 1, Word("tuesday"): 2, Word("wednesday"): 3, Word("thursday"): 4, Word("friday"): 5,
    Word("saturday"): 6, Word("sunday"): 7,
  ]
  static let interval = Word("interval")
  static let articles: WordSet = [a, Word("any"), each, Word("one")]
  static let anchors: WordSet = [
    Word("of"), Word("after"), Word("before"), Word("following"), Word("from"),
  ]
}
