import MonographModel
import MonographPipeline

/// What is known of generated documents beforehand must come out, or what is measured is not the job.
enum GeneratedCheck {
  static func run(drugs: Int) throws {
    for drug in (0..<drugs).map(GeneratedDrug.init) {
      for document in GeneratedDocument.all(about: drug) {
        let read = try ReadSource(path: document.name, bytes: document.bytes)
        let isFound = read.claims.contains { claim in
          guard case .dose(let dose) = claim.value else { return false }
          return dose.amount.low.map { "\($0)" } == drug.startingDose && dose.role == .start
        }
        guard isFound else {
          throw WrongResult("\(drug.name), \(document.name): no starting dose of \(drug.startingDose) mg")
        }
      }
    }
  }
}
