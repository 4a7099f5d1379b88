import Disclosures
import Fetching
import Locating
import Testing

/// One page with statements under several laws, each below a heading of its own.
@Suite("Joint pages")
struct JointPagesTests {
  private static let act = """
    <h2 id=ca>California Transparency in Supply Chains Act</h2><p>We verify our product supply chains every year.</p>
    <h3>Audits</h3><p>We audit our suppliers without telling them first.</p><h3>Training</h3><p>We train nobody.</p>
    """
  private static let staff = "<p>All our people in Leeds are trained on slavery each spring.</p>"

  private func document(_ body: String) async throws -> (text: String, page: Placement.PageKind?) {
    let located = try await find(
      FakeWeb(
        pages: [
          "/x": "<title>Human rights</title><main><h1>Human rights</h1>\(body)</main>"
        ], footer: "<a href=/x#ca>California Supply Chains Act</a>"))
    #expect(located.outcome == .found, "\(located.reason)")
    return (located.statement?.document.text ?? "", located.placement?.page)
  }

  static let others = [
    "<h2>UK Modern Slavery Act statement</h2>%", "<h2>Statement for Great Britain</h2><p>Made under section 54.</p>%",
    "<h2>Modern Slavery</h2><p>This is our Modern Slavery Act statement.</p>%",
    "<h2>Canada: Fighting Against Forced Labour and Child Labour in Supply Chains Act</h2>%",
    "<h2>Norway</h2><p>As the Norwegian Transparency Act asks:</p><h3>Audits</h3>%",
    "<h2>Modern Slavery Act</h2><p>For 2025.</p><h2>Training</h2>%",
  ]

  @Test("what stands below the heading of another law is none of the statement", arguments: others)
  func other(_ text: String) async throws {
    let part = text.split(separator: "%").joined(separator: "") + Self.staff
    for body in [part + Self.act, Self.act + part, part + Self.act + part] {
      let found = try await document(body)
      #expect(!found.text.contains("Leeds") && found.text.contains("We train nobody."), "\(found.text)")
      #expect(found.page == .section)
    }
  }

  @Test(
    "what belongs to the statement stays",
    arguments: [
      "<h3>Modern Slavery Act</h3>%", "<h2>Training on modern slavery</h2><p>As the Modern Slavery Act asks.</p>%",
      "<h2>Suppliers in Mexico</h2>%", "<h2>Training</h2>%",
    ])
  func own(_ text: String) async throws {
    let part = text.split(separator: "%").joined(separator: "") + Self.staff
    #expect(try await document(Self.act + part).text.contains("Leeds"))
  }

  @Test("a part on California that only says that the other statement holds there, too, does not hide that one")
  func shared() async throws {
    let part = "<h2>UK Modern Slavery Act</h2><p>We verify our supply chains, audit our suppliers and train.</p>"
    let short = "<h2>California Transparency in Supply Chains Act</h2><p>The statement above holds here, too.</p>"
    #expect(try await document(part + short).text.contains("We verify our supply chains"))
  }
}
