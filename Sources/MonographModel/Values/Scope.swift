/// For whom and when a claim holds. What is not said is nil.
public struct Scope: Hashable, Sendable {
  /// Most claims name no patients, and all are handed on all the time: those that do keep them apart.
  public var population: Population? {
    get { if case .of(let population) = patients { population } else { nil } }
    set { patients = newValue.map { .of($0) } ?? .all }
  }
  private var patients = Patients.all
  private enum Patients: Hashable, Sendable {
    case all
    indirect case of(Population)
  }

  public var indication: Term?
  /// Anything else that limits it, as written.
  public var condition: String?
  public var formulation: String?

  public init(
    population: Population? = nil, indication: Term? = nil, condition: String? = nil,
    formulation: String? = nil
  ) {
    self.indication = indication
    self.condition = condition
    self.formulation = formulation
    self.population = population
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
