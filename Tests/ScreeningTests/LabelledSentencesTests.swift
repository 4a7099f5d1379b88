import Foundation
import Testing

@testable import Screening

/// Sentences written for this project, half of them traps, each with the pairs that a person reads in it.
@Suite struct LabelledSentencesTests {
  private func text(_ name: String) throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test func `pairs are found with the promised precision and recall`() throws {
    let all = try text("mentions-true.tsv") + text("mentions-traps.tsv")
    let score = try SampleLists.load().score(sentences: all)
    #expect(score.lines >= 400)
    #expect(score.precision >= 0.95, "\(score.report.joined(separator: "\n"))")
    #expect(score.recall >= 0.90, "\(score.report.joined(separator: "\n"))")
    #expect(score.stance >= 0.90, "\(score.report.joined(separator: "\n"))")
  }

  @Test func `sentences that were written before the program ran are read as well`() throws {
    let score = try SampleLists.load().score(sentences: Fixture.text("mentions-fresh.tsv"))
    #expect(score.lines >= 200)
    #expect(score.precision >= 0.95, "\(score.report.joined(separator: "\n"))")
    #expect(score.recall >= 0.95, "\(score.report.joined(separator: "\n"))")
    #expect(score.stance >= 0.95, "\(score.report.joined(separator: "\n"))")
  }

  /// Written in several rounds, each before the program ran on it; a third or more of most rounds is traps. On the first
  /// readings of the last four rounds (375 sentences) precision was 0.90, 0.97, 0.94 and 0.91, recall 0.86, 0.95, 0.88
  /// and 0.84: what is new reads worse than what is here.
  @Test func `sentences of later rounds are read as well`() throws {
    let score = try SampleLists.load().score(sentences: Fixture.text("mentions-blind.tsv"))
    #expect(score.lines >= 900)
    #expect(score.precision >= 0.95, "\(score.report.joined(separator: "\n"))")
    #expect(score.recall >= 0.95, "\(score.report.joined(separator: "\n"))")
    #expect(score.stance >= 0.95, "\(score.report.joined(separator: "\n"))")
  }

  /// Denials beside what only looks like one: a "not" that is not said of the trade, lifted bans, double negations. The
  /// last 82 were written after the program was changed for the first; on first reading the stance of the two rounds was
  /// right in 0.72 and 0.85 of the pairs.
  @Test func `a denial is one only where the trade itself is denied`() throws {
    let score = try SampleLists.load().score(sentences: Fixture.text("mentions-stance.tsv"))
    #expect(score.lines >= 150)
    #expect(score.precision >= 0.97, "\(score.report.joined(separator: "\n"))")
    #expect(score.recall >= 0.97, "\(score.report.joined(separator: "\n"))")
    #expect(score.stance >= 0.97, "\(score.report.joined(separator: "\n"))")
  }

  @Test func `goods by their product words, answers to questions, enumerations and namesakes are read`() throws {
    let score = try SampleLists.load().score(sentences: Fixture.text("mentions-structure.tsv"))
    #expect(score.lines >= 55)
    #expect(score.precision >= 0.95, "\(score.report.joined(separator: "\n"))")
    #expect(score.recall >= 0.95, "\(score.report.joined(separator: "\n"))")
  }

  /// Colors, scents, tools, styles, namesake towns, ratings and meals; what is cut from a stone and what is cut from a
  /// range. The first 131 were written before the program was changed for them: on first reading precision was 0.56,
  /// recall 0.81 and the stance right in 0.67 of the pairs. The last 96 were written after it and before they were read:
  /// 0.89, 0.93 and 0.96.
  @Test func `what a thing looks like or is for is no good`() throws {
    let score = try SampleLists.load().score(sentences: Fixture.text("mentions-looks.tsv"))
    #expect(score.lines >= 220)
    #expect(score.precision >= 0.95, "\(score.report.joined(separator: "\n"))")
    #expect(score.recall >= 0.95, "\(score.report.joined(separator: "\n"))")
    #expect(score.stance >= 0.95, "\(score.report.joined(separator: "\n"))")
  }

  /// By kind: verbs, nutrients and parts, persons, styles, places of work, small places, denials and remedies, offices and
  /// shops, figures of speech. Written in eight rounds, each before it was read; the program was changed for each, and a
  /// dozen labels were mended. Precision on first readings was 0.69, 0.80, 0.47 (134 traps), 0.39 (94 traps), 0.98, 0.48
  /// (68 traps), 0.93 and 0.89, recall 0.86, 0.80, 1, 0.75, 0.83, 0.80, 0.90 and 0.96: what is new reads worse than what is
  /// here.
  @Test func `verbs, persons, styles, parts, offices and places of work are told from goods and origins`() throws {
    let score = try SampleLists.load().score(sentences: Fixture.text("mentions-kinds.tsv"))
    #expect(score.lines >= 850)
    #expect(score.precision >= 0.95, "\(score.report.joined(separator: "\n"))")
    #expect(score.recall >= 0.95, "\(score.report.joined(separator: "\n"))")
    #expect(score.stance >= 0.97, "\(score.report.joined(separator: "\n"))")
  }

