import Synchronization

/// Memory for what lasts as long as the program. It is cut off large pieces: asking for each of ten thousand little ones
/// takes longer than filling them.
enum Permanent {
  private static let rest = Mutex<(next: UInt, end: UInt)>((0, 0))
  private static let piece = 1 << 16
  private static let alignment = 16

  static func allocate<Element>(_: Element.Type, count: Int) -> UnsafeMutablePointer<Element> {
    let size = (max(1, count) * MemoryLayout<Element>.stride + alignment - 1) & ~(alignment - 1)
    let place = rest.withLock { rest in
      if rest.end - rest.next < UInt(size) {
        let larger = max(piece, size)
        let start = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: alignment)
        rest = (UInt(bitPattern: start), UInt(bitPattern: start + larger))
      }
      defer { rest.next += UInt(size) }
      return rest.next
    }
    return UnsafeMutableRawPointer(bitPattern: place)!.bindMemory(to: Element.self, capacity: count)
  }
}
