import Disclosures

/// The cookies of one visit, in memory and nowhere else. Times come from the exchanges, so that a replay sends what
/// was sent.
struct CookieJar: Sendable, Hashable {
  private(set) var cookies: [Cookie] = []

  /// Beyond these the oldest go.
  private static let most = 300
  private static let mostInField = 50

  /// Takes the Set-Cookie fields of an answer.
  mutating func store(_ response: Response, from address: WebAddress, at now: Timestamp) {
    for header in response.headers where header.name.lowercased() == "set-cookie" {
      guard let cookie = Cookie(header.value, from: address, at: now) else { continue }
      let known = cookies.firstIndex {
        $0.name == cookie.name && $0.domain == cookie.domain && $0.path == cookie.path
      }
      if let known { cookies.remove(at: known) }
      if let expires = cookie.expires, expires <= now { continue }
      cookies.append(cookie)
      if cookies.count > Self.most { cookies.removeFirst() }
    }
  }

  /// Value of the Cookie field for an address, more specific paths first (RFC 6265, section 5.4); nil without cookies.
  func field(for address: WebAddress, at now: Timestamp) -> String? {
    let fitting = cookies.enumerated().filter { $0.element.belongs(to: address, at: now) }
      .sorted { ($1.element.path.utf8.count, $0.offset) < ($0.element.path.utf8.count, $1.offset) }
      .prefix(Self.mostInField)
    if fitting.isEmpty { return nil }
    return fitting.map { "\($0.element.name)=\($0.element.value)" }.joined(separator: "; ")
  }
}
