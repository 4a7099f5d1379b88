extension Vocabulary {
  /// The id of a word as it stands in a text.
  ///
  /// - Parameter word: letters and digits of ASCII, in any case.
  public func find(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Int32 {
    var hash = WordHash()
    hash.add(UnsafeRawBufferPointer(text), word)
    return read { $0.find(text, word, Key(length: word.count, hash: hash.value)) }
  }
}
