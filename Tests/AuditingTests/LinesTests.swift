import Foundation
import Testing

@testable import Auditing

/// Lines of a stream that are graded together.
@Suite struct LinesTests {
  private static let texts = [
    "SB 657 statement. We do not audit our suppliers for slavery or human trafficking. Buyers are trained on slavery.",
    "California Transparency in Supply Chains Act. Acme audits its suppliers. An outside firm calls without notice.",
    "The law asks retailers to tell what they do. Our cotton comes from Uzbekistan, and we plan to verify it.",
    "Elm Yard\nVerification: no.\nAudits: Elm Yard sends its own staff to each factory.", "x",
  ]

  private static let lines: [String] =
    texts.enumerated().map { #"{"id": "\#($0)", "text": "\#($1.replacing("\n", with: "\\n"))"}"# } + [
      "not json", #"{"id": "no text"}"#, #"{"id": "empty", "text": ""}"#, #"{"text": "We audit."}"#,
      #"{"id": 7, "html": "<h1>SB 657</h1><p>We train our buyers on slavery and human trafficking.</p>"}"#,
    ]

  @Test("each comes to what it comes to alone, in any order and in its place")
  func together() {
    let grader = DocumentGrader(.sb657)
    let lines = Self.lines.map { Array($0.utf8) }
    let alone = lines.flatMap { grader.grade(lines: [$0]) }
    #expect(alone.map(\.isError) == Self.lines.indices.map { (5...8).contains($0) })
    #expect(Set(alone.map(\.json)).count == lines.count)
    #expect(grader.grade(lines: lines) == alone)
    #expect(grader.grade(lines: lines.reversed()) == alone.reversed())
    #expect(grader.grade(lines: lines + lines) == alone + alone)
  }

  @Test func noneComeToNothing() {
    #expect(DocumentGrader(.sb657).grade(lines: []).isEmpty)
  }
}
