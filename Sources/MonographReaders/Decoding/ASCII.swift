/// The ASCII classes that the readers ask for.
extension UInt8 {
  var isASCIISpace: Bool { self == 0x20 || 0x09...0x0D ~= self }
  var isASCIIDigit: Bool { 0x30...0x39 ~= self }
  var isASCIIUpper: Bool { 0x41...0x5A ~= self }
  var isASCIILower: Bool { 0x61...0x7A ~= self }
  var isASCIILetter: Bool { isASCIIUpper || isASCIILower }
}

extension [UInt8] {
  func lowercasedASCII() -> [UInt8] {
    var lower = self
    lower.withUnsafeMutableBufferPointer { lower in
      for index in lower.indices { lower[index] |= lower[index] &- UInt8(ascii: "A") < 26 ? 0x20 : 0 }
    }
    return lower
  }

  func hasASCII(_ text: StaticString, at index: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index >= 0, index + count <= self.count else { return false }
    for offset in 0..<count where self[index + offset] != text.utf8Start[offset] { return false }
    return true
  }

  func indexOfASCII(_ text: StaticString, from start: Int = 0) -> Int? {
    guard text.utf8CodeUnitCount <= count, start >= 0 else { return nil }
    let last = count - text.utf8CodeUnitCount
    return withUnsafeBufferPointer { bytes in
      var index = start
      while index <= last {
        index = bytes.firstIndex(of: text.utf8Start[0], from: index)
        if index <= last, hasASCII(text, at: index) { return index }
        index += 1
      }
      return nil
    }
  }
}
