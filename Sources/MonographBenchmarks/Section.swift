/// A part of the benchmark that can be asked for alone.
enum Section: String, CaseIterable {
  /// Processes come first: the peak of memory that the system tells of a process is at least that of the one which started
  /// it, and that grows as soon as documents are loaded.
  case program, corpus, build, growth, peers, stages, doubling

  /// Those that take minutes only.
  static let quick: [Section] = [.program, .corpus, .stages, .doubling]

  func run(_ setup: Setup) throws -> SectionReport {
    switch self {
    case .program: try ProgramSection.run(setup)
    case .corpus: try CorpusSection.run(setup)
    case .build: try BuildSection.run(setup)
    case .growth: try GrowthSection.run(setup)
    case .peers: try PeersSection.run(setup)
    case .stages: try StagesSection.run(setup)
    case .doubling: try DoublingSection.run(setup)
    }
  }
}

/// What was measured, as Markdown.
struct SectionReport {
  var text: String
  var goals: [Goal] = []
}

/// What all parts of a benchmark measure with.
struct Setup {
  /// The program, built for release.
  let program: String
  /// The documents on this machine, where there are any, and generated ones.
  let sets: [DocumentSet]
  let generated: DocumentSet
  let repeats: Int
  /// How much of each format is measured stage by stage.
  let megabytes: Double
  /// How many made-up drugs the smaller corpus of the growth has.
  let growthDrugs: Int
  /// A folder for what is written.
  let scratch: String
  /// How many processes wanted a processor before it all began (mean of a minute).
  let load: Double
  /// The script that measures other programs.
  let peers: String

  /// The largest set.
  var documents: DocumentSet { sets.max { $0.files.count < $1.files.count } ?? generated }

  func run(_ arguments: [String]) throws -> ProgramRun {
    try ProgramRun(program, arguments, outputIn: "\(scratch)/output")
  }
}
