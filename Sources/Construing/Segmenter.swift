import Disclosures
import Matching

/// Cuts a text into sentences, and needs no line breaks to find headings and items of lists.
struct Segmenter {
  let text: [UInt8]
  let tokens: [Token]
  let hits: Hits
  let marks: CueMarks
  let names: [Int]
  let passages: [Passage]
  let cues: CueTable
  let mechanisms: Mechanisms

  func sentences() -> [Sentence] {
    guard !tokens.isEmpty else { return [] }
    var subjects = [Bool](repeating: false, count: tokens.count)
    for hit in hits.of(cues[.subject]) { subjects[Int(hit.start)] = true }
    for name in names { subjects[name] = true }
    var sentences: [Sentence] = []
    sentences.reserveCapacity(tokens.count / 12)
    var start = 0
    var passage = 0
    // Where the bare reply to a label ends, though no mark follows it.
    var replied = 0
    func close(at end: Int) {
      guard end > start else { return }
      sentences.append(sentence(start..<end, passage: passage, after: sentences))
      start = end
    }
    var nextPassage = passages.count > 1 ? passages[1].range.lowerBound : Int.max
    var index = 0
    // Most words stand behind a blank, in small letters: nothing begins with them.
    while let next = beginning(from: index, replied: replied, nextPassage) {
      index = next
      let token = tokens[index]
      let startsPassage = Int(token.start) >= nextPassage
      if index > 0, startsPassage || index == replied || breaks(before: index, sentenceStart: start) {
        close(at: index)
      } else if index > 0, let end = endsLabel(start..<index, reply: index) {
        replied = end
        // "Audits: none" is one sentence.
        if token.gap != .colon { close(at: index) }
      } else if index > 0, token.shape == .capitalized, mechanisms.headings,
        // No heading ends in a small word.
        tokens[index - 1].shape != .lower
          && (subjects[index] || marks.open(Cue.opener.bit, at: index)
            || opensAfterTitle(start..<index, next: index))
          && endsHeading(start..<index, next: index) || endsTopic(start..<index, next: index)
          || hasRunInto(start..<index, next: index, in: passage)
      {
        close(at: index)
      } else if index > 0, token.shape == .capitalized, mechanisms.headings, isRunIn(start..<index, next: index) {
        close(at: index)
        if !isOfList(sentences.count - 1, in: sentences) { sentences[sentences.count - 1].kind = .heading }
      }
      if startsPassage {
        while passage + 1 < passages.count, Int(token.start) >= passages[passage + 1].range.lowerBound { passage += 1 }
        nextPassage = passage + 1 < passages.count ? passages[passage + 1].range.lowerBound : Int.max
      }
      index += 1
    }
    close(at: tokens.count)
    return sentences
  }

  /// The first word from a place on at which a sentence or a reply may begin at all, or a passage does.
  private func beginning(from start: Int, replied: Int, _ nextPassage: Int) -> Int? {
    tokens.withUnsafeBufferPointer { tokens in
      text.withUnsafeBufferPointer { text in
        var index = start
        while index < tokens.count {
          let token = tokens[index]
          if index == 0 || index == replied || Int(token.start) >= nextPassage || token.gap != .blank
            || token.shape == .capitalized || token.isItem || token.start &- tokens[index &- 1].end != 1
            || Self.endsWithMark(token, text)
          {
            return index
          }
          index &+= 1
        }
        return nil
      }
    }
  }

  @inline(__always)
  private func breaks(before index: Int, sentenceStart: Int) -> Bool {
    let token = tokens[index]
    if token.isItem { return true }
    return switch token.gap {
    case .line: true
    case .bullet: true
    // "1. We verify", "iv. We verify": the number belongs to what it numbers.
    case .stop: !(index - sentenceStart == 1 && (tokens[index - 1].shape == .number || isRoman(index - 1)))
    case .colon: opensCommands(index) || endsWithMark(token) && isEnumerator(index)
    default: endsWithMark(token) && index > sentenceStart && (isEnumerator(index) || isNext(index, in: sentenceStart))
    }
  }

  /// What every enumerator ends with, and hardly a word.
  func endsWithMark(_ token: Token) -> Bool { text.withUnsafeBufferPointer { Self.endsWithMark(token, $0) } }

  @inline(__always)
  private static func endsWithMark(_ token: Token, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = Int(token.end)
    return end < text.count && (text[end] == UInt8(ascii: ")") || text[end] == UInt8(ascii: "."))
  }

