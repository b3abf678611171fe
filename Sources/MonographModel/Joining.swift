extension Array {
  /// Appends the elements of another array. Many that are joined are empty, where the standard library looks for room all the
  /// same.
  @inlinable
  package static func += (all: inout [Element], more: [Element]) {
    if all.isEmpty { all = more } else if !more.isEmpty { all.append(contentsOf: more) }
  }

  @inlinable
  package static func + (one: [Element], other: [Element]) -> [Element] {
    if one.isEmpty { return other }
    if other.isEmpty { return one }
    var all: [Element] = []
    all.reserveCapacity(one.count + other.count)
    all.append(contentsOf: one)
    all.append(contentsOf: other)
    return all
  }
}
