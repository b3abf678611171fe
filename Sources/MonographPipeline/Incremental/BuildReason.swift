/// Why a drug was built anew.
public enum BuildReason: Hashable, Sendable, CustomStringConvertible {
  /// There is no earlier build, or what it remembered is lost.
  case nothingRemembered
  case newDrug
  case newProgram, newTables, newPolicy
  /// The corpus was named otherwise, which diagnostics show.
  case corpusNamed(String)
  /// Files by their paths within the corpus.
  case added(String), changed(String), removed(String), unreadable(String)
  /// A file of the output, by its name, that is not as the earlier build left it.
  case outputChanged(String)

  public var description: String {
    switch self {
    case .nothingRemembered: "no earlier build is remembered"
    case .newDrug: "the drug is new"
    case .newProgram: "the program changed"
    case .newTables: "the tables changed"
    case .newPolicy: "the policy or a limit changed"
    case .corpusNamed(let name): "the corpus was called \(name)"
    case .added(let path): "\(path) is new"
    case .changed(let path): "\(path) changed"
    case .removed(let path): "\(path) is gone"
    case .unreadable(let path): "\(path) cannot be read"
    case .outputChanged(let name): "\(name) in the output is not as it was written"
    }
  }
}

extension BuildMaker {
  /// Why everything that another maker made is to be made again.
  func reasons(after earlier: BuildMaker) -> [BuildReason] {
    var reasons: [BuildReason] = []
    if program.tables != earlier.program.tables { reasons.append(.newTables) }
    // Tables are part of the program's file.
    if reasons.isEmpty && program != earlier.program { reasons.append(.newProgram) }
    if policy != earlier.policy { reasons.append(.newPolicy) }
    if corpus != earlier.corpus { reasons.append(.corpusNamed(earlier.corpus)) }
    return reasons
  }
}

extension RememberedDrug {
  /// Why the drug is to be built again from other inputs.
  /// - Parameter inputs: the SHA-256 of each file; nil for what cannot be read.
  func reasons(for inputs: [String: String?]) -> [BuildReason] {
    Set(inputs.keys).union(self.inputs.keys).sorted().compactMap { path in
      switch (inputs[path], self.inputs[path]) {
      case (nil, _): .removed(path)
      case (.some(nil), _): .unreadable(path)
      case (_, nil): .added(path)
      case (let new??, let old?): new == old ? nil : .changed(path)
      }
    }
  }
}
