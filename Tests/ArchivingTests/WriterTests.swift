import Archiving
import Disclosures
import Foundation
import Packing
import Testing

/// What stands in the files themselves.
@Suite struct WriterTests {
  let folder = Samples.folder()

  func records(_ file: String = "fairlead-00001.warc.gz") throws -> [WARCRecord] {
    var records: [WARCRecord] = []
    try Archive(folder: folder).forEachRecord(in: file) { records.append($0) }
    return records
  }

  @Test func anExchangeIsARequestAndAResponseAfterAWarcinfo() throws {
    _ = try Samples.writer(folder).append(Samples.plain("https://acme.example/", body: "abc"))
    let records = try records()
    #expect(records.map(\.type) == ["warcinfo", "request", "response"])
    let information = String(decoding: records[0].block, as: UTF8.self)
    #expect(information.hasPrefix("software: fairlead tests\r\nrobots: obey\r\nformat: WARC File Format 1.1\r\n"))
    #expect(records[0].field("WARC-Filename") == "fairlead-00001.warc.gz")
    let response = records[2]
    #expect(response.field("WARC-Concurrent-To") == records[1].id)
    #expect(response.field("WARC-IP-Address") == "203.0.113.7")
    #expect(response.field("WARC-Date") == "2026-11-21T02:30:00Z")
    #expect(response.field("Content-Type") == "application/http;msgtype=response")
    #expect(
      response.field("WARC-Payload-Digest")
        == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(Set(records.map(\.id)).count == 3)
    #expect(records.allSatisfy { $0.id.hasPrefix("<urn:uuid:") && $0.id.count == 47 })
  }

  @Test func theStoredHeadIsTrueForTheDecodedBody() throws {
    let exchange = try #require(RoundTripTests.exchanges.first { $0.name == "decoded body" }).exchange
    _ = try Samples.writer(folder).append(exchange)
    #expect(
      String(decoding: try records()[2].block, as: UTF8.self)
        == "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nX-Archive-Orig-Content-Encoding: gzip\r\n"
        + "X-Archive-Orig-Content-Length: 20\r\nX-Archive-Orig-Transfer-Encoding: chunked\r\nVary: *\r\n"
        + "Content-Length: 36\r\n\r\na much longer text than twenty bytes")
  }

  @Test func failuresSayWhyNothingWasReceived() throws {
    _ = try Samples.writer(folder).append(Samples.failure("https://acme.example/x", .robots, "Disallow: /x (line 4)"))
    let record = try records()[1]
    #expect(record.type == "metadata")
    #expect(record.url == "https://acme.example/x")
    #expect(
      String(decoding: record.block, as: UTF8.self) == "{\"detail\":\"Disallow: /x (line 4)\",\"kind\":\"robots\"}")
  }

  @Test func everyRecordIsAMemberOfItsOwn() throws {
    _ = try Samples.writer(folder).append(Samples.plain("https://acme.example/", body: "abc"))
    let bytes = try Samples.bytes(folder + "/fairlead-00001.warc.gz")
    for record in try records() {
      let position = record.position
      let member = Array(bytes[position.offset..<(position.offset + position.length)])
      let text = String(decoding: try Gzip.unpack(member, limit: 10_000), as: UTF8.self)
      #expect(text.hasPrefix("WARC/1.1\r\nWARC-Type: \(record.type)\r\n"))
      #expect(text.hasSuffix("\r\n\r\n"))
    }
  }

  @Test func sameExchangesSameBytes() throws {
    let other = Samples.folder()
    for place in [folder, other] {
      let writer = try Samples.writer(place)
      for (_, exchange) in RoundTripTests.exchanges { _ = try writer.append(exchange) }
      try Archive(folder: place).writeIndex()
    }
    for name in ["fairlead-00001.warc.gz", "index.cdxj"] {
      #expect(try Samples.bytes(folder + "/" + name) == Samples.bytes(other + "/" + name))
    }
  }

  @Test func fullFilesAreFollowedByOthersAndAllAreSound() throws {
    let writer = try Samples.writer(folder, fileBytes: 2000)
    let pages = (0..<40).map { Samples.plain("https://acme.example/\($0 % 20)", body: "page \($0)", second: $0) }
    for page in pages { _ = try writer.append(page) }
    let archive = try Archive(folder: folder)
    #expect(archive.files.count > 5)
    for file in archive.files { #expect(try records(file).first?.type == "warcinfo") }
    #expect(try archive.writeIndex() == 40)
    #expect(try archive.verify().problems == [])
    #expect(try ExchangeStore(folder: folder).exchanges(for: "https://acme.example/7") == [pages[7], pages[27]])
  }

  @Test func anArchiveOpenedAgainSaysInANewFileWhatIsNewAboutItsMaking() throws {
    let settings = [Samples.information, Samples.information, Samples.information + [.init("operator", "b@c.example")]]
    for (second, information) in settings.enumerated() {
      let writer = try ArchiveWriter(folder: folder, settings: .init(information: information))
      _ = try writer.append(Samples.plain("http://acme.example/\(second)", body: "\(second)", second: second))
    }
    let archive = try Archive(folder: folder)
    #expect(archive.files == ["fairlead-00001.warc.gz", "fairlead-00002.warc.gz"])
    #expect(try records().count == 5)
    let later = try records("fairlead-00002.warc.gz")
    #expect(later.count == 3)
    #expect(String(decoding: later[0].block, as: UTF8.self).contains("operator: b@c.example\r\n"))
    #expect(try archive.verify().problems.isEmpty)
  }

  @Test func manyTasksMayWriteAtOnce() async throws {
    let writer = try Samples.writer(folder, fileBytes: 20_000)
    let positions = try await withThrowingTaskGroup(of: WARCPosition.self) { group in
      for number in 0..<200 {
        group.addTask {
          try writer.append(Samples.plain("https://acme.example/\(number)", body: "body \(number % 50)")).position
        }
      }
      return try await group.reduce(into: Set<WARCPosition>()) { $0.insert($1) }
    }
    #expect(positions.count == 200)
    #expect(try Archive(folder: folder).verify().problems == [])
    let store = try ExchangeStore(folder: folder)
    for number in 0..<200 {
      let url = "https://acme.example/\(number)"
      #expect(try store.exchanges(for: url) == [Samples.plain(url, body: "body \(number % 50)")])
    }
  }
}
