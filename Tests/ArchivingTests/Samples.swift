import Archiving
import Disclosures
import Foundation

/// Exchanges of invented companies, and a folder to archive them in.
enum Samples {
  /// A path of its own, gone when the tests end.
  static func folder() -> String { "\(top)/\(UUID().uuidString)" }

  private static let top: String = {
    atexit { try? FileManager.default.removeItem(atPath: Samples.top) }
    return FileManager.default.temporaryDirectory.appending(path: "archiving-\(UUID().uuidString)").path
  }()

  static let information: [WARCRecord.Field] = [.init("software", "fairlead tests"), .init("robots", "obey")]

  static func writer(_ folder: String, fileBytes: Int = 1 << 30) throws -> ArchiveWriter {
    try ArchiveWriter(folder: folder, settings: .init(information: information, fileBytes: fileBytes))
  }

  /// Appends with a writer that is gone, and its lock with it, when this returns.
  static func append(_ exchanges: [Exchange], to folder: String) throws -> [ArchiveWriter.Appended] {
    let writer = try writer(folder)
    return try exchanges.map { try writer.append($0) }
  }

  /// 2026-11-21T02:30:00Z and `second` seconds.
  static func time(_ second: Int, milliseconds: Int = 0) -> Timestamp {
    Timestamp(milliseconds: 1_795_228_200_000 + Int64(second * 1000 + milliseconds))
  }

  /// A response whose headers are read from its head.
  static func page(
    _ url: String, head: String, body: String, second: Int = 0, status: Int = 200,
    headers: [(String, String)], truncated: Response.Truncation? = nil
  ) -> Exchange {
    Exchange(
      url: url, requestedAt: time(second), remoteAddress: "203.0.113.7",
      requestHead: Array("GET / HTTP/1.1\r\nHost: acme.example\r\nUser-Agent: fairlead\r\n\r\n".utf8),
      answer: .response(
        Response(
          status: status, head: Array(head.utf8), headers: headers.map { .init(name: $0.0, value: $0.1) },
          body: Array(body.utf8), truncated: truncated)))
  }

  static func plain(_ url: String, body: String, second: Int = 0) -> Exchange {
    page(
      url,
      head: "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: \(body.utf8.count)\r\n\r\n",
      body: body, second: second,
      headers: [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", "\(body.utf8.count)")])
  }

  static func failure(_ url: String, _ kind: FetchFailure.Kind, _ detail: String, second: Int = 0) -> Exchange {
    Exchange(url: url, requestedAt: time(second), answer: .failure(FetchFailure(kind, detail)))
  }

  static func bytes(_ path: String) throws -> [UInt8] { try Array(Data(contentsOf: URL(filePath: path))) }
}
