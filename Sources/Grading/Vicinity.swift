import Construing
import Matching

/// A sentence with what introduces it or what it introduces, as the acts in it are asked for again and again.
struct Vicinity {
  let sentence: Range<Int>
  /// The sentence with the one right before it that introduces it, or with the items that it introduces.
  let whole: Range<Int>
  /// What introduces it from further up; empty where nothing does.
  let lead: Range<Int>
  /// Stretches that hold the sentence; and those that hold all of the above.
  let close: Stretches
  let wide: Stretches

  /// So many items of a list belong to what introduces it: "certify that: (1) ...".
  private static let items = 4

  init(_ number: Int, in construal: Construal) {
    let sentences = construal.sentences
    sentence = sentences[number].tokens
    close = construal.hits.stretches(of: sentence)
    if let introduction = sentences[number].leadIn, introduction == number - 1 {
      whole = sentences[introduction].tokens.lowerBound..<sentence.upperBound
      lead = whole.lowerBound..<whole.lowerBound
      wide = construal.hits.stretches(of: whole)
      return
    }
    var last = number
    while last + 1 < sentences.count, last - number < Self.items, sentences[last + 1].leadIn == number { last += 1 }
    whole = sentence.lowerBound..<sentences[last].tokens.upperBound
    // The words that introduce a list belong to each of its items, however far down.
    lead = sentences[number].leadIn.map { sentences[$0].tokens } ?? whole.lowerBound..<whole.lowerBound
    var wide = last == number ? close : construal.hits.stretches(of: whole)
    if !lead.isEmpty { wide.formUnion(construal.hits.stretches(of: lead)) }
    self.wide = wide
  }
}
