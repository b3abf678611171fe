import Glibc
import MonographModel
import MonographReaders

/// The lines of a file or of standard input, as they come; what is held is the line at hand and what was read beyond it.
public final class LineInput {
  public struct Line: Sendable {
    /// 1-based.
    public var number: Int
    /// Without its end; nil where it is longer than the limit.
    public var bytes: [UInt8]?
  }

  /// As given; `-` is standard input.
  public let path: String
  private let descriptor: CInt
  private let limit: Int
  private var buffer: [UInt8] = []
  /// What stands before it was handed over.
  private var start = 0
  /// There is no line feed between `start` and here.
  private var searched = 0
  private var isAtEnd = false
  private var isTooLong = false
  private var count = 0

  /// - Parameter limit: the most bytes of a line.
  public init(_ path: String, limit: Int) throws(UnusableSource) {
    self.path = path
    self.limit = limit
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw UnusableSource(.unreadable(.last(for: path)), path: path) }
  }

  deinit { if descriptor > STDERR_FILENO { close(descriptor) } }

  /// Whether the next line or the end is there without waiting for whoever writes it.
  public var isReady: Bool {
    if isAtEnd || buffer[searched...].contains(0x0A) { return true }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) != 0
  }

  /// Nil at the end.
  public func next() -> Line? {
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) { return take(upTo: end, end + 1) }
      if isAtEnd { return start < buffer.count || isTooLong ? take(upTo: buffer.count, buffer.count) : nil }
      searched = buffer.count
      if buffer.count - start > limit {
        isTooLong = true
        start = buffer.count
      }
      fill()
    }
  }

  private func take(upTo end: Int, _ next: Int) -> Line {
    count += 1
    let isWhole = !isTooLong && end - start <= limit
    let line = Line(number: count, bytes: isWhole ? Array(buffer[start..<end]) : nil)
    (start, searched, isTooLong) = (next, next, false)
    return line
  }

  private func fill() {
    buffer.removeFirst(start)
    (start, searched) = (0, searched - start)
    let size = buffer.count
    let room = max(1 << 16, size)
    buffer.append(contentsOf: repeatElement(0, count: room))
    var read = -1
    repeat {
      read = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress! + size, room) }
    } while read < 0 && errno == EINTR
    buffer.removeLast(room - max(0, read))
    // What cannot be read any further ends as a file ends; a stream that broke off is told by its counts.
    isAtEnd = read <= 0
  }
}

extension [UInt8] {
  /// Without the carriage return of a line that ended so.
  var withoutReturn: [UInt8] { last == 0x0D ? dropLast() : self }
}
