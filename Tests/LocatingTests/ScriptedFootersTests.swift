import Disclosures
import Fetching
import Locating
import Testing

/// Home pages with text of their own and a footer that a script brings.
@Suite("Footers that scripts bring")
struct ScriptedFootersTests {
  private static let footer = "<footer>\(OutcomeTests.act)</footer>"

  private func site(_ body: String) -> FakeWeb {
    FakeWeb(html: ["http://one.example/": OutcomeTests.home + body, "http://one.example/act": OutcomeTests.statement])
  }

  private let render: Render = { exchange, need in
    guard need != .none else { return nil }
    let text = String(decoding: exchange.response?.body ?? [], as: UTF8.self)
    return .html(Array("\(text)\(Self.footer)".utf8), Withheld())
  }

  @Test(
    "the home page is shown in a browser before anything is said to be missing",
    arguments: [
      "<footer></footer><script src=f.js></script>", "\(OutcomeTests.shop)<div id=foot></div><script>f()</script>",
    ])
  func found(_ body: String) async throws {
    let located = try await find(site(body), render: render)
    #expect(located.outcome == .found, "\(located.reason)")
    let link = try #require(located.placement?.storefronts.first?.link)
    #expect(link.place == .footer && link.clicks == 1 && link.quotation?.text == link.text)
    #expect(located.trail.contains { $0.reason.hasPrefix("home page once more") && $0.result == "read in a browser" })
    #expect(try await find(site(body)).outcome != .found)
  }

  @Test(
    "not where there are no scripts, or a footer is there",
    arguments: ["<footer></footer>", "<footer><a href=/faq>Questions</a></footer><script src=f.js></script>"])
  func notNeeded(_ body: String) async throws {
    #expect(try await find(site(body), render: render).outcome != .found)
  }

  @Test("a browser that fails is told")
  func failing() async throws {
    let failing: Render = { _, need in need == .again ? .failed("There is none.") : nil }
    let located = try await find(site("\(OutcomeTests.shop)<script src=f.js></script>"), render: failing)
    #expect(located.outcome == .notFound)
    #expect(located.trail.contains { $0.result == "not shown in a browser: There is none." })
  }
}
