/// A text as the walk over a trie sees it: what each token is, how far patterns may go, and which hits that patterns
/// build on start there. Plain memory, for as long as a walk takes.
struct Ground {
  let places: UnsafeMutableBufferPointer<Place>
  /// By goal: the token nearest to the start of the text, of those that the walk has come to, that leads on there.
  let nearest: UnsafeMutableBufferPointer<Int32>
  private(set) var known: [Known] = []

  struct Place {
    var word: Int32
    /// The token before which the next sentence, line or item begins: no pattern goes across.
    var stretchEnd: Int32
    /// First of the known hits that start here, newest first; -1 for none.
    var known: Int32 = -1
    /// The known hits' lexicons.
    var lexiconBits = KeyBits()

    /// Reckoned anew each time: it costs less than the memory. An unknown word is a number like any other here; no
    /// edge has it.
    var wordBits: KeyBits { KeyBits(of: word) }

    @inline(__always)
    func mayMeet(_ words: KeyBits, _ lexicons: KeyBits) -> Bool {
      words.mayMeet(wordBits) || lexicons.mayMeet(lexiconBits)
    }
  }

  struct Known {
    var lexicon: Int32
    var end: Int32
    var next: Int32
  }

  /// Lays a text out for the walk that the closure takes.
  static func lay<Found>(_ tokens: [Token], goals: Int, _ walk: (Ground) -> Found) -> Found {
    withUnsafeTemporaryAllocation(of: Place.self, capacity: tokens.count) { places in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: goals) { nearest in
        nearest.initialize(repeating: .max)
        return walk(Ground(tokens, places: places, nearest: nearest))
      }
    }
  }

  private init(
    _ tokens: [Token], places: UnsafeMutableBufferPointer<Place>, nearest: UnsafeMutableBufferPointer<Int32>
  ) {
    self.places = places
    self.nearest = nearest
    var end = Int32(tokens.count)
    for place in tokens.indices.reversed() {
      places.initializeElement(at: place, to: Place(word: tokens[place].word, stretchEnd: end))
      if tokens[place].gap >= .bullet { end = Int32(place) }
    }
  }

  mutating func add(_ hit: Hit) {
    let place = Int(hit.start)
    known.append(Known(lexicon: hit.lexicon, end: hit.end, next: places[place].known))
    places[place].known = Int32(known.count - 1)
    places[place].lexiconBits.formUnion(KeyBits(of: hit.lexicon))
  }
}
