import MonographAnalysis
import MonographModel

/// A claim as a rule reads it, before its evidence is proven.
public struct Draft: Sendable {
  /// Where a part of a claim stands: tokens of a passage.
  public struct Place: Hashable, Sendable {
    public var role: Evidence.Role
    public var passage: Int
    public var tokens: Range<Int>

    public init(_ role: Evidence.Role, in passage: Int, _ tokens: Range<Int>) {
      self.role = role
      self.passage = passage
      self.tokens = tokens
    }
  }

  public var value: ClaimValue
  public var scope = Scope()
  public var polarity = Claim.Polarity.affirmed
  public var certainty = Claim.Certainty.stated
  public var rule: String
  /// The first is where the value stands.
  public var places: [Place]

  public init(_ value: ClaimValue, rule: String, at tokens: Range<Int>, of passage: Int) {
    self.value = value
    self.rule = rule
    places = []
    // Most have a frequency, a population or another cue as well.
    places.reserveCapacity(4)
    places.append(Place(.value, in: passage, tokens))
  }

  /// Adds evidence unless it is empty or there already.
  public mutating func add(_ role: Evidence.Role, in passage: Int, _ tokens: Range<Int>) {
    let place = Place(role, in: passage, tokens)
    if !tokens.isEmpty, !places.contains(place) { places.append(place) }
  }
}

/// Reads claims of one kind (or of kinds that are read together). One file a rule in `Kinds/`, one line in
/// `Extractor.rules`.
public protocol ClaimRule: Sendable {
  /// What it reads and what it leaves alone; both kinds are needed.
  static var examples: [Example] { get }

  /// What a passage has at least where it says something; without one it is asked about all.
  static var requirement: Requirement { get }

  /// The claims whose value stands in the passage.
  func drafts(from passage: Int, in reading: Reading) -> [Draft]
}

extension ClaimRule {
  public static var requirement: Requirement { .none }
}
