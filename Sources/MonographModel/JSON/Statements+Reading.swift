// As in `ClaimValue+Reading`: the id of a claim tells what was misread.

extension Interaction {
  init?(_ json: JSONValue) {
    guard let with = json.text("with") else { return nil }
    self.init(with: with, effect: json.text("effect"), management: json.text("management"))
  }
}

extension DoseAdjustment {
  init?(_ json: JSONValue) {
    guard let factor: Factor = json.choice("factor"),
      let adjustment: Adjustment = json.choice("adjustment")
    else { return nil }
    self.init(factor: factor, condition: json.text("condition"), adjustment: adjustment)
  }
}

extension PregnancyLactation {
  init?(_ json: JSONValue) {
    guard let topic: Topic = json.choice("topic"), let stance: Stance = json.choice("stance") else {
      return nil
    }
    self.init(topic: topic, stance: stance)
  }
}

extension PopulationUse {
  init?(_ json: JSONValue) {
    guard let population = json.text("population"), let stance: Stance = json.choice("stance") else {
      return nil
    }
    self.init(population: population, stance: stance)
  }
}

extension Monitoring {
  init?(_ json: JSONValue) {
    guard let test = json.text("test"), let timing = json.list("timing", \.text),
      let strength: Strength = json.choice("strength")
    else { return nil }
    self.init(test: test, timing: timing, strength: strength)
  }
}

extension Identity {
  init?(_ json: JSONValue) {
    guard let role: Role = json.choice("role"), let text = json.text("text") else { return nil }
    self.init(role: role, text: text)
  }
}

extension Statement {
  init?(_ json: JSONValue) {
    guard let text = json.text("text") else { return nil }
    self.init(text: text, measure: json.text("measure"), direction: json.choice("direction"))
  }
}

extension Storage {
  init?(_ json: JSONValue) {
    guard let text = json.text("text") else { return nil }
    self.init(
      text: text, temperature: json["temperature"].flatMap(Amount.init),
      duration: json["duration"].flatMap(Duration.init))
  }
}
