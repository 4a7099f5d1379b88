import Disclosures
import Fetching
import Foundation
import Locating
import Testing

@Suite("The sample companies")
struct SamplesTests {
  struct Row: Sendable, CustomStringConvertible {
    var name: String
    var websites: [String]
    var outcome: String
    var foundAt: String
    var description: String { name }
  }

  static let rows: [Row] = {
    func lines(_ path: String) -> [[String]] {
      let text = (try? String(contentsOf: top.appending(path: path), encoding: .utf8)) ?? ""
      return text.split(separator: "\n").dropFirst().map { fields(String($0)) }
    }
    var expected: [String: [String]] = [:]
    for row in lines("samples/expected/companies.csv") { expected[row[0]] = row }
    return lines("samples/companies.csv").compactMap { row in
      guard let answer = expected[row[0]] else { return nil }
      return Row(
        name: row[0], websites: row[1].split(separator: " ").map(String.init), outcome: answer[2], foundAt: answer[7])
    }
  }()

  /// One line of CSV without line breaks in its fields.
  private static func fields(_ line: String) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  private struct Rules: Decodable {
    struct Rule: Decodable {
      var path: String
      var status: Int?
      var location: String?
      var hold: Bool?
      var headers: [String: String]?
    }
    var rules: [Rule]
  }

  /// Everything under `samples/web`, as SampleWeb serves it.
  static let web: FakeWeb = {
    var pages: [String: FakeWeb.Page] = [:]
    let root = top.appending(path: "samples/web")
    for host in (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? [] {
      let folder = root.appending(path: host)
      for path in FileManager.default.enumerator(atPath: folder.path)?.compactMap({ $0 as? String }) ?? [] {
        guard let bytes = try? Data(contentsOf: folder.appending(path: path)), !path.hasSuffix("site.json") else {
          continue
        }
        let type = [
          "html": "text/html", "pdf": "application/pdf", "xml": "application/xml", "txt": "text/plain",
          "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ][path.split(separator: ".").last.map(String.init) ?? ""]
        let page = FakeWeb.Page(type: type ?? "application/octet-stream", body: Array(bytes))
        pages["http://\(host)/\(path)"] = page
        if path.hasSuffix("index.html") { pages["http://\(host)/\(path.dropLast(10))"] = page }
      }
      if let bytes = try? Data(contentsOf: folder.appending(path: "site.json")),
        let rules = try? JSONDecoder().decode(Rules.self, from: bytes)
      {
        for rule in rules.rules {
          if rule.hold == true {
            for url in pages.keys where url.hasPrefix("http://\(host)/") { pages[url] = .failure(.timeout) }
            pages["http://\(host)/robots.txt"] = .failure(.timeout)
          } else if let location = rule.location {
            pages["http://\(host)\(rule.path)"] = .redirect(location)
          } else if let type = rule.headers?["Content-Type"], !rule.path.contains("*") {
            pages["http://\(host)\(rule.path)"]?.type = type
          }
        }
      }
    }
    return FakeWeb(pages)
  }()

  @Test("outcome and address as decided by hand", arguments: rows)
  func outcome(row: Row) async throws {
    let located = try await find(Self.web, websites: row.websites)
    let trail = located.trail.map { "\($0.url) [\($0.reason)] \($0.result)" }.joined(separator: "\n")
    #expect(located.outcome.rawValue == row.outcome, "\(located.reason)\n\(trail)")
    if located.outcome.isGraded { #expect(located.statement?.url == row.foundAt, "\(trail)") }
  }

  @Test("the table of samples was read")
  func table() { #expect(Self.rows.count >= 24) }
}
