import MonographModel

/// A boxed warning against the statement that there is none.
struct BoxedWarningRule: Rule {
  let name = "boxed-warning.polarity"

  func findings(in dossier: Dossier) -> [Finding] {
    let boxed = dossier.items(.warning, nil).filter {
      if case .warning(_, true) = $0.claim.value { true } else { false }
    }
    let (affirmed, denied) = (
      boxed.filter { $0.claim.polarity == .affirmed }, boxed.filter { $0.claim.polarity == .negated }
    )
    return denied.flatMap { denial in
      affirmed.filter { dossier.align(denial, $0) != .apart }.map { item in
        Finding(
          name, .conflict(Contradiction.Level(dossier.align(denial, item)), .polarity),
          topic: "boxed warning",
          scope: item.claim.scope, Finding.Side(denial, key: "none", summary: "no boxed warning"),
          Finding.Side(item, key: "some", summary: "a boxed warning (\(item.written))"),
          because: "one states that there is none")
      }
    }
  }
}
