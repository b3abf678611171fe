import MonographModel

/// What a label's header and its product data elements say of the label and its products.
enum SPLMetadata {
  static func read(_ tree: MarkupTree, _ bytes: [UInt8]) -> [Metadata] {
    var metadata: [Metadata] = []
    func add(_ key: String, _ value: MappedText?) {
      if let value, !value.isEmpty { metadata.append(Metadata(key: key, value: value)) }
    }
    for index in tree.nodes.indices where !tree.nodes[index].isText {
      let parent = tree.parentName(of: index)
      switch (tree.names[Int(tree.nodes[index].name)], parent) {
      case ("effectiveTime", "document"): add("date", tree.mappedAttribute("value", of: index, in: bytes))
      case ("setId", "document"): add("set-id", tree.mappedAttribute("root", of: index, in: bytes))
      case ("versionNumber", "document"): add("version", tree.mappedAttribute("value", of: index, in: bytes))
      case ("name", "representedOrganization"): add("publisher", tree.mappedText(of: index, in: bytes))
      case ("name", "manufacturedProduct"), ("name", "manufacturedMedicine"), ("name", "partProduct"):
        add("name", tree.mappedText(of: index, in: bytes))
      case ("name", "genericMedicine"): add("generic-name", tree.mappedText(of: index, in: bytes))
      case ("formCode", "manufacturedProduct"), ("formCode", "manufacturedMedicine"),
        ("formCode", "partProduct"):
        add("form", tree.mappedAttribute("displayname", of: index, in: bytes))
      case ("routeCode", _): add("route", tree.mappedAttribute("displayname", of: index, in: bytes))
      case ("ingredient", _), ("activeIngredient", _):
        if isActive(index, tree, bytes) {
          for entry in ingredient(index, tree, bytes) { add(entry.key, entry.value) }
        }
      default: break
      }
    }
    return metadata
  }

  /// Active ingredients have the class ACTIB, ACTIM or ACTIR: the base, the moiety or the reference is measured.
  private static func isActive(_ index: Int, _ tree: MarkupTree, _ bytes: [UInt8]) -> Bool {
    tree.names[Int(tree.nodes[index].name)] == "activeIngredient"
      || tree.attributeText("classcode", of: index, in: bytes)?.hasPrefix("ACTI") ?? false
  }

  private static func ingredient(_ index: Int, _ tree: MarkupTree, _ bytes: [UInt8]) -> [Metadata] {
    var entries: [Metadata] = []
    var numerator: MappedText?
    var denominator: MappedText?
    for child in index + 1..<Int(tree.nodes[index].end) where !tree.nodes[child].isText {
      switch (tree.names[Int(tree.nodes[child].name)], tree.parentName(of: child)) {
      case ("numerator", "quantity"): numerator = numerator ?? quantity(child, tree, bytes)
      case ("denominator", "quantity"): denominator = denominator ?? quantity(child, tree, bytes)
      case ("name", "ingredientSubstance"), ("name", "activeIngredientSubstance"):
        if let name = tree.mappedText(of: child, in: bytes) {
          entries.append(Metadata(key: "ingredient", value: name))
        }
      default: break
      }
    }
    if var strength = numerator {
      if let denominator {
        strength.append("/".utf8, from: ByteSpan(0, 0), origin: .inserted)
        strength.append(denominator)
      }
      entries.append(Metadata(key: "strength", value: strength))
    }
    return entries
  }

  /// `value="40" unit="mg"` as "40 mg"; nil where there is no unit of measure.
  private static func quantity(_ index: Int, _ tree: MarkupTree, _ bytes: [UInt8]) -> MappedText? {
    guard var text = tree.mappedAttribute("value", of: index, in: bytes),
      let unit = tree.mappedAttribute("unit", of: index, in: bytes), unit.string != "1"
    else { return nil }
    text.append(" ".utf8, from: ByteSpan(0, 0), origin: .inserted)
    text.append(unit)
    return text
  }
}

extension MarkupTree {
  fileprivate func parentName(of index: Int) -> String {
    let parent = Int(nodes[index].parent)
    return parent < 0 ? "" : names[Int(nodes[parent].name)]
  }

  /// The text of an element with its bytes; nil where there is none.
  fileprivate func mappedText(of node: Int, in bytes: [UInt8]) -> MappedText? {
    var text = TextBuilder()
    for index in node..<Int(nodes[node].end) where nodes[index].isText {
      for run in runs[nodes[index].parts] {
        if let decoded = run.decoded {
          text.append(decoded: self.decoded[decoded], from: run.source)
        } else {
          text.append(bytes, run.source)
        }
      }
    }
    let mapped = text.take()
    return mapped.isEmpty ? nil : mapped
  }
}
