import Disclosures
import Fetching
import Reading
import Testing

@testable import Locating

@Suite("Years, sentences and addresses around links")
struct YearTests {
  @Test(
    "the year that a link names",
    arguments: [
      ("2025", 2025), ("FY25", 2025), ("FY2025", 2025), ("FY 24", 2024), ("Fiscal year 2025", 2025),
      ("Fiscal 25", 2025),
      ("Statement '24", 2024), ("2024-25", 2024), ("2023/2024", 2024), ("Year ended January 31, 2025", 2025),
      ("Act of 2010", nil), ("SB 657", nil), ("PDF, 25 KB", nil), ("25 questions", nil), ("Route 1999", nil), ("", nil),
    ] as [(String, Int?)])
  func years(text: String, year: Int?) { #expect(Year.ofStatement(in: text) == year) }

  @Test(
    "the sentence around a link, and what introduces its list",
    arguments: [
      (
        "<p>Pans. Our statement is in the <a href=/x>Yearbook</a>, page 9. Lids.</p>",
        "Our statement is in the , page 9."
      ),
      ("<p>Pan and Co. in Fresno say <a href=/x>this</a>.</p>", "Pan and Co. in Fresno say ."),
      ("<p><a href=/x>Annual report</a> <a href=/y>Our statement</a></p>", ""),
      ("<p>Our statements:</p><ul><li>Lids</li><li><a href=/x>FY25</a></li></ul>", "Our statements:"),
      ("<p>We cook. Our statements:</p><p><a href=/x>FY25</a></p>", "Our statements:"),
      ("<h2>Statements</h2><p><a href=/x>FY25</a></p>", ""),
    ])
  func sentences(html: String, rest: String) throws {
    let page = try read(Array("<main>\(html)</main>".utf8), as: Source(id: "one", contentType: "text/html")).get()
    let link = try #require(page.links.first)
    let sentence = Surroundings(page).sentence(around: link)
    #expect(sentence.rest.split(separator: " ").joined(separator: " ") == rest)
    #expect(sentence.whole.contains(link.text) || rest == "")
  }

  @Test(
    "addresses that a text writes out",
    arguments: [
      ("Read it at www.two.example/ca.", ["http://www.two.example/ca"]),
      (
        "It is here: https://two.example/a?b=1, and (http://two.example/c).",
        ["https://two.example/a?b=1", "http://two.example/c"]
      ),
      ("Twice: www.two.example, then www.two.example.", ["http://www.two.example/"]),
      ("Write to a@two.example. wwwhat?", []),
    ])
  func addresses(text: String, found: [String]) throws {
    let page = try #require(WebAddress("http://one.example/act"))
    let addresses = WrittenAddresses.find(in: Page(text: text, id: "one").document, on: page)
    #expect(addresses.map(\.address.description) == found)
  }
}
