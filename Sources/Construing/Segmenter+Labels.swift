import Disclosures
import Matching

/// Labels with their replies in rows that ran together: "Audits: No Training: Yes".
extension Segmenter {
  /// The name of a practice, then a reply that says all, with a capital or behind a dash or a colon, in a row of a table or
  /// a text that has lost its marks: "Audits of suppliers No", "Internal accountability Yes, see handbook".
  ///
  /// - Returns: where the reply ends without a mark, or its own place; nil where there is none.
  func endsLabel(_ range: Range<Int>, reply: Int) -> Int? {
    let isMarked = isMark(reply)
    // "We audit suppliers: No We train": behind a colon a reply ends where somebody begins to speak.
    if tokens[reply].gap == .colon, tokens[reply].shape == .capitalized, !namesPractice(range) {
      return endOfReply(reply)
    }
    guard range.count <= Self.labelWords, tokens[reply].shape == .capitalized || isMarked,
      tokens[reply].gap <= .colon, tokens[reply].gap != .comma, namesPractice(range)
    else { return nil }
    return bareReply(reply, isMarked: isMarked)
  }

  /// "(2) Audits of suppliers. Response: We do none. We may begin to.": what answers an item within its passage is no item,
  /// nor what follows there.
  func isBehindReply(_ range: Range<Int>, passage: Int, after before: [Sentence]) -> Bool {
    guard isItem(passage), before.last?.passage == passage else { return false }
    if opensReply(range) { return true }
    guard before.last?.leadIn == nil, before.last?.kind == .plain else { return false }
    return before.reversed().prefix(Self.mostReplied).prefix { $0.passage == passage }
      .contains { opensReply($0.tokens) }
  }

  private func opensReply(_ range: Range<Int>) -> Bool {
    let first = range.prefix(Self.replyLabelWords)
    guard let label = first.first(where: { $0 + 1 < range.upperBound && tokens[$0 + 1].gap == .colon }) else {
      return false
    }
    return text.spells("response", at: tokens[label]) || text.spells("answer", at: tokens[label])
      || text.spells("reply", at: tokens[label])
  }

  /// "Our response:".
  private static let replyLabelWords = 2
  /// How many sentences of a reply are looked back at.
  private static let mostReplied = 12

  static let labelWords = 8

  /// Where a lone "Yes" or "No" ends behind which somebody begins to speak; nil for other words.
  private func endOfReply(_ place: Int) -> Int? {
    let end = place + 1
    guard marks.open(Cue.answerYes.bit | Cue.answerNo.bit, at: place), end < tokens.count,
      tokens[end].shape == .capitalized, tokens[end].gap == .blank
    else { return nil }
    let isSpeaker = hits.of(cues[.subject], startingIn: end..<end + 1).contains { $0.range.count == 1 }
    return isSpeaker ? end : nil
  }

  /// Where "Yes", "Not at this time" or "In preparation" ends, if something follows that begins anew; its own place where
  /// a mark or the end of the passage follows; nil where it is no reply.
  private func bareReply(_ place: Int, isMarked: Bool) -> Int? {
    for cue in [Cue.answerYes, .answerNo, .answerPlan] where marks.open(cue.bit, at: place) {
      for hit in hits.of(cues[cue], startingIn: place..<place + 1).reversed() {
        let end = Int(hit.end)
        if end == tokens.count || tokens[end].gap >= .comma
          || passages.contains(where: { $0.range.lowerBound == Int(tokens[end].start) })
        {
          return place
        }
        if beginsAnew(end, after: hit, isMarked: isMarked) { return end }
      }
    }
    return nil
  }

  /// "No We are a small firm", "None Supplier audits None": whoever speaks, or the next label, stands behind a reply. A
  /// noun behind a lone "no" belongs to it.
  private func beginsAnew(_ place: Int, after reply: Hit, isMarked: Bool) -> Bool {
    guard tokens[place].shape == .capitalized else { return false }
    if hits.of(cues[.subject], startingIn: place..<place + 1).contains(where: { $0.range.count == 1 }) { return true }
    // "No Supplier Audits": "no" belongs to a noun, unless a mark parts it from the label before.
    guard isMarked || reply.range.count > 1 || length(place - 1) > 2 || opensRow(place) else { return false }
    let words = place..<min(tokens.count, place + Self.titleWords)
    let title = place..<(words.dropFirst().first { tokens[$0].gap != .blank } ?? words.upperBound)
    return tokens[place].word == Vocabulary.unknown
      || namesPractice(title)
        && (title == words || title.upperBound < tokens.count && isMark(title.upperBound))
  }

  /// "Supplier Audits No": a label with its reply.
  private func opensRow(_ place: Int) -> Bool {
    let words = place + 1..<max(place + 1, min(tokens.count, place + Self.labelWords))
    guard let reply = words.first(where: { marks.open(Cue.answerYes.bit | Cue.answerNo.bit, at: $0) }) else {
      return false
    }
    return tokens[reply].shape == .capitalized && namesPractice(place..<reply)
  }

  /// Whether a colon, a dash or an upright stroke parts a reply from its label.
  private func isMark(_ reply: Int) -> Bool { isDashed(reply) || tokens[reply].gap == .colon }

  /// How many words of a label name its practice.
  private static let titleWords = 2
}
