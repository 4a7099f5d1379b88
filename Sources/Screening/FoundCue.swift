/// A cue found in a sentence.
struct FoundCue {
  /// Places in the sentence's words.
  var words: Range<Int>
  var meanings: KindSet<Cue>

  init(_ found: PhraseIndex<Cue>.Found) {
    words = found.words
    meanings = KindSet(found.meanings)
  }
}

extension PhraseIndex<Cue> {
  /// All cues, longest first from left to right, none overlapping.
  func cues(in words: [Word]) -> [FoundCue] {
    var cues: [FoundCue] = []
    // Most sentences have a few.
    cues.reserveCapacity(8)
    forEach(in: words) { cues.append(FoundCue($0)) }
    return cues
  }
}
