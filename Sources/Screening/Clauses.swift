import Disclosures

/// A sentence cut where its meaning may turn: at a semicolon, a "but", a "while".
struct Clauses {
  /// Runs of words, in order.
  private(set) var ranges: [Range<Int>] = []
  private let words: [Word]
  private let cues: [FoundCue]
  /// What all cues of the sentence mean.
  private let meant: KindSet<Cue>
  /// The first word of the answer, where the sentence is a question with its answer.
  private var answer: Int?

  init(words: [Word], bytes: UnsafeBufferPointer<UInt8>, cues: [FoundCue]) {
    self.words = words
    self.cues = cues
    meant = cues.reduce(into: []) { $0.formUnion($1.meanings) }
    var start = 0
    for (place, word) in words.enumerated() {
      let turns = word.is(.turning)
      let gap = place > 0 ? words[place - 1].range.upperBound..<word.range.lowerBound : 0..<0
      let isPlain = gap.count == 1 && bytes[gap.lowerBound] == 0x20
      if isPlain, !turns { continue }
      if bytes[gap].contains(UInt8(ascii: "?")) { answer = place }
      // "A: No, we never have."
      if let answer, place == answer + 1, words[answer].form == "a", bytes[gap].contains(UInt8(ascii: ":")) {
        self.answer = place
      }
      // "Although ..., we", "Because we could not verify ..., we".
      let endsConcession =
        place > start && bytes[gap].contains(UInt8(ascii: ","))
        && (words[start].is(.turning)
          || words[start].is(.giving)
            && cues.contains { $0.meanings.contains(.unsaid) && $0.words.overlaps(start..<place) })
        && word.is(.mainSubject)
      // ", and our", ", India is where": another main clause.
      let goesOn =
        place > start && bytes[gap].contains(UInt8(ascii: ",")) && place + 2 < words.count
        && (word.form == "and" && ["we", "our"].contains(words[place + 1].form)
          || words[place + 1].form == "is" && words[place + 2].form == "where")
      if place > start, turns || goesOn || endsConcession || bytes[gap].contains(UInt8(ascii: ";")) {
        ranges.append(start..<place)
        start = place
      }
    }
    if start < words.count { ranges.append(start..<words.count) }
    func isComma(before place: Int) -> Bool {
      place > 0 && bytes[words[place - 1].range.upperBound..<words[place].range.lowerBound].contains(UInt8(ascii: ","))
    }
    for place in words.indices where isComma(before: place) && ["which", "who", "whom"].contains(words[place].form) {
      if let end = words.indices[(place + 1)...].first(where: isComma) { asides.append(place..<end) }
    }
  }

  /// ", which we stopped buying in 2015,": said of what stands right before it, and of nothing behind it.
  private var asides: [Range<Int>] = []

  /// What the clauses in which the names stand say about them.
  ///
  /// - Parameter others: other countries of the sentence; a "not" right before one of them is said of it alone.
  func stance(of names: [Range<Int>], others: [Range<Int>] = []) -> Mention.Stance {
    if let answer, names.contains(where: { $0.lowerBound < answer }), let isYes = isYes(answer) {
      return isYes ? .mentioned : .denied
    }
    // Most sentences deny and mend nothing.
    if meant.isDisjoint(with: Self.turning) { return .mentioned }
    let here = ranges.filter { clause in names.contains { clause.overlaps($0) } }
    if meant.contains(.freeing), here.contains(where: freesPeople) { return .remedied }
    if !meant.isDisjoint(with: Denials.openings) {
      let denials = Denials(
        words: words, cues: cues, clauses: here, names: names, elsewhere: others.filter { !names.contains($0) },
        asides: asides.filter { aside in
          !names.contains { aside.overlaps($0) || (0...1).contains(aside.lowerBound - $0.upperBound) }
        })
      if denials.hold || here.contains(where: { endsAfter($0, others) }) { return .denied }
    }
    let taken =
      here
      + ranges.filter { clause in
        words[clause.lowerBound].is(.takingUp) && here.contains { $0.upperBound == clause.lowerBound }
      }
    let mends = cues.contains { cue in
      cue.meanings.contains(.remedy) && taken.contains { $0.overlaps(cue.words) }
        && !names.contains { $0.overlaps(cue.words) } && !isNegated(cue.words) && !isPlanned(cue.words)
        && !isBuilt(cue.words, of: names, here)
    }
    return mends || taken.contains(where: settles) || here.contains(where: endsWrong) ? .remedied : .mentioned
  }

  /// Without one of these a good is just mentioned.
  private static let turning: KindSet<Cue> = {
    var kinds: KindSet<Cue> = [.freeing, .remedy, .due, .mending]
    kinds.formUnion(Denials.openings)
    return kinds
  }()

  /// "Withheld wages have been paid", "received the overtime that was owed": money that was due, and that it came.
  private func settles(_ clause: Range<Int>) -> Bool {
    cues.contains { due in
      due.meanings.contains(.due) && clause.overlaps(due.words)
        && cues.contains { paid in
          paid.meanings.contains(.settling) && clause.overlaps(paid.words) && !paid.words.overlaps(due.words)
            && !isNegated(paid.words) && !isPlanned(paid.words)
            && (paid.words.lowerBound - due.words.upperBound < 9 && due.words.lowerBound - paid.words.upperBound < 9)
        }
    }
  }

