import Disclosures
import Foundation
import Testing

@testable import Archiving

@Suite struct IndexTests {
  /// Decided with the rules of the `surt` package, which web archives use.
  @Test(arguments: [
    ("http://www.example.com/Path/?b=2&a=1", "com,example)/path?a=1&b=2"),
    ("https://example.com", "com,example)/"),
    ("https://example.com/?", "com,example)/"),
    ("http://example.com/path/?", "com,example)/path"),
    ("https://www2.shop.example.co.uk:8443/a/", "uk,co,example,shop:8443)/a"),
    ("http://1.2.3.4:8080/x", "4,3,2,1:8080)/x"),
    ("http://user:pw@example.com/a b#part", "com,example)/a%20b"),
    ("https://example.com:443/", "com,example)/"),
    ("http://example.com:443/", "com,example:443)/"),
    ("http://www.com/", "com)/"),
    ("http://example.com/?a&b=&c=1&B=3", "com,example)/?a&b=&b=3&c=1"),
    ("http://example.com/a%7Cb/..%2fx%00", "com,example)/x%00"),
    ("http://example.com/a%7Cb?%22%3E=1&A", "com,example)/a|b?\">=1&a"),
    ("http://example.com/%2541//b/./c/../100%25%zz%23", "com,example)/a/b/100%25%25zz%23"),
    ("http://example.com/%C3%9C/?a-b=1&a=2&a", "com,example)/%c3%9c?a&a=2&a-b=1"),
    ("http://[2001:db8::1]:9/x", "2001:db8::1:9)/x"),
    ("urn:rendered:http://example.com/", "urn:rendered:http://example.com"),
    ("urn:view:http://example.com/A%7Cb/?x=1/", "urn:view:http://example.com/a|b?x=1/"),
    ("dns:example.com", "dns:example.com"),
  ])
  func addressesBecomeSortKeys(url: String, key: String) {
    #expect(SURT.key(url) == key)
  }

  @Test func linesAreSortedAndSayWhereRecordsStand() throws {
    let folder = Samples.folder()
    let writer = try Samples.writer(folder)
    let second = try writer.append(Samples.plain("https://b.example/", body: "b")).position
    let first = try writer.append(Samples.plain("https://a.example/x?\"q\"", body: "abc")).position
    _ = try writer.append(Samples.failure("https://c.example/", .dns, "no such host"))
    _ = try writer.append(Samples.plain("https://d.example/", body: "abc"))
    try Archive(folder: folder).writeIndex()
    let lines = String(decoding: try Samples.bytes(folder + "/index.cdxj"), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(
      lines[0]
        == #"example,a)/x?"q" 20261121023000 {"url":"https://a.example/x?\"q\"","mime":"text/html","status":"200","#
        + #""digest":"sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad","#
        + "\"length\":\"\(first.length)\",\"offset\":\"\(first.offset)\",\"filename\":\"\(first.file)\"}")
    #expect(lines[1].hasPrefix("example,b)/ ") && lines[1].contains("\"offset\":\"\(second.offset)\""))
    #expect(lines[2].hasPrefix("example,c)/ ") && !lines[2].contains("\"status\""))
    #expect(lines[3].contains("\"mime\":\"warc/revisit\",\"status\":\"200\""))
  }

  @Test func linesThatDoNotFitInMemoryAreMergedFromFiles() throws {
    let folder = Samples.folder()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    // 7 is no divisor of 1009, so this goes through all numbers out of order.
    let numbers = (0..<1009).map { $0 * 7 % 1009 }
    var sorted = SortedLines(folder: folder, limit: 5000)
    for number in numbers { try sorted.add(String(10_000 + number) + " é") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count > 5)
    var lines: [String] = []
    try sorted.forEach { lines.append(String(decoding: $0, as: UTF8.self)) }
    #expect(lines == (0..<1009).map { String(10_000 + $0) + " é" })
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
  }

  @Test func waczHoldsTheArchiveAndItsDigests() throws {
    let folder = Samples.folder()
    let writer = try Samples.writer(folder)
    _ = try writer.append(Samples.plain("https://acme.example/", body: "abc"))
    _ = try writer.append(Samples.failure("https://acme.example/x", .dns, "no such host"))
    let archive = try Archive(folder: folder)
    let description = WACZ.Description(title: "Run \"1\"", software: "fairlead 1.0", created: Samples.time(60))
    for name in ["a.wacz", "b.wacz"] {
      try WACZ.export(
        archive, to: folder + "/" + name, description: description, titles: ["https://acme.example/": "Acme"])
    }
    #expect(try Samples.bytes(folder + "/a.wacz") == Samples.bytes(folder + "/b.wacz"))
    let zip = try ZipContents(folder + "/a.wacz")
    #expect(
      zip.names == [
        "indexes/index.cdxj", "pages/pages.jsonl", "archive/fairlead-00001.warc.gz", "datapackage.json",
        "datapackage-digest.json",
      ])
    #expect(
      try zip.text("indexes/index.cdxj").split(separator: "\n").count == 1, "failures cannot be replayed by others")
    let pages = try zip.text("pages/pages.jsonl").split(separator: "\n")
    #expect(pages[0] == #"{"format":"json-pages-1.0","id":"pages","title":"All pages"}"#)
    #expect(pages[1].hasSuffix(#""url":"https://acme.example/","ts":"2026-11-21T02:30:00Z","title":"Acme"}"#))
    let package = try zip.text("datapackage.json")
    let file = try Samples.bytes(folder + "/fairlead-00001.warc.gz")
    #expect(package.contains("\"hash\":\"sha256:\(SHA256.hex(file))\",\"bytes\":\(file.count)"))
    #expect(package.contains(#""created":"2026-11-21T02:31:00Z""#) && package.contains(#""title":"Run \"1\"""#))
    #expect(try zip.text("datapackage-digest.json").contains(SHA256.hex(Array(package.utf8))))
  }
}
