import Foundation
import NIOCore
import Testing

@testable import SampleWeb

/// The samples themselves: complete, served, and in step with what is expected of them.
@Suite struct SamplesTests {
  private static let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "samples")

  /// Rows of a small CSV file with quoted fields that stay on one line.
  private func rows(_ path: String) throws -> [[String: String]] {
    let text = try String(contentsOf: Self.samples.appending(path: path), encoding: .utf8)
    let lines = text.split(separator: "\n").map(fields)
    let head = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0)) }
  }

  private func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for letter in line {
      switch letter {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(letter)
      }
    }
    return fields
  }

  @Test func everyCompanyHasASituationAndThreePages() throws {
    let companies = try rows("companies.csv")
    let expected = try rows("expected/companies.csv")
    #expect(companies.count >= 28)
    #expect(companies.map { $0["company"] } == expected.map { $0["company"] })
    for company in companies {
      let host = try #require(company["website"]).dropFirst(7).prefix { $0 != "/" }
      let web = Self.samples.appending(path: "web")
      let hosts = [String(host), "www.\(host)"].map { web.appending(path: $0).path }
      let pages = hosts.flatMap { FileManager.default.enumerator(atPath: $0)?.compactMap { $0 as? String } ?? [] }
      #expect(pages.filter { $0.hasSuffix(".html") || $0.hasSuffix(".pdf") }.count >= 3, "\(host)")
    }
  }

  @Test func lettersStandExactlyWhereTheOutcomeEarnsThem() throws {
    for row in try rows("expected/companies.csv") {
      let isGraded = ["found", "foundWithoutHomepageLink"].contains(row["outcome"])
      #expect((row["disclosure"] != "") == isGraded && (row["conduct"] != "") == isGraded, "\(row["company"] ?? "")")
    }
  }

  /// The letters were added up by hand; the worksheet adds the facts up again.
  @Test func lettersAgreeWithTheWorksheet() throws {
    let sheets = Dictionary(uniqueKeysWithValues: try rows("expected/worksheet.csv").map { ($0["company"], $0) })
    for row in try rows("expected/companies.csv") where row["disclosure"] != "" {
      let sheet = try #require(sheets[row["company"]])
      for column in ["disclosure", "conduct", "disclosure_points", "conduct_points"] {
        #expect(row[column] == sheet[column], "\(row["company"] ?? ""): \(column)")
      }
    }
  }

  @Test func whatIsFoundIsServed() throws {
    let web = Web(
      folders: try FolderHosts(folder: Self.samples.appending(path: "web")), shops: SyntheticShops(count: 0))
    for row in try rows("expected/companies.csv") {
      for url in (row["found_at"] ?? "").split(separator: " ") {
        let rest = url.dropFirst(7)
        let host = rest.prefix { $0 != "/" }
        let steps = web.answer(
          to: Request(method: "HEAD", host: String(host), target: String(rest.dropFirst(host.count))))
        guard case .send(let bytes) = try #require(steps.first) else { Issue.record("\(url) is not served"); continue }
        #expect(String(buffer: bytes).hasPrefix("HTTP/1.1 200 "), "\(url)")
      }
    }
  }

  @Test func everyVendorHasAnAnswer() throws {
    let vendors = try rows("vendors/vendors.csv")
    let expected = try rows("expected/vendors.csv")
    #expect(vendors.count >= 14 && vendors.map { $0["vendor"] } == expected.map { $0["vendor"] })
    for (vendor, answer) in zip(vendors, expected) {
      let place = Self.samples.appending(path: "vendors/\(vendor["document"] ?? "")")
      #expect(FileManager.default.fileExists(atPath: place.path))
      #expect((answer["answer"] == "deficient") == (answer["missing"] != ""), "\(vendor["vendor"] ?? "")")
    }
  }

  @Test func everyMisbehaviourHasAnOutcome() throws {
    #expect(try rows("chaos/expected.csv").map { $0["company"] ?? "" } == ChaosHosts.list.map(\.name))
  }
}
