/// How much a source's word weighs, the weightiest first.
public enum Authority: String, CaseIterable, Comparable, Sendable {
  case regulator, manufacturer, professional, encyclopedic, unknown
  /// Written to show something; it never outvotes a real source.
  case illustrative

  /// 0 is the weightiest.
  public var tier: Int { Self.allCases.firstIndex(of: self)! }
  /// The weightier is the greater.
  public static func < (a: Authority, b: Authority) -> Bool { a.tier > b.tier }
}

/// What is known of a source beside its text.
public struct SourceRecord: Sendable {
  public var sha256: String
  public var path: String
  public var format: SourceDocument.Format
  public var encoding: SourceDocument.Encoding
  public var bytes: Int
  public var title: String?
  public var publisher: String?
  public var rights: String?
  public var authority: Authority
  /// ISO 3166 code, or `EU`.
  public var jurisdiction: String?
  /// ISO 8601, as exact as known.
  public var date: String?
  /// The label of which this is a version (the `setId` of SPL).
  public var setID: String?
  /// What it says its active substances are, as the table calls them; empty where it doesn't say, or one is unknown.
  public var substances: [String] = []
  /// What parts its product from others of the substance, behind the product's name: "pegylated liposomal".
  public var productKind: String?
  /// The SHA-256 of the first source that says nearly the same, word by word; nil for that one itself and for all others.
  public var sameTextAs: String?
  /// The SHA-256 of the newest version of the same label among the sources; nil for that one itself and for all others.
  public var supersededBy: String?
  /// BCP 47, `en` unless the text shows otherwise.
  public var language: String
  public var coverage: Coverage

  public init(
    sha256: String, path: String, format: SourceDocument.Format, encoding: SourceDocument.Encoding,
    bytes: Int,
    title: String? = nil, publisher: String? = nil, rights: String? = nil, authority: Authority = .unknown,
    jurisdiction: String? = nil, date: String? = nil, setID: String? = nil, language: String = "en",
    coverage: Coverage = Coverage()
  ) {
    self.sha256 = sha256
    self.path = path
    self.format = format
    self.encoding = encoding
    self.bytes = bytes
    self.title = title
    self.publisher = publisher
    self.rights = rights
    self.authority = authority
    self.jurisdiction = jurisdiction
    self.date = date
    self.setID = setID
    self.language = language
    self.coverage = coverage
  }
}

/// Where the bytes of a source went. The four counts add up to the file.
public struct Coverage: Sendable {
  /// Text inside the evidence of a claim.
  public var claimed: Int
  /// Text read without a claim.
  public var unclaimed: Int
  public var markup: Int
  /// Navigation, banners, hidden text, boxes about other things, and the like.
  public var boilerplate: Int
  public var unclaimedNumbers: [UnclaimedNumber]

  public init(
    claimed: Int = 0, unclaimed: Int = 0, markup: Int = 0, boilerplate: Int = 0,
    unclaimedNumbers: [UnclaimedNumber] = []
  ) {
    self.claimed = claimed
    self.unclaimed = unclaimed
    self.markup = markup
    self.boilerplate = boilerplate
    self.unclaimedNumbers = unclaimedNumbers
  }
}

/// A number of the visible text that no claim holds.
public struct UnclaimedNumber: Hashable, Sendable {
  /// What such a number is.
  public enum Reason: String, Ordinal {
    case year, date, phone, address
    case sectionNumber = "section-number"
    case listNumber = "list-number"
    case crossReference = "cross-reference"
    /// A number that is part of a name or code: "type 2 diabetes", "E 421", "IL-6".
    case namePart = "name-part"
    case age
    /// A body weight.
    case weight
    case count
    /// What a pack holds.
    case package
    case duration
    /// "Week 24", "day 1".
    case timePoint = "time-point"
    /// How often or at what intervals, of something that is no dose.
    case timing
    /// A laboratory value, a size, a temperature.
    case measurement
    /// "1 in 10 people", where nothing is listed under it.
    case frequency
    /// How many took part, and how many of them.
    case studySize = "study-size"
    /// Means, intervals, p values, scores and the like of a study.
    case statistic
    /// "20 times the usual dose".
    case ratio
    case fraction
    /// One of several substances' amounts, of which none alone is the dose: "80 mg/400 mg".
    case combination
    /// What each of several holds: "two 20 mg tablets".
    case share
    /// How strong a product or a solution is, where it is only named: "0.9% sodium chloride".
    case strength
    case notAboutTheDrug = "not-about-the-drug"
    case notUnderstood = "not-understood"
  }

  /// Raw byte offsets.
  public var span: ByteSpan
  public var text: String
  public var reason: Reason

  public init(span: ByteSpan, text: String, reason: Reason) {
    self.span = span
    self.text = text
    self.reason = reason
  }
}
