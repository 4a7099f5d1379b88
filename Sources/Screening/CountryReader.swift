import Matching

/// What a cell or an argument says about an origin.
public struct Origin: Sendable, Hashable {
  /// As it was given.
  public var asked: String
  /// Countries in the order named, each once.
  public var countries: [Country]
  /// A region under an order of its own, when the text names one.
  public var regions: [Region]
  /// Why no country was read, or what is uncertain about the one that was; nil when nothing was asked.
  public var problem: String?
}

extension Lists {
  /// Reads one or more countries ("Viet Nam", "DRC", "CN", "Hotan, Xinjiang", "China / Vietnam", "Made in Turkey").
  ///
  /// Short codes count in a cell of their own only: "US" within a sentence is a pronoun as often as a country.
  public func origin(_ text: String) -> Origin {
    var origin = Origin(asked: text, countries: [], regions: [], problem: nil)
    let letters = text.lowercased().filter(\.isLetter)
    if letters == "na" {
      origin.problem = "\"\(text)\" may mean not available; write Namibia if that is meant"
      return origin
    }
    if words(of: text).first?.form == "ex" {
      origin.problem = "\"\(text)\" may mean from there or from elsewhere; write the country alone"
      return origin
    }
    let parts = Self.withoutAbbreviationDots(text).split {
      $0 == "/" || $0 == ";" || $0 == "|" || $0 == "+" || $0 == "&" || $0.isNewline
    }
    for part in parts { read(String(part), into: &origin) }
    for place in regionNames.places(in: text, originWords) { _ = read([place], into: &origin) }
    for region in regions(at: text, in: Set(origin.countries.map(\.iso3))) where !origin.regions.contains(region) {
      origin.regions.append(region)
    }
    if letters == "korea" {
      origin.problem = "\"\(text)\" is read as South Korea; write North Korea if that is meant"
    }
    guard origin.countries.isEmpty, origin.problem == nil, !words(of: text).isEmpty else { return origin }
    if words(of: text).contains(where: { originWords.notFrom.contains($0.form) }) {
      origin.problem = "\"\(text)\" says where it is not from"
      return origin
    }
    let word = words(of: Self.withoutAbbreviationDots(text)).map(\.form).joined(separator: " ")
    if word == "congo" {
      origin.problem = "\"\(text)\" may be either of two countries; write DRC or Republic of the Congo"
    } else if originWords.vague.contains(word) {
      origin.problem = "\"\(text)\" names no country"
    } else {
      origin.problem = "\"\(text)\" is no country that we know" + nearest(to: word)
    }
    return origin
  }

  private func read(_ part: String, into origin: inout Origin) {
    let words = words(of: part)
    if words.count == 1, let country = country(code: words[0].form) {
      append(country, to: &origin)
      return
    }
    if readRegion(code: words, into: &origin) { return }
    var found = false
    let negation = words.firstIndex { originWords.notFrom.contains($0.form) } ?? words.count
    if let town = town(part) {
      origin.problem = "\"\(town)\" may be a town of the United States; write the country alone"
      return
    }
    // "Indian Ocean" is no India.
    let hidden = words.indices.compactMap { veto(in: words, at: $0) }
    for match in places.all(in: words) where match.words.lowerBound < negation && !isStreet(match.words, words) {
      if hidden.contains(where: { $0.count > match.words.count && $0.overlaps(match.words) }) { continue }
      found = read(match.meanings, into: &origin) || found
    }
    if negation < words.count { return }
    // Codes beside names or each other, in capitals: "China, VN", "BD CN".
    for piece in part.split(whereSeparator: { found ? $0 == "," : $0 == "," || $0 == " " || $0 == "-" }) {
      let words = Screening.words(of: String(piece))
      if piece.contains(where: \.isLowercase) || readRegion(code: words, into: &origin) { continue }
      guard words.count == 1, let country = country(code: words[0].form) else { continue }
      append(country, to: &origin)
    }
  }

