/// What a person decided about a contradiction, as `decisions.yaml` keeps it: with the words it rested on, so that it
/// can be seen to be out of date when a source changes.
public struct Resolution: Hashable, Sendable {
  public enum Verdict: Hashable, Sendable {
    /// The side with this index is right.
    case accept(side: Int)
    /// The side with this index is wrong.
    case reject(side: Int)
    /// None is; this is. No source says it.
    case set(value: String)
    case notAContradiction

    /// As it is written.
    public var name: String {
      switch self {
      case .accept: "accept"
      case .reject: "reject"
      case .set: "set"
      case .notAContradiction: "not-a-contradiction"
      }
    }
    public static let names = ["accept", "reject", "set", "not-a-contradiction"]
  }

  /// What one side said when it was decided.
  public struct Side: Hashable, Sendable {
    public var summary: String
    public var quotes: [Quote]

    public init(summary: String, quotes: [Quote]) {
      self.summary = summary
      self.quotes = quotes
    }
  }

  /// Words of a source.
  public struct Quote: Hashable, Comparable, Sendable {
    /// The source's path in the corpus.
    public var path: String
    public var words: String

    public init(path: String, words: String) {
      self.path = path
      self.words = words
    }

    public static func < (a: Quote, b: Quote) -> Bool { (a.path, a.words) < (b.path, b.words) }
  }

  /// The contradiction's id.
  public var id: String
  /// ISO 8601: 2026-03-18.
  public var date: String
  public var by: String
  public var verdict: Verdict
  public var reason: String
  public var topic: String
  public var sides: [Side]

  public init(
    id: String, date: String, by: String, verdict: Verdict, reason: String, topic: String, sides: [Side]
  ) {
    self.id = id
    self.date = date
    self.by = by
    self.verdict = verdict
    self.reason = reason
    self.topic = topic
    self.sides = sides
  }
}

/// A resolution and what a build made of it.
public struct SettledResolution: Hashable, Sendable {
  public enum Status: String, CaseIterable, Sendable {
    /// It decides its contradiction.
    case applied
    /// A later one about the same contradiction took its place.
    case replaced
    /// What it rested on changed or is gone: it decides nothing, and a person has to look again.
    case stale
  }

  public var resolution: Resolution
  public var status: Status
  /// Of a stale one, what changed.
  public var because: String?

  public init(_ resolution: Resolution, status: Status, because: String? = nil) {
    self.resolution = resolution
    self.status = status
    self.because = because
  }
}
