import Matching

/// Names that are words of the vocabulary, too. Which words the rubric's patterns have says nothing of them: they are
/// known by what the text does with them. It never writes the word small; it says something of it, as of somebody, and
/// not only where a sentence begins.
extension NameFinder {
  /// So often something is said of a name at least; and so many words it has at most.
  private static let (uses, longest) = (2, 3)

  /// Words that the text uses as names, each with a number that it has in any case, wherever they stand. Of a name of
  /// several words the first stands for it.
  func familiar() -> [(key: UInt64, place: Int)] {
    var uses: [(word: Int32, isWithin: Bool)] = []
    for place in tokens.indices where isCapitalized(place) && !words.plain.contains(tokens[place]) {
      if let isWithin = use(at: place) { uses.append((tokens[place].word, isWithin)) }
    }
    guard uses.count >= Self.uses else { return [] }
    var words: [Int32] = []
    for use in uses where use.isWithin && !words.contains(use.word) {
      if uses.count(where: { $0.word == use.word }) >= Self.uses { words.append(use.word) }
    }
    words.removeAll { word in tokens.contains { $0.word == word && $0.shape == .lower } }
    guard !words.isEmpty else { return [] }
    return tokens.indices.filter { words.contains(tokens[$0].word) }.map { (key(of: $0), $0) }
  }

  /// Whether something is said of a name that begins at a place, and if so, whether words of its sentence stand before
  /// it; nil where nothing is.
  private func use(at place: Int) -> Bool? {
    let isWithin = place > 0 && tokens[place].gap == .blank
    if isWithin {
      guard tokens[place - 1].shape == .lower, !words.articles.contains(tokens[place - 1]) else { return nil }
      // "the Code of Conduct": part of another name.
      if place > 1, tokens[place - 1].gap == .blank, tokens[place - 2].shape != .lower { return nil }
    }
    var next = place + 1
    while next < tokens.count, next - place < Self.longest, tokens[next].gap == .blank, isCapitalized(next),
      !words.plain.contains(tokens[next])
    {
      next += 1
    }
    if isPossessive(next - 1) { return isWithin }
    let isSubject =
      next < tokens.count && tokens[next].gap == .blank && tokens[next].shape == .lower
      && words.verbs.contains(tokens[next])
    return isSubject ? isWithin : nil
  }

  private func isCapitalized(_ place: Int) -> Bool {
    let token = tokens[place]
    return token.word != Vocabulary.unknown && (token.shape == .capitalized || token.shape == .capitals)
      && token.end - token.start > 2
  }

  /// "Elm's", with a straight or a curly mark.
  private func isPossessive(_ place: Int) -> Bool {
    let rest = text[Int(tokens[place].end)...].prefix(4)
    let mark = rest.first == 0x27 ? 1 : rest.starts(with: [0xE2, 0x80, 0x99]) ? 3 : 0
    return mark > 0 && rest.dropFirst(mark).first == UInt8(ascii: "s")
  }
}
