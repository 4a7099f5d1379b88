import Disclosures
import Fetching
import Locating
import Testing

@Suite("Statements of sites whose home page was not read")
struct UnreadHomesTests {
  private static let gate = """
    <title>Cellar</title><h1>Are you over 21?</h1><p>Tell us your date of birth to come in.</p>
    <form><input name=born><button>Enter</button></form>
    """

  private func web(_ home: FakeWeb.Page) -> FakeWeb {
    FakeWeb(site: ["/": home, "/sb657": .html(OutcomeTests.statement)])
  }

  @Test(
    "what a home page that nobody read links to is not known",
    arguments: [
      ("<h1>We will be back soon</h1><p>Our shop is undergoing scheduled maintenance.</p>", "down for now"),
      ("<title>Just a moment...</title><h1>Checking your browser</h1><p>One moment.</p>", "it shows a check for"),
      ("<title>Access Denied</title><h1>Access Denied</h1><p>You may not see this page.</p>", "check for robots"),
      ("<title>One</title><h1>Sign in to go on</h1><form><input name=u><input type=password></form>", "it is a door"),
      ("<title>One</title><p>Please sign in to go on.</p>", "it is a door"),
      (gate, "it is a door"),
      ("<title>One</title><p>How old are you? Enter your date of birth.</p>", "it is a door"),
      ("<title>One</title><div id=root></div><script src=a.js></script>", "scripts"),
    ])
  func unread(_ home: String, _ why: String) async throws {
    let located = try await find(web(.html(home)))
    #expect(located.outcome == .found, "\(located.reason)")
    #expect(located.reason.hasPrefix("Found by usual address; whether a link of the home page leads to it is not "))
    #expect(located.reason.contains(why), "\(located.reason)")
    let storefront = try #require(located.placement?.storefronts.first)
    #expect(storefront.link == nil)
    #expect(storefront.unread?.contains(why) == true, "\(storefront.unread ?? "")")
    #expect(located.doubts.contains { $0.hasPrefix("The home page http://one.example/ was not read") })
  }

  @Test(
    "a home page that was read and leads elsewhere has no link",
    arguments: [
      OutcomeTests.home + OutcomeTests.shop,
      "<title>One</title><h1>Pans</h1><p>Sign in to see your orders, or look at our pans.</p>" + OutcomeTests.shop,
      "<title>One</title><h1>Pans for life</h1><p>Scheduled maintenance of your pan is part of the price.</p>"
        + OutcomeTests.shop,
    ])
  func read(_ home: String) async throws {
    let located = try await find(web(.html(home)))
    #expect(located.outcome == .foundWithoutHomepageLink, "\(located.reason)")
    #expect(located.placement?.storefronts.map(\.unread) == [nil])
    #expect(located.doubts == [])
  }

  @Test("of several home pages each is told by itself", arguments: [FakeWeb.Page(status: 500), .failure(.timeout)])
  func several(_ down: FakeWeb.Page) async throws {
    let websites = ["http://one.example/", "http://two.example/"]
    let web = FakeWeb(site: ["/act": .html(OutcomeTests.statement), "http://two.example/": down])
    let located = try await find(web, websites: websites)
    #expect(located.outcome == .found)
    #expect(located.reason.contains("footer link"))
    let fronts = try #require(located.placement?.storefronts)
    #expect(fronts.map { $0.link != nil } == [true, false])
    #expect(fronts.map { $0.unread != nil } == [false, true])
    #expect(located.doubts.count == 1 && located.doubts[0].contains("http://two.example/"))
    // One that was read has none, whatever the other one has.
    let bare = FakeWeb(site: ["/sb657": .html(OutcomeTests.statement), "http://two.example/": down], footer: "")
    #expect(try await find(bare, websites: websites).outcome == .foundWithoutHomepageLink)
  }
}
