import MonographModel

/// The report as plain text, coloured for a terminal that shows colours.
struct TerminalReport {
  var style: TerminalStyle

  func render(_ file: DrugFile) -> String {
    var text = "\(style.set(file.name.printable(), .strong)): \(file.countsInWords)\n"
    for item in file.contradictions {
      text += "\n" + section(ReportItem(item, in: file), level: item.level)
    }
    if !file.resolutions.isEmpty { text += title("Decisions of people") }
    for line in file.resolutionLines { text += "  \(line.printable())\n" }
    if !file.differences.isEmpty { text += title("Differences that are compatible") }
    for difference in file.differences {
      text +=
        "  \(difference.topic.printable()): \(DifferenceReason.words(difference.reason))  \(id(difference.id))\n"
    }
    if !file.gaps.isEmpty { text += title("Gaps: stated by some sources, not mentioned by others") }
    for gap in file.gaps {
      text += "  \(gap.topic.printable())  \(id(gap.id))\n"
      text += "    stated by \(file.paths(gap.statedBy).joined(separator: ", "))\n"
      text += "    not mentioned by \(file.paths(gap.silent).joined(separator: ", "))\n"
    }
    return text + "\n" + DrugFile.notice + "\n"
  }

  private func title(_ text: String) -> String { "\n" + style.set(text, .strong) + "\n" }
  private func id(_ id: String) -> String { style.set(id, .faint) }

  private func section(_ item: ReportItem, level: Contradiction.Level) -> String {
    let weight = style.set("\(level.rawValue.uppercased()), \(item.severity)", .init(severity: item.severity))
    var text = "\(weight): \(style.set(item.topic.printable(), .strong))  \(id(item.id))\n"
    text += "  \(item.explanation.printable())\n"
    for side in item.sides {
      let letter = style.set(side.letter + ":", .init(side: side.letter))
      let rank = side.isPreferred ? style.set(" (preferred)", .good) : ""
      text += "  \(letter) \(style.set(side.summary.printable(), .strong))\(rank)\n"
      for quote in side.quotes {
        let context = quote.context.isEmpty ? "" : ", with " + quote.context.joined(separator: ", ")
        text += "     \(style.set(quote.place + ":", .faint)) “\(quote.text)”\(context) (\(quote.standing))\n"
      }
      if side.omitted > 0 { text += "     and \(DrugFile.count(side.omitted, "more claim"))\n" }
    }
    text += "  \(style.set("Why it matters:", .strong)) \(item.importance)\n"
    return text + "  \(style.set("Decided:", .strong)) \(item.decision.printable())\n"
  }
}
