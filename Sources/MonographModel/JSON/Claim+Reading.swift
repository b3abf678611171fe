extension Claim {
  /// Reads a claim as `extract` prints it and the drug file holds it.
  ///
  /// Nil where a member is missing or is not what it should be, and where the id does not belong to what the claim says:
  /// then something was changed on the way.
  public init?(_ json: JSONValue) {
    guard let kind: Kind = json.choice("kind"), let value = json["value"].flatMap({ ClaimValue(kind, $0) }),
      let scope = json["scope"].map(Scope.init), let polarity: Polarity = json.choice("polarity"),
      let certainty: Certainty = json.choice("certainty"), let rule = json.text("rule"),
      let source = json["source"]?.text("sha256"), let id = json.text("id"),
      let evidence = json["evidence"]?.all(Evidence.init), !evidence.isEmpty
    else { return nil }
    self.init(
      id: id, value: value, scope: scope, polarity: polarity, certainty: certainty, rule: rule,
      source: source, evidence: evidence)
    if let section = json.text("section") {
      guard let known = SectionKind(rawValue: section) else { return nil }
      self.section = known
    }
    guard identity == id else { return nil }
  }
}

extension Evidence {
  fileprivate init?(_ json: JSONValue) {
    guard let role: Role = json.choice("role"), let quote = json.text("quote"),
      let start = json["start"]?.whole, let end = json["end"]?.whole, 0 <= start, start <= end
    else { return nil }
    self.init(role: role, span: ByteSpan(start, end), quote: quote)
  }
}

extension Scope {
  fileprivate init(_ json: JSONValue) {
    self.init(
      population: json["population"].flatMap(Population.init),
      indication: json["indication"].flatMap(Term.init), condition: json.text("condition"),
      formulation: json.text("formulation"))
  }
}

extension Scope.Term {
  fileprivate init?(_ json: JSONValue) {
    guard let term = json.text("term"), let text = json.text("text") else { return nil }
    self.init(term: term, text: text)
  }
}

extension Population {
  fileprivate init?(_ json: JSONValue) {
    guard let text = json.text("text") else { return nil }
    self.init(
      group: json.choice("group"), age: json["age"].flatMap(Amount.init),
      weight: json["weight"].flatMap(Amount.init), renal: json.text("renal"),
      hepatic: json.text("hepatic"), text: text)
  }
}
