extension Finding {
  /// What is said of different products, or for different uses, is no conflict. Texts that are nearly the same are of one
  /// product, whatever they name, unless one of them names a formulation.
  func parting(_ dossier: Dossier) -> Finding {
    guard case .conflict = verdict else { return self }
    let pairs = sides[0].items.flatMap { a in sides[1].items.map { (a, $0) } }
    let isVariant = rule == VariantRule.ruleName
    if !isVariant,
      pairs.allSatisfy({ Self.areOfProducts($0.claim.source, $1.claim.source, dossier.products) })
    {
      return parted("they speak of different products")
    }
    if !isVariant, pairs.allSatisfy(dossier.areOfForeignUses) {
      return parted("one is for a use that the other does not have")
    }
    let products = dossier.products
    if pairs.allSatisfy({ products.mayBeOfOtherFormulation($0.claim.source, $1.claim.source) }) {
      return softened
    }
    if pairs.allSatisfy({ products.mayBeOfTablets($0.claim.source, $1.claim.source) }) { return softened }
    // "The soft capsules are not for children": what of the solution?
    if pairs.allSatisfy({ $0.claim.scope.formulation != $1.claim.scope.formulation }) { return softened }
    if !isVariant, pairs.allSatisfy({ products.shareNoForm($0.claim.source, $1.claim.source) }) {
      return softened
    }
    return self
  }

  private static func areOfProducts(_ a: String, _ b: String, _ products: Products) -> Bool {
    a != b && !products.areComparable(a, b)
  }

  private func parted(_ because: String) -> Finding {
    var parted = self
    (parted.verdict, parted.because) = (.difference(.scope), because)
    return parted
  }
}
