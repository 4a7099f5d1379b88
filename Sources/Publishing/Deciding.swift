import Disclosures

/// The facts that decide between a grade's bounds, as a reader takes them in: one by one, or together where one cause,
/// such as a page that is a picture, leaves many of them open.
struct Deciding: Hashable {
  /// Ids of facts, in order.
  var single: [String] = []
  var together: [Group] = []

  struct Group: Hashable {
    /// "page 2 of 2 is a picture that nobody could read".
    var cause: String
    var facts: [String]
  }

  /// Fewer than this are named one by one, whatever they have in common.
  private static let fewestTogether = 4

  init(_ assessment: Assessment) {
    let findings = assessment.areas.flatMap(\.findings)
    let causes = Dictionary(findings.map { ($0.fact, $0.doubt) }, uniquingKeysWith: { first, _ in first })
    var counts: [String: Int] = [:]
    for case let cause?? in assessment.decidedBy.map({ causes[$0] }) { counts[cause, default: 0] += 1 }
    for fact in assessment.decidedBy {
      guard let cause = causes[fact] ?? nil, counts[cause, default: 0] >= Self.fewestTogether else {
        single.append(fact)
        continue
      }
      if let index = together.firstIndex(where: { $0.cause == cause }) {
        together[index].facts.append(fact)
      } else {
        together.append(Group(cause: cause, facts: [fact]))
      }
    }
  }
}
