/// A text that shows what a rule reads, and what it leaves alone. Examples stand beside the rule; one test runs
/// them all.
public struct Example: Sendable, CustomStringConvertible {
  /// Markdown. `⟦…⟧` marks the value of each expected claim, in order; none means that the rule stays silent.
  public var text: String
  /// The heading above it, which decides the section.
  public var heading: String?
  /// What the marked claims say in words, in order.
  public var says: [String]

  public init(_ text: String, under heading: String? = nil, _ says: String...) {
    self.text = text
    self.heading = heading
    self.says = says
  }

  /// The drug that the text is about; nil for an invented one.
  public var drug: String?

  /// The same text in a document about a drug: "amoxicillin + clavulanic acid".
  func about(_ drug: String) -> Example {
    var example = self
    example.drug = drug
    return example
  }

  public var description: String { heading.map { $0 + ": " + text } ?? text }
}
