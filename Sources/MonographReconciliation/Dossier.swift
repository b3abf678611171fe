import MonographModel

/// All that the rules look at: the claims of one drug with their sources, in an order that depends on nothing but
/// their ids, and the knowledge to compare them with.
///
/// An object, since all rules and much of what they make hold it.
final class Dossier: Sendable {
  let drug: Drug
  let items: [Item]
  /// Whether there is anything to compare across sources.
  let hasSeveralSources: Bool
  private let byKind: [Claim.Kind: [Item]]
  let normalize: TermNormalizer
  let hierarchy: TermHierarchy
  let units: Units
  let organs = OrganScale.standard
  let scopes: ScopeAlignment
  let doses: DoseComparator
  let regimens: [RegimenReading]
  let products: Products

  init(_ claims: [Claim], sources: [SourceRecord], drug: Drug) {
    self.drug = drug
    var normalize = TermNormalizer(drug: drug, otherNames: Self.names(in: claims))
    for claim in claims { normalize.know(claim) }
    let records = Dictionary(
      sources.map { ($0.sha256, $0) }, uniquingKeysWith: { a, b in a.path < b.path ? a : b })
    let unique = Dictionary(claims.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a }).values
    let general = TermHierarchy(normalize, more: Self.drugLines(drug))
    let items = unique.sorted { $0.id < $1.id }.compactMap { claim -> Item? in
      guard let source = records[claim.source] else { return nil }
      let subject = claim.value.subject
      let term = normalize(subject)
      return Item(
        claim: claim, source: source, term: term, plain: general.unqualified(term), written: subject,
        use: claim.scope.indication.map { normalize($0.term) })
    }
    let hierarchy = general.knowing(items.flatMap { [$0.term, $0.plain] })
    self.items = items
    hasSeveralSources = items.contains { $0.claim.source != items[0].claim.source }
    byKind = Dictionary(grouping: items, by: \.claim.kind)
    self.normalize = normalize
    self.hierarchy = hierarchy
    units = .standard
    products = Products(items, hierarchy, units: units, drug: drug.name)
    scopes = ScopeAlignment(
      normalize: normalize, hierarchy: hierarchy, singleField: Self.isSingleField(items, hierarchy))
    doses = DoseComparator(units: units, equivalences: EquivalenceTable(items, units: units))
    regimens = RegimenReading.all(in: items, doses: doses)
  }

  func items(_ kind: Claim.Kind, _ polarity: Claim.Polarity? = .affirmed) -> [Item] {
    let items = byKind[kind] ?? []
    return polarity == nil ? items : items.filter { $0.claim.polarity == polarity }
  }

  func relation(_ a: Item, _ b: Item) -> TermRelation { hierarchy.relation(a.term, b.term) }

  /// A source that is for one use alone need not name it with each claim.
  /// - Parameter leaveOut: drops what does not count from the scopes of both.
  func align(_ a: Item, _ b: Item, leaveOut: (inout Scope) -> Void = { _ in }) -> Alignment {
    var (x, y) = (a.claim.scope, b.claim.scope)
    leaveOut(&x)
    leaveOut(&y)
    if implyUses(a, b) { (x.indication, y.indication) = (nil, nil) }
    return scopes.align(x, y)
  }

  /// Whether one names its use, and the other's source has no other.
  func implyUses(_ a: Item, _ b: Item) -> Bool { impliesUse(a, of: b) || impliesUse(b, of: a) }

  private func impliesUse(_ a: Item, of b: Item) -> Bool {
    guard a.claim.scope.indication == nil, let use = b.claim.scope.indication else { return false }
    return products.isOnlyFor(normalize(use.term), a.claim.source)
  }

  /// Whether the one is for a use that the other's source does not have: what is said there for no stated use is said
  /// for the uses of that source.
  func areOfForeignUses(_ a: Item, _ b: Item) -> Bool { isForeign(a, to: b) || isForeign(b, to: a) }

  private func isForeign(_ a: Item, to b: Item) -> Bool {
    guard let use = a.claim.scope.indication, b.claim.scope.indication == nil,
      a.claim.source != b.claim.source
    else { return false }
    let term = normalize(use.term)
    guard products.leavesOut(term, in: b.claim.source) else { return false }
    // Where all uses are of one field, what is none of them is an illness beside it.
    return !scopes.singleField || products.leavesOut(term, in: a.claim.source)
  }

  /// Whether one source is a product and the other a text on several uses, some of which the product has not: what is said
  /// there of no use may be said of another product.
  func mayBeForOtherUses(_ a: Item, _ b: Item) -> Bool {
    let sources = [a.claim.source, b.claim.source]
    return Set(sources.map(products.isProduct)).count == 2
      && sources.contains { !products.isProduct($0) && products.hasSeveralUses($0) }
      && !products.shareUses(sources[0], sources[1])
  }

  /// How the uses of two products lie to each other: one for other patients may be another product altogether.
  func alignProducts(_ a: Item, _ b: Item) -> Alignment {
    products.areProducts(a.claim.source, b.claim.source)
      ? products.alignUses(a.claim.source, b.claim.source) : .aligned
  }

  private static func names(in claims: [Claim]) -> [String] {
    claims.compactMap { claim in
      guard case .identity(let identity) = claim.value, claim.polarity == .affirmed,
        identity.role == .brandName || identity.role == .genericName
      else { return nil }
      return identity.text
    }
  }

  /// The drug is one of its ingredients, and "interferon beta-1b" a kind of "interferon beta".
  private static func drugLines(_ drug: Drug) -> [(String, String)] {
    let words = TermNormalizer.words(of: drug.name)
    let family = words.dropLast().joined(separator: " ")
    return [(drug.name, "ingredient")] + (words.count > 2 ? [(drug.name, family)] : [])
  }

  /// Whether the uses that the sources name hang together in the term hierarchy; where none tells its uses, whether they
  /// name but one with all that they say.
  private static func isSingleField(_ items: [Item], _ hierarchy: TermHierarchy) -> Bool {
    let uses = items.filter { $0.claim.kind == .indication && $0.claim.polarity == .affirmed }.map(\.term)
    if uses.isEmpty { return Set(items.compactMap(\.use)).count == 1 }
    var fields = Set(uses).sorted()
    guard let first = fields.first else { return false }
    var reached = [first]
    fields.removeFirst()
    var at = 0
    while at < reached.count {
      let current = reached[at]
      let near = fields.filter { hierarchy.relation($0, current) != .unrelated }
      fields.removeAll(where: near.contains)
      reached += near
      at += 1
    }
    return fields.isEmpty
  }
}
