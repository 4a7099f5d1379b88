/// Whether a sentence denies that a good is had from a country.
///
/// A "not" near the pair is no denial: only one said of the trade itself counts. Not "we have not stopped buying", not
/// "we cannot rule out", not "no child labor was found", not a ban that was lifted.
struct Denials {
  let words: [Word]
  let cues: [FoundCue]
  /// The clauses in which the names stand.
  let clauses: [Range<Int>]
  let names: [Range<Int>]
  /// Other countries of the sentence; a "not" right before one of them is said of it alone.
  let elsewhere: [Range<Int>]
  /// Relative clauses that are said of something else.
  let asides: [Range<Int>]

  /// Nothing is denied without one of these.
  static let openings: KindSet<Cue> = [.negation, .denial, .contrast, .severing]

  var hold: Bool {
    guard !isUnsaid, !isException else { return false }
    return isContrasted || isSevered || here(.negation).contains(where: negates)
      || !isLifted && here(.denial).contains(where: denies)
  }

  private func here(_ cue: Cue) -> [Range<Int>] {
    cues.filter { found in
      found.meanings.contains(cue) && clauses.contains { $0.overlaps(found.words) }
        && !asides.contains { $0.overlaps(found.words) }
    }.map(\.words)
  }

  private func has(_ cue: Cue, at place: Int) -> Bool {
    cues.contains { $0.meanings.contains(cue) && $0.words.contains(place) }
  }

  /// "We cannot rule out", "removed from the list": said of what is known, or of a list, not of the trade.
  private var isUnsaid: Bool { !here(.unsaid).isEmpty || isCondition }

  /// "Without cocoa there is no chocolate", "we cannot do without": what is had all the same.
  private var isCondition: Bool {
    let negations = here(.negation)
    return negations.contains { negation in
      words[negation.lowerBound].form == "without"
        && (clauses.contains { $0.lowerBound == negation.lowerBound }
          || negations.contains { $0.upperBound <= negation.lowerBound })
    }
  }

  /// "No cotton except Turkish cotton".
  private var isException: Bool {
    let before = here(.negation) + here(.denial)
    return here(.exception).contains { exception in
      before.contains { $0.upperBound <= exception.lowerBound }
        && names.contains { (0...4).contains($0.lowerBound - exception.upperBound) }
    }
  }

  /// A contrast a few words before one of the names: "from India, not from Uzbekistan".
  private var isContrasted: Bool {
    cues.contains { cue in
      cue.meanings.contains(.contrast) && names.contains { (0...3).contains($0.lowerBound - cue.words.upperBound) }
    }
  }

  /// "We have cut Uzbek cotton from our range", "keep Burmese jade out of our collections".
  private var isSevered: Bool {
    guard let first = names.map(\.lowerBound).min(), let last = names.map(\.upperBound).max() else { return false }
    return here(.severing).contains { verb in
      guard !isNegated(verb), !isWished(verb) else { return false }
      if (0...3).contains(first - verb.upperBound) { return leaves(behind: last) }
      // "Zimbabwean diamonds are kept out of our supply chain".
      let isPassive = verb.lowerBound > 0 && isAuxiliary(verb.lowerBound - 1)
      return isPassive && verb.lowerBound >= last && leaves(behind: verb.upperBound)
    }
  }

  /// "From our range", "out of our products".
  private func leaves(behind place: Int) -> Bool {
    let away = (place..<min(place + 3, words.count)).first { ["from", "out", "off"].contains(words[$0].form) }
    return away.map { namesAssortment(after: $0 + 1) } ?? false
  }

  private func namesAssortment(after place: Int) -> Bool {
    (place..<min(place + 5, words.count)).contains { has(.assortment, at: $0) }
  }

  /// "The boycott was lifted", "we ended our ban", and not "the ban has not been lifted".
  private var isLifted: Bool {
    here(.ban).contains { ban in
      here(.lift).contains { lift in
        guard lift != ban, !isNegated(lift) else { return false }
        if lift.upperBound <= ban.lowerBound { return ban.lowerBound - lift.upperBound <= 3 }
        return lift.lowerBound - ban.upperBound <= 10
      }
    }
  }

  // MARK: Said with "not" and "no"

