/// Bytes that are written one after the other. An array would ask at each of them whether it is shared.
///
/// Not for keeping: whoever makes one hands on `written` and then calls `deallocate`.
struct ByteSink {
  private var start: UnsafeMutablePointer<UInt8>
  private var count = 0
  private var capacity: Int
  private var isOwned = true

  init(capacity: Int) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  /// Begins in memory of somebody else, which is enough for most.
  init(in room: UnsafeMutableBufferPointer<UInt8>) {
    (start, capacity, isOwned) = (room.baseAddress!, room.count, false)
  }

  func deallocate() { if isOwned { start.deallocate() } }

  var written: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// Starts again with the same memory.
  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    start[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    if capacity - count < bytes.count { grow(by: bytes.count) }
    (start + count).update(from: first, count: bytes.count)
    count += bytes.count
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// A name in quotation marks with its colon, behind a comma where it is not the first.
  @inline(__always)
  mutating func append(name: StaticString, isFirst: Bool) {
    let length = name.utf8CodeUnitCount
    if capacity - count < length + 4 { grow(by: length + 4) }
    var end = start + count
    if !isFirst {
      end.pointee = UInt8(ascii: ",")
      end += 1
    }
    end.pointee = UInt8(ascii: "\"")
    (end + 1).update(from: name.utf8Start, count: length)
    end += length + 1
    end.pointee = UInt8(ascii: "\"")
    end[1] = UInt8(ascii: ":")
    count = end + 2 - start
  }

  /// Text in quotation marks.
  @inline(__always)
  mutating func append(quoted text: UnsafeBufferPointer<UInt8>) {
    if capacity - count < text.count + 2 { grow(by: text.count + 2) }
    start[count] = UInt8(ascii: "\"")
    if let first = text.baseAddress { (start + count + 1).update(from: first, count: text.count) }
    count += text.count + 2
    start[count - 1] = UInt8(ascii: "\"")
  }

  /// The digits of a number.
  mutating func append(digitsOf number: UInt) {
    var length = 1
    var limit: UInt = 10
    while length < 20, number >= limit {
      length += 1
      limit &*= 10
    }
    if capacity - count < length { grow(by: length) }
    var rest = number
    var place = count + length
    count = place
    for _ in 0..<length {
      place -= 1
      start[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  @inline(never)
  private mutating func grow(by needed: Int) {
    capacity = max(capacity * 2, count + needed)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    deallocate()
    (start, isOwned) = (larger, true)
  }
}
