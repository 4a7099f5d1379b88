import Disclosures

/// What a fetch was sent for, and what it has come across on the way.
struct Errand {
  var session: CompanySession?
  var accept: AcceptKind
  var validators: Validators?
  var reason: String
  /// Delay between exchanges that holds where the errand is just now.
  var delay: Duration = .zero
  var limits: FetchLimits?
  var exchanges: [Exchange] = []
  var notes: [FetchNote] = []

  mutating func note(_ note: FetchNote) {
    if !notes.contains(note) { notes.append(note) }
  }

  /// The longer of the host's delay and ours, but not beyond our limit.
  mutating func obey(crawlDelay: Duration?, of host: String, policy: FetchPolicy) {
    delay = policy.delay
    guard let crawlDelay else { return }
    let capped = min(crawlDelay, max(policy.longestCrawlDelay, policy.delay))
    delay = max(policy.delay, capped)
    if capped < crawlDelay { note(.crawlDelayCapped(host: host, asked: crawlDelay, used: delay)) }
  }
}