  /// "(2)", "(b)", "iii)", "4." or "iv." in a running text; not the "(c)" of "1714.43(c)".
  private func isEnumerator(_ index: Int) -> Bool {
    let start = Int(tokens[index].start)
    let end = Int(tokens[index].end)
    guard start > 0, endsWithMark(tokens[index]), isNumeral(index), index + 1 < tokens.count else { return false }
    // "items (1) through (5) of the Act" counts what is elsewhere.
    if index > 0,
      hits.of(cues[.reference], startingIn: max(0, index - 2)..<index).contains(where: { Int($0.end) == index })
    {
      return false
    }
    if text[end] == UInt8(ascii: ")") {
      let opens = text[start - 1] == UInt8(ascii: "(")
      let before = opens ? start - 2 : start - 1
      return before < 0 || text[before] == UInt8(ascii: " ") || text[before] == UInt8(ascii: "\n")
    }
    return tokens[index].gap >= .colon
      && (tokens[index].shape == .number || isRoman(index) && (tokens[index].shape == .lower || length(index) > 1))
  }

  /// A number of at most two digits, a letter, or a small Roman numeral.
  func isNumeral(_ index: Int) -> Bool {
    if tokens[index].shape == .number { return length(index) <= 2 }
    guard length(index) <= 4 else { return false }
    let bytes = text[Int(tokens[index].start)..<Int(tokens[index].end)]
    return bytes.count == 1 && bytes.first! | 0x20 <= UInt8(ascii: "l") || isRoman(index)
  }

  /// "iv", "XII".
  func isRoman(_ index: Int) -> Bool {
    length(index) <= 4
      && text[Int(tokens[index].start)..<Int(tokens[index].end)].allSatisfy {
        switch $0 | 0x20 {
        case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"): true
        default: false
        }
      }
  }

  func length(_ index: Int) -> Int { Int(tokens[index].end - tokens[index].start) }

  /// "1. Audits of suppliers We do none of this": past an item without an end a capital tells that somebody begins to
  /// speak, where no word before it leads up to him.
  private func hasRunInto(_ item: Range<Int>, next: Int, in passage: Int) -> Bool {
    tokens[next].gap == .blank && tokens[next - 1].shape == .lower
      && (tokens[item.lowerBound].isItem || startsWithEnumerator(item) || isItem(passage))
      && !leansOn(next)
      && hits.of(cues[.subject], startingIn: next..<next + 1).contains { $0.range.count == 1 }
      && !marks.open(Cue.joiner.bit | Cue.relative.bit | Cue.contrast.bit | Cue.condition.bit, at: next - 1)
  }

  func isItem(_ passage: Int) -> Bool {
    passages.indices.contains(passage) && passages[passage].kind == .listItem
  }

  /// Two or more words in title case or capitals, then a word that opens a sentence: "Supplier Audits We do not".
  private func endsHeading(_ range: Range<Int>, next: Int) -> Bool {
    guard range.count >= 1, range.count <= 24, tokens[next].shape == .capitalized, tokens[next].gap <= .blank,
      !range.dropFirst().contains(where: { tokens[$0].gap == .comma })
    else { return false }
    if leansOn(next) { return false }
    // "Rarely Acme audits".
    let isAdverb = range.count == 1 && [Cue.limit, .opener].contains { hits.has(cues[$0], startingIn: range) }
    return !isAdverb && isTitle(range)
  }

  /// "2. Audits \u{2013} We do not": the name of a practice before a dash behind which somebody begins to speak.
  private func endsTopic(_ range: Range<Int>, next: Int) -> Bool {
    tokens[next].shape == .capitalized && range.count <= Self.labelWords && isDashed(next) && namesPractice(range)
      && (tokens[next].word == Vocabulary.unknown || marks.open(Cue.opener.bit | Cue.companyName.bit, at: next)
        || hits.of(cues[.subject], startingIn: next..<next + 1).contains { $0.range.count == 1 })
  }

  /// After the name of a practice whoever is no word of the language opens a sentence, however seldom the text names
  /// him: "Supplier Audits Brightwell reserves"; so does any word after a title in capitals: "TRAINING Buyers learn"; and
  /// where a text has lost its line breaks, any capitalized word that small ones follow: "Audits Factories are".
  private func opensAfterTitle(_ title: Range<Int>, next: Int) -> Bool {
    guard title.count <= Self.labelWords, tokens[next].shape == .capitalized, namesPractice(title),
      // "The Supplier Training Curriculum covers" is about one thing.
      !hits.has(cues[.opener], startingIn: title.lowerBound..<title.lowerBound + 1)
    else { return false }
    if tokens[next].word == Vocabulary.unknown || title.allSatisfy({ tokens[$0].shape == .capitals }) { return true }
    return next + 1 < tokens.count && tokens[next + 1].gap == .blank && tokens[next + 1].shape == .lower
      && hits.of(cues[.title], startingIn: title).contains { Int($0.end) == next } && isInLongLine(next)
  }

