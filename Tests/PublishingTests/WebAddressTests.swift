import Disclosures
import Testing

@testable import Publishing

@Suite struct WebAddressTests {
  static func capture(_ url: String, _ type: String = "text/html") -> Capture {
    Capture(url: url, date: "", status: 200, mediaType: type, digest: "")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " https://a.example", "data:text/html,x", "vbscript:x", "//a.example",
    "https:/a.example", "ftp://a.example", "https://a.example/\nb", "", "file:///etc/passwd",
    "h\u{0301}ttps://a.example",
  ])
  func onlyTheWebIsLinked(address: String) {
    #expect(WebAddress.link(address) == nil)
  }

  @Test func webAddressesAreLinkedAsTheyAre() {
    #expect(WebAddress.link("HTTPS://A.example/x?y=1&z=2#f") == "HTTPS://A.example/x?y=1&z=2#f")
    #expect(WebAddress.link("http://a.example") == "http://a.example")
  }

  /// Syntax and reserved characters: URL Fragment Text Directives, "TextDirectiveExplicitChar".
  @Test func shortQuotationIsQuotedWhole() {
    #expect(
      WebAddress.live(Self.capture("https://a.example/p#old"), quoting: "We audit, e.g. in-house & café")
        == "https://a.example/p#:~:text=We%20audit%2C%20e.g.%20in%2Dhouse%20%26%20caf%C3%A9")
  }

  @Test func longQuotationIsARange() {
    let quote = "one two three four five six seven eight nine ten eleven twelve thirteen"
    #expect(
      WebAddress.live(Self.capture("https://a.example/p"), quoting: quote)
        == "https://a.example/p#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen")
  }

  @Test func quotationOverTwoPassagesIsARange() {
    #expect(
      WebAddress.live(Self.capture("https://a.example/p"), quoting: "We do not:\naudit suppliers")
        == "https://a.example/p#:~:text=We%20do%20not%3A,audit%20suppliers")
  }

  @Test func otherFilesAreLinkedPlainly() {
    #expect(
      WebAddress.live(Self.capture("https://a.example/p.pdf", "application/pdf"), quoting: "x")
        == "https://a.example/p.pdf")
    #expect(WebAddress.live(Self.capture("javascript:x"), quoting: "x") == nil)
    #expect(WebAddress.live(Self.capture("https://a.example/p"), quoting: " ") == "https://a.example/p")
  }
}