  /// What makes a pair and what only names two things: someone else's trade (banks, insurers, software), hotels, notices
  /// and fairs; certificates and buildings; ships' flags; towns without their country; whose adjective it is. Written in
  /// four rounds, each before it was read; the program was changed for each, and eight labels were mended. Precision on
  /// first readings was 0.68, 0.91, 0.79 and 0.90, recall 0.77, 0.90, 0.98 and 0.79, the stance right in 0.84, 0.84, 0.93
  /// and 0.89 of the pairs: what is new reads worse than what is here.
  @Test func `a good and a country are a pair on evidence of the trade only`() throws {
    let score = try SampleLists.load().score(sentences: Fixture.text("mentions-evidence.tsv"))
    #expect(score.lines >= 415)
    #expect(score.precision >= 0.95, "\(score.report.joined(separator: "\n"))")
    #expect(score.recall >= 0.93, "\(score.report.joined(separator: "\n"))")
    #expect(score.stance >= 0.97, "\(score.report.joined(separator: "\n"))")
  }

  /// Provinces and towns without their country, trade names and kinds of goods, rows of tables, lines of origin, sums
  /// repaid. Written in three rounds, each before it was read; the program was changed for each, and nine labels were
  /// mended. Precision on first readings was 0.92, 0.79 and 0.84, recall 0.88, 0.89 and 0.91, the stance right in 0.97,
  /// 0.90 and 0.90 of the pairs: what is new reads worse than what is here.
  @Test func `places, kinds of goods and remedies in other words are read`() throws {
    let score = try SampleLists.load().score(sentences: Fixture.text("mentions-twelve.tsv"))
    #expect(score.lines >= 260)
    #expect(score.precision >= 0.95, "\(score.report.joined(separator: "\n"))")
    #expect(score.recall >= 0.95, "\(score.report.joined(separator: "\n"))")
    #expect(score.stance >= 0.97, "\(score.report.joined(separator: "\n"))")
  }

  @Test func `a trap names no good at all, with few exceptions`() throws {
    let score = try SampleLists.load().score(sentences: text("mentions-traps.tsv"))
    let fallen = ["pair in a trap", "good named in a trap"].flatMap { score.confusions[$0] ?? [] }
    #expect(Double(fallen.count) / Double(score.lines) <= 0.05, "\(fallen.joined(separator: "\n"))")
  }

  @Test func `the score counts what is right, wrong and missed`() throws {
    let score = try SampleLists.load().score(
      sentences: """
        cotton:IND mentioned	We buy cotton from India.
        cotton:UZB mentioned	We stopped buying Uzbek cotton.
        tea:KEN mentioned	Our office is in Kenya.
        -	We buy cocoa from Ghana.
        """)
    let counts: [Int] = [score.lines, score.right, score.wrong, score.missed, score.sameStance]
    #expect(counts == [4, 2, 1, 1, 1])
    #expect(score.confusions.keys.sorted() == ["other stance", "pair in a trap", "pair missed"])
    // The cotton of Uzbekistan was taken off the list in 2022.
    #expect(score.listed == LabelledScore.Listed(right: 1, wrong: 1, missed: 1))
  }

  @Test func `a line without labels is a trap, and pairs that are not listed are scored apart`() throws {
    let score = try SampleLists.load().score(
      sentences: """
        \tWe buy tea from Sri Lanka.
        cotton:IND mentioned\tWe buy cotton from India.
        """)
    let counts: [Int] = [score.lines, score.right, score.wrong, score.missed]
    #expect(counts == [2, 1, 1, 0])
    #expect(score.listed == LabelledScore.Listed(right: 1, wrong: 0, missed: 0))
  }

  @Test(
    "lists that are loaded for texts alone find what all lists find",
    arguments: ["fresh", "blind", "stance", "structure", "looks", "kinds", "evidence", "twelve"])
  func textsAlone(_ name: String) throws {
    let sentences = try Fixture.text("mentions-\(name).tsv")
    let score = try Self.forTexts.get().score(sentences: sentences)
    let whole = try SampleLists.load().score(sentences: sentences)
    #expect(score.lines > 0 && score.lines == whole.lines && score.report == whole.report)
  }

  private static let forTexts = Result { try Lists.load(files: SampleLists.files, inTextsOnly: true) }
}
