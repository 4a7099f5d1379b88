import Disclosures
import Foundation
import Testing

@testable import Publishing

@Suite struct PagesTests {
  /// Pages by their path from the front page.
  static func pages(
    _ kind: Publication.Kind = .site, _ scorecards: [Scorecard] = Samples.all
  ) throws -> [String: String] {
    let publication = Publication(kind, templates: try Samples.templates(), run: Samples.run, rubric: Samples.rubric)
    let pages = try publication.files(scorecards).filter { $0.key.hasSuffix(".html") }
    return Dictionary(
      uniqueKeysWithValues: pages.map { path, bytes in
        (path.hasPrefix("report/") ? String(path.dropFirst(7)) : path, String(decoding: bytes, as: UTF8.self))
      })
  }

  static func page(_ card: Scorecard) throws -> String {
    try #require(try pages(.site, [card])["companies/\(card.company.id).html"])
  }

  @Test func everyCompanyHasAPageAndEveryPageTheHotline() throws {
    let pages = try Self.pages()
    #expect(
      pages.keys.sorted() == [
        "companies/bright-kettle.html", "companies/harrow-finch.html", "companies/hostile.html",
        "companies/northgate.html", "companies/quiet-water.html", "companies/yamakawa.html", "index.html",
        "methodology.html",
      ])
    for (path, page) in pages {
      #expect(page.hasPrefix("<!doctype html>\n"), "\(path)")
      #expect(page.contains("National Human Trafficking Hotline"), "\(path)")
      #expect(page.contains("<a href=\"tel:+18883737888\">1-888-373-7888</a>"), "\(path)")
      #expect(page.contains("no proof that no abuse exists"), "\(path)")
    }
  }

  @Test func quotationStandsHighlightedInItsContextWithALinkToTheLivePage() throws {
    let page = try Self.page(Samples.harrow)
    #expect(
      page.contains(
        "<span class=\"context\">We audit suppliers in high-risk countries. </span>"
          + "<mark>Audits are announced two weeks ahead.</mark>"
          + "<span class=\"context\"> In 2025 we audited 41 of 212 suppliers.</span>"))
    #expect(
      page.contains(
        "href=\"https://www.harrowfinch.example/legal/supply-chains#:~:text=Audits%20are%20announced%20two%20weeks%20ahead.\""
      ))
    #expect(page.contains("Notice is given."))
    #expect(page.contains("<strong>announced beforehand</strong>"))
    #expect(page.contains("stands at the foot of the page and leads there in one click"))
    #expect(page.contains("sha256:abab"))
    #expect(page.contains("<strong>Between C and B.</strong>"))
    #expect(page.contains("<li><a href=\"#audits.practice\">Does the company audit its suppliers?</a></li>"))
    #expect(
      page.contains("<li id=\"audits.independent\">Who conducts the audits?</li>"), "a fact on which it is silent")
    #expect(
      page.contains(
        "<h4>Does every home page link to the statement?</h4>\n<p class=\"value\"><strong>every one does</strong>"))
    #expect(!page.contains("Conduct <strong>0</strong> of 0"))
    #expect(page.contains("They are mentions, not accusations"))
    #expect(page.contains("2022 edition plus part of 2024 (incomplete: most additions of 2024)"))
  }

  @Test func ungradedCompaniesShowReasonAndTrailAndNoLetter() throws {
    for card in [Samples.yamakawa, Samples.northgate, Samples.quietWater] {
      let page = try Self.page(card)
      #expect(page.contains("<h2>No letter</h2>"))
      #expect(!page.contains("class=\"letter"), "\(card.company.id)")
      #expect(!page.contains("of 100 points"))
      #expect(!page.contains("What the statement says"), "no practice either")
      #expect(page.contains(card.reason))
      for step in card.trail { #expect(page.contains(step.url)) }
    }
    let index = try #require(try Self.pages(.site, [Samples.northgate])["index.html"])
    for letter in Letter.allCases { #expect(!index.contains("class=\"letter \(letter.rawValue)\"")) }
  }

  @Test func methodComesFromTheRubric() throws {
    let page = try #require(try Self.pages()["methodology.html"])
    for area in Samples.rubric.areas {
      #expect(page.contains(area.title))
      for fact in area.facts {
        #expect(page.contains(fact.question))
        for value in fact.values { #expect(page.contains("<th scope=\"row\">\(value.label)</th>")) }
      }
    }
    #expect(page.contains("75 points or more. Says most of what the Act asks for."))
    #expect(page.contains("Below 40 points. Leaves out most"))
    #expect(page.contains("No link on the home page: the disclosure letter is C at best."))
  }

  @Test func wordsAreCarefulOnEveryPage() throws {
    for pages in [try Self.pages(.site), try Self.pages(.report)] {
      for (path, page) in pages {
        let text = page.lowercased()
        for word in ["compliant", "non-compliance", "violat", "guilty", "certified free", "slave-free"] {
          #expect(!text.contains(word), "\(path) says \(word)")
        }
      }
    }
  }

  /// Parsed by Python's own HTML parser: nothing runs, nothing is fetched, every link of ours leads somewhere.
  @Test(.enabled(if: Tool.runs("python3", "--version")), arguments: [Publication.Kind.site, .report])
  func pagesAreClosedToTheWebAndWhole(kind: Publication.Kind) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fairlead-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, page) in try Self.pages(kind) {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(page.utf8).write(to: url)
    }
    let checker = Tool.top.appendingPathComponent("Tests/PublishingTests/Fixtures/check_pages.py").path
    #expect(try Tool.output("python3", checker, folder.path) == "")
    // The checker is one that can say no.
    let bad = "<!doctype html><html lang=en><body><h1>x</h1><img src=//x onerror=y><a href='javascript:z'>z</a><p>"
    try Data(bad.utf8).write(to: folder.appendingPathComponent("bad.html"))
    let complaints = try Tool.output("python3", checker, folder.path)
    for complaint in ["img", "onerror", "javascript:z", "left open"] { #expect(complaints.contains(complaint)) }
  }

  @Test func sameInputSameBytes() throws {
    #expect(try Self.pages() == Self.pages())
  }

  @Test func aPictureOfTheHomePageIsLinkedWhereThereIsOne() throws {
    let publication = Publication(.report, templates: try Samples.templates(), run: Samples.run, rubric: Samples.rubric)
    var files: [String: [UInt8]] = [:]
    let picture = { (card: Scorecard) -> [UInt8]? in card.company.id == "harrow-finch" ? [0x89, 0x50] : nil }
    try publication.write(Samples.all, picture: picture) { files[$0, default: []] += $1 }
    #expect(files.keys.filter { $0.hasSuffix(".png") } == ["report/pictures/harrow-finch.png"])
    #expect(files["report/pictures/harrow-finch.png"] == [0x89, 0x50])
    for (path, bytes) in files where path.hasPrefix("report/companies/") {
      let isLinked = String(decoding: bytes, as: UTF8.self).contains("href=\"../pictures/harrow-finch.png\"")
      #expect(isLinked == path.hasSuffix("/harrow-finch.html"), "\(path)")
    }
    #expect(try !Self.page(Samples.all[0]).contains("../pictures/"))
  }

  @Test func documentsThatTheStatementRefersToAreNamed() throws {
    var card = try #require(Samples.all.first { $0.company.id == "harrow-finch" })
    #expect(try !Self.page(card).contains("refers its readers"))
    card.references = [
      Capture(
        url: "https://www.harrowfinch.example/code.pdf", date: "2026-11-21T02:30:05Z", status: 200,
        mediaType: "application/pdf", digest: "sha256:" + String(repeating: "cd", count: 32))
    ]
    let page = try Self.page(card)
    #expect(page.contains("The statement refers its readers to <a href=\"https://www.harrowfinch.example/code.pdf\""))
  }

  @Test func oddIdsStayInTheirFolder() {
    #expect(SitePath.company("harrow-finch2") == "companies/harrow-finch2.html")
    // Windows opens no file of these names, with whatever ending; and an index is what a server shows for the folder.
    #expect(SitePath.company("con") == "companies/con_.html" && SitePath.picture("lpt9") == "pictures/lpt9_.png")
    #expect(SitePath.company("index") == "companies/index_.html")
    #expect(SitePath.company("index-2") == "companies/index-2.html")
    #expect(SitePath.company("conn") == "companies/conn.html" && SitePath.company("com10") == "companies/com10.html")
    #expect(SitePath.company("../A b") == "companies/_2e_2e_2f_41_20b.html")
  }
}
