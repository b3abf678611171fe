import MonographLexicon

/// Words that grammars know.
enum Words {
  static let to = Word("to"), through = Word("through"), and = Word("and"), or = Word("or"),
    between = Word("between"), by = Word("by"), apart = Word("apart"), from = Word("from"), but = Word("but")
  static let per = Word("per"), x = Word("x"), every = Word("every"), each = Word("each"), `for` = Word("for")
  static let time = Word("times"), once = Word("once"), twice = Word("twice"), thrice = Word("thrice")
  static let at = Word("at"), `in` = Word("in"), daily = Word("daily"), day = Word("day"), q = Word("q")
  static let dose = Word("dose"), dosage = Word("dosage"), a = Word("a"),
    period = Word("period")
  /// "In a 48-hour period", "within any 48 hours"; and what makes it no span: "within 48 hours of the onset".
  static let spanning: WordSet = [Word("in"), Word("within"), Word("during")]
  /// The words that start a timing besides numbers and the phrases of the table.
  static let timing: WordSet = spanning.union([once, twice, thrice, every, each, q, day]).union(
    WordSet(weekdays.keys))
  static let weekdays: [Word: Int] = [
    Word("monday"): 1, Word("tuesday"): 2, Word("wednesday"): 3, Word("thursday"): 4, Word("friday"): 5,
    Word("saturday"): 6, Word("sunday"): 7,
  ]
  static let articles: WordSet = [a, Word("any"), each, Word("one")]
  static let anchors: WordSet = [
    Word("of"), Word("after"), Word("before"), Word("following"), Word("from"),
  ]
}
