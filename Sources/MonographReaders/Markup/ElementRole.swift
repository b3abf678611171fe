import MonographLexicon

/// What an element does to the text in it, the same for every markup language. The raw values stand in the tables
/// `html-elements` and `spl-elements`.
enum ElementRole: String, Sendable {
  case text, inline, block
  case heading1, heading2, heading3, heading4, heading5, heading6
  case list
  case orderedList = "ordered-list"
  case item, definitions, term, definition
  case table, row, cell
  case headerCell = "header-cell"
  case tableHead = "table-head"
  case tableBody = "table-body"
  case tableFoot = "table-foot"
  case caption
  case figureCaption = "figure-caption"
  case image
  case quote, preformatted
  case lineBreak = "line-break"
  case strong, superscript
  case `subscript`
  case link
  case script, style, embedded, form, data
  case navigation, header, footer, aside, main, article
  case document, head, body, title, meta
  // Of labels.
  case section, code, footnote
  case footnoteMark = "footnote-mark"
  case highlight, content, narrative, excerpt

  /// 1 to 6, or nil.
  var headingLevel: Int? {
    switch self {
    case .heading1: 1
    case .heading2: 2
    case .heading3: 3
    case .heading4: 4
    case .heading5: 5
    case .heading6: 6
    default: nil
    }
  }

  /// Elements that run with the text around them.
  var isInline: Bool {
    switch self {
    case .text, .inline, .link, .strong, .superscript, .subscript, .lineBreak, .image: true
    default: false
    }
  }

  /// Elements whose content is not markup but runs to their end tag.
  var isRawText: Bool { self == .script || self == .style }
}

/// The roles of one markup language's elements.
struct ElementVocabulary: Sendable {
  private let roles: [String: ElementRole]
  private let unknown: ElementRole

  /// - Parameter table: columns `element` and `role`.
  init(table: String, unknown: ElementRole) {
    var roles: [String: ElementRole] = [:]
    for row in TableFile(table).rows {
      guard let role = ElementRole(rawValue: row[1]) else {
        preconditionFailure("\(table).tsv:\(row.line): no role is named \(row[1])")
      }
      roles[row[0]] = role
    }
    self.roles = roles
    self.unknown = unknown
  }

  /// An element whose name holds a hyphen is a page's own and starts a new line, so that two never glue.
  func role(of name: String) -> ElementRole {
    roles[name] ?? (name.utf8.contains(UInt8(ascii: "-")) ? .block : unknown)
  }

  static let html = ElementVocabulary(table: "html-elements", unknown: .inline)
  static let spl = ElementVocabulary(table: "spl-elements", unknown: .data)
}
