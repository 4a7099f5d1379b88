public import Disclosures

/// What came of fetching one address, redirects and retries included.
public struct Fetched: Sendable, Hashable {
  /// As asked for, normalised; as given when it is no address at all.
  public var requestedURL: String
  /// The address that the answer belongs to: the last one that was asked, or that would have been asked.
  public var finalURL: String
  /// Every exchange for the page in order: hops of redirects and attempts of retries. Without robots.txt, which
  /// belongs to the host. Empty when nothing was asked.
  public var exchanges: [Exchange]
  /// The last word. A response of any status is a response.
  public var answer: Exchange.Answer
  /// The robots.txt rule that decided about `finalURL`; nil when it was never asked.
  public var robots: RobotsAnswer?
  /// What was done less fully than asked for; each makes the company's audit partial.
  public var notes: [FetchNote]

  public init(
    requestedURL: String, finalURL: String, exchanges: [Exchange] = [], answer: Exchange.Answer,
    robots: RobotsAnswer? = nil, notes: [FetchNote] = []
  ) {
    self.requestedURL = requestedURL
    self.finalURL = finalURL
    self.exchanges = exchanges
    self.answer = answer
    self.robots = robots
    self.notes = notes
  }

  public var response: Response? {
    if case .response(let response) = answer { response } else { nil }
  }

  public var failure: FetchFailure? {
    if case .failure(let failure) = answer { failure } else { nil }
  }
}
