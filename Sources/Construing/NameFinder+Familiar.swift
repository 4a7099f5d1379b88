import Matching

/// Names that are words of the vocabulary, too. Which words the rubric's patterns have says nothing of them: they are
/// known by what the text does with them. It never writes the word small; it says something of it, as of somebody, and
/// not only where a sentence begins.
extension NameFinder {
  /// Where something is said of a word as it is said of names.
  struct Use {
    var word: Int32
    /// Words of its sentence stand before it.
    var isWithin: Bool
  }

  /// So often something is said of a name at least; so many words it has at most; and of so many names one may be the
  /// company's: each is looked for in all of a text, which may be hostile.
  private static let (fewest, longest, most) = (2, 3, 20)

  /// Words that the text uses as names, each with a number that it has in any case, wherever they stand. Of a name of
  /// several words the first stands for it.
  func familiar(_ uses: [Use]) -> [(key: UInt64, place: Int)] {
    guard uses.count >= Self.fewest, uses.contains(where: \.isWithin) else { return [] }
    let sorted = uses.sorted { $0.word < $1.word }
    var words: [Int32] = []
    var start = 0
    while start < sorted.count, words.count < Self.most {
      let end = sorted[start...].firstIndex { $0.word != sorted[start].word } ?? sorted.count
      if end - start >= Self.fewest, sorted[start..<end].contains(where: \.isWithin) {
        words.append(sorted[start].word)
      }
      start = end
    }
    words.removeAll { word in tokens.contains { $0.word == word && $0.shape == .lower } }
    return words.isEmpty ? [] : tokens.indices.filter { words.contains(tokens[$0].word) }.map { (key(of: $0), $0) }
  }

  /// What is said of a name that begins at a place; nil where it is none, or nothing is said.
  func use(at place: Int) -> Use? {
    guard !words.plain.contains(tokens[place]) else { return nil }
    let isWithin = place > 0 && tokens[place].gap == .blank
    if isWithin {
      let before = tokens[place - 1]
      // "In Target's view".
      let isOpening = before.gap > .blank && words.plain.contains(before)
      guard before.shape == .lower || isOpening, !words.articles.contains(before) else { return nil }
      // "the Board of Elm": part of another name.
      if !isOpening, place > 1, before.gap == .blank, tokens[place - 2].shape != .lower { return nil }
    }
    var next = place + 1
    while next < tokens.count, next - place < Self.longest, tokens[next].gap == .blank, isCapitalized(tokens[next]),
      tokens[next].word != Vocabulary.unknown, !words.plain.contains(tokens[next])
    {
      next += 1
    }
    let isSubject =
      next < tokens.count && tokens[next].gap == .blank && tokens[next].shape == .lower
      && words.verbs.contains(tokens[next])
    return isSubject || isPossessive(next - 1) ? Use(word: tokens[place].word, isWithin: isWithin) : nil
  }

  /// "Elm's", with a straight or a curly mark.
  private func isPossessive(_ place: Int) -> Bool {
    let rest = text[Int(tokens[place].end)...].prefix(4)
    let mark = rest.first == 0x27 ? 1 : rest.starts(with: [0xE2, 0x80, 0x99]) ? 3 : 0
    return mark > 0 && rest.dropFirst(mark).first == UInt8(ascii: "s")
  }
}
