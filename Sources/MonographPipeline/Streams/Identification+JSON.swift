import MonographExtraction
import MonographModel

extension Identification {
  var json: JSONValue {
    .members([
      "basis": .string(basis.rawValue), "brands": .array(brands.map(JSONValue.string)),
      "contradictedTitle": contradictedTitle.map(JSONValue.string), "kind": kind.map(JSONValue.string),
      "stated": .array(stated.map(\.json)), "substances": .array(substances.map(\.json)),
    ])
  }

  /// Reads what `json` gives.
  init?(_ json: JSONValue) {
    guard let substances = json["substances"]?.all(SubstanceName.init),
      let brands = json["brands"]?.all(\.text), let basis: Basis = json.choice("basis"),
      let stated = json["stated"]?.all(SubstanceName.init)
    else { return nil }
    self.init(
      substances, brands: brands, basis: basis, contradictedTitle: json.text("contradictedTitle"),
      stated: stated)
    kind = json.text("kind")
  }
}

extension SubstanceName {
  fileprivate var json: JSONValue { .array([.string(text), .string(key), .bool(isKnown)]) }

  fileprivate init?(_ json: JSONValue) {
    guard let fields = json.elements, fields.count == 3, let text = fields[0].text, let key = fields[1].text,
      let isKnown = fields[2].flag
    else { return nil }
    self.init(text: text, key: key, isKnown: isKnown)
  }
}
