import CBenchmarks
import MonographModel

/// The stages and the whole way over samples of documents, with the roofs over the same bytes in the same run.
struct StageBenchmark {
  /// What was measured of documents of one format; medians.
  struct Measured {
    var sample: Sample
    /// Seconds of the processor, by the stages' numbers.
    var stages: [Double]
    var whole: Seconds
    var roofs: [(roof: Roof, seconds: Double)]
    var allocations: allocation_count
    var result: StagePass.Result

    /// Of the whole way, in megabytes a second of the processor.
    var rate: Double { sample.megabytes / whole.processor }

    /// How fast the whole way is, compared with parsing alone.
    var ratio: Double { parsing.seconds / whole.processor }

    /// The faster of the parsers.
    var parsing: (roof: Roof, seconds: Double) {
      roofs.filter { $0.roof != .scan && $0.roof != .files }.min { $0.seconds < $1.seconds }!
    }
  }

  /// - Parameter repeats: how often everything is measured, in turns, after a first pass that only warms up.
  static func run(_ samples: [Sample], repeats: Int) throws -> [Measured] {
    var series = try samples.map { try Series($0) }
    for _ in 0..<repeats {
      for number in series.indices { try series[number].measure() }
    }
    return try series.map { try $0.medians() }
  }

  private struct Series {
    let sample: Sample
    let roofs: [Roof]
    let allocations: allocation_count
    private var passes: [StagePass] = []
    private var roofPasses: [[Seconds]]
    private var result: Constant<StagePass.Result>
    private var roofResults: [Constant<UInt64>]

    init(_ sample: Sample) throws {
      self.sample = sample
      roofs = Roof.over(sample.format)
      roofPasses = roofs.map { _ in [] }
      roofResults = roofs.map { Constant("\($0.name) over \(sample.name)") }
      result = Constant("the stages over \(sample.name)")
      try result.expect(StagePass(sample).result)
      allocations = try StagePass.allocations(sample)
    }

    mutating func measure() throws {
      for (number, roof) in roofs.enumerated() {
        let pass = try roof.pass(over: sample)
        try roofResults[number].expect(pass.result)
        roofPasses[number].append(pass.spent)
      }
      let pass = try StagePass(sample)
      try result.expect(pass.result)
      passes.append(pass)
    }

    func medians() throws -> Measured {
      let whole = Seconds(
        wall: passes.map(\.whole.wall).median, processor: passes.map(\.whole.processor).median)
      let shares = passes.map { $0.sum / $0.whole.processor }
      // A stage that is not the one of the whole way would show here.
      guard (0.7...1.4).contains(shares.median) else {
        throw WrongResult("\(sample.name): the stages take \(shares.median) times the whole way")
      }
      return Measured(
        sample: sample,
        stages: Stage.allCases.map { stage in passes.map { $0.seconds[stage.rawValue] }.median },
        whole: whole,
        roofs: zip(roofs, roofPasses).map { ($0, $1.map(\.processor).median) },
        allocations: allocations, result: result.value!)
    }
  }
}
