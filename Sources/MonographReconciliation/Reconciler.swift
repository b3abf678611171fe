import MonographModel

/// From the claims of all sources of one drug to what they say together.
///
/// Four steps, each pure: claims are grouped by the question they answer (`Dossier`), compared (`Comparators`),
/// judged (`Rules`), and decided (`Arbiter`, by the policy).
public enum Reconciler {
  /// Pure: the same claims and sources in any order give the same monograph.
  /// - Parameters:
  ///   - claims: Of all sources; ids are unique and say what the claim is. Claims of sources that are not listed are
  ///     left out.
  ///   - drug: Its names, which count as one in terms such as "allergy to Betaferon".
  ///   - policy: How contradictions are decided.
  ///   - resolutions: What people decided, in the order of time; it stands above the policy.
  public static func reconcile(
    _ claims: [Claim], sources: [SourceRecord], drug: Drug, policy: Policy = Policy(),
    resolutions: [Resolution] = []
  ) -> Monograph {
    let dossier = Dossier(claims, sources: sources, drug: drug)
    let found = ruleList.flatMap { $0.findings(in: dossier) }.map { $0.parting(dossier) }
    let findings = Merge.merged(found).map(\.recognisingVersions)
    let judgement = Judgement(arbiter: Arbiter(policy: policy))
    let settlement = Settlement(
      judgement.contradictions(findings), resolutions: resolutions, dossier: dossier)
    let contradictions = settlement.contradictions
    let contradicting = contradictions.map { Set($0.sides.flatMap(\.claims)) }
    return Monograph(
      facts: FactBuilder(dossier: dossier, contradictions: contradictions).facts(),
      contradictions: contradictions,
      differences: judgement.differences(findings).filter { difference in
        // What is reported as a contradiction is not also said to be compatible.
        !contradicting.contains { $0.isSuperset(of: difference.claims) }
      }, gaps: Gaps(dossier: dossier).find(), resolutions: settlement.resolutions)
  }
}
