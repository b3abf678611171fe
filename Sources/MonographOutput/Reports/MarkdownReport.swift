import MonographModel

/// `<slug>.contradictions.md`.
enum MarkdownReport {
  static func render(_ file: DrugFile) -> String {
    """
    # \(escaped(file.name)): what its sources disagree on

    > \(DrugFile.notice)

    **In short:** \(file.countsInWords)

    """ + overview(file) + Contradiction.Level.allCases.map { level(file, $0) }.joined()
      + resolutions(file) + differences(file) + gaps(file) + sources(file)
  }

  private static func resolutions(_ file: DrugFile) -> String {
    if file.resolutions.isEmpty { return "" }
    return "\n## Decisions of people\n\n" + file.resolutionLines.map { "- \(escaped($0))\n" }.joined()
  }

  /// One line for each contradiction and tension.
  private static func overview(_ file: DrugFile) -> String {
    if file.contradictions.isEmpty {
      return
        "\nNo statement of a source was found to contradict another. Statements that the program did not "
        + "understand are not compared.\n"
    }
    var text = "\n" + Markdown.header("severity", "level", "what", "the sources say", "decided")
    for item in file.contradictions {
      let read = ReportItem(item, in: file)
      text += Markdown.row(
        read.severity, item.level.rawValue, escaped(read.topic.sentenceCase),
        read.sides.map { "\($0.letter): \(escaped($0.summary))" }.joined(separator: "<br>"),
        item.isDismissed ? "no contradiction" : read.sides.first(where: \.isPreferred)?.letter ?? "left open")
    }
    return text
  }

  private static func level(_ file: DrugFile, _ level: Contradiction.Level) -> String {
    let items = file.contradictions(at: level)
    if items.isEmpty { return "" }
    return "\n## \(level.title)\n\n\(level.meaning)\n"
      + items.enumerated().map { section(ReportItem($1, in: file), number: $0 + 1) }.joined()
  }

  private static func section(_ item: ReportItem, number: Int) -> String {
    var text = "\n### \(number). \(escaped(item.topic.sentenceCase)) (\(item.severity))\n\n"
    text += escaped(item.explanation) + "\n\n"
    for side in item.sides {
      text += "- **\(side.letter): \(escaped(side.summary))**\(side.isPreferred ? " (preferred)" : "")\n"
      for quote in side.quotes {
        let context = quote.context.isEmpty ? "" : ", with " + quote.context.joined(separator: ", ")
        text += "  - “\(escaped(quote.text))”\(escaped(context)), \(Markdown.code(quote.place))"
        text += " (\(escaped(quote.standing)))\n"
      }
      if side.omitted > 0 { text += "  - and \(DrugFile.count(side.omitted, "more claim"))\n" }
    }
    text += "\n**Why it matters:** \(item.importance)\n\n"
    text += "**What was decided:** \(escaped(item.decision))\n\n"
    return text + "\(item.kind.sentenceCase). `\(item.id)`\n"
  }

  private static func differences(_ file: DrugFile) -> String {
    if file.differences.isEmpty { return "" }
    var text = "\n## Differences that are compatible\n"
    for reason in Difference.Reason.allCases.map(\.rawValue) {
      let items = file.differences.filter { $0.reason == reason }
      if items.isEmpty { continue }
      text += "\n### \(DifferenceReason.words(reason).sentenceCase)\n\n"
      for item in items {
        let explanation = withoutTopic(item.explanation, item.topic)
        text += "- **\(escaped(item.topic.sentenceCase)):** \(escaped(explanation)) `\(item.id)`\n"
        text += "  \(quotes(item.claims, in: file))\n"
      }
    }
    return text
  }

  /// "On fatigue, one source …" where the line starts with the topic already.
  private static func withoutTopic(_ explanation: String, _ topic: String) -> String {
    let start = "On \(topic), "
    return explanation.hasPrefix(start) ? explanation.dropFirst(start.count).description : explanation
  }

  private static func quotes(_ claims: [String], in file: DrugFile) -> String {
    let quotes = file.claims(claims).map { ReportItem.Quote($0, in: file) }
    let shown = quotes.prefix(ReportItem.quotesPerSide).map {
      "“\(escaped($0.text))” \(Markdown.code($0.place))"
    }
    let omitted = quotes.count - shown.count
    return (shown + (omitted > 0 ? ["and \(DrugFile.count(omitted, "more claim"))"] : [])).joined(
      separator: ", ")
  }

  private static func gaps(_ file: DrugFile) -> String {
    if file.gaps.isEmpty { return "" }
    var text =
      "\n## Gaps\n\nStated by some sources, not mentioned by others. Silence is no contradiction.\n\n"
    text += Markdown.header("what", "stated by", "not mentioned by", "id")
    for gap in file.gaps {
      text += Markdown.row(
        escaped(gap.topic.sentenceCase), quotes(gap.claims, in: file),
        file.paths(gap.silent).map(Markdown.code).joined(separator: ", "), Markdown.code(gap.id))
    }
    return text
  }

  private static func sources(_ file: DrugFile) -> String {
    let unknown = "not known"
    var text = "\n## Sources\n\n" + Markdown.header("file", "title", "publisher", "standing")
    for source in file.sources {
      text += Markdown.row(
        Markdown.code(source.path.printable()), escaped(source.title ?? unknown),
        escaped(source.publisher ?? unknown), escaped(source.standing))
    }
    return text
  }

  private static func escaped(_ text: String) -> String { Markdown.escaped(text) }
}
