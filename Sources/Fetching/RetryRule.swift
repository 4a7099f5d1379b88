import Disclosures

/// Whether and when an exchange is worth repeating. Follows from the exchange and the policy alone.
struct RetryRule {
  let policy: FetchPolicy

  /// Statuses that say "not now" rather than "no" (RFC 9110, section 15.5.9 and 15.6; RFC 6585, section 4).
  private static let passing: Set<Int> = [408, 425, 429, 500, 502, 503, 504]

  /// - Parameter isConditional: the request named a version, so that 304 answers it. One that nobody asked for, or that
  ///   speaks of another version (`Transport`), is no answer.
  func isPassing(_ exchange: Exchange, isConditional: Bool = false) -> Bool {
    switch exchange.answer {
    case .response(let response):
      response.status == 304 && !isConditional || Self.passing.contains(response.status)
        || [.time, .disconnect].contains(response.truncated)
    case .failure(let failure): [.dns, .connect, .timeout, .interrupted].contains(failure.kind)
    }
  }

  /// How long to wait before a retry: what the server asks for, but no less than our own backoff.
  func wait(after exchange: Exchange, attempt: Int) -> Duration {
    max(backoff(url: exchange.url, attempt: attempt), Self.retryAfter(exchange) ?? .zero)
  }

  /// Exponential, with up to half taken off at random so that visitors do not come back all at once.
  func backoff(url: String, attempt: Int) -> Duration {
    let full = min(policy.backoff.milliseconds << min(attempt, 16), policy.longestBackoff.milliseconds)
    var seed = policy.seed &+ UInt64(attempt)
    for byte in url.utf8 { seed = (seed ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let random = Self.mixed(seed) >> 11
    return .milliseconds(Double(full) * (0.5 + 0.5 * Double(random) / Double(1 << 53 as UInt64)))
  }

  /// Retry-After of a response that says "not now", or "elsewhere, and not yet" (RFC 9110, section 10.2.3): seconds, or
  /// a date, which is counted from the server's own date, and from when the request was sent where it gives none; of
  /// several the longest. Nil when there is none that makes sense.
  static func retryAfter(_ exchange: Exchange) -> Duration? {
    guard let response = exchange.response, passing.union(redirects).contains(response.status) else { return nil }
    let fields = response.headers.filter { $0.name.lowercased() == "retry-after" }
    let start = response.header("Date").flatMap(HTTPDate.parse) ?? exchange.requestedAt
    return fields.compactMap { duration(of: $0.value, since: start) }.max()
  }

  private static let redirects: Set<Int> = [301, 302, 303, 307, 308]

  /// A date has a comma of its own; one between numbers parts two fields that were joined into one.
  private static func duration(of field: String, since start: Timestamp) -> Duration? {
    let numbers = field.split { $0 == "," || $0 == " " }
    if !numbers.isEmpty, numbers.allSatisfy({ $0.utf8.allSatisfy(WebAddress.isDigit) }) {
      return numbers.map { .seconds(min(Int($0) ?? Int.max, 1_000_000_000)) }.max()
    }
    return HTTPDate.parse(field).map { .milliseconds(max(0, $0.milliseconds - start.milliseconds)) }
  }

  /// The last step of SplitMix64: neighbouring seeds give unrelated numbers.
  private static func mixed(_ seed: UInt64) -> UInt64 {
    var value = seed &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
