import MonographModel
import MonographOutput

extension BuildPlan {
  /// What came out for one drug.
  struct Outcome: Sendable {
    /// Nil where it is as an earlier build left it, or cannot be built.
    var built: BuiltDrug?
    var diagnostics: [LocatedDiagnostic]
  }

  /// Builds what is to be built, and hands over each drug in the order of the corpus.
  /// - Parameter body: may end it by false.
  func buildAll(
    policy: Policy, jobs: Int, progress: (BuildProgress) -> Bool, body: (Step, Outcome) async -> Bool
  ) async {
    let stale = steps.filter { !$0.reasons.isEmpty }
    let drugsAtOnce = min(jobs, max(1, stale.count))
    let documentsAtOnce = max(1, jobs / drugsAtOnce)
    let provenance = Provenance(version: maker.program.version, tables: maker.program.tables, policy: policy)
    var next = 0
    var documents = 0
    let totalDocuments = stale.reduce(0) { $0 + $1.folder.documents.count }
    /// Those that are taken over, up to the next that is built.
    func takeOver() async -> Bool {
      while next < steps.count, steps[next].reasons.isEmpty {
        next += 1
        let remembered = steps[next - 1].remembered
        guard await body(steps[next - 1], Outcome(diagnostics: remembered?.diagnostics ?? [])) else {
          return false
        }
      }
      return true
    }
    guard await takeOver() else { return }
    await forEachInOrder(stale, width: drugsAtOnce) { step in
      await build(step, policy: policy, provenance: provenance, jobs: documentsAtOnce)
    } body: { outcome in
      let step = steps[next]
      next += 1
      documents += step.folder.documents.count
      guard await body(step, outcome) else { return false }
      let isToGoOn = progress(
        BuildProgress(
          slug: step.folder.slug, diagnostics: outcome.diagnostics, file: outcome.built?.file,
          documents: documents, totalDocuments: totalDocuments))
      return if isToGoOn { await takeOver() } else { false }
    }
  }

  private func build(
    _ step: Step, policy: Policy, provenance: Provenance, jobs: Int
  ) async -> Outcome {
    let folder = corpus.reading(step.folder)
    let diagnostics = folder.noteDiagnostics ?? []
    guard folder.isUsable else { return Outcome(diagnostics: diagnostics) }
    let build = await DrugBuild(folder, in: corpus.path, policy: policy, jobs: jobs)
    guard !build.sources.isEmpty else { return Outcome(diagnostics: diagnostics + build.diagnostics) }
    let built = BuiltDrug(build, provenance: provenance)
    return Outcome(built: built, diagnostics: diagnostics + built.diagnostics)
  }
}
