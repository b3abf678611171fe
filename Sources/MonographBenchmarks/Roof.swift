import CBenchmarks
import Glibc
import MonographModel

/// What cannot be outrun: the least that reading the same bytes costs.
enum Roof: String, CaseIterable {
  case htmlPush, htmlPull, xml, markdown, scan, files

  /// How tables call it.
  var name: String {
    switch self {
    case .htmlPush: "libxml2 HTML events, fed in parts"
    case .htmlPull: "libxml2 HTML events, in place"
    case .xml: "libxml2 XML events"
    case .markdown: "MD4C events"
    case .scan: "memory scan (sum of all bytes)"
    case .files: "reading the files (cached)"
    }
  }

  /// The roofs over documents of a format. The first parses.
  static func over(_ format: SourceDocument.Format) -> [Roof] {
    switch format {
    case .html: [.htmlPull, .htmlPush, .scan, .files]
    case .spl: [.xml, .scan, .files]
    case .markdown, .plainText: [.markdown, .scan, .files]
    }
  }

  /// One pass over all documents, and a number that has to be the same each time.
  func pass(over sample: Sample) throws -> (spent: Seconds, result: UInt64) {
    var result: UInt64 = 0
    let spent = try Seconds.spent {
      for document in sample.documents {
        let found = self == .files ? try Self.sizeRead(document.path) : count(document.bytes)
        result = result &* 31 &+ found
      }
    }
    guard result != 0 else { throw WrongResult("\(name): nothing was read") }
    return (spent, result)
  }

  private func count(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBufferPointer { buffer in
      let (base, count) = (buffer.baseAddress, buffer.count)
      switch self {
      case .htmlPush: return roof_html_push(base, count).sum
      case .htmlPull: return roof_html_pull(base, count).sum
      case .xml: return roof_xml(base, count).sum
      case .markdown: return roof_markdown(base, count).sum
      case .scan: return roof_scan(base, count)
      case .files: return 0
      }
    }
  }

  private static func sizeRead(_ path: String) throws -> UInt64 {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw WrongResult("\(path) cannot be read") }
    defer { close(descriptor) }
    var status = stat()
    fstat(descriptor, &status)
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, size))
    }
    guard bytes.count == size else { throw WrongResult("\(path) was not read to its end") }
    return UInt64(size)
  }
}

extension roof_count {
  /// Nothing that was not read has the same.
  fileprivate var sum: UInt64 { events &* 1_000_003 &+ length }
}
