import MonographModel
import MonographOutput

/// A build that writes nothing: what it would change.
public struct Rehearsal: Sendable {
  public private(set) var drugs: [BuiltDrug] = []
  public private(set) var diagnostics: [LocatedDiagnostic]
  private let corpus: Corpus

  /// Reads and reconciles the corpus.
  public init(_ corpus: Corpus, jobs: Int) async {
    guard let policy = corpus.policy else {
      (self.corpus, diagnostics) = (corpus, corpus.diagnostics)
      return
    }
    let plan = await BuildPlan(corpus, policy: policy, earlier: nil, output: "", program: nil, jobs: jobs)
    self.corpus = plan.corpus
    diagnostics = plan.corpus.diagnostics
    await plan.buildAll(policy: policy, jobs: jobs, progress: { _ in true }) { _, outcome in
      diagnostics += outcome.diagnostics
      if let built = outcome.built { drugs.append(built) }
      return true
    }
  }

  /// What writing this would change in an output folder; drugs that were not read stay as they are.
  public func changes(in output: Output) -> OutputDiff {
    let built = Set(drugs.map(\.file.slug))
    let kept = output.files.filter {
      !built.contains($0.slug) && !(corpus.isWhole && !corpus.slugs.contains($0.slug))
    }
    return OutputDiff(old: output.files, new: drugs.isEmpty ? output.files : kept + drugs.map(\.file))
  }
}
