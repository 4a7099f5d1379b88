public import Comparing
import Disclosures
import Grading
import Storing

/// Compares two finished runs.
public struct RunDiff: Sendable {
  public var before: RunFolder
  public var after: RunFolder
  /// Where the rubrics differ, the newer run's rubric is needed to tell what comes from it.
  public var provisions: Provisions

  public init(before: RunFolder, after: RunFolder, provisions: Provisions) {
    self.before = before
    self.after = after
    self.provisions = provisions
  }

  /// - Throws: `AuditError` when one of them is no run, is not finished, or cannot be read.
  public func comparison() throws(AuditError) -> RunComparison {
    let facts = Change(try RunFacts(finished: before), try RunFacts(finished: after))
    do {
      let cards = (before: try RunScorecards(before), after: try RunScorecards(after))
      let pairs = CompanyPairs(
        before: try cards.before.ledger.companies(), after: try cards.after.ledger.companies())
      var comparison = RunComparison(
        runs: Change(Self.run(facts.before), Self.run(facts.after)), attribution: attribution(facts),
        onlyBefore: pairs.onlyBefore, onlyAfter: pairs.onlyAfter)
      for pair in pairs.pairs {
        let (old, new) = (try cards.before.scorecard(of: pair.before.id), try cards.after.scorecard(of: pair.after.id))
        let regraded = comparison.attribution == .regraded ? regrade(old) : nil
        if let change = compare(old, new, regraded: regraded, attribution: comparison.attribution) {
          comparison.changes.append(change)
        } else {
          comparison.unchanged += 1
        }
      }
      return comparison
    } catch {
      throw AuditError(error, in: after)
    }
  }

  private func attribution(_ facts: Change<RunFacts>) -> RunComparison.Attribution {
    if facts.before.rubricDigest == facts.after.rubricDigest { return .sameRubric }
    return facts.after.rubricDigest == provisions.digest ? .regraded : .untold
  }

  /// The older text, posted as it was, held against the newer rubric.
  private func regrade(_ scorecard: Scorecard) -> Assessment? {
    guard let document = scorecard.document, let assessment = scorecard.assessment else { return nil }
    var again = provisions.grader.assess(
      document, sha256: assessment.document.sha256, placement: scorecard.placement,
      capture: assessment.document.capture)
    again.document.parts = assessment.document.parts
    return again
  }

  private static func run(_ facts: RunFacts) -> RunComparison.Run {
    RunComparison.Run(
      title: facts.title, started: facts.started, rubric: facts.rubric, rubricDigest: facts.rubricDigest)
  }
}
