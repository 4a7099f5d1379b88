public import Disclosures

extension Lists {
  /// Goods that a text names, with the country where one stands in the same sentence, table row or list item; a cell
  /// counts with the head of its column, an item with the one that it stands under.
  ///
  /// Whole words, longest name first. A name within a company's name, an award or a figure of speech is none
  /// (`vetoes.csv`, `figures.csv`, `ambiguous.csv`). No accusation: the stance says whether the sentence denies or
  /// mends.
  /// In the order of the text; a good with several countries once for each.
  public func mentions(in document: Document, asOf: String? = nil) -> [Mention] {
    guard let edition = edition(asOf: asOf) else { return [] }
    var text = document.text
    return text.withUTF8 { bytes in
      var found: [Mention] = []
      var leads: [Int?]?
      for place in document.passages.indices {
        let start = found.count
        addMentions(in: document.passages, at: place, bytes, edition, to: &found)
        if found.count == start { continue }
        let known = leads ?? self.leads(document.passages)
        leads = known
        let open = found.indices[start...].filter { found[$0].stance == .mentioned }
        if open.isEmpty || !isDenied(document.passages, at: place, known[place], bytes) { continue }
        for mention in open { found[mention].stance = .denied }
      }
      return told(found)
    }
  }

  /// Without goods that stand alone where they are heads of what is paired elsewhere: "Coffee", above "Brazil".
  private func told(_ mentions: [Mention]) -> [Mention] {
    if !mentions.contains(where: { $0.country == nil }) || !mentions.contains(where: { $0.country != nil }) {
      return mentions
    }
    let pairs = Dictionary(grouping: mentions.filter { $0.country != nil }, by: \.good)
    return mentions.filter { alone in
      let range = alone.quotation.range
      return alone.country != nil
        || !(pairs[alone.good] ?? []).contains {
          $0.quotation.range.lowerBound <= range.lowerBound && range.upperBound <= $0.quotation.range.upperBound
            && $0.quotation.range != range
        }
    }
  }

  /// By passage: the last one before it that is of another kind, and no boilerplate; what stands before a list or a
  /// table.
  private func leads(_ passages: [Passage]) -> [Int?] {
    func kind(_ passage: Passage) -> Passage.Kind { passage.row == nil ? passage.kind : .tableRow }
    var (last, other): (Int?, Int?) = (nil, nil)
    return passages.indices.map { place in
      let own = kind(passages[place])
      let lead = last.flatMap { kind(passages[$0]) == own ? other : $0 }
      if own != .boilerplate {
        if let last, kind(passages[last]) != own { other = last }
        last = place
      }
      return lead
    }
  }

  private func addMentions(
    in passages: [Passage], at place: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ edition: Edition,
    to found: inout [Mention]
  ) {
    let passage = passages[place]
    guard passage.kind != .boilerplate, passage.range.lowerBound >= 0, passage.range.upperBound <= bytes.count else {
      return
    }
    guard passage.row != nil || passage.leadIn != nil else {
      return addMentions(in: passage, bytes, edition, to: &found)
    }
    var here: [Mention] = []
    addMentions(in: passage, bytes, edition, to: &here)
    addJoined(to: &here, passages, at: place, bytes, edition)
    found += here
  }

  private func addMentions(
    in passage: Passage, _ bytes: UnsafeBufferPointer<UInt8>, _ edition: Edition, to found: inout [Mention]
  ) {
    var beginnings = textNames.beginnings(in: bytes, passage.range)[...]
    if beginnings.isEmpty { return }
    for unit in TextUnit.units(of: passage, bytes, lexicon) {
      beginnings = beginnings.drop { $0 < unit.range.lowerBound }
      guard let next = beginnings.first else { return }
      if next < unit.range.upperBound { addMentions(in: unit, bytes, edition, to: &found) }
    }
  }

  /// A good that has found its country elsewhere in the table or list stands no more alone.
  private func addJoined(
    to found: inout [Mention], _ passages: [Passage], at place: Int, _ bytes: UnsafeBufferPointer<UInt8>,
    _ edition: Edition
  ) {
    for pair in joinedPairs(passages, at: place, bytes) {
      let isFar = pair.range.count > 300
      let quotation = Quotation(
        text: String(decoding: bytes[isFar ? passages[place].range : pair.range], as: UTF8.self),
        passage: isFar ? place : pair.passage, range: isFar ? passages[place].range : pair.range)
      for mention in mentions(of: pair.goods, country: pair.country, quotation, pair.stance, edition)
      where !found.contains(where: { $0.good == mention.good && $0.country == mention.country }) {
        found.removeAll { $0.good == mention.good && $0.country == nil }
        found.append(mention)
      }
    }
  }