  /// Whether a token stands in a line so long that its line breaks were lost.
  private func isInLongLine(_ index: Int) -> Bool {
    var (start, end) = (index, index + 1)
    while start > 0, end - start <= Self.lineWords, !startsLine(start) { start -= 1 }
    while end < tokens.count, end - start <= Self.lineWords, !startsLine(end) { end += 1 }
    return end - start > Self.lineWords
  }

  private func startsLine(_ index: Int) -> Bool {
    tokens[index].gap >= .line
      && text[Int(tokens[index - 1].end)..<Int(tokens[index].start)].contains(UInt8(ascii: "\n"))
  }

  /// A paragraph has hardly more words than this.
  private static let lineWords = 200

  /// Whether words call a practice by its name, and nobody acts in them.
  func namesPractice(_ range: Range<Int>) -> Bool {
    hits.has(cues[.title], startingIn: range)
      && [Cue.be, .auxiliary, .subject, .companyName].allSatisfy { !hits.has(cues[$0], startingIn: range) }
  }

  /// A dash, or a hyphen or an upright stroke between blanks, stands before a word.
  func isDashed(_ index: Int) -> Bool {
    let (end, start) = (Int(tokens[index - 1].end), Int(tokens[index].start))
    return tokens[index].gap == .dash
      || start - end == 3 && (text[end + 1] == UInt8(ascii: "-") || text[end + 1] == UInt8(ascii: "|"))
  }

  /// Whether the word before needs the one at a place: "The Company", "Does Acme".
  func leansOn(_ place: Int) -> Bool {
    [Cue.determiner, .preposition, .auxiliary, .be].contains { cue in
      marks.open(cue.bit, at: place - 1)
        && hits.of(cues[cue], startingIn: place - 1..<place).contains { Int($0.end) == place }
    }
  }

  private func isTitle(_ range: Range<Int>) -> Bool {
    var capital = 0
    var small = 0
    for index in range {
      switch tokens[index].shape {
      case .capitalized, .capitals: capital += 1
      case .number: break
      case .lower: if length(index) > 3 { small += 2 } else { small += 1 }
      }
    }
    return capital > 0 && capital * 2 >= small * 2 && small <= capital
  }

  private func sentence(_ range: Range<Int>, passage: Int, after before: [Sentence]) -> Sentence {
    var kind = Sentence.Kind.plain
    if isBehindReply(range, passage: passage, after: before) {
      return Sentence(tokens: range, passage: passage, kind: kind, leadIn: nil)
    }
    let isItem =
      tokens[range.lowerBound].isItem || startsWithEnumerator(range)
      || self.isItem(passage)
    if ends(range, with: UInt8(ascii: "?")) || (isItem || pointLabel(of: range) > 0) && asksIndirectly(range) {
      kind = .question
    } else if passages.indices.contains(passage), passages[passage].kind == .heading {
      kind = .heading
    } else if isItem, !isNumberedTitle(range, after: before) {
      kind = .item
    } else if mechanisms.headings, range.count <= 24, isTitle(range), !ends(range, with: UInt8(ascii: ".")) {
      kind = .heading
    }
    var leadIn: Int?
    if let last = before.indices.last {
      if ends(before[last].tokens, with: UInt8(ascii: ":")) {
        leadIn = kind == .heading ? nil : last
      } else if opensInnerItems(range.lowerBound, behind: before[last]) {
        leadIn = last
      } else if isItem {
        // "We have not (a) reviewed ..., (b) audited ...": the first item follows its lead-in without a colon.
        let opens =
          before[last].kind == .plain && runsOn(range.lowerBound) || breaksOff(before[last])
          || answersForList(last, of: before)
        leadIn =
          listLeadIn(range.lowerBound, of: before) ?? (opens ? last : nil)
          ?? self.leadIn(ofSeriesAt: range.lowerBound, after: before)
      }
      // Lines that end in a semicolon, or in "and", go on with the list of the line before.
      if leadIn == nil, kind != .heading, before[last].leadIn != nil, isListed(before[last].tokens),
        let lead = listLeadIn(range.lowerBound, of: before)
      {
        leadIn = lead
      }
      // So do sentences that nobody is the subject of: "We plan to: Audit mills. Train buyers."
      if leadIn == nil, kind == .plain, before[last].kind == .plain, let lead = before[last].leadIn,
        isCommand(range), isCommand(before[last].tokens)
      {
        leadIn = lead
      }
      if leadIn == nil, isItem, passages.indices.contains(passage), let lead = passages[passage].leadIn {
        leadIn = before.lastIndex { $0.passage == lead }
      }
    }
    return Sentence(
      tokens: range, passage: passage, kind: kind, isNumbered: startsWithEnumerator(range), leadIn: leadIn)
  }

