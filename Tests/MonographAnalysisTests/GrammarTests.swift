import MonographLexicon
import MonographModel
import MonographReaders
import Testing

@testable import MonographAnalysis

/// Quantities and timings as the grammars read them, on text that stands alone.
@Suite struct GrammarTests {
  private func passage(_ text: String) throws -> Passage {
    let source = try SourceReader.open(path: "t.txt", bytes: Array(text.utf8), sha256: "", format: .plainText)
    return try #require(Analyser.analyse(SourceReader.read(source)).passages.first)
  }

  @Test(arguments: [
    ("about 1,000 mg", "1000 1000 mg about"), ("0,25 ml is given", "0.25 0.25 mL"),
    ("250-500mg each", "250 500 mg range"),
    ("between 5 and 10 mg", "5 10 mg range"), ("up to 40 mg", "- 40 mg up-to"),
    ("more than 10% of", "10 - % more-than"),
    ("above 10 and below 15%", "10 15 % range"), ("more than 10 but less than 15 %", "10 15 % range"),
    ("between 10 and 15%", "10 15 % range"), ("10% to under 15%", "10 15 % range"),
    ("1% and less than 10%", "1 10 % range"), ("seen in 5% and less than that", "5 5 %"),
    ("at least 1% and less than 10%", "1 10 % range"), ("10% and less", "- 10 % up-to"),
    ("less than 10% and at least 1%", "1 10 % range"), ("more than 10%, less than 5%", "10 - % more-than"),
    ("30% to 34% fewer", "30 34 % range"), ("½ tablet", "0.5 0.5 {tbl}"), ("1 1/2 tablets", "1.5 1.5 {tbl}"),
    ("5 million IU", "5 5 10*6.[iU]"), ("8.0 million units", "8 8 10*6.{unit}"),
    ("1.5 mg/m²", "1.5 1.5 mg/m2"),
    ("5 mg/kg/day", "5 5 mg/kg /d"), ("62.5 microgram", "62.5 62.5 ug"),
    ("30 kg or more", "30 - kg at-least"),
    ("0.06 mg (0.012 mL of solution) for each kilogram of body weight", "0.06 0.06 mg/kg"),
    ("5 mg (1 mL) per tablet", "5 5 mg"), ("2,000 international units (IU) per kg", "2000 2000 [iU]/kg"),
    ("5 mg (in 1 week) for each kilogram", "5 5 mg"),
    ("two weeks", "2 2 wk"), ("250 µg", "250 250 ug"), ("≥ 3 years", "3 - a at-least"),
  ])
  func quantity(_ text: String, _ expected: String) throws {
    let quantity = try #require(passage(text).quantities.first)
    var parts = [
      quantity.low?.description ?? "-", quantity.high?.description ?? "-", quantity.unit?.code ?? "-",
    ]
    if let time = quantity.unit?.perTime { parts.append("/" + time.rawValue) }
    if quantity.bound != .exact { parts.append(quantity.bound.rawValue) }
    if quantity.isApproximate { parts.append("about") }
    #expect(parts.joined(separator: " ") == expected)
  }

  @Test(arguments: ["beta-1b", "call 1-844-788-1470", "24/7", "T1 and T2", "type I", "COVID-19"])
  func noQuantity(_ text: String) throws {
    #expect(try passage(text).quantities.filter { $0.unit != nil }.isEmpty)
  }

  @Test(arguments: [
    ("every other day", "1 / 2 d"), ("every 4-6 hours", "1 / 4-6 h"), ("2 to 3 times daily", "2-3 / 1 d"),
    ("once or twice daily", "1-2 / 1 d"), ("once every 3 months", "1 / 3 mo"), ("BID", "2 / 1 d"),
    ("q6h", "1 / 6 h"),
    ("three times a day", "3 / 1 d"), ("every two weeks", "1 / 2 wk"), ("40 mg every other week", "1 / 2 wk"),
    ("twice weekly", "2 / 1 wk"), ("days 1, 8 and 15 of each 28-day cycle", "3 / 28 d"),
    ("days 1-4 and 9-12 of a 28-day cycle", "8 / 28 d"), ("every 3 weeks, days 1 and 8", "2 / 3 wk"),
    ("every 3 weeks, days 1 and 30", "1 / 3 wk"), ("day 1 q3w", "1 / 3 wk"),
    ("Mondays and Thursdays", "2 / 1 wk"), ("Monday to Saturday", "6 / 1 wk"), ("every Sunday", "1 / 1 wk"),
  ])
  func timing(_ text: String, _ expected: String) throws {
    let timing = try #require(passage(text).timings.first).timing
    let frequency = "\(timing.frequency)" + (timing.frequencyMax.map { "-\($0)" } ?? "")
    let period = "\(timing.period)" + (timing.periodMax.map { "-\($0)" } ?? "")
    #expect("\(frequency) / \(period) \(timing.periodUnit.rawValue)" == expected)
  }

  @Test(arguments: [
    "at least 24 hours", "2020-2026", "for many years", "two lesions",
    "days 1 and 8", "day 1, 80 mg", "on Sunday", "Monday or Tuesday",
  ])
  func noTiming(_ text: String) throws {
    #expect(try passage(text).timings.isEmpty)
  }
}