  private func negates(_ negation: Range<Int>) -> Bool {
    let opening = words[negation.lowerBound].form
    if names.contains(where: negation.overlaps) || elsewhere.contains(where: { $0.lowerBound == negation.upperBound }) {
      return false
    }
    let following = names.filter { $0.lowerBound >= negation.upperBound }.min { $0.lowerBound < $1.lowerBound }
    if isMadeElsewhere(negation) { return true }
    if isMadeElsewhere(negation, ofNone: opening) { return true }
    // "None is from Xinjiang".
    if opening == "none", negation.upperBound + 1 < words.count, words[negation.upperBound].is(.copula),
      words[negation.upperBound + 1].form == "from"
    {
      return true
    }
    if opening == "without" { return following.map { isWithout(negation, $0) } ?? false }
    // "Have not stopped": two denials make none. "Not directly" leaves another way.
    if here(.denial).contains(where: { $0.lowerBound >= negation.upperBound && isNegated($0) }) { return false }
    if says("directly"), !says("indirectly"), !says("either") { return false }
    if let following, following.lowerBound == negation.upperBound, !isTrade(following.upperBound) { return true }
    // "Cut flowers", "battery packs": what a name begins or ends with is no verb.
    let verbs = here(.sourcing).filter { following?.contains($0.lowerBound) != true }
    guard let verb = verbs.first(where: { $0.lowerBound >= negation.upperBound }) else { return false }
    guard verb.lowerBound - negation.upperBound <= 8, !hasOther(negation.upperBound..<verb.lowerBound) else {
      return false
    }
    if let following {
      guard following.lowerBound > verb.lowerBound else {
        // "No factory that supplies us has been left": said of the factory.
        return !(following.upperBound..<verb.lowerBound).contains { ["that", "which", "who"].contains(words[$0].form) }
      }
      let between = verb.upperBound..<max(verb.upperBound, following.lowerBound)
      // "We do not tolerate testing at the factories".
      if words[verb.lowerBound].is(.toleration),
        between.contains(where: { ["at", "in", "on"].contains(words[$0].form) })
      {
        return false
      }
      return !hasOther(between.prefix(6)) && !turnsAgain(between)
    }
    // "Cotton from Xinjiang is not accepted", and not "the cotton does not contain pesticides".
    let form = words[verb.lowerBound].form
    let passive = form.hasSuffix("ed") || words[verb.lowerBound].is(.passive)
    // "Turkmen cotton: we do not buy it."
    if words.indices.contains(verb.upperBound), words[verb.upperBound].is(.object) { return true }
    return passive && !hasOther(verb.upperBound..<min(verb.upperBound + 5, words.count))
      && !hasSubject(before: negation.lowerBound)
  }

  /// "Was not grown in Xinjiang": said of where it is from. Not "not picked in India by children", not "not roasted in
  /// Peru, only grown there".
  private func isMadeElsewhere(_ negation: Range<Int>) -> Bool {
    var verb = negation.upperBound
    if verb < words.count, ["been", "being", "ever"].contains(words[verb].form) { verb += 1 }
    guard verb + 2 < words.count, words[verb].isParticiple,
      ["in", "from", "near", "at"].contains(words[verb + 1].form),
      let place = names.first(where: { (0...2).contains($0.lowerBound - verb - 2) })
    else { return false }
    let rest = place.upperBound..<min(place.upperBound + 4, words.count)
    return !hasOther(rest) && !rest.contains { ["only", "but"].contains(words[$0].form) }
  }

  /// "Nothing of ours is sewn in India now".
  private func isMadeElsewhere(_ negation: Range<Int>, ofNone opening: String) -> Bool {
    guard opening == "nothing" || opening == "not" && words[negation.upperBound - 1].form == "of" else { return false }
    return (negation.upperBound..<min(negation.upperBound + 6, words.count)).contains { verb in
      words[verb].isParticiple && verb + 2 < words.count && ["in", "from", "near", "at"].contains(words[verb + 1].form)
        && names.contains { (0...2).contains($0.lowerBound - verb - 2) }
    }
  }

  /// "Made without cobalt", and not "without child labor", "without contracts on a farm", "without papers cut cane".
  private func isWithout(_ negation: Range<Int>, _ name: Range<Int>) -> Bool {
    let between = negation.upperBound..<name.lowerBound
    return between.count <= 6 && !hasOther(between)
      && !between.contains { place in
        words[place].is(.whereTo) && words[place].form != "for"
          || place > between.lowerBound && words[place].isParticiple && words[place - 1].form != "any"
      }
  }

  /// "No garment factory": what is denied is said of the factory.
  private func isTrade(_ place: Int) -> Bool {
    words.indices.contains(place) && (words[place].is(.trade) || has(.harm, at: place))
  }

  private func says(_ form: String) -> Bool {
    clauses.contains { clause in clause.contains { words[$0].form == form } }
  }

  // MARK: Said with "stop" and "ban"

