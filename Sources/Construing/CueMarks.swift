import Matching

/// At which tokens cues begin and end, with a bit for each kind of cue: what is asked of a single word is answered by one
/// look, and in a sentence that has none of some cues nobody searches for them.
struct CueMarks: Sendable {
  /// By token: the cues that begin there. One more than there are tokens.
  private let begins: [UInt64]
  /// By token: the cues of few words that end right before it.
  private let ends: [UInt64]
  /// By sentence: all that begin in it. None before the text is cut into sentences.
  private var bySentence: [UInt64] = []

  /// A cue of more words than this is not looked for by its end.
  private static let mostWords = 5

  init(_ hits: Hits, _ cues: CueTable, tokens: Int) {
    var begins = [UInt64](repeating: 0, count: tokens + 1)
    var ends = begins
    begins.withUnsafeMutableBufferPointer { begins in
      ends.withUnsafeMutableBufferPointer { ends in
        for cue in Cue.allCases where !hits.isEmpty(cues[cue]) {
          for hit in hits.of(cues[cue]) {
            begins[Int(hit.start)] |= cue.bit
            if hit.end - hit.start <= Self.mostWords { ends[Int(hit.end)] |= cue.bit }
          }
        }
      }
    }
    self.begins = begins
    self.ends = ends
  }

  /// The same, to be asked by sentences, too.
  func gathered(by sentences: [Sentence]) -> CueMarks {
    var marks = self
    marks.bySentence = sentences.map { all(in: $0.tokens) }
    return marks
  }

  /// Whether one of some cues begins at a token.
  func open(_ cues: UInt64, at token: Int) -> Bool { begins[token] & cues != 0 }

  /// Whether one of some cues, of few words, ends right before a token.
  func close(_ cues: UInt64, at token: Int) -> Bool { ends[token] & cues != 0 }

  /// Whether one of some cues begins in a sentence.
  func stand(_ cues: UInt64, inSentence sentence: Int) -> Bool { bySentence[sentence] & cues != 0 }

  /// All cues that begin in a sentence.
  func all(inSentence sentence: Int) -> UInt64 { bySentence[sentence] }

  /// All cues that begin in a short range of tokens, which may reach over the end of the text.
  func all(in range: Range<Int>) -> UInt64 {
    var all: UInt64 = 0
    var token = range.lowerBound
    let end = min(range.upperBound, begins.count)
    while token < end {
      all |= begins[token]
      token += 1
    }
    return all
  }

  /// Whether one of some cues begins in a short range of tokens, which may reach over the end of the text.
  func stand(_ cues: UInt64, in range: Range<Int>) -> Bool { all(in: range) & cues != 0 }
}

extension CueMarks {
  /// "Management keeps": whether words open with somebody of the company and what looks like his verb.
  func opensWithAgentsVerb(_ words: Range<Int>, _ tokens: [Token], _ text: [UInt8]) -> Bool {
    let verb = words.lowerBound + 1
    guard words.contains(verb), open(Cue.ownAgent.bit, at: verb - 1), close(Cue.ownAgent.bit, at: verb),
      tokens[verb].shape == .lower, tokens[verb].gap == .blank, !open(Cue.ownAgent.bit | Cue.title.bit, at: verb)
    else { return false }
    let end = Int(tokens[verb].end)
    return text[end - 1] == UInt8(ascii: "s") && end - Int(tokens[verb].start) > 3
  }
}

extension Cue {
  /// A bit for the cue among all, of which there are no more than 64. Sets of cues are these bits together.
  @inline(__always)
  var bit: UInt64 { 1 &<< UInt64(truncatingIfNeeded: CueTable.byte(self)) }
}
