import Foundation
import NIOCore
import Testing

@testable import SampleWeb

@Suite struct GeneratedHostsTests {
  private func body(_ page: Page?) -> String { page.map { String(buffer: $0.body) } ?? "" }

  private func request(_ url: String) -> Request {
    let rest = url.dropFirst(7)
    let host = rest.prefix { $0 != "/" }
    return Request(method: "GET", host: String(host), target: String(rest.dropFirst(host.count)))
  }

  @Test func shopsComeFromTheirNumber() throws {
    let shops = SyntheticShops(count: 20)
    let page = body(shops.page(for: request("http://shop-00007.example/supply-chains-act")))
    #expect(page.contains("<h1>California Transparency in Supply Chains Act</h1>"))
    #expect(
      page == body(SyntheticShops(count: 9_000).page(for: request("http://shop-00007.example/supply-chains-act"))))
    #expect(shops.page(for: request("http://shop-00021.example/")) == nil)
    #expect(shops.page(for: request("http://shop-7.example/")) == nil)
    #expect(SyntheticShop(number: 12_345).host == "shop-12345.example")
  }

  @Test func truthHolds() throws {
    let sites = LocatingSites()
    #expect(sites.list.count >= 90)
    #expect(sites.list.filter { $0.kind == .none }.count == sites.list.count / 5)
    for site in sites.list {
      let home = body(sites.page(for: request("http://\(site.host)/")))
      #expect(home.contains(site.name), "\(site.host)")
      if let destination = site.destination {
        #expect(home.contains(site.text), "\(site.host): \(site.text)")
        #expect(home.contains(destination), "\(site.host): \(destination)")
      } else {
        #expect(!home.contains("\"\(site.path)\""), "\(site.host) links to \(site.path)")
      }
      guard site.kind != .none else { continue }
      let page = try #require(sites.page(for: request(site.disclosureURL)))
      #expect(page.status == 200 && body(page).contains("California"), "\(site.disclosureURL)")
    }
  }

  @Test func everyTextPlaceAndTemplateComesUp() {
    let linked = LocatingSites().list.filter { $0.destination != nil }
    #expect(Set(linked.map(\.place)).count == LocatingSite.Place.allCases.count)
    #expect(Set(linked.map(\.template)).count == LocatingSite.templates)
    #expect(Set(linked.map(\.text)).count >= 25)
  }

  @Test func withoutADisclosureNoPageSpeaksForTheCompany() {
    let sites = LocatingSites()
    for site in sites.list where site.kind == .none {
      for path in site.decoys.map(\.path) + ["/", "/about/", site.path] {
        #expect(!body(sites.page(for: request("http://\(site.host)\(path)"))).contains("1714.43"))
      }
    }
  }

  @Test func gzippedSitemapHasTheRightCheckSum() {
    // CRC-32 of "123456789" is 0xcbf43926 in every description of the algorithm.
    let bytes = Array(StoredGzip.pack("123456789").readableBytesView)
    #expect(bytes.suffix(8) == [0x26, 0x39, 0xf4, 0xcb, 9, 0, 0, 0])
  }

  @Test func pdfPlacesPointAtTheirObjects() throws {
    let text = String(buffer: TextPDF.page(lines: ["One (1)", "Two \\"]))
    #expect(text.contains("(One \\(1\\)) Tj") && text.contains("(Two \\\\) Tj"))
    let rows = text.split(separator: "\n").filter { $0.hasSuffix(" 00000 n ") }
    #expect(rows.count == 5)
    for (index, row) in rows.enumerated() {
      let place = try #require(Int(row.prefix(10)))
      #expect(text.utf8.dropFirst(place).starts(with: "\(index + 1) 0 obj".utf8))
    }
  }
}
