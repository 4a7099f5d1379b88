import Disclosures
import Foundation

/// How a company's outcome was decided, as the archive keeps it: `fairlead/trail/1`. The same decisions give the same
/// bytes.
struct TrailRecord: Codable, Hashable {
  var schema = "fairlead/trail/1"
  var company: String
  var name: String
  var websites: [String]
  var outcome: Outcome
  var reason: String
  var steps: [Step]
  var placement: Placement?
  /// Payload digest of what was graded; nil when nothing was.
  var graded: String?
  /// Digest of the page as a browser showed it, where that was graded.
  var rendered: String?
  /// Payload digests of the pages that were read as one with it, each with its browser's, in reading order; nil for a
  /// statement on one page.
  var further: [String]?
  var questions: [String]

  init(_ scorecard: Scorecard) {
    company = scorecard.company.id
    name = scorecard.company.name
    websites = scorecard.company.websites
    outcome = scorecard.outcome
    reason = scorecard.reason
    steps = scorecard.trail
    placement = scorecard.placement?.undated
    graded = scorecard.assessment?.document.capture?.digest
    rendered = scorecard.assessment?.document.capture?.rendered
    let document = scorecard.assessment?.document
    further = document?.parts.map { _ in (document?.further ?? []).flatMap { [$0.digest, $0.rendered ?? "none"] } }
    questions = scorecard.questions
  }

  var bytes: [UInt8] { get throws(AuditError) { try RecordJSON.bytes(self, .withoutEscapingSlashes) } }
}

extension Placement {
  /// Without the captures of its pages, which tell the day of one visit from that of another.
  fileprivate var undated: Placement {
    var placement = self
    for index in placement.storefronts.indices {
      placement.storefronts[index].capture = nil
      placement.storefronts[index].link?.capture = nil
    }
    return placement
  }
}
