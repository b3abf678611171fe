import MonographModel
import MonographOutput

extension ClaimFormat {
  /// The numbers of the visible text that no claim holds, a line each with place, reason and surroundings: those
  /// that were not understood first, the rest in the order of the document.
  public func renderUnclaimed(_ read: ReadSource) -> [UInt8] {
    let text = VisibleText(read.document, of: read.source)
    let numbers = read.extraction.coverage.unclaimedNumbers
    let isOpen = { (number: UnclaimedNumber) in number.reason == .notUnderstood }
    var bytes: [UInt8] = []
    for number in numbers.filter(isOpen) + numbers.filter({ !isOpen($0) }) {
      let context = text.surroundings(of: number.span, reach: 40) ?? number.text
      switch self {
      case .ndjson: bytes += read.json(of: number, context: context).canonical
      case .table: bytes += row(number, context, of: read).utf8
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private func row(_ number: UnclaimedNumber, _ context: String, of read: ReadSource) -> String {
    let position = read.lines.position(of: number.span.lower)
    return padded("\(read.source.path):\(position.line):\(position.column)", to: 32) + "  "
      + padded(number.reason.rawValue, to: 19) + "  " + padded(number.text, to: 10) + "  “\(context)”"
  }
}

extension ReadSource {
  /// A number that no claim holds, as `extract --unclaimed` prints it.
  func json(of number: UnclaimedNumber, context: String) -> JSONValue {
    let position = lines.position(of: number.span.lower)
    return [
      "path": .string(source.path), "start": .int(number.span.lower), "end": .int(number.span.upper),
      "line": .int(position.line), "column": .int(position.column), "text": .string(number.text),
      "reason": .string(number.reason.rawValue), "context": .string(context),
    ]
  }
}
