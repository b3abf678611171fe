import MonographAnalysis
import MonographLexicon
import MonographModel

/// What the rules read: the passages of one document, and what is known of the document as a whole.
public struct Reading: Sendable {
  public var passages: [Passage]
  public var lexicon: Lexicon
  /// What the document is about.
  public var subject: Subject
  /// What the document's patients have anyway.
  let illnesses: Illnesses
  /// What the document abbreviates its reactions to.
  let shortNames: ShortNames
  /// How often things occur, said in each passage.
  let frequencies: [[Frequencies.Found]]
  /// What the document's words for frequencies mean.
  let conventions: [FrequencyBand: Frequencies.Found]
  /// The document addresses its reader, as leaflets and web pages do.
  let isForPatients: Bool
  /// The one route that the document names for the drug, if there is just one.
  public var route: RouteMention?

  /// The patients that the indications limit the drug to, where they name one group alone: "is used in adults with".
  var patients: (mention: PopulationMention, passage: Int)?

  /// A route and where it is said.
  public struct RouteMention: Hashable, Sendable {
    public var route: String
    public var passage: Int
    public var tokens: Range<Int>
  }

  public init(_ analysis: Analysis, drug: Drug?, fileName: String? = nil) {
    passages = analysis.passages
    lexicon = analysis.lexicon
    subject = Subject(analysis, drug: drug, fileName: fileName)
    isForPatients = Self.isForPatients(analysis.passages)
    illnesses = Illnesses(analysis.passages)
    shortNames = ShortNames(analysis.passages, analysis.lexicon)
    frequencies = Frequencies.mentions(analysis.passages, analysis.lexicon)
    conventions = Frequencies.conventions(analysis.passages, frequencies, analysis.lexicon)
    route = nil
    route = Routes.ofDocument(self)
    patients = Scopes.ofDocument(self)
  }

  /// At least one word in a hundred is "you" or "your".
  private static func isForPatients(_ passages: [Passage]) -> Bool {
    var words = 0
    var addresses = 0
    for token in passages.lazy.flatMap(\.tokens) where token.kind == .word {
      words += 1
      if token.word == "you" || token.word == "your" { addresses += 1 }
    }
    return addresses * 100 >= max(words, 1)
  }

  /// The passage itself and those above it, the nearest first.
  public func chain(of passage: Int) -> [Int] { [passage] + passages[passage].context }

  /// How many sentences back a statement still holds.
  private static let reach = 12

  /// The passages of the same paragraph or item shortly before this one, the nearest first.
  public func before(_ passage: Int) -> [Int] {
    let block = passages[passage].block
    var found: [Int] = []
    var index = passage - 1
    while index >= 0, found.count < Self.reach, passages[index].block == block {
      if passages[index].role != .label { found.append(index) }
      index -= 1
    }
    return found
  }

  public func isIn(_ kinds: Set<SectionKind>, _ passage: Int) -> Bool {
    passages[passage].sections.contains { kinds.contains($0) }
  }
}
