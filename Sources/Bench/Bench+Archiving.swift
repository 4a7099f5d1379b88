import Archiving
import Disclosures
import Foundation

extension Bench {
  /// Pages of 12 KB through the writer of the evidence: a request and a response record for each, digests and gzip
  /// included.
  func archiving(exchanges count: Int) throws -> [Row] {
    let folder = "\(scratch)/archive"
    let writer = try ArchiveWriter(folder: folder, settings: .init(information: [.init("software", "fairlead bench")]))
    let words = ["supply", "chain", "audit", "supplier", "of", "the", "training", "forced", "labor", "we"]
    var state: UInt64 = 20_120_101
    let begin = ContinuousClock.now
    for number in 0..<count {
      var body: [UInt8] = Array("<!doctype html><title>\(number)</title>".utf8)
      while body.count < 12_000 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        body += words[Int(state >> 33) % words.count].utf8
        body.append(0x20)
      }
      let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(body.count)\r\n\r\n"
      let headers = [
        Response.Header(name: "Content-Type", value: "text/html"),
        Response.Header(name: "Content-Length", value: String(body.count)),
      ]
      _ = try writer.append(
        Exchange(
          url: "http://shop-\(number).example/", requestedAt: Timestamp(milliseconds: Int64(number)),
          remoteAddress: "127.0.0.1",
          requestHead: Array("GET / HTTP/1.1\r\nHost: shop-\(number).example\r\n\r\n".utf8),
          answer: .response(Response(status: 200, head: Array(head.utf8), headers: headers, body: body))))
    }
    writer.synchronize()
    let rate = Double(2 * count) / (begin.duration(to: .now) / .seconds(1))
    return [
      Row(
        what: "evidence, \(figure(Double(2 * count))) WARC records, pages of 12 KB", figure: "\(figure(rate)) a second",
        note: "one task, the making of the pages included")
    ]
  }
}
