public import Disclosures

/// What a report says about the run as a whole. All of it is given: a publication looks at no clock.
public struct RunSummary: Sendable, Hashable {
  /// "Audit of samples/companies.csv".
  public var title: String
  public var rubric: RubricReference
  /// Every list of goods that was asked, each once.
  public var lists: [ListReference]
  /// RFC 3339 ("2026-11-21T02:30:00Z").
  public var started: String
  /// As `started`; empty while the run goes on.
  public var finished: String
  /// Rows of the list that could not be taken, in its order.
  public var badRows: [BadRow]

  public init(
    title: String, rubric: RubricReference, lists: [ListReference] = [], started: String, finished: String,
    badRows: [BadRow] = []
  ) {
    self.title = title
    self.rubric = rubric
    self.lists = lists
    self.started = started
    self.finished = finished
    self.badRows = badRows
  }
}
