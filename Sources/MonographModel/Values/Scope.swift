/// For whom and when a claim holds. What is not said is nil.
public struct Scope: Hashable, Sendable {
  public var population: Population? {
    get { limits?.population }
    set { change { $0.population = newValue } }
  }
  public var indication: Term? {
    get { limits?.indication }
    set { change { $0.indication = newValue } }
  }
  /// Anything else that limits it, as written.
  public var condition: String? {
    get { limits?.condition }
    set { change { $0.condition = newValue } }
  }
  public var formulation: String? {
    get { limits?.formulation }
    set { change { $0.formulation = newValue } }
  }
  /// Nothing limits it.
  public var isEmpty: Bool { if case .none = kept { true } else { false } }

  /// Most claims are not limited, and all are handed on all the time: those that are keep their limits apart.
  private var kept = Kept.none
  private enum Kept: Hashable, Sendable {
    case none
    indirect case some(Limits)
  }
  private struct Limits: Hashable, Sendable {
    var population: Population?
    var indication: Term?
    var condition: String?
    var formulation: String?
  }
  private var limits: Limits? { if case .some(let limits) = kept { limits } else { nil } }

  private mutating func change(_ change: (inout Limits) -> Void) {
    var limits = limits ?? Limits()
    change(&limits)
    kept = limits == Limits() ? .none : .some(limits)
  }

  /// Of all patients and uses.
  public init() {}

  public init(
    population: Population? = nil, indication: Term? = nil, condition: String? = nil,
    formulation: String? = nil
  ) {
    guard population != nil || indication != nil || condition != nil || formulation != nil else { return }
    kept = .some(
      Limits(population: population, indication: indication, condition: condition, formulation: formulation))
  }

  /// A term as a reader looks for it, and as it was written.
  public struct Term: Hashable, Sendable {
    public var term: String
    public var text: String

    public init(term: String, text: String) {
      self.term = term
      self.text = text
    }
  }
}

public struct Population: Hashable, Sendable {
  public enum Group: String, Ordinal {
    case adult, child, adolescent, infant, elderly, pregnant, lactating, female, male
  }

  public var group: Group?
  /// Years (`a`), months (`mo`), weeks (`wk`) or days (`d`).
  public var age: Amount?
  /// Kilograms.
  public var weight: Amount?
  /// Renal function as written: "severe renal impairment", "CrCl < 30 mL/min".
  public var renal: String?
  public var hepatic: String?
  /// The words that say it.
  public var text: String

  public init(
    group: Group? = nil, age: Amount? = nil, weight: Amount? = nil, renal: String? = nil,
    hepatic: String? = nil, text: String
  ) {
    self.group = group
    self.age = age
    self.weight = weight
    self.renal = renal
    self.hepatic = hepatic
    self.text = text
  }
}
