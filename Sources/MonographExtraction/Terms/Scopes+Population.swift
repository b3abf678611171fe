import MonographAnalysis
import MonographModel

extension Scopes {
  /// For whom a statement holds, said in its own passage.
  static func fillPopulation(_ draft: inout Draft, passage: Int, near tokens: Range<Int>, in reading: Reading)
  {
    guard draft.scope.population == nil,
      let (population, place) = population(in: passage, near: tokens, reading)
    else { return }
    draft.scope.population = population
    draft.add(.population, in: passage, place)
  }
}
