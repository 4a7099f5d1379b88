public import Disclosures

extension Lists {
  /// Goods that a text names, with the country where one stands in the same sentence, table row or list item.
  ///
  /// Whole words, longest name first. A name within a company's name, an award or a figure of speech is none
  /// (`vetoes.csv`, `ambiguous.csv`). No accusation: the stance says whether the sentence denies or mends.
  /// In the order of the text; a good with several countries once for each.
  public func mentions(in document: Document, asOf: String? = nil) -> [Mention] {
    guard let edition = edition(asOf: asOf) else { return [] }
    var text = document.text
    return text.withUTF8 { bytes in
      document.passages.indices.flatMap { mentions(in: document.passages, at: $0, bytes, edition) }
    }
  }

  private func mentions(
    in passages: [Passage], at place: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ edition: Edition
  ) -> [Mention] {
    let passage = passages[place]
    guard passage.kind != .boilerplate, passage.range.lowerBound >= 0, passage.range.upperBound <= bytes.count else {
      return []
    }
    var beginnings = textNames.beginnings(in: bytes, passage.range)[...]
    guard !beginnings.isEmpty else { return [] }
    let found = TextUnit.units(of: passage, bytes).flatMap { unit -> [Mention] in
      beginnings = beginnings.drop { $0 < unit.range.lowerBound }
      guard let next = beginnings.first, next < unit.range.upperBound else { return [] }
      return mentions(in: unit, bytes, edition)
    }
    guard found.contains(where: { $0.stance == .mentioned }), isDenied(passages, at: place, bytes) else { return found }
    return found.map { mention in
      var mention = mention
      if mention.stance == .mentioned { mention.stance = .denied }
      return mention
    }
  }

  /// Whether what stands before a list denies all that it holds ("We do not buy from the following:"), or the passage
  /// behind a question says no.
  private func isDenied(_ passages: [Passage], at place: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    func last(_ range: Range<Int>) -> UInt8? { bytes[range].last { $0 > 0x20 } }
    if last(passages[place].range) == UInt8(ascii: "?"), place + 1 < passages.count {
      let answer = passages[place + 1].range
      guard answer.lowerBound >= 0, answer.upperBound <= bytes.count else { return false }
      let reply = words(in: bytes, answer.lowerBound..<min(answer.lowerBound + 60, answer.upperBound))
      return reply.first.map { ["no", "never", "none"].contains($0.form) } ?? false
    }
    let kind = passages[place].kind
    guard kind == .listItem || kind == .tableRow,
      let lead = passages[..<place].last(where: { $0.kind != kind && $0.kind != .boilerplate }),
      lead.range.upperBound <= bytes.count, lead.kind == .heading || last(lead.range) == UInt8(ascii: ":"),
      let unit = TextUnit.units(of: lead, bytes).last
    else { return false }
    let words = words(in: bytes, unit.range)
    return Clauses(words: words, bytes: bytes, cues: cues.all(in: words)).leadsToDenial
  }

  private func mentions(
    in unit: TextUnit, _ bytes: UnsafeBufferPointer<UInt8>, _ edition: Edition
  ) -> [Mention] {
    let words = words(in: bytes, unit.range)
    let cues = self.cues.all(in: words)
    let names = NameFinder(self, words: words, cues: cues, bytes: bytes).names()
    guard names.contains(where: { $0.country == nil }) else { return [] }
    let quotation = Quotation(
      text: String(decoding: bytes[unit.range], as: UTF8.self), passage: unit.passage, range: unit.range)
    let clauses = Clauses(words: words, bytes: bytes, cues: cues)
    let linkage = Linkage(
      names, words: words, bytes: bytes, clauses: clauses, cues: cues, isEntry: unit.isEntry,
      isAside: productWords.isAside)
    let pairs = Pairing(names, words: words, cues: self.cues, isRaw: isRaw).pairs().filter {
      linkage.holds(good: $0.good, country: $0.country)
    }
    var found: [Mention] = []
    for place in names.indices where names[place].country == nil {
      let partners = pairs.filter { $0.good == place }.map(\.country)
      if partners.isEmpty {
        let stance = clauses.stance(of: [names[place].words])
        found += names[place].goods.map { mention($0, nil, nil, quotation, stance) }
      }
      for partner in partners {
        guard let country = names[partner].country else { continue }
        let stance = clauses.stance(
          of: [names[place].words, names[partner].words],
          others: names.filter { $0.country != nil && !$0.isAdjective }.map(\.words))
        let listed = names[place].goods.compactMap { good in
          listings(of: good, in: edition).first { $0.country == country }
        }
        if listed.isEmpty, let good = names[place].goods.first {
          let wider = goods[good]?.broader.lazy.flatMap { self.listings(of: $0, in: edition) }
          found.append(mention(good, country, wider?.first { $0.country == country }, quotation, stance))
        }
        found += listed.map { mention($0.good, country, $0, quotation, stance) }
      }
    }
    return found
  }

  private func isRaw(_ name: NamedInText) -> Bool {
    name.goods.first.flatMap { goods[$0]?.sector }.map { $0 != "Manufacturing" } ?? false
  }

  private func mention(
    _ good: String, _ country: String?, _ listing: Listing?, _ quotation: Quotation, _ stance: Mention.Stance
  ) -> Mention {
    var name = goods[good]?.name ?? good
    // "Granite from India", where the list has stones of India.
    if let listing, listing.good != good { name = "\(listing.goodName) (\(name) is a kind, not named itself)" }
    return Mention(
      good: good, goodName: name, country: country,
      countryName: country.flatMap { countries[$0]?.name }, quotation: quotation, listing: listing, stance: stance)
  }
}
