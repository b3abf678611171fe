import MonographModel

/// What a label's header and its product data elements say of the label and its products.
enum SPLMetadata {
  static func read(_ tree: MarkupTree, _ bytes: [UInt8]) -> [Metadata] {
    var metadata: [Metadata] = []
    func add(_ key: String, _ value: MappedText?) {
      if let value, !value.isEmpty { metadata.append(Metadata(key: key, value: value)) }
    }
    tree.forEachElement(in: tree.nodes.indices) { index, element in
      switch (element, tree.parentName(of: index)) {
      case ("partProduct", _) where isAccessory(index, tree, bytes): return .past
      case ("effectiveTime", "document"): add("date", tree.mappedAttribute("value", of: index, in: bytes))
      case ("setId", "document"): add("set-id", tree.mappedAttribute("root", of: index, in: bytes))
      case ("versionNumber", "document"): add("version", tree.mappedAttribute("value", of: index, in: bytes))
      case ("name", "representedOrganization"):
        add("publisher", tree.mappedText(of: index, in: bytes))
        return .past
      case ("name", "manufacturedProduct"), ("name", "manufacturedMedicine"), ("name", "partProduct"):
        add("name", tree.mappedText(of: index, in: bytes))
        return .past
      case ("name", "genericMedicine"):
        add("generic-name", tree.mappedText(of: index, in: bytes))
        return .past
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
      return .into
    }
    return metadata
  }

  /// The swab that lies beside the syringe in a kit cleans the skin: its alcohol is no part of the drug.
  private static func isAccessory(_ part: Int, _ tree: MarkupTree, _ bytes: [UInt8]) -> Bool {
    var isAccessory = false
    tree.forEachElement(in: part + 1..<Int(tree.nodes[part].end)) { index, name in
      if name == "formCode", let form = tree.attributeText("displayname", of: index, in: bytes) {
        isAccessory = isAccessory || accessories.contains(form.uppercased())
      }
      return .into
    }
    return isAccessory
  }
  /// Of the FDA's dosage forms (NCI Thesaurus).
  private static let accessories: Set = ["SWAB", "CLOTH", "SPONGE", "DRESSING"]

  /// Active ingredients have the class ACTIB, ACTIM or ACTIR: the base, the moiety or the reference is measured.
  private static func isActive(_ index: Int, _ tree: MarkupTree, _ bytes: [UInt8]) -> Bool {
    tree.names[Int(tree.nodes[index].name)] == "activeIngredient"
      || tree.attributeText("classcode", of: index, in: bytes)?.hasPrefix("ACTI") ?? false
  }

  private static func ingredient(_ index: Int, _ tree: MarkupTree, _ bytes: [UInt8]) -> [Metadata] {
    var entries: [Metadata] = []
    var numerator: MappedText?
    var denominator: MappedText?
    tree.forEachElement(in: index + 1..<Int(tree.nodes[index].end)) { child, name in
      switch (name, tree.parentName(of: child)) {
      case ("ingredient", _), ("activeIngredient", _): return .past  // a part's own, which is read by itself
      case ("numerator", "quantity"): numerator = numerator ?? quantity(child, tree, bytes)
      case ("denominator", "quantity"): denominator = denominator ?? quantity(child, tree, bytes)
      case ("name", "ingredientSubstance"), ("name", "activeIngredientSubstance"):
        if let name = tree.mappedText(of: child, in: bytes) {
          entries.append(Metadata(key: "ingredient", value: name))
        }
        return .past
      default: break
      }
      return .into
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

/// How a walk over a tree goes on: past an element whose text was taken whole, so that no byte is taken twice.
private enum Step { case into, past }

extension MarkupTree {
  fileprivate func forEachElement(in range: Range<Int>, _ visit: (_ index: Int, _ name: String) -> Step) {
    var index = range.lowerBound
    while index < range.upperBound {
      let node = nodes[index]
      let step = node.isText ? .into : visit(index, names[Int(node.name)])
      index = step == .past ? Int(node.end) : index + 1
    }
  }

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
