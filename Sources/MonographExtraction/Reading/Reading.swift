import MonographAnalysis
import MonographLexicon
import MonographModel
import Synchronization

/// What the rules read: the passages of one document, and what is known of the document as a whole.
///
/// An object, since every rule and reading holds it.
public final class Reading: Sendable {
  public let passages: [Passage]
  public let lexicon: Lexicon
  /// What the document is about.
  public let subject: Subject
  /// What the document's patients have anyway.
  let illnesses: Illnesses
  /// What the document abbreviates its reactions to.
  let shortNames: ShortNames
  /// How often things occur, said in each passage.
  let frequencies: [[Frequencies.Found]]
  /// The words of each passage that announce how often what follows occurs.
  let banners: [Frequencies.Banner?]
  /// For each passage what the last banner before it says.
  let holdingFrequencies: [Frequencies.Found?]
  /// For each passage the last banner before it.
  let lastBanners: [Int?]
  /// Whether the paragraph of each passage stands in the list of a frequency and is none of it.
  let interludes: [Bool]
  /// What the document's words for frequencies mean.
  let conventions: [FrequencyBand: Frequencies.Found]
  /// The amounts that the product is named with: "Examplix 5 micrograms".
  let namedStrengths: Set<Amount>
  /// Diseases of the kidneys and the liver that the indications name: whoever has them is no patient apart.
  let treatedOrgans: Set<Int>
  /// The document addresses its reader, as leaflets and web pages do.
  let isForPatients: Bool
  /// Headings over what a disease does; most documents have none.
  let diseaseHeadings: [Int]
  /// A heading is the title of a boxed warning.
  let hasBoxTitles: Bool
  /// What the quantities of each passage are.
  let amounts: [[AmountReading]]
  /// The one route that the document names for the drug, if there is just one.
  public let route: RouteMention?

  /// The patients that the indications limit the drug to, where they name one group alone: "is used in adults with".
  let patients: (mention: PopulationMention, passage: Int)?

  /// The patients that passages leave standing for what comes behind, once they were asked for: each amount asks of a dozen.
  let knownPatients = Known<Int, PopulationMention?>()
  /// The hazards that passages warn of, once they were asked for: what comes behind asks of each several times.
  let knownHazards = Known<Int, [Draft]>()
  /// Whose amounts are, and the part they play: an amount asks those before it, which ask those before them.
  let knownSubstances = Known<AmountPlace, DoseSubstance.Found?>()
  let knownRoles = Known<AmountPlace, DoseRoles.Found>()
  /// The words of the diseases that the indications name, once they were asked for: few documents name a disease beside
  /// an amount.
  let knownTreated = Mutex<Set<String>?>(nil)
  /// Where else the document has forms go than forms like them mostly do, once it was asked for.
  let knownFormWays = Mutex<Routes.FormWays?>(nil)
  /// The passage that was last read for who must not have the drug, and whether it says so.
  let lastBarring = Mutex<(passage: Int, isBarring: Bool)>((-1, false))

  /// A route and where it is said.
  public struct RouteMention: Hashable, Sendable {
    public var route: String
    public var passage: Int
    public var tokens: Range<Int>
  }

  public convenience init(_ analysis: Analysis, drug: Drug?, fileName: String? = nil) {
    let parts = Reading(parts: analysis, drug: drug, fileName: fileName)
    self.init(parts, route: Routes.ofDocument(parts), patients: Scopes.ofDocument(parts))
  }

  /// Without what holds for the document as a whole.
  private init(parts analysis: Analysis, drug: Drug?, fileName: String?) {
    passages = analysis.passages
    lexicon = analysis.lexicon
    subject = Subject(analysis, drug: drug, fileName: fileName)
    namedStrengths = NamedStrengths.all(in: analysis.passages, subject)
    treatedOrgans = Scopes.treatedOrgans(analysis.passages, analysis.lexicon)
    isForPatients = Self.isForPatients(analysis.passages)
    illnesses = Illnesses(analysis.passages)
    shortNames = ShortNames(analysis.passages, analysis.lexicon)
    frequencies = Frequencies.mentions(analysis.passages, analysis.lexicon)
    banners = Frequencies.banners(analysis.passages, frequencies, analysis.lexicon)
    holdingFrequencies = Frequencies.holding(analysis.passages, banners)
    lastBanners = Frequencies.lastBanners(analysis.passages, banners)
    interludes = Frequencies.interludes(analysis.passages, banners)
    conventions = Frequencies.conventions(analysis.passages, frequencies, analysis.lexicon)
    diseaseHeadings = analysis.passages.indices.filter {
      AdverseReactions.headsEffectsOfDisease(analysis.passages[$0])
    }
    hasBoxTitles = analysis.passages.contains { $0.boxTitle != nil }
    amounts = []
    route = nil
    patients = nil
  }

  private init(
    _ parts: Reading, route: RouteMention?, patients: (mention: PopulationMention, passage: Int)?
  ) {
    passages = parts.passages
    lexicon = parts.lexicon
    subject = parts.subject
    illnesses = parts.illnesses
    shortNames = parts.shortNames
    frequencies = parts.frequencies
    banners = parts.banners
    holdingFrequencies = parts.holdingFrequencies
    lastBanners = parts.lastBanners
    interludes = parts.interludes
    conventions = parts.conventions
    namedStrengths = parts.namedStrengths
    treatedOrgans = parts.treatedOrgans
    isForPatients = parts.isForPatients
    diseaseHeadings = parts.diseaseHeadings
    hasBoxTitles = parts.hasBoxTitles
    amounts = parts.passages.indices.map { AmountReading.all(in: $0, parts) }
    self.route = route
    self.patients = patients
  }

  /// At least one word in a hundred is "you" or "your".
  private static func isForPatients(_ passages: [Passage]) -> Bool {
    var words = 0
    var addresses = 0
    for passage in passages {
      words += passage.wordCount
      if passage.holds(anyOf: addressing) {
        addresses += passage.tokens.count { addressing.contains($0.word) }
      }
    }
    return addresses * 100 >= max(words, 1)
  }
  private static let addressing: WordSet = ["you", "your"]

  /// The passage itself and those above it, the nearest first.
  public func chain(of passage: Int) -> [Int] { [passage] + passages[passage].context }

  /// The passages of the same paragraph or item shortly before this one, the nearest first.
  public func before(_ passage: Int) -> Preceding { Preceding(passages, before: passage) }

  public func isIn(_ kinds: SectionSet, _ passage: Int) -> Bool {
    !passages[passage].sectionSet.isDisjoint(with: kinds)
  }
}

/// The passages of a paragraph or item shortly before one of them, labels left out, the nearest first.
public struct Preceding: Sequence, IteratorProtocol {
  private let passages: [Passage]
  private var index: Int
  /// How many sentences back a statement still holds.
  private var left = 12

  fileprivate init(_ passages: [Passage], before index: Int) {
    (self.passages, self.index) = (passages, index)
  }

  public mutating func next() -> Int? {
    while left > 0, index > 0, passages[index - 1].block == passages[index].block {
      index -= 1
      if passages[index].role != .label {
        left -= 1
        return index
      }
    }
    return nil
  }

  public var first: Int? {
    var copy = self
    return copy.next()
  }

  public var isEmpty: Bool { first == nil }
}
