import Matching

/// Finds where a text repeats the statute's items one after the other with nobody who claims them, in whatever marks or
/// none, and with line breaks or without: what introduces such a list, and asks or reports what the law asks, governs all
/// of it.
struct Restatement {
  let text: [UInt8]
  let tokens: [Token]
  let hits: Hits
  let marks: CueMarks
  let sentences: [Sentence]
  let cues: CueTable
  let recitals: HitList

  /// In how many words of its beginning an item names its matter in the statute's words.
  private static let openingWords = 9
  /// How many items make a list of the statute's that needs no introduction.
  private static let fewest = 3

  /// For each sentence, where the statute's item that it restates ends; its beginning where it restates none.
  func ends() -> [Int] {
    var ends = sentences.map(\.tokens.lowerBound)
    guard !hits.isEmpty(cues[.statute]) else { return ends }
    var index = 0
    while index < sentences.count {
      guard item(index) != nil else {
        index += 1
        continue
      }
      let first = index
      var items: [Hit] = []
      while index < sentences.count,
        let item = item(index) ?? noun(index) ?? free(index, after: items.count)
      {
        items.append(item)
        index += 1
      }
      let isReported = first > 0 && isRecital(first - 1) || isAnybodys(first, items[0])
      let isList = items.count >= Self.fewest && sentences[first].leadIn == nil
      // "Requires suppliers to certify that materials incorporated into Acme's lamps comply": Acme tells of itself.
      let isOwn = zip(first..., items).contains { isClaimed(sentences[$0].tokens.lowerBound..<Int($1.end)) }
      guard isReported || isList, !isOwn else { continue }
      for (number, item) in zip(first..., items) { ends[number] = end(of: item, in: sentences[number].tokens) }
    }
    return ends
  }

  /// The statute's words on one of its items, and before them nobody who acts and no verb of anybody, nor one behind them
  /// that tells what is done of them.
  private func item(_ index: Int) -> Hit? {
    let range = sentences[index].tokens
    guard let hit = hits.of(cues[.statute], startingIn: range.prefix(Self.openingWords)).first else { return nil }
    let before = range.lowerBound..<Int(hit.start)
    return [Cue.subject, .be, .auxiliary].contains { hits.has(cues[$0], startingIn: before) } && !isAnybodys(index, hit)
      || opensWithName(range) || marks.opensWithAgentsVerb(range, tokens, text)
      || ItemVerb(tokens: tokens, hits: hits, marks: marks, cues: cues).stands(behind: hit, in: range)
      ? nil : hit
  }

  /// "Company verifies ... If a third party did not, this shall be disclosed.": nobody is named, nobody speaks of themselves,
  /// and then it is said what is to be disclosed of it.
  private func isAnybodys(_ index: Int, _ item: Hit) -> Bool {
    let before = sentences[index].tokens.lowerBound..<Int(item.start)
    return !before.isEmpty && isRecital(index + 1)
      && ![Cue.companyName, .ownAgent, .ownPossessive].contains { hits.has(cues[$0], startingIn: before) }
      && before.allSatisfy { tokens[$0].word != Vocabulary.unknown }
  }

  /// Whether a sentence tells what the law asks.
  private func isRecital(_ index: Int) -> Bool {
    sentences.indices.contains(index) && !recitals.starting(in: sentences[index].tokens).isEmpty
  }

  /// "Brightwell audits", "Brightwell Lamps requires": a name that the text has too seldom to be found, with its verb.
  private func opensWithName(_ range: Range<Int>) -> Bool {
    guard tokens[range.lowerBound].word == Vocabulary.unknown else { return false }
    let name = range.prefix(Self.nameWords).prefix { [.capitalized, .capitals].contains(tokens[$0].shape) }
    return !name.isEmpty && range.contains(name.upperBound) && tokens[name.upperBound].gap == .blank
      && cues.nameWords.verbs.contains(tokens[name.upperBound])
  }

  private static let nameWords = 3

  /// A further item that only names its matter: "Training of employees and management on human trafficking".
  private func noun(_ index: Int) -> Hit? {
    let range = sentences[index].tokens
    guard let hit = hits.of(cues[.title], startingIn: range.prefix(Self.titleWords)).first,
      ![Cue.subject, .companyName, .be, .auxiliary, .finite].contains(where: { hits.has(cues[$0], startingIn: range) }),
      !opensWithName(range)
    else { return nil }
    return hit
  }

  /// A further item in other words than the statute's: after two of its items, or between two, a sentence that nobody
  /// is the subject of: "Hold staff and contractors to account who fail company standards".
  private func free(_ index: Int, after count: Int) -> Hit? {
    guard count >= 2 || index + 1 < sentences.count && item(index + 1) != nil else { return nil }
    let range = sentences[index].tokens
    guard sentences[index].kind == .plain || sentences[index].kind == .item,
      ![Cue.subject, .companyName, .ownPossessive].contains(where: {
        hits.has(cues[$0], startingIn: range.prefix(Self.subjectWords))
      }),
      !opensWithAgent(range), !opensWithName(range), !hits.has(cues[.be], startingIn: range.prefix(Self.firstWords)),
      !hasMainVerb(range.dropFirst().prefix(Self.openingWords))
    else { return nil }
    return Hit(lexicon: cues[.statute], start: Int32(range.lowerBound), end: Int32(range.lowerBound + 1))
  }

  /// A verb of whoever is named before it; not the "that" of "to certify that", nor the "who" of "those who".
  private func hasMainVerb(_ range: Range<Int>) -> Bool {
    hits.of(cues[.auxiliary], startingIn: range).contains {
      !hits.has(cues[.relative], startingIn: Int($0.start)..<Int($0.start) + 1)
    }
  }

  /// "Suppliers certify", "All employees attend": somebody is named first, and is no object of what is listed.
  private func opensWithAgent(_ range: Range<Int>) -> Bool {
    let isDetermined = hits.has(cues[.determiner], startingIn: range.prefix(1))
    return [Cue.supplierAgent, .ownAgent].contains {
      hits.has(cues[$0], startingIn: range.prefix(isDetermined ? Self.firstWords : 1))
    }
  }

  private static let titleWords = 4
  /// How many words at the beginning of a sentence its subject may take, a number before it included.
  private static let firstWords = 3
  /// In how many words of its beginning nobody may be named who speaks of themselves.
  private static let subjectWords = 14

  /// Whether somebody is named as whose matter it is: by a name, or as "our".
  private func isClaimed(_ range: Range<Int>) -> Bool {
    [Cue.companyName, .ownPossessive].contains { hits.has(cues[$0], startingIn: range) }
      || range.dropFirst().contains {
        tokens[$0].word == Vocabulary.unknown && [.capitalized, .capitals].contains(tokens[$0].shape)
          && tokens[$0].gap == .blank
      }
  }

  /// Where somebody begins to tell of themselves in a sentence whose line breaks are lost.
  private func end(of item: Hit, in sentence: Range<Int>) -> Int {
    let rest = Int(item.end)..<max(Int(item.end), sentence.upperBound)
    let subject = [Cue.subject, .companyName].compactMap { hits.of(cues[$0], startingIn: rest).first?.start }.min()
    // "... of products Acme does not ...": a name that the text has but once.
    let verb = hits.of(cues[.auxiliary], startingIn: rest).first {
      [.capitalized, .capitals].contains(tokens[Int($0.start) - 1].shape)
    }?.start
    return [subject, verb].compactMap { $0.map { Int($0) } }.min() ?? sentence.upperBound
  }
}