  /// "Peru, IN", "Lebanon, OH": towns of the United States by the names of countries, with the code of their state.
  private func town(_ part: String) -> String? {
    let pieces = part.split(separator: ",").map { $0.trimmingPrefix { $0.isWhitespace } }
    guard pieces.count == 2, let states = originWords.towns[String(pieces[0]).lowercased()] else { return nil }
    let state = pieces[1].filter { !$0.isWhitespace }
    return states.contains(state) ? "\(pieces[0]), \(state)" : nil
  }

  /// "12 Xinjiang Road, Shanghai", "Hotan North Rd": a street, a house or a restaurant is named after the place.
  private func isStreet(_ range: Range<Int>, _ words: [Word]) -> Bool {
    var next = range.upperBound
    while next < words.count, originWords.streetParts.contains(words[next].form) { next += 1 }
    return next < words.count && originWords.streets.contains(words[next].form)
  }

  private func read(_ meanings: [PlaceName], into origin: inout Origin) -> Bool {
    for meaning in meanings {
      switch meaning {
      case .country(_, .ambiguous): continue
      case .country(let iso3, let kind):
        guard let country = countries[iso3] else { continue }
        append(country, to: &origin)
        if kind == .typo { origin.problem = "\"\(origin.asked)\" is read as \(country.name)" }
      case .region(let id, let iso3):
        if let region = regions[id], !origin.regions.contains(region) { origin.regions.append(region) }
        if let country = countries[iso3] { append(country, to: &origin) }
      }
      return true
    }
    return false
  }

  /// "D.R.C." as "DRC", "P.R. China" as "PR China", "U.K." as "UK".
  private static func withoutAbbreviationDots(_ text: String) -> String {
    guard text.contains(".") else { return text }
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    return zip(pieces, pieces.dropFirst()).reduce(into: String(pieces[0])) { whole, pair in
      let before = pair.0.reversed().prefix { $0.isLetter }.count
      let after = pair.1.prefix { $0.isLetter }.count
      whole += before == 1 && after == 1 ? String(pair.1) : " " + pair.1
    }
  }

  private func append(_ country: Country, to origin: inout Origin) {
    if !origin.countries.contains(country) { origin.countries.append(country) }
  }

  private func country(code: String) -> Country? {
    codes[code].flatMap { countries[$0] }
  }

  /// "XJ", "CN-XJ": the code of a region under an order, in a cell of its own or beside its country.
  private func readRegion(code words: [Word], into origin: inout Origin) -> Bool {
    guard let id = regionNames.codes[words.map(\.form).joined(separator: " ")], let region = regions[id],
      origin.countries.isEmpty || origin.countries.contains(where: { $0.iso3 == region.iso3 })
    else { return false }
    return read([.region(id, iso3: region.iso3)], into: &origin)
  }

  /// Regions that an address tells only where its country is known: by a postal code ("836500"), or by a name that other
  /// countries have too ("Altay").
  func regions(at address: String, in countries: Set<String>) -> [Region] {
    if countries.isDisjoint(with: regionNames.homes) { return [] }
    let words = words(of: address)
    let named = regionNames.local.all(in: words).filter { !isStreet($0.words, words) }.flatMap(\.meanings)
    let coded = words.compactMap { regionNames.region(postcode: $0.form) }
    var found: [Region] = []
    for region in (named + coded).compactMap({ regions[$0] }) where countries.contains(region.iso3) {
      if !found.contains(region) { found.append(region) }
    }
    return found
  }

  private func nearest(to word: String) -> String {
    // Two letters wrong in four are another word.
    let limit = word.utf8.count < 5 ? 1 : 2
    let near = countries.values.filter { editDistance(unaccented($0.name), word, limit: limit) <= limit }.map(\.name)
      .sorted()
    return near.isEmpty ? "" : "; did you mean \(near.joined(separator: " or "))?"
  }
}
