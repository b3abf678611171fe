import MonographModel

/// Why a file is not a drug file that this version can read; the words name the member.
public struct DrugFileError: Error, Hashable, Sendable {
  public var reason: String
  public init(_ reason: String) { self.reason = reason }
}

/// The members of an object and where it stands in the file, to say which one is wrong.
struct JSONFields {
  let value: JSONValue
  private let node: Node

  /// The way from the file's top, put into words only where something is wrong.
  private indirect enum Node {
    case top
    case member(String, of: Node)
    case element(Int, of: Node)

    var path: String {
      switch self {
      case .top: ""
      case .member(let name, .top): name
      case .member(let name, let object): "\(object.path).\(name)"
      case .element(let index, let list): "\(list.path)[\(index)]"
      }
    }
  }

  /// Of a whole file.
  init(_ value: JSONValue) { self.init(value, at: .top) }

  private init(_ value: JSONValue, at node: Node) { (self.value, self.node) = (value, node) }

  /// Such as `claims[3].evidence`.
  var place: String { node.path }

  private func path(_ name: String) -> String { Node.member(name, of: node).path }

  private func required<T>(_ name: String, _ type: String, _ take: (JSONValue) -> T?) throws(DrugFileError)
    -> T
  {
    guard let member = value[name] else { throw DrugFileError("\(path(name)): missing") }
    guard let taken = take(member) else { throw DrugFileError("\(path(name)): expected \(type)") }
    return taken
  }

  func text(_ name: String) throws(DrugFileError) -> String { try required(name, "a string") { $0.text } }
  func whole(_ name: String) throws(DrugFileError) -> Int {
    try required(name, "a whole number") { $0.whole }
  }
  func flag(_ name: String) throws(DrugFileError) -> Bool { try required(name, "true or false") { $0.flag } }
  func optional(_ name: String) -> String? { value[name]?.text }

  func choice<E: RawRepresentable>(_ name: String, _ type: E.Type) throws(DrugFileError) -> E
  where E.RawValue == String {
    let text = try text(name)
    guard let choice = E(rawValue: text) else { throw DrugFileError("\(path(name)): unknown '\(text)'") }
    return choice
  }

  func object(_ name: String) throws(DrugFileError) -> JSONFields {
    let object = try required(name, "an object") { value -> JSONValue? in
      if case .object = value { value } else { nil }
    }
    return JSONFields(object, at: .member(name, of: node))
  }

  func list(_ name: String) throws(DrugFileError) -> [JSONFields] {
    let elements = try required(name, "a list") { $0.elements }
    let list = Node.member(name, of: node)
    return elements.enumerated().map { JSONFields($1, at: .element($0, of: list)) }
  }

  func texts(_ name: String) throws(DrugFileError) -> [String] {
    try required(name, "a list of strings") { list in
      list.elements.flatMap { elements in
        let texts = elements.compactMap(\.text)
        return texts.count == elements.count ? texts : nil
      }
    }
  }

  /// The members, all of which are whole numbers, by their names.
  var wholes: [String: Int] {
    get throws(DrugFileError) {
      var wholes: [String: Int] = [:]
      for name in names { wholes[name] = try whole(name) }
      return wholes
    }
  }

  /// The names of the members, sorted.
  var names: [String] { if case .object(let members) = value { members.keys } else { [] } }
}
