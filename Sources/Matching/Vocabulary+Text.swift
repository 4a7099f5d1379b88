import Disclosures

extension Vocabulary {
  /// The id of a word as it stands in a text.
  ///
  /// - Parameter word: letters and digits of ASCII, in any case.
  public func find(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Int32 {
    var hash = WordHash()
    var place = word.lowerBound
    while place < word.upperBound {
      let count = min(8, word.upperBound - place)
      hash.add(EightBytes(text, at: place, count: count).small, count: count)
      place += count
    }
    return read { $0.find(text, word, length: word.count, hash.value) }
  }
}
