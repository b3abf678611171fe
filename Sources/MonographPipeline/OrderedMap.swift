/// Transforms inputs concurrently, at most `width` at a time, and hands each result over in the order of the
/// inputs as soon as all before it are done. At most `2 * width` results wait.
/// - Parameter body: false ends it; what is being transformed then is thrown away.
func forEachInOrder<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], width: Int, transform: @escaping @Sendable (Input) async -> Output,
  body: (Output) async -> Bool
) async {
  var inputs = inputs.makeIterator()
  await forEachInOrder(
    next: { inputs.next() }, isReady: { true }, width: width, transform: transform, body: body)
}

/// The same of inputs that come one by one.
/// - Parameters:
///   - next: the next input, which may be waited for; nil at the end.
///   - isReady: whether there is no need to wait. Results that are due do not wait for inputs.
func forEachInOrder<Input: Sendable, Output: Sendable>(
  next: () -> Input?, isReady: () -> Bool, width: Int,
  transform: @escaping @Sendable (Input) async -> Output, body: (Output) async -> Bool
) async {
  let width = max(1, width)
  await withTaskGroup(of: (Int, Output).self) { group in
    var started = 0
    var running = 0
    var handedOver = 0
    var isAtEnd = false
    var waiting: [Int: Output] = [:]
    while true {
      while !isAtEnd, running < width, started < handedOver + 2 * width, running == 0 || isReady() {
        guard let input = next() else {
          isAtEnd = true
          break
        }
        let index = started
        group.addTask { (index, await transform(input)) }
        started += 1
        running += 1
      }
      guard let (index, output) = await group.next() else { return }
      running -= 1
      waiting[index] = output
      while let next = waiting.removeValue(forKey: handedOver) {
        handedOver += 1
        guard await body(next) else { return group.cancelAll() }
      }
    }
  }
}

/// The results of a concurrent transformation in the order of the inputs.
func mapInOrder<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], width: Int, transform: @escaping @Sendable (Input) async -> Output
) async -> [Output] {
  var outputs: [Output] = []
  outputs.reserveCapacity(inputs.count)
  await forEachInOrder(inputs, width: width, transform: transform) {
    outputs.append($0)
    return true
  }
  return outputs
}
