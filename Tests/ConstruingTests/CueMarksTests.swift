import Matching
import Testing

@testable import Construing

@Suite struct CueMarksTests {
  /// The marks say of every token and every sentence what the hits say.
  @Test func marksAreWhatTheHitsSay() throws {
    let text = """
      We do not audit suppliers, nor do our outside auditors, as the law asks.
      It is untrue as of this year in any of our plants that suppliers will not be conducted to training.
      Audits of suppliers may be conducted by the company and by customers. Yes
      """
    let (construal, _) = try SmallLanguage().construe(text)
    let count = construal.tokens.count
    let all = Cue.allCases.map { (cue: $0, hits: construal.hits.of(construal.cues[$0])) }
    #expect(all.contains { $0.hits.contains { $0.end == count } })
    #expect(all.contains { $0.hits.contains { $0.range.count > 1 } })
    for (cue, hits) in all {
      for token in 0...count {
        #expect(construal.marks.open(cue.bit, at: token) == hits.contains { $0.start == token }, "\(cue) \(token)")
        #expect(construal.marks.close(cue.bit, at: token) == hits.contains { $0.end == token && $0.range.count <= 5 })
        let range = token..<token + 3
        let starts = hits.contains { range.contains(Int($0.start)) }
        #expect(construal.marks.stand(cue.bit, in: range) == starts)
        #expect((construal.marks.all(in: range) & cue.bit != 0) == starts)
      }
      for (number, sentence) in construal.sentences.enumerated() {
        let starts = hits.contains { sentence.tokens.contains(Int($0.start)) }
        #expect(construal.marks.stand(cue.bit, inSentence: number) == starts)
      }
    }
  }

  @Test func everyCueHasABitOfItsOwn() {
    #expect(Cue.allCases.count <= 64)
    #expect(Set(Cue.allCases.map(\.bit)).count == Cue.allCases.count)
    #expect(Cue.allCases.allSatisfy { $0.bit.nonzeroBitCount == 1 })
  }
}
