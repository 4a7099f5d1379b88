import Matching

/// Every word that begins or continues a phrase of the tables, by number, and the marks of words (`marks.csv`).
///
/// A word of a text is looked up here once; all tables know it by its number from then on.
struct Lexicon: Sendable {
  /// Stems and forms, in one numbering.
  private var words = Vocabulary()
  private var sieve = WordSieve()
  /// By number. The first is that of no word.
  private var entries = [Entry(text: "")]

  private struct Entry {
    var text: String
    /// The marks of the word in any number, and as it is written.
    var inAny = KindSet<Mark>()
    var asWritten = KindSet<Mark>()
  }

  /// How many numbers there are, with that of no word.
  var count: Int { entries.count }

  mutating func insert(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { insert($0) }
  }

  mutating func insert(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    sieve.insert(place: WordSieve.place(text))
    let number = Int(words.insert(text))
    if number == entries.count { entries.append(Entry(text: String(decoding: text, as: UTF8.self))) }
    return number
  }

  /// False for a word that has the mark already.
  ///
  /// - Parameter isAny: whether it has the mark in the singular and in the plural.
  mutating func insert(_ word: Word, _ mark: Mark, isAny: Bool) -> Bool {
    let number = insert(isAny ? word.stem : word.form)
    if (isAny ? entries[number].inAny : entries[number].asWritten).contains(mark) { return false }
    if isAny { entries[number].inAny.insert(mark) } else { entries[number].asWritten.insert(mark) }
    return true
  }

  /// A word of a text, with its number and its marks.
  ///
  /// - Parameter beginning: `WordScanner.beginning`.
  func word(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, beginning: UInt64) -> Word {
    guard let plain = PlainStem.of(bytes, range, beginning: beginning), !britishWords.mayContain(place: plain.form)
    else {
      var word = otherWord(bytes, range)
      let stem = find(word.stem, word.sievePlace)
      tell(&word, stem: stem, form: word.isSingular ? stem : find(word.form, WordSieve.place(word.form)))
      return word
    }
    let stem = sieve.mayContain(place: plain.stem) ? Int(plain.findStem(in: words, bytes)) : 0
    let form =
      plain.isSingular ? stem : sieve.mayContain(place: plain.form) ? Int(plain.findForm(in: words, bytes)) : 0
    // What is known here need not be made of its letters.
    let written = form == 0 ? plain.form(bytes) : entries[form].text
    var word = Word(
      stem: plain.isSingular ? written : stem == 0 ? plain.stem(bytes) : entries[stem].text, form: written,
      range: range, isCapitalised: bytes[range.lowerBound] &- 65 < 26, sievePlace: plain.stem,
      isSingular: plain.isSingular)
    tell(&word, stem: stem, form: form)
    return word
  }

  /// Gives a word its number and its marks.
  ///
  /// - Parameters: numbers of its stem and its form.
  @inline(__always)
  private func tell(_ word: inout Word, stem: Int, form: Int) {
    word.number = Int32(truncatingIfNeeded: stem)
    word.marks = entries[stem].inAny
    word.marks.formUnion(entries[form].asWritten)
  }

  func has(_ mark: Mark, form: String) -> Bool { entries[find(form, WordSieve.place(form))].asWritten.contains(mark) }

  /// Whether letters and digits of ASCII, in any case, are a word with a mark.
  func has(_ mark: Mark, _ bytes: UnsafeBufferPointer<UInt8>, _ letters: Range<Int>) -> Bool {
    entries[Int(words.find(bytes, letters))].asWritten.contains(mark)
  }

  private func find(_ text: String, _ place: Int) -> Int {
    sieve.mayContain(place: place) ? Int(words.find(text)) : 0
  }
}

extension Lists {
  /// The words within a range of UTF-8 bytes, with their numbers and marks.
  func markedWords(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Word] {
    var scanner = WordScanner(bytes, range)
    var found: [Word] = []
    found.reserveCapacity(range.count / 5 + 2)
    while let next = scanner.next() { found.append(lexicon.word(bytes, next, beginning: scanner.beginning)) }
    return found
  }
}
