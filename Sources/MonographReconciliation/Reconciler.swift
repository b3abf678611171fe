import MonographModel

/// From the claims of all sources of one drug to what they say together.
public enum Reconciler {
  /// Pure: the same claims and sources in any order give the same monograph.
  public static func reconcile(_ claims: [Claim], sources: [SourceRecord], drug: Drug) -> Monograph {
    Monograph()
  }
}
