import Disclosures
import Foundation
import Reading
import Testing

@testable import Grading

/// Metamorphic tests: what must not happen to the points when a text is changed in a known way. Every area is compared
/// by itself, so that a fall in one cannot hide a rise in another.
///
/// Allowances, in the order of the variants, are the documents on which the engine breaks the rule today; they may
/// only fall. What stands behind them: a plan put into one clause of several;
/// "we are not developing" is heard as a deed; slavery that only a recital names becomes the topic of its neighbours; a
/// denial on slavery in particular, beside which something is done in part, is all that is left once that is only expected.
/// `FAIRLEAD_VARIANTS=file swift test --filter VariantTests` writes each of them to a table.
@Suite(.serialized) struct VariantTests {
  static let legalBench = fixtures.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/legalbench/dev.jsonl")

  @Test(arguments: zip(TextVariant.allCases, [2, 1, 1, 0, 0, 0, 0, 0]))
  func samples(_ variant: TextVariant, allowance: Int) async throws {
    let documents = try SampleTexts.all()
    #expect(documents.count > 80)
    try await check(variant, documents, allowance: allowance, least: 5, name: "samples")
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: legalBench.path), "../shared/legalbench is not here"),
    arguments: zip(TextVariant.allCases, [7, 5, 2, 3, 0, 1, 0, 0]))
  func developmentTexts(_ variant: TextVariant, allowance: Int) async throws {
    let documents = try SampleTexts.developmentRows(Self.legalBench)
    #expect(documents.count == 130)
    try await check(variant, documents, allowance: allowance, least: 2, name: "build")
  }

  private func check(
    _ variant: TextVariant, _ documents: [Document], allowance: Int, least: Int, name: String
  ) async throws {
    let grader = try Shelf.grader.get()
    var changed = 0
    var breaches: [String] = []
    for document in documents {
      await Task.yield()
      let before = grader.assess(document, sha256: "")
      guard let other = variant.apply(to: document, findings: before.areas.flatMap(\.findings)) else { continue }
      changed += 1
      let after = grader.assess(other, sha256: "")
      if let breach = breach(variant, before, after) { breaches.append("\(document.id)\t\(breach)") }
    }
    if SentenceTests.environment["FAIRLEAD_FIGURES"] != nil {
      print("\(name) \(variant): \(changed) changed, \(breaches.count) breaches")
    }
    try Self.write(breaches.map { "\(name)\t\(variant)\t\($0)" })
    #expect(changed >= least)
    #expect(breaches.count <= allowance, "\(variant): \(breaches.joined(separator: "; "))")
  }

  private func breach(_ variant: TextVariant, _ before: Assessment, _ after: Assessment) -> String? {
    for (old, new) in zip(before.areas, after.areas) {
      let told = "\(old.id): \(Self.summary(old)) -> \(Self.summary(new))"
      if variant.isNeutral {
        if old.practice != new.practice || old.conductPoints != new.conductPoints
          || old.disclosurePoints != new.disclosurePoints
        {
          return told
        }
      } else if new.conductPoints > old.conductPoints {
        return told
      } else if !variant.mayTellMore, new.disclosurePoints > old.disclosurePoints {
        return told
      }
    }
    return variant.isNeutral && before.isDisclosure != after.isDisclosure ? "is_disclosure" : nil
  }

  private static func summary(_ area: AreaAssessment) -> String {
    let values = area.findings.filter { !$0.evidence.isEmpty }.map {
      "\($0.fact.split(separator: ".").last ?? "")=\($0.values.joined(separator: "+"))"
    }
    return "\(values.joined(separator: " ")) [\(area.disclosurePoints) \(area.conductPoints)]"
  }

  private static func write(_ lines: [String]) throws {
    guard let path = ProcessInfo.processInfo.environment["FAIRLEAD_VARIANTS"], !lines.isEmpty else { return }
    if !FileManager.default.fileExists(atPath: path) { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    defer { try? file.close() }
    try file.seekToEnd()
    try file.write(contentsOf: Data((lines.joined(separator: "\n") + "\n").utf8))
  }
}
