import Testing

@testable import MonographPipeline

@Suite struct OrderedMapTests {
  @Test(arguments: [1, 2, 3, 8, 100])
  func resultsComeInTheOrderOfTheInputs(width: Int) async {
    let results = await mapInOrder(Array(0..<50), width: width) { number in
      // The later, the quicker.
      try? await Task.sleep(for: .microseconds(500 - number * 10))
      return number * number
    }
    #expect(results == (0..<50).map { $0 * $0 })
  }

  @Test func noInputsGiveNoResults() async {
    #expect(await mapInOrder([Int](), width: 4) { $0 }.isEmpty)
  }

  @Test func noMoreThanTheWidthRunAtOnce() async {
    let gauge = Gauge()
    _ = await mapInOrder(Array(0..<40), width: 3) { _ in
      await gauge.enter()
      try? await Task.sleep(for: .microseconds(200))
      await gauge.leave()
    }
    #expect(await gauge.most <= 3)
    #expect(await gauge.most > 1)
  }
}

private actor Gauge {
  var now = 0
  var most = 0
  func enter() {
    now += 1
    most = max(most, now)
  }
  func leave() { now -= 1 }
}
