import Disclosures

extension Vocabulary {
  /// Looks words up as they stand in a text, without copying or lower-casing them first.
  struct Reader {
    let slots: UnsafeBufferPointer<Slot>
    let letters: UnsafeBufferPointer<UInt8>
    let ends: UnsafeBufferPointer<Int32>

    /// - Parameter range: the word's bytes in the text, in any case, with straight or curly apostrophes.
    @inline(__always)
    func find(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ key: Key) -> Int32 {
      let mask = slots.count &- 1
      var place = Int(truncatingIfNeeded: key.hash) & mask
      while slots[place].id != Vocabulary.unknown {
        if slots[place].hash == key.hash, Int(slots[place].length) == key.length,
          key.length <= WordHash.whole || isSame(slots[place].id, text, range)
        {
          return slots[place].id
        }
        place = (place &+ 1) & mask
      }
      return Vocabulary.unknown
    }

    /// Whether a word of more letters than the hash tells of is that of an id. Apart from what asks, which has no
    /// registers left for it.
    @inline(never)
    private func isSame(_ id: Int32, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
      let word = letters.extracting(Int(ends[Int(id) - 1])..<Int(ends[Int(id)]))
      guard range.count == word.count else { return isSame(word, text, range) }
      // Eight bytes at a time, the last ones twice where they do not come out even.
      var offset = 0
      while offset < word.count {
        let next = min(offset, word.count &- 8)
        let written = EightBytes(text, at: range.lowerBound &+ next)
        if written.areWide != 0 { return isSame(word, text, range) }
        // Digits and apostrophes have the bit already that makes letters small.
        if written.small.bits != EightBytes(word, at: next).bits { return false }
        offset = next &+ 8
      }
      return true
    }

    private func isSame(
      _ word: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Bool {
      var place = range.lowerBound
      for letter in word {
        guard place < range.upperBound else { return false }
        var byte = text[place]
        if byte &- 0x41 < 26 {
          byte |= 0x20
        } else if byte == 0xE2, letter == 0x27 {
          // A curly apostrophe: three bytes, as the tokenizer has seen.
          byte = 0x27
          place += 2
        }
        guard byte == letter else { return false }
        place += 1
      }
      return true
    }
  }

  /// What a word is looked up by.
  struct Key: BitwiseCopyable {
    /// How many bytes it has in lower case with straight apostrophes, and the hash of these.
    let length: Int
    let hash: UInt64
  }

  /// The arrays as plain memory, for as long as the closure runs.
  func read<Result>(_ body: (Reader) -> Result) -> Result {
    slots.withUnsafeBufferPointer { slots in
      letters.withUnsafeBufferPointer { letters in
        ends.withUnsafeBufferPointer { ends in body(Reader(slots: slots, letters: letters, ends: ends)) }
      }
    }
  }
}
