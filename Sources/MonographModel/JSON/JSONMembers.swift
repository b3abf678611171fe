/// Takes the members of a JSON object one after the other: a tree, or the bytes of a file. One description serves
/// both, and what is written by the hundred thousand makes no tree.
protocol JSONMembers {
  /// - Parameter name: sorts behind those before it, and needs no escape.
  mutating func add(_ name: StaticString, _ value: JSONValue)
  mutating func add(_ name: StaticString, _ text: String)
  mutating func add(_ name: StaticString, _ number: Int)
  mutating func add(_ name: StaticString, object body: (inout Self) -> Void)
  /// An array of objects.
  mutating func add<Element>(
    _ name: StaticString, objects: [Element], _ body: (Element, inout Self) -> Void)
}

/// What is a JSON object in files.
protocol JSONDescribable {
  /// Adds its members in the order of their names.
  func describe(to json: inout some JSONMembers)
}

extension JSONMembers {
  /// A decimal string, exact; null for an open end.
  mutating func add(_ name: StaticString, _ number: ExactNumber?) {
    if let number { add(name, number.description) } else { add(name, .null) }
  }

  mutating func add(_ name: StaticString, _ object: some JSONDescribable) {
    add(name, object: { object.describe(to: &$0) })
  }

  mutating func add(_ name: StaticString, orNull object: (some JSONDescribable)?) {
    if let object { add(name, object) } else { add(name, .null) }
  }

  mutating func add(_ name: StaticString, objects: [some JSONDescribable]) {
    add(name, objects: objects) { $0.describe(to: &$1) }
  }

  // MARK: Left out where there is nothing to say

  mutating func add(_ name: StaticString, some text: String?) {
    if let text { add(name, text) }
  }

  mutating func add(_ name: StaticString, some number: Int?) {
    if let number { add(name, number) }
  }

  mutating func add(_ name: StaticString, some number: ExactNumber?) {
    if let number { add(name, number) }
  }

  /// Left out where it is false, which is what a missing member means.
  mutating func add(_ name: StaticString, some flag: Bool) {
    if flag { add(name, .bool(true)) }
  }

  mutating func add(_ name: StaticString, some object: (some JSONDescribable)?) {
    if let object { add(name, object) }
  }

  mutating func add(_ name: StaticString, some objects: [some JSONDescribable]) {
    if !objects.isEmpty { add(name, objects: objects) }
  }

  mutating func add(_ name: StaticString, some texts: [String]) {
    if !texts.isEmpty { add(name, .array(texts.map(JSONValue.string))) }
  }
}

extension JSONObject: JSONMembers {
  mutating func add(_ name: StaticString, _ value: JSONValue) { append(name.description, value) }

  mutating func add(_ name: StaticString, _ text: String) { append(name.description, .string(text)) }

  mutating func add(_ name: StaticString, _ number: Int) { append(name.description, .int(number)) }

  mutating func add(_ name: StaticString, object body: (inout JSONObject) -> Void) {
    append(name.description, .describing(body))
  }

  mutating func add<Element>(
    _ name: StaticString, objects: [Element], _ body: (Element, inout JSONObject) -> Void
  ) {
    append(name.description, .array(objects.map { element in .describing { body(element, &$0) } }))
  }
}

extension JSONValue {
  /// The tree of what describes itself.
  static func describing(_ body: (inout JSONObject) -> Void) -> JSONValue {
    var object = JSONObject()
    object.reserveCapacity(6)
    body(&object)
    return .object(object)
  }
}

extension JSONDescribable {
  var tree: JSONValue { .describing { describe(to: &$0) } }

  /// Hands over the canonical form, which makes no tree.
  func withCanonical<Result>(_ use: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    JSONWriter.withFewBytes(of: { $0.writeObject { describe(to: &$0) } }, use)
  }
}
