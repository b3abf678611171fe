import MonographModel

/// The report as plain text.
enum TerminalReport {
  static func render(_ file: DrugFile) -> String {
    var text = "\(file.name.printable()): \(file.countsInWords)\n"
    for item in file.contradictions {
      text += "\n" + section(ReportItem(item, in: file), level: item.level)
    }
    if !file.resolutions.isEmpty { text += "\nDecisions of people\n" }
    for line in file.resolutionLines { text += "  \(line.printable())\n" }
    if !file.differences.isEmpty { text += "\nDifferences that are compatible\n" }
    for difference in file.differences {
      text +=
        "  \(difference.topic.printable()): \(DifferenceReason.words(difference.reason))  \(difference.id)\n"
    }
    if !file.gaps.isEmpty { text += "\nGaps: stated by some sources, not mentioned by others\n" }
    for gap in file.gaps {
      text += "  \(gap.topic.printable())  \(gap.id)\n"
      text += "    stated by \(file.paths(gap.statedBy).joined(separator: ", "))\n"
      text += "    not mentioned by \(file.paths(gap.silent).joined(separator: ", "))\n"
    }
    return text + "\n" + DrugFile.notice + "\n"
  }

  private static func section(_ item: ReportItem, level: Contradiction.Level) -> String {
    var text = "\(level.rawValue.uppercased()), \(item.severity): \(item.topic.printable())  \(item.id)\n"
    text += "  \(item.explanation.printable())\n"
    for side in item.sides {
      text += "  \(side.letter): \(side.summary.printable())\(side.isPreferred ? " (preferred)" : "")\n"
      for quote in side.quotes {
        let context = quote.context.isEmpty ? "" : ", with " + quote.context.joined(separator: ", ")
        text += "     \(quote.place): “\(quote.text)”\(context) (\(quote.standing))\n"
      }
      if side.omitted > 0 { text += "     and \(DrugFile.count(side.omitted, "more claim"))\n" }
    }
    return text + "  Why it matters: \(item.importance)\n  Decided: \(item.decision.printable())\n"
  }
}