  /// "The Act asks how far we" on a line of its own: somebody is named last, or a verb, and what is done is left to items.
  private func breaksOff(_ sentence: Sentence) -> Bool {
    let last = sentence.tokens.upperBound - 1
    return !endsWithMark(tokens[last])
      && (marks.open(Cue.auxiliary.bit | Cue.be.bit | Cue.relative.bit, at: last)
        || marks.close(Cue.subject.bit | Cue.companyName.bit | Cue.denial.bit, at: last + 1))
  }

  /// "(2) Whether suppliers are audited, and how", "Point 2: that suppliers are audited": what is asked, with no verb but
  /// its own. "(2) Whether they are old or new, mills are audited" has one.
  private func asksIndirectly(_ item: Range<Int>) -> Bool {
    let words = item.dropFirst(startsWithEnumerator(item) ? 1 : pointLabel(of: item))
    guard marks.open(Cue.condition.bit | Cue.relative.bit, at: words.lowerBound),
      text.spells("whether", at: tokens[words.lowerBound]) || text.spells("that", at: tokens[words.lowerBound]),
      !words.dropFirst().contains(where: { tokens[$0].gap == .colon })
    else { return false }
    func isVerb(_ place: Int) -> Bool { marks.open(Cue.be.bit | Cue.auxiliary.bit, at: place) }
    func isRelative(_ place: Int) -> Bool { marks.open(Cue.relative.bit | Cue.condition.bit, at: place) }
    let verbs = words.count { isVerb($0) && !isRelative($0) && !isVerb($0 - 1) }
    return verbs <= words.count(where: isRelative)
  }

  /// How many words are a label that counts: "Point 2:", "Item (b):".
  private func pointLabel(of range: Range<Int>) -> Int {
    guard range.count > 2, isNumeral(range.lowerBound + 1), tokens[range.lowerBound + 2].gap == .colon else { return 0 }
    return 2
  }

  /// "The Act asks whether companies do the following. We do not.": a bare reply behind an announced list leads it in.
  private func answersForList(_ reply: Int, of sentences: [Sentence]) -> Bool {
    let range = sentences[reply].tokens
    return reply > 0 && range.count <= Self.replyWords
      && [Cue.answerNo, .answerYes].contains { hits.whole(cues[$0], range) != nil }
      && sentences[reply - 1].tokens.contains { cues.announcers.contains(tokens[$0]) }
  }

  /// How many words a bare reply has.
  private static let replyWords = 8

  /// "1. VERIFICATION OF SUPPLY CHAINS": a number before a title that nothing introduces.
  private func isNumberedTitle(_ range: Range<Int>, after before: [Sentence]) -> Bool {
    mechanisms.headings && startsWithEnumerator(range) && range.count <= 12 && isTitle(range.dropFirst())
      && !ends(range, with: UInt8(ascii: ".")) && !ends(range, with: UInt8(ascii: ";"))
      && !(before.last.map { ends($0.tokens, with: UInt8(ascii: ":")) || $0.leadIn != nil } ?? false)
  }

  private func isListed(_ range: Range<Int>) -> Bool {
    ends(range, with: UInt8(ascii: ";"))
      || hits.has(cues[.joiner], startingIn: range.upperBound - 1..<range.upperBound)
  }

  func startsWithEnumerator(_ range: Range<Int>) -> Bool {
    range.count > 1 && endsWithMark(tokens[range.lowerBound]) && isNumeral(range.lowerBound)
  }

  /// Nothing but a blank, a comma or a parenthesis parts the token from the one before.
  func runsOn(_ index: Int) -> Bool { tokens[index].gap <= .parenthesis }

  /// The first mark after the last word of the range.
  private func ends(_ range: Range<Int>, with mark: UInt8) -> Bool {
    var byte = Int(tokens[range.upperBound - 1].end)
    let end = range.upperBound < tokens.count ? Int(tokens[range.upperBound].start) : text.count
    while byte < end {
      if text[byte] == mark { return true }
      byte += 1
    }
    return false
  }
}
