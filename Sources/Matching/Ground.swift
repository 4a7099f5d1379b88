/// A text as the walk over a trie sees it: what each token is, how far patterns may go, and which hits that patterns
/// build on start there. Plain memory, for as long as a walk takes.
struct Ground {
  let places: UnsafeMutableBufferPointer<Place>
  /// By goal: the token nearest to the start of the text, of those that the walk has come to, that leads on there.
  let nearest: UnsafeMutableBufferPointer<Int32>

  struct Place {
    var word: Int32
    /// The token before which the next sentence, line or item begins: no pattern goes across.
    var stretchEnd: Int32
    /// First of the finds that start here and that patterns build on; -1 for none.
    var find: Int32 = -1
    /// Their lexicons.
    var lexiconBits = KeyBits()

    /// Reckoned anew each time: it costs less than the memory. An unknown word is a number like any other here; no
    /// edge has it.
    var wordBits: KeyBits {
      @inline(__always) get { KeyBits(of: word) }
    }
  }

  init(_ tokens: [Token], places: UnsafeMutableBufferPointer<Place>, nearest: UnsafeMutableBufferPointer<Int32>) {
    self.places = places
    self.nearest = nearest
    nearest.initialize(repeating: .max)
    var end = Int32(tokens.count)
    for place in tokens.indices.reversed() {
      places.initializeElement(at: place, to: Place(word: tokens[place].word, stretchEnd: end))
      if tokens[place].gap >= .bullet { end = Int32(place) }
    }
  }
}
