import Foundation

/// The addresses that a run asked for, from its index.
struct Index {
  var addresses: [String] = []

  init(run: String) throws {
    let text = try String(contentsOfFile: "\(run)/evidence/index.cdxj", encoding: .utf8)
    for line in text.split(separator: "\n") {
      guard let brace = line.firstIndex(of: "{"),
        let entry = try? JSONDecoder().decode(Entry.self, from: Data(line[brace...].utf8)), entry.status != nil
      else { continue }
      addresses.append(entry.url)
    }
  }

  private struct Entry: Decodable {
    var url: String
    var status: String?
  }
}

/// How well the right page was found on sites with known truth.
struct Location {
  var sites = 0
  var precision = 0.0
  var recall = 0.0
  var links = 0.0

  init(run: String, truth path: String) throws {
    var found: [String: Line] = [:]
    for line in try String(contentsOfFile: "\(run)/assessments.jsonl", encoding: .utf8).split(separator: "\n") {
      let line = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
      if let home = line.company.websites.first { found[home] = line }
    }
    var right = 0.0
    var (given, wanted, linksRight) = (0.0, 0.0, 0.0)
    let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst()
    for row in rows {
      // Only the first three columns are needed, and none of them holds a comma.
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count > 3, let line = found["http://\(cells[0])/"] else { continue }
      sites += 1
      let isFound = line.outcome == "found" || line.outcome == "foundWithoutHomepageLink"
      if isFound { given += 1 }
      if !cells[1].isEmpty { wanted += 1 }
      if isFound, line.document?.capture?.url == String(cells[1]) { right += 1 }
      if (line.outcome == "found") == (cells[2] == "yes") { linksRight += 1 }
    }
    guard sites > 0 else { throw BenchError(description: "no site of \(path) is in the run") }
    precision = right / max(given, 1)
    recall = right / max(wanted, 1)
    links = linksRight / Double(sites)
  }

  private struct Line: Decodable {
    var company: Company
    var outcome: String
    var document: Document?
    struct Company: Decodable { var websites: [String] }
    struct Document: Decodable { var capture: Capture? }
    struct Capture: Decodable { var url: String }
  }
}