  private func denies(_ denial: Range<Int>) -> Bool {
    guard !names.contains(where: denial.overlaps), !isNegated(denial), !isWished(denial), !isDoubled(denial) else {
      return false
    }
    // "Cut from Indian granite" is made of it; "cut from our range" is not had any more.
    if words[denial.lowerBound].is(.shaping), words[denial.upperBound - 1].form == "from",
      !namesAssortment(after: denial.upperBound)
    {
      return false
    }
    // Whom or what it is said of: "ban child labor", "child labor is banned".
    for place in denial.upperBound..<min(denial.upperBound + 4, words.count) {
      if words[place].is(.means) || names.contains(where: { $0.contains(place) }) { break }
      if has(.harm, at: place) { return false }
    }
    if let before = place(before: denial.lowerBound), isSubject(before) { return false }
    if isSeason(denial) { return false }
    let following = names.filter { $0.lowerBound >= denial.upperBound }.min { $0.lowerBound < $1.lowerBound }
    // "Replaced Thai shrimp with shrimp from India".
    if words[denial.lowerBound].is(.exchanging), let following,
      (denial.upperBound..<following.lowerBound).contains(where: { ["with", "by", "for"].contains(words[$0].form) })
    {
      return false
    }
    // "And buy nothing there today".
    if following == nil, denial.contains(where: { ["nothing", "none"].contains(words[$0].form) }) { return true }
    let isPassive = denial.lowerBound > 0 && isAuxiliary(denial.lowerBound - 1)
    if let following {
      let between = denial.upperBound..<following.lowerBound
      // "Subcontracting is prohibited at the factories", "a ban on transshipment".
      let needsObject = isPassive && !names.contains { $0.upperBound <= denial.lowerBound } || isBanOn(denial)
      if needsObject, !between.isEmpty, between.count > 4 || isPassive, !between.contains(where: isOfTrade) {
        return false
      }
      return !turnsAgain(between)
    }
    return isPassive || !hasSubject(before: denial.lowerBound) && !isOfTrader(before: denial.lowerBound)
  }

  /// "Two yarn mills in India ended the contracts": they did, not we.
  private func isOfTrader(before place: Int) -> Bool {
    names.contains { $0.upperBound < place && isTrade($0.upperBound) }
  }

  /// "The harvest of coffee in Colombia ended early": what ends is not the trade.
  private func isSeason(_ denial: Range<Int>) -> Bool {
    ["ended", "stopped", "suspended", "halted"].contains(words[denial.lowerBound].form)
      && clauses.contains { clause in
        clause.contains { $0 < denial.lowerBound && words[$0].is(.season) }
      }
  }

  private func isBanOn(_ denial: Range<Int>) -> Bool {
    denial.upperBound < words.count && ["on", "against"].contains(words[denial.upperBound].form)
  }

  private func isOfTrade(_ place: Int) -> Bool {
    has(.sourcing, at: place) || has(.link, at: place) && !words[place].is(.trade)
      || ["goods", "product", "products", "item", "items", "material", "materials"].contains(words[place].form)
  }

  /// "Have not stopped", "have never banned", "have no ban on".
  private func isNegated(_ cue: Range<Int>) -> Bool {
    reaches(.negation, before: cue.lowerBound)
  }

  /// "Yet to stop", "called for a ban".
  private func isWished(_ denial: Range<Int>) -> Bool {
    reaches(.wish, before: denial.lowerBound)
  }

  /// "Refused to stop", "ended our ban".
  private func isDoubled(_ denial: Range<Int>) -> Bool {
    func isBare(_ place: Int) -> Bool { has(.denial, at: place) && !words[place].form.hasSuffix("ed") }
    if isBare(denial.lowerBound), reaches(.denial, before: denial.lowerBound) { return true }
    var next = denial.upperBound
    while next < words.count, next - denial.upperBound < 3, words[next].is(.small) { next += 1 }
    return next < words.count && isBare(next)
  }

  /// Whether a cue stands before a place, with nothing but small words between.
  private func reaches(_ cue: Cue, before place: Int) -> Bool {
    var before = place - 1
    while before >= 0, place - before <= 5 {
      if has(cue, at: before) { return true }
      guard words[before].is(.small) else { return false }
      before -= 1
    }
    return false
  }

  /// The nearest word before a place that says something.
  private func place(before place: Int) -> Int? {
    var before = place - 1
    while before >= 0, place - before <= 5, words[before].is(.small) { before -= 1 }
    return before >= 0 ? before : nil
  }

  // MARK: What else is spoken of

  /// A harm or people whom a verb is said of, not how something is made.
  private func isSubject(_ place: Int) -> Bool {
    guard let cue = cues.first(where: { $0.meanings.contains(.harm) && $0.words.contains(place) }) else { return false }
    return cue.words.lowerBound == 0 || !words[cue.words.lowerBound - 1].is(.means)
  }

  private func hasOther(_ range: Range<Int>) -> Bool { range.contains(where: isSubject) }

  /// "Garment workers in Cambodia rejected": from the first name on.
  private func hasSubject(before place: Int) -> Bool {
    guard let first = names.map(\.lowerBound).min(), first < place else { return false }
    let last = names.map(\.upperBound).filter { $0 <= place }.max() ?? first
    return hasOther(first..<place)
      || (last..<place).contains { and in
        words[and].form == "and" && !elsewhere.contains { $0.lowerBound == and + 1 }
      }
  }

  /// "Stopped using plastic and now buy": an affirmed purchase stands between.
  private func turnsAgain(_ range: Range<Int>) -> Bool {
    range.contains { place in
      let next = words[min(place + 1, words.count)..<min(place + 4, words.count)]
      return ["and", "then"].contains(words[place].form) && next.contains { $0.is(.buyingVerb) }
        || words[place].form == "we" && next.contains { $0.is(.resuming) }
    }
  }

  private func isAuxiliary(_ place: Int) -> Bool { words[place].is(.auxiliary) || words[place].form == "strictly" }
}
