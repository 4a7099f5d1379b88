/// What a host does out of the ordinary, from its `site.json`:
/// `{"rules": [{"path": "/old", "location": "/new", "status": 302}, {"path": "/slow/*", "delay": 800}]}`.
struct SiteRule: Sendable, Decodable {
  struct List: Decodable { var rules: [SiteRule] }

  /// Exact path, or a prefix when it ends in `*`.
  var path: String
  var status: Int?
  /// Where to send the client; the status is 301 unless given.
  var location: String?
  /// Fields to add; Content-Type replaces the usual one.
  var headers: [String: String]?
  /// Milliseconds before the answer.
  var delay: Int?
  /// Accept the request and never answer it.
  var hold: Bool?

  func applies(to path: String) -> Bool {
    self.path.hasSuffix("*") ? path.hasPrefix(self.path.dropLast()) : path == self.path
  }

  func answer(to request: Request, page: Page) -> [Step] {
    if hold == true { return [.hold] }
    var page = page
    if let location {
      page = .redirect(to: location, status: status ?? 301)
    } else if let status {
      page.status = status
    }
    page.fields += (headers ?? [:]).sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    return (delay.map { [Step.pause($0)] } ?? []) + page.answer(to: request)
  }
}
