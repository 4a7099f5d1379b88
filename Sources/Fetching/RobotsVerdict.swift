import Disclosures

/// What the answer for a host's robots.txt means (RFC 9309, section 2.3.1).
enum RobotsVerdict: Sendable {
  /// The file was read; nil when it has no group for us.
  case rules(RobotsRules?)
  /// There is no file, which allows everything; why.
  case everythingAllowed(String)
  /// Nobody knows what the file says, which forbids everything.
  case everythingForbidden(FetchFailure)

  /// 500 KiB, which RFC 9309, section 2.5, has read at least.
  private static let leastRead = 512_000

  /// Reads a final answer for an agent; redirects have been followed.
  init(_ answer: Exchange.Answer, agent: String) {
    switch answer {
    case .failure(let failure):
      self = .everythingForbidden(
        FetchFailure(.robotsUnreachable, "robots.txt could not be had: \(failure.detail)"))
    case .response(let response):
      switch (response.status, response.truncated) {
      case (206, _):
        self = .everythingForbidden(
          FetchFailure(.robotsUnreachable, "robots.txt came in part only (HTTP 206), which was not asked for."))
      case (200..<300, .length?) where response.body.count < Self.leastRead:
        self = .everythingForbidden(
          FetchFailure(.robotsUnreachable, "robots.txt is packed so that what it says takes too much to read."))
      case (304, _), (301...303, _), (307...308, _):
        // A redirect that says where to go has been followed.
        self = .everythingForbidden(
          FetchFailure(
            .robotsUnreachable, "robots.txt answered HTTP \(response.status) without saying where the rules are."))
      case (200..<300, nil), (200..<300, .length?):
        let file = RobotsFile(response.body, isTruncated: response.truncated == .length)
        self = .rules(file.rules(for: agent))
      case (300..<500, _):
        self = .everythingAllowed("robots.txt answered HTTP \(response.status), which allows everything")
      case (200..<300, _):
        self = .everythingForbidden(FetchFailure(.robotsUnreachable, "robots.txt stopped in the middle."))
      default:
        self = .everythingForbidden(
          FetchFailure(.robotsUnreachable, "robots.txt answered HTTP \(response.status)."))
      }
    }
  }

  func answer(for address: WebAddress) -> RobotsAnswer {
    switch self {
    case .rules(let rules): rules?.answer(for: address) ?? RobotsAnswer(isAllowed: true, text: RobotsFile.noGroup)
    case .everythingAllowed(let reason): RobotsAnswer(isAllowed: true, text: reason)
    case .everythingForbidden(let failure): RobotsAnswer(isAllowed: false, text: failure.detail)
    }
  }

  /// Why an address must not be fetched; nil when it may.
  func refusal(for address: WebAddress) -> FetchFailure? {
    if case .everythingForbidden(let failure) = self { return failure }
    let answer = answer(for: address)
    return answer.isAllowed ? nil : FetchFailure(.robots, answer.sentence)
  }

  var crawlDelay: Duration? {
    if case .rules(let rules) = self { rules?.crawlDelay } else { nil }
  }
}
