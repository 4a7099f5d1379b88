import Disclosures
import Testing

@testable import Fetching

/// Values of header fields: dates, cookies, robots directives, and who owns a domain.
@Suite struct FieldTests {
  @Test(arguments: [
    ("Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"),
    ("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z"),
    ("Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z"), ("29 Feb 2028 00:00:00", "2028-02-29T00:00:00Z"),
    ("Fri, 01-Jan-38 23:59:60 GMT", "2038-01-01T23:59:59Z"), ("29 Feb 2027 00:00:00", nil),
    ("31 Apr 2026 00:00:00", nil),
    ("06 Nov 1994", nil), ("24:00:00 06 Nov 1994", nil), ("", nil), ("tomorrow", nil), ("120", nil),
  ])
  func readsDates(_ case: (String, String?)) {
    #expect(HTTPDate.parse(`case`.0)?.description == `case`.1)
  }

  @Test(arguments: [
    ("www.example.com", "example.com"), ("example.com", "example.com"), ("a.b.example.co.uk", "example.co.uk"),
    ("co.uk", "co.uk"), ("one.github.io", "one.github.io"), ("x.one.github.io", "one.github.io"),
    ("shop.acme.example", "acme.example"), ("localhost", "localhost"),
    ("a-host-whose-name-is-long.a-company-whose-name-is-long.example", "a-company-whose-name-is-long.example"),
    ("127.0.0.1", "127.0.0.1"), ("[::1]", "[::1]"),
  ])
  func knowsWhoOwnsADomain(_ case: (String, String)) { #expect(RegistrableDomain.of(`case`.0) == `case`.1) }

  // MARK: cookies

  static let now = Timestamp("2026-11-21T03:00:00Z")!

  /// What is sent to `to` after `from` has set these cookies, ten seconds later.
  func sent(_ fields: [String], from: String = "http://www.a.example/shop/cart", to: String) throws -> String? {
    var jar = CookieJar()
    let headers = fields.map { Response.Header(name: "Set-Cookie", value: $0) }
    jar.store(
      Response(status: 200, head: [], headers: headers, body: []), from: try #require(WebAddress(from)), at: Self.now)
    return jar.field(
      for: try #require(WebAddress(to)), at: Timestamp(milliseconds: Self.now.milliseconds + 10_000))
  }

  @Test(
    arguments: [
      ("a=1", "http://www.a.example/shop/x", "a=1"), ("a=1", "http://www.a.example/", nil),
      ("a=1; Path=/", "http://www.a.example/", "a=1"), ("a=1; Path=/sh", "http://www.a.example/shop", nil),
      ("a=1; Path=/", "http://a.example/", nil), ("a=1; Path=/", "http://x.www.a.example/", nil),
      ("a=1; Path=/; Domain=a.example", "http://a.example/", "a=1"),
      ("a=1; Path=/; Domain=.a.example", "http://x.y.a.example/", "a=1"),
      ("a=1; Path=/; Domain=a.example", "http://ba.example/", nil),
      ("a=1; Path=/; Domain=example", "http://www.a.example/", nil),
      ("a=1; Path=/; Domain=b.example", "http://b.example/", nil),
      ("a=1; Path=/; Secure", "http://www.a.example/", nil),
      ("a=1; Path=/; Secure", "https://www.a.example/", "a=1"),
      ("a=1; Path=/; Max-Age=5", "http://www.a.example/", nil),
      ("a=1; Path=/; Max-Age=60", "http://www.a.example/", "a=1"),
      ("a=1; Path=/; Max-Age=-1", "http://www.a.example/", nil),
      ("a=1; Path=/; Expires=Sat, 21 Nov 2026 03:00:05 GMT", "http://www.a.example/", nil),
      ("a=1; Path=/; Expires=Sat, 21 Nov 2026 03:00:05 GMT; Max-Age=60", "http://www.a.example/", "a=1"),
      ("a=1=2; Path=/", "http://www.a.example/", "a=1=2"), ("a; Path=/", "http://www.a.example/", nil),
      ("=1; Path=/", "http://www.a.example/", nil), ("a=\u{1}; Path=/", "http://www.a.example/", nil),
    ] as [(String, String, String?)])
  func sendsCookiesWhereTheyBelong(_ case: (String, String, String?)) throws {
    #expect(try sent([`case`.0], to: `case`.1) == `case`.2)
  }

  @Test func replacesAndOrdersCookies() throws {
    let fields = ["a=1; Path=/", "b=2; Path=/shop", "a=3; Path=/", "c=4; Path=/"]
    #expect(try sent(fields, to: "http://www.a.example/shop/") == "b=2; a=3; c=4")
    #expect(try sent(["a=1; Path=/", "a=; Path=/; Max-Age=0"], to: "http://www.a.example/") == nil)
    #expect(
      try sent((0..<400).map { "n\($0)=1; Path=/" }, to: "http://www.a.example/")?.split(separator: ";").count == 50)
  }

  // MARK: X-Robots-Tag

  @Test(arguments: [
    (["nofollow"], true, false), (["NoIndex, NOFOLLOW"], true, true), (["none"], true, true),
    (["noindex"], false, true),
    (["all"], false, false), (["otherbot: nofollow"], false, false), (["fairlead: nofollow"], true, false),
    (["Fairlead: noindex", "otherbot: nofollow"], false, true), (["max-snippet: 20, nofollow"], true, false),
    (["unavailable_after: 25 Jun 2030 15:00:00 PST", "nofollow"], true, false), ([], false, false),
    (["nofollowing"], false, false),
    // A name holds up to the next one, in whatever way fields were joined.
    (["otherbot: noindex, fairlead: nofollow"], true, false), (["fairlead: nofollow, otherbot: noindex"], true, false),
    (["otherbot: noindex, nofollow"], false, false), (["noindex, otherbot: nofollow"], false, true),
    (["otherbot: nofollow, *: noindex"], false, true), (["*: nofollow"], true, false),
    (["Fairlead/0.1: nofollow"], true, false), (["otherbot/2: none, FAIRLEAD:none"], true, true),
    (["noindex; nofollow"], true, true), (["noindex nofollow"], true, true),
    (["otherbot: noindex", "nofollow"], true, false),
    (["unavailable_after: Saturday, 25-Jun-30 15:00:00 GMT, nofollow"], true, false),
    (["otherbot: unavailable_after: 25 Jun 2030 15:00:00 PST, nofollow"], false, false),
  ])
  func readsDirectives(_ case: (fields: [String], noFollow: Bool, noIndex: Bool)) {
    let headers = `case`.fields.map { Response.Header(name: "x-robots-tag", value: $0) }
    let directives = RobotsDirectives(response: Response(status: 200, head: [], headers: headers, body: []))
    #expect(directives.noFollow == `case`.noFollow)
    #expect(directives.noIndex == `case`.noIndex)
  }

  @Test func readsDirectivesOfAPage() {
    #expect(RobotsDirectives(content: "index, nofollow").noFollow)
    #expect(!RobotsDirectives(content: "index, follow").noFollow)
  }

  // MARK: libcurl's words

  @Test(arguments: [
    ("error:0A00010B:SSL routines::wrong version number", "wrong version number"),
    ("OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to www.acme.example:443 ", "the connection was closed"),
    ("OpenSSL SSL_connect: Connection reset by peer in connection to acme.example:443 ", "Connection reset by peer"),
    ("TLS connect error: error:00000000:lib(0)::reason(0)", "the connection was closed"),
    ("OpenSSL SSL_connect: SSL_ERROR_ZERO_RETURN in connection to acme.example:443 ", "the connection was closed"),
    ("", "no cause was given"), ("OpenSSL SSL_connect:  in connection to acme.example:443", "no cause was given"),
  ])
  func saysWhatStoodInTheWayOfASecureConnection(_ words: String, _ said: String) {
    #expect(CurlHandle.lastWords(of: words) == said)
  }
}
