import Matching

/// Every word that begins or continues a phrase of the tables, by number, and the marks of words (`marks.csv`).
///
/// A word of a text is looked up here once; all tables know it by its number from then on.
struct Lexicon: Sendable {
  /// Stems and forms, in one numbering.
  private var words = Vocabulary()
  private var sieve = WordSieve()
  /// By number: the marks of a word in any number, and as it is written. The first is that of no word.
  private var inAny: [KindSet<Mark>] = [[]]
  private var asWritten: [KindSet<Mark>] = [[]]

  /// How many numbers there are, with that of no word.
  var count: Int { inAny.count }

  mutating func insert(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { insert($0) }
  }

  mutating func insert(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    sieve.insert(place: WordSieve.place(text))
    let number = Int(words.insert(text))
    if number == inAny.count {
      inAny.append([])
      asWritten.append([])
    }
    return number
  }

  /// False for a word that has the mark already.
  ///
  /// - Parameter isAny: whether it has the mark in the singular and in the plural.
  mutating func insert(_ word: Word, _ mark: Mark, isAny: Bool) -> Bool {
    let number = insert(isAny ? word.stem : word.form)
    if (isAny ? inAny : asWritten)[number].contains(mark) { return false }
    if isAny { inAny[number].insert(mark) } else { asWritten[number].insert(mark) }
    return true
  }

  /// Gives a word its number and its marks.
  func tell(_ word: inout Word) {
    let stem = find(word.stem, word.sievePlace)
    let form = word.isSingular ? stem : find(word.form, WordSieve.place(word.form))
    word.number = Int32(truncatingIfNeeded: stem)
    word.marks = inAny[stem]
    word.marks.formUnion(asWritten[form])
  }

  func has(_ mark: Mark, form: String) -> Bool { asWritten[find(form, WordSieve.place(form))].contains(mark) }

  private func find(_ text: String, _ place: Int) -> Int {
    sieve.mayContain(place: place) ? Int(words.find(text)) : 0
  }
}

extension Lists {
  /// The words within a range of UTF-8 bytes, with their numbers and marks.
  func markedWords(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Word] {
    var words = words(in: bytes, range)
    for place in words.indices { lexicon.tell(&words[place]) }
    return words
  }
}
