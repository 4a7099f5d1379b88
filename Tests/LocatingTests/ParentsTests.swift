import Disclosures
import Fetching
import Locating
import Testing

/// Shops whose company has a site of another name.
@Suite("A parent's site of another name")
struct ParentsTests {
  private static let parent = "http://group.example/sourcing"

  private func site(_ link: String, _ pages: [String: FakeWeb.Page]) -> FakeWeb {
    var all = pages
    all["http://one.example/"] = .html("\(OutcomeTests.home)\(OutcomeTests.shop)\(link)")
    return FakeWeb(all)
  }

  @Test(
    "a footer's link that speaks of sourcing leads there",
    arguments: ["Supply Chain", "Responsible Sourcing", "Human Rights", "California Disclosures", "Transparency"])
  func found(_ words: String) async throws {
    let link = "<footer><a href=\(Self.parent)>\(words)</a></footer>"
    let statement = OutcomeTests.statement.replacing("We audit", with: "We, of One Shops, audit")
    let direct = try await find(site(link, [Self.parent: .html(statement)]))
    #expect(direct.outcome == .found && direct.doubts == [], "\(direct.reason)")
    let hub = FakeWeb.Page.html("<main><p>What we stand for.</p>\(OutcomeTests.act)</main>")
    let pages = [Self.parent: hub, "http://group.example/act": FakeWeb.Page.html(statement)]
    let behind = try await find(site(link, pages))
    #expect(behind.outcome == .found && behind.statement?.url == "http://group.example/act", "\(behind.reason)")
    #expect(behind.placement?.storefronts.first?.link?.clicks == 2)
    // Whose statement it is stays open where it does not say so.
    #expect(try await find(site(link, [Self.parent: .html(OutcomeTests.statement)])).doubts.count == 1)
  }

  @Test("what stands in the way there says nothing of the company", arguments: [403, 503])
  func obstacles(_ status: Int) async throws {
    let link = "<footer><a href=\(Self.parent)>Suppliers</a></footer>"
    let located = try await find(site(link, [Self.parent: .init(status: status)]))
    #expect(located.outcome == .notFound, "\(located.reason)")
    #expect(located.trail.contains { $0.url == Self.parent && $0.result == "HTTP \(status)" })
  }

  @Test(
    "links to other sites that are not asked for are in the trail",
    arguments: [
      "<footer><a href=%>Legal</a></footer>", "<main><a href=%>Corporate responsibility</a></main>",
      "<main><a href=%>Human rights</a></main>",
    ])
  func told(_ html: String) async throws {
    let link = html.split(separator: "%").joined(separator: Self.parent)
    let web = site(link, [Self.parent: .html(OutcomeTests.statement)])
    let located = try await find(web)
    #expect(located.outcome == .notFound, "\(located.reason)")
    #expect(located.trail.contains { $0.url == Self.parent && $0.result.hasPrefix("not asked for: on another") })
    #expect(!web.requests.contains(Self.parent))
  }

  @Test(
    "where nothing else was found, a link to the company's own site leads on, as long as that names the shop",
    arguments: [
      "Our parent company", "Corporate responsibility", "Corporate information", "Our Company", "About us",
    ])
  func corporate(_ words: String) async throws {
    let hub = FakeWeb.Page.html("<main><p>What we stand for.</p>\(OutcomeTests.act)</main>")
    let statement = OutcomeTests.statement.replacing("We audit", with: "We, of One Shops, audit")
    let link = "<footer><a href=\(Self.parent)>\(words)</a></footer>"
    let pages = [Self.parent: hub, "http://group.example/act": FakeWeb.Page.html(statement)]
    let located = try await find(site(link, pages))
    #expect(located.outcome == .found && located.statement?.url == "http://group.example/act", "\(located.reason)")
    var others = pages
    others["http://group.example/act"] = .html(OutcomeTests.statement)
    let other = try await find(site(link, others))
    #expect(other.outcome == .notFound, "\(other.reason)")
    #expect(other.trail.contains { $0.url == "http://group.example/act" && $0.result.hasPrefix("not taken: ") })
    // Nobody goes there who has found it at home.
    let home = site("\(link)\(OutcomeTests.act)", ["http://one.example/act": .html(OutcomeTests.statement)])
    #expect(try await find(home).statement?.url == "http://one.example/act")
    #expect(!home.requests.contains(Self.parent))
  }

  @Test(
    "and by a page there that gathers what a company has to say of itself",
    arguments: ["Corporate", "Our family of brands", "Group Inc.", "Investors", "Company information"])
  func hubs(_ words: String) async throws {
    let link = "<footer><a href=http://group.example/>\(words)</a></footer>"
    let statement = OutcomeTests.statement.replacing("We audit", with: "We, of One Shops, audit")
    let home = "\(OutcomeTests.home)<footer><a href=/news>News</a><a href=/cr>Responsibility</a></footer>"
    let pages: [String: FakeWeb.Page] = [
      "http://group.example/": .html(home), "http://group.example/act": .html(statement),
      "http://group.example/cr": .html("<main><p>What we stand for.</p>\(OutcomeTests.act)</main>"),
    ]
    let located = try await find(site(link, pages))
    #expect(located.outcome.isGraded && located.statement?.url == "http://group.example/act", "\(located.reason)")
    var others = pages
    others["http://group.example/act"] = .html(OutcomeTests.statement)
    #expect(try await find(site(link, others)).outcome == .notFound)
    // Another page of that site that is down says nothing of the company.
    others["http://group.example/cr"] = .init(status: 503)
    #expect(try await find(site(link, others)).outcome == .notFound)
  }

  @Test("many such links take up few steps")
  func many() async throws {
    let links = (1...9).map { "<a href=http://group.example/\($0)>Policies \($0)</a> " }.joined()
    let steps = try await find(site("<footer>\(links)</footer>", [:])).trail.filter { $0.result.contains("not asked") }
    #expect(steps.count == 5 && steps.last?.result.hasPrefix("not asked for, nor 4 more: ") == true)
  }
}
