import Glibc

/// What a piece of work took, in seconds.
struct Seconds {
  /// By the clock on the wall.
  var wall = 0.0
  /// Of this thread's processor, user and system: what a busy machine adds least to.
  var processor = 0.0

  static func spent(_ work: () throws -> Void) rethrows -> Seconds {
    let (wall, processor) = (Clock.wall(), Clock.processor())
    try work()
    return Seconds(wall: Clock.wall() - wall, processor: Clock.processor() - processor)
  }
}

enum Clock {
  static func wall() -> Double { seconds(CLOCK_MONOTONIC) }
  static func processor() -> Double { seconds(CLOCK_THREAD_CPUTIME_ID) }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension [Double] {
  /// The middle one, or the mean of the two in the middle.
  var median: Double {
    precondition(!isEmpty, "nothing was measured")
    let sorted = sorted()
    return (sorted[count / 2] + sorted[(count - 1) / 2]) / 2
  }
}

/// A benchmark whose result is wrong, which says nothing about speed.
struct WrongResult: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// Something that has to come out the same each time.
struct Constant<Value: Equatable & Sendable> {
  private(set) var value: Value?
  let name: String

  init(_ name: String) { self.name = name }

  mutating func expect(_ other: Value) throws(WrongResult) {
    if let value, value != other { throw WrongResult("\(name): \(value) at first, then \(other)") }
    value = other
  }
}

/// FNV-1a over what was written; taken outside of what is measured.
struct Checksum: Equatable, Sendable {
  private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }
}
