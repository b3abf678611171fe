import MonographModel

/// `<slug>.contradictions.md`.
enum MarkdownReport {
  static func render(_ file: DrugFile) -> String {
    var report = """
      # \(escaped(file.name)): what its sources disagree on

      > \(DrugFile.notice)

      **In short:** \(file.countsInWords)

      """
    if file.contradictions.isEmpty {
      report +=
        "\nNo statement of a source was found to contradict another. Statements that the program did not"
      report += " understand are not compared.\n"
    }
    for level in Contradiction.Level.allCases {
      let items = file.contradictions(at: level)
      if items.isEmpty { continue }
      report += "\n## \(level.title)\n\n\(level.meaning)\n"
      for (index, item) in items.enumerated() {
        report += section(ReportItem(item, in: file), number: index + 1)
      }
    }
    return report + differences(file) + gaps(file) + sources(file)
  }

  private static func section(_ item: ReportItem, number: Int) -> String {
    var text = "\n### \(number). \(escaped(item.topic.sentenceCase)) (\(item.severity))\n\n"
    text += escaped(item.explanation) + "\n\n"
    for side in item.sides {
      text += "- **\(side.letter): \(escaped(side.summary))**\(side.isPreferred ? " (preferred)" : "")\n"
      for quote in side.quotes {
        let context = quote.context.isEmpty ? "" : ", with " + quote.context.joined(separator: ", ")
        text +=
          "  - “\(escaped(quote.text))”\(escaped(context)), \(code(quote.place)) (\(escaped(quote.standing)))\n"
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
    for difference in file.differences {
      text +=
        "\n- **\(escaped(difference.topic.sentenceCase))**: \(DifferenceReason.words(difference.reason)). "
      text += "\(escaped(difference.explanation)) `\(difference.id)`\n"
      for claim in difference.claims.compactMap(file.claim).prefix(ReportItem.quotesPerSide) {
        let quote = ReportItem.Quote(claim, in: file)
        text += "  - “\(escaped(quote.text))”, \(code(quote.place))\n"
      }
    }
    return text
  }

  private static func gaps(_ file: DrugFile) -> String {
    if file.gaps.isEmpty { return "" }
    var text =
      "\n## Gaps\n\nStated by some sources, not mentioned by others. Silence is no contradiction.\n\n"
    text += "| what | stated by | not mentioned by | id |\n|---|---|---|---|\n"
    for gap in file.gaps {
      let stated = Set(gap.claims.compactMap(file.claim).map { ReportItem.Quote($0, in: file).place })
        .sorted()
      text += "| \(escaped(gap.topic)) | \(stated.map(code).joined(separator: ", "))"
      text += " | \(file.paths(gap.silent).map(code).joined(separator: ", ")) | `\(gap.id)` |\n"
    }
    return text
  }

  private static func sources(_ file: DrugFile) -> String {
    var text = "\n## Sources\n\n| file | title | publisher | standing |\n|---|---|---|---|\n"
    for source in file.sources {
      let unknown = "not known"
      text += "| \(code(source.path.printable())) | \(escaped(source.title ?? unknown))"
      text += " | \(escaped(source.publisher ?? unknown)) | \(escaped(source.standing)) |\n"
    }
    return text
  }

  private static func code(_ text: String) -> String {
    let plain = text.map { $0 == "`" ? "'" : $0 == "|" ? "¦" : $0 }
    return "`" + String(plain) + "`"
  }

  /// Words of a source stay words: nothing in them is read as Markdown or HTML.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.printable() {
      if "\\`*_[]<>|#~&$!".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