  /// "Intend to reimburse".
  private func isPlanned(_ remedy: Range<Int>) -> Bool {
    let place = remedy.lowerBound
    return place > 1 && words[place - 1].form == "to" && words[place - 2].is(.planning)
  }

  /// "A school built with bricks from kilns in Nepal": what a good is used for, where the clause names no one whom it is
  /// for.
  private func isBuilt(_ remedy: Range<Int>, of names: [Range<Int>], _ here: [Range<Int>]) -> Bool {
    guard words[remedy.lowerBound].is(.building), let good = names.first else { return false }
    let isMaterial = words[max(0, good.lowerBound - 2)..<good.lowerBound].contains { ["with", "of"].contains($0.form) }
    return isMaterial
      && !cues.contains { cue in cue.meanings.contains(.freed) && here.contains { $0.overlaps(cue.words) } }
  }

  /// "To end child labor", "protect the workers": what is wrong, as the object of a word that puts it right.
  private func endsWrong(_ clause: Range<Int>) -> Bool {
    cues.contains { mending in
      guard mending.meanings.contains(.mending), clause.overlaps(mending.words), !isNegated(mending.words) else {
        return false
      }
      let place = mending.words.lowerBound
      if place > 0, words[place - 1].is(.calling) { return false }
      // "We call on the government to end child labour".
      if place > 1, words[place - 1].form == "to",
        (min(clause.lowerBound, place - 1)..<place - 1).contains(where: { at in
          ["call", "calls", "called", "calling"].contains(words[at].form) && words[at + 1].form == "on"
            || ["urge", "urges", "urged", "urging"].contains(words[at].form)
        })
      {
        return false
      }
      let object: Cue = words[place].form.hasPrefix("protect") ? .harm : .wrong
      return cues.contains { cue in
        cue.meanings.contains(object) && (0...3).contains(cue.words.lowerBound - mending.words.upperBound)
      }
    }
  }

  /// "Withdrew 640 children from tobacco farms", "have been taken off the looms": people, and out of where they worked.
  private func freesPeople(_ clause: Range<Int>) -> Bool {
    func people(_ range: Range<Int>) -> Bool {
      cues.contains { $0.meanings.contains(.freed) && range.contains($0.words.lowerBound) }
    }
    return cues.contains { verb in
      guard verb.meanings.contains(.freeing), clause.overlaps(verb.words), !isNegated(verb.words) else { return false }
      let (start, end) = (verb.words.lowerBound, verb.words.upperBound)
      if words[max(0, start - 2)..<start].contains(where: { $0.is(.calling) }) { return false }
      let isFreed = words[start].is(.releasing)
      let away = (end..<min(end + 9, clause.upperBound)).first { ["from", "off", "out"].contains(words[$0].form) }
      guard let limit = away ?? (isFreed ? min(end + 5, clause.upperBound) : nil), limit >= end else { return false }
      if people(end..<min(limit, end + 6)) { return true }
      // "A school for children withdrawn from mines".
      if away != nil, start > clause.lowerBound, people(start - 1..<start) { return true }
      let isPassive = start > 0 && words[start - 1].is(.auxiliary)
      // "Twelve burners were freed from their camp".
      if isPassive, isFreed, away == end { return true }
      return isPassive && limit - end < 3 && people(max(clause.lowerBound, start - 10)..<start)
    }
  }

  /// "We once bought shrimp in Thailand; that ended in 2014."
  private func endsAfter(_ clause: Range<Int>, _ others: [Range<Int>]) -> Bool {
    guard let next = ranges.first(where: { $0.lowerBound == clause.upperBound }), next.count <= 6,
      ["that", "this", "it", "both", "we"].contains(words[next.lowerBound].form), !others.contains(where: next.overlaps)
    else { return false }
    return cues.contains { cue in
      cue.meanings.contains(.denial) && cue.words.lowerBound == next.lowerBound + 1
        && !cues.contains { $0.meanings.contains(.harm) && next.overlaps($0.words) }
    }
  }

  /// "Not certified", "do not receive a living income".
  private func isNegated(_ remedy: Range<Int>) -> Bool {
    cues.contains { $0.meanings.contains(.negation) && (0...2).contains(remedy.lowerBound - $0.words.upperBound) }
  }

  /// Whether the sentence denies what it leads to: "We do not buy from the following:".
  var leadsToDenial: Bool {
    // What is listed stands where the words end, and is none of them.
    let end = words.count..<words.count
    return Denials(words: words, cues: cues, clauses: ranges, names: [end], elsewhere: [], asides: []).hold
  }

  /// What an answer begins with; nil where it is neither yes nor no.
  private func isYes(_ answer: Int) -> Bool? {
    let beginning = answer..<min(answer + 5, words.count)
    if words[answer].form == "yes" { return true }
    return beginning.contains { place in
      cues.contains { $0.meanings.contains(.negation) && $0.words.contains(place) }
    } ? false : nil
  }

}
