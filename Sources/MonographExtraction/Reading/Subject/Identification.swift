import MonographAnalysis
import MonographLexicon
import MonographModel

/// Which drug a document says it is about, and by what it says so.
public struct Identification: Hashable, Sendable {
  /// What tells the drug, the weightiest first.
  public enum Basis: String, Hashable, Sendable {
    case productData = "the product data"
    case title = "the title"
    case activeSubstance = "what it calls the active substance"
    case genericName = "the generic name"
    case brand = "the brand name's substance"
    case brandAlone = "the brand name"
    case fileName = "the file's name and the text"
    case mostNamed = "the substance named most"
    /// It may be a brand, or anything else.
    case recurringName = "the name that recurs"
    case none = "nothing"
  }

  /// A combination has several, in the order of their keys.
  public var substances: [SubstanceName]
  /// Names that no table knows as a substance: "Telzir".
  public var brands: [String]
  public var basis: Basis
  /// What the title names, where the text says that its active substance is another.
  public var contradictedTitle: String?
  /// What the text calls its active substances.
  public var stated: [SubstanceName] = []
  /// What parts the product from others of the substance: "pegylated liposomal".
  public var kind: String?

  /// What drugs are compared by; nil where no substance is known.
  public var key: String? { substances.isEmpty ? nil : substances.map(\.key).joined(separator: " + ") }

  /// Whether the document says what it is about, and it isn't guessed from what it names.
  public var isStated: Bool {
    [.productData, .title, .activeSubstance, .genericName, .brand].contains(basis)
  }

  public var drug: Drug {
    guard !substances.isEmpty else {
      return brands.first.map { Drug(naming: $0.lowercased()) } ?? Drug(slug: "unknown", name: "unknown")
    }
    var drug = Drug(naming: substances.map(\.text).joined(separator: " + "))
    drug.otherNames = brands.filter { $0.lowercased() != drug.name }
    return drug
  }

  public init(
    _ substances: [SubstanceName], brands: [String] = [], basis: Basis, contradictedTitle: String? = nil,
    stated: [SubstanceName] = []
  ) {
    self.contradictedTitle = contradictedTitle
    self.stated = stated
    self.substances = substances.sorted { $0.key < $1.key }
    self.brands = brands
    self.basis = basis
  }

  /// A drug that is known beforehand, by its name.
  public init(of drug: Drug) { self = Identification(naming: drug.name) }

  /// The substances of a name: "amlodipine / valsartan", "Amlodipine + Valsartan".
  public init(naming name: String) {
    let lexicon = Lexicon.standard
    let parts = name.split { "+/&,;".contains($0) }.flatMap { String($0).splitAtAnd(lexicon) }
    var found: [SubstanceName] = []
    for part in parts {
      guard let name = SubstanceName(part, lexicon), !found.contains(where: { $0.key == name.key }) else {
        continue
      }
      found.append(name)
    }
    self.init(found, basis: found.isEmpty ? .none : .title)
  }
}

extension String {
  /// "a and b" in two, unless a table knows it as one.
  fileprivate func splitAtAnd(_ lexicon: Lexicon) -> [String] {
    if SubstanceName.key(of: self, lexicon) != nil { return [self] }
    return components(separatedBy: " and ")
  }

  private func components(separatedBy word: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(self)
    while let range = rest.firstRange(of: word) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}

extension Drug {
  /// A drug of which only the name is known.
  init(naming name: String) {
    var slug: [UInt8] = []
    for byte in name.lowercased().utf8 {
      let isPlain = (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7A)
      if isPlain {
        slug.append(byte)
      } else if let last = slug.last, last != UInt8(ascii: "-") {
        slug.append(UInt8(ascii: "-"))
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    self.init(slug: String(decoding: slug, as: UTF8.self), name: name)
  }
}