  /// Whether what stands before a list denies all that it holds ("We do not buy from the following:"), or the passage
  /// behind a question says no.
  private func isDenied(_ passages: [Passage], at place: Int, _ lead: Int?, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool
  {
    func last(_ range: Range<Int>) -> UInt8? { bytes[range].last { $0 > 0x20 } }
    if last(passages[place].range) == UInt8(ascii: "?"), place + 1 < passages.count {
      let answer = passages[place + 1].range
      guard answer.lowerBound >= 0, answer.upperBound <= bytes.count else { return false }
      let reply = words(in: bytes, answer.lowerBound..<min(answer.lowerBound + 60, answer.upperBound))
      return reply.first.map { ["no", "never", "none"].contains($0.form) } ?? false
    }
    let isItem = passages[place].kind == .listItem || passages[place].kind == .tableRow || passages[place].row != nil
    guard isItem, let lead = lead.map({ passages[$0] }),
      lead.range.upperBound <= bytes.count, lead.kind == .heading || last(lead.range) == UInt8(ascii: ":"),
      let unit = TextUnit.units(of: lead, bytes, lexicon).last
    else { return false }
    let words = markedWords(in: bytes, unit.range)
    return Clauses(words: words, bytes: bytes, cues: cues.cues(in: words)).leadsToDenial
  }

  private func addMentions(
    in unit: TextUnit, _ bytes: UnsafeBufferPointer<UInt8>, _ edition: Edition, to found: inout [Mention]
  ) {
    let reading = readPairs(in: unit, bytes)
    if reading.alone.isEmpty { return }
    let quotation = Quotation(
      text: String(decoding: bytes[unit.range], as: UTF8.self), passage: unit.passage, range: unit.range)
    let start = found.count
    // "Xinjiang, China" is one country named twice.
    func add(_ mention: Mention) {
      if !found[start...].contains(mention) { found.append(mention) }
    }
    for alone in reading.alone {
      var isPaired = false
      for pair in reading.pairs where pair.goodRange == alone.goodRange {
        isPaired = true
        for mention in mentions(of: pair.goods, country: pair.country, quotation, pair.stance, edition) { add(mention) }
      }
      if isPaired { continue }
      for good in alone.goods { add(mention(good, nil, nil, quotation, alone.stance, edition)) }
    }
  }

  /// What a sentence pairs, and every good that it names with what is said of it.
  struct PairReading {
    var pairs: [Pair] = []
    var alone: [Alone] = []

    struct Pair {
      var goods: [String]
      var country: String
      var stance: Mention.Stance
      /// Bytes of their first words.
      var goodRange: Range<Int>
      var countryRange: Range<Int>
    }

    struct Alone {
      var goods: [String]
      var stance: Mention.Stance
      var goodRange: Range<Int>
    }
  }

  func readPairs(in unit: TextUnit, _ bytes: UnsafeBufferPointer<UInt8>) -> PairReading {
    let words = markedWords(in: bytes, unit.range)
    let cues = self.cues.cues(in: words)
    let names = NameFinder(self, words: words, cues: cues, bytes: bytes).names()
    var reading = PairReading()
    guard names.contains(where: { $0.country == nil }) else { return reading }
    let clauses = Clauses(words: words, bytes: bytes, cues: cues)
    var pairs: [Pairing.Pair] = []
    if names.contains(where: { $0.country != nil }) {
      let linkage = Linkage(
        names, words: words, bytes: bytes, clauses: clauses, cues: cues, isEntry: unit.isEntry, lists: self)
      pairs = Pairing(names, words: words, bytes: bytes, cues: self.cues, isRaw: isRaw).pairs().filter {
        linkage.holds(good: $0.good, country: $0.country)
      }
    }
    let countries = names.filter { $0.country != nil && !$0.isAdjective }.map(\.words)
    for place in names.indices where names[place].country == nil {
      let own = words[names[place].words.lowerBound].range
      reading.alone.append(
        PairReading.Alone(
          goods: names[place].goods, stance: clauses.stance(of: [names[place].words]), goodRange: own))
      for pair in pairs where pair.good == place {
        guard let country = names[pair.country].country else { continue }
        let stance = clauses.stance(of: [names[place].words, names[pair.country].words], others: countries)
        reading.pairs.append(
          PairReading.Pair(
            goods: names[place].goods, country: country, stance: stance, goodRange: own,
            countryRange: words[names[pair.country].words.lowerBound].range))
      }
    }
    return reading
  }

  /// Of the goods that a name may mean, those that are listed for the country; the first where none is.
  private func mentions(
    of ids: [String], country: String, _ quotation: Quotation, _ stance: Mention.Stance, _ edition: Edition
  ) -> [Mention] {
    let listed = ids.compactMap { listing(of: $0, country: country, in: edition) }
    if listed.isEmpty, let good = ids.first {
      let wider = goods[good]?.broader.lazy.compactMap { self.listing(of: $0, country: country, in: edition) }.first
      return [mention(good, country, wider, quotation, stance, edition)]
    }
    return listed.map { mention($0.good, country, $0, quotation, stance, edition) }
  }

  private func isRaw(_ name: NamedInText) -> Bool {
    name.goods.first.flatMap { goods[$0]?.sector }.map { $0 != "Manufacturing" } ?? false
  }

  private func mention(
    _ good: String, _ country: String?, _ listing: Listing?, _ quotation: Quotation, _ stance: Mention.Stance,
    _ edition: Edition
  ) -> Mention {
    var name = goods[good]?.name ?? good
    // "Granite from India", where the list has stones of India.
    if let listing, listing.good != good { name = "\(listing.goodName) (\(name) is a kind, not named itself)" }
    return Mention(
      good: good, goodName: name, country: country,
      countryName: country.flatMap { countries[$0]?.name }, quotation: quotation, listing: listing, stance: stance,
      standing: standing(of: good, edition), list: reference(edition))
  }

  private func standing(of good: String, _ edition: Edition) -> Mention.GoodStanding {
    if edition.id == editions.last?.id { return newestStandings[good] ?? .notListed }
    return Self.standing(of: good, goods) { held($0, in: edition) }
  }
}
