import MonographLexicon

/// Words that grammars know.
enum Words {
  static let to = Word("to"), through = Word("through"), and = Word("and"), or = Word("or"),
    between = Word("between")
  static let per = Word("per"), x = Word("x"), every = Word("every"), each = Word("each")
  static let time = Word("times"), once = Word("once"), twice = Word("twice"), thrice = Word("thrice")
  static let `for` = Word("for"), at = Word("at"), the = Word("the"), of = Word("of"), `in` = Word("in"),
    daily = Word("daily")
  static let dose = Word("dose"), dosage = Word("dosage"), week = Word("week"), day = Word("day"),
    month = Word("month")
  static let body = Word("body"), weight = Word("weight"), bodyweight = Word("bodyweight"), q = Word("q")
  static let divided = Word("divided"), total = Word("total"), later = Word("later"), after = Word("after")
}
