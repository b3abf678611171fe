/// libFuzzer's entry: which target runs is told by the environment variable `MONOGRAPH_FUZZ`, so that one program is
/// built and linked for all of them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzTarget.chosen.run([UInt8](UnsafeBufferPointer(start: data, count: count)))
  return 0
}
