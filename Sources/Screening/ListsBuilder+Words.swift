import Disclosures

/// How goods, places and firms are named, and the words that tell how a name is meant.
extension ListsBuilder {
  mutating func placeNames() throws(ListsError) -> PhraseIndex<PlaceName> {
    var index = PhraseIndex<PlaceName>()
    for row in try rows("country_names.csv") {
      try check(country: row["iso3"], row)
      // Two letters are a word of English ("US", "DR"): `CountryReader` knows the codes.
      guard row["text"].utf8.count > 2 else { continue }
      index.insert(row["text"], .country(row["iso3"], try row.one(of: PlaceName.PlaceKind.self, "kind")))
    }
    for row in try rows("demonyms.csv") {
      try check(country: row["iso3"], row)
      index.insert(row["text"], .country(row["iso3"], .demonym))
    }
    for row in try rows("regions.csv") {
      try check(country: row["iso3"], row)
      regions[row["region"]] = Region(id: row["region"], iso3: row["iso3"], name: row["name"])
      let region = PlaceName.region(row["region"], iso3: row["iso3"])
      switch row["kind"] {
      case "home": regionNames.insert(local: row["text"], region: row["region"], home: row["iso3"])
      case "postcode": regionNames.insert(postcode: row["text"], region: row["region"], home: row["iso3"])
      case "firm": regionNames.insert(firm: row["text"], region: row["region"])
      case "code": regionNames.insert(code: row["text"], region: row["region"])
      case "han": regionNames.insert(han: row["text"], region)
      case "region": index.insert(row["text"], region)
      case "place":
        index.insert(row["text"], region)
        regionNames.insert(city: row["text"])
      default: throw row.fault("\"\(row["kind"])\" is no kind of name of a region")
      }
    }
    for row in try rows("place_names.csv") {
      try check(country: row["iso3"], row)
      if row["text"].unicodeScalars.contains(where: RegionNames.isHan) {
        regionNames.insert(han: row["text"], .country(row["iso3"], .alias))
        continue
      }
      index.insert(row["text"], .country(row["iso3"], try row.one(of: PlaceName.PlaceKind.self, "kind")))
    }
    return index
  }

  /// - Parameter table: words that make another product of a raw good.
  mutating func goodNames(_ table: ProductWords) throws(ListsError) -> PhraseIndex<NamedThing> {
    var index = PhraseIndex<NamedThing>(joins: true)
    for row in try rows("good_names.csv") {
      try check(good: row["good"], row)
      index.insert(row["text"], .good(row["good"], try row.one(of: NamedThing.NameKind.self, "kind")))
    }
    for row in try rows("synonyms.csv") {
      try check(good: row["good"], row)
      // "Sugar" in a statement speaks of cane; sugar on an invoice is no sugarcane.
      if row["use"] == "text" { continue }
      // Running text that names cobalt hydroxide speaks of cobalt; a product of it is no ore.
      let isMade = goods[row["good"]].map { isProcessed(row["text"], $0, table) } ?? false
      index.insert(
        row["text"],
        isMade
          ? .product(row["text"], good: row["good"], relation: "made from")
          : .good(row["good"], row["use"] == "any" ? .synonym : .check))
    }
    for row in try rows("chains.csv") {
      try check(good: row["good"], row)
      index.insert(row["product"], .product(row["product"], good: row["good"], relation: row["relation"]))
    }
    return index
  }

  /// Whether a synonym is a raw good's name with a word behind it that makes another product of it.
  private func isProcessed(_ text: String, _ good: Good, _ table: ProductWords) -> Bool {
    if good.sector == "Manufacturing" { return false }
    let words = words(of: text)
    guard let last = words.last, words.count > 1, table.makesProduct(last, of: words[words.count - 2]) else {
      return false
    }
    let name = Set(Screening.words(of: good.name).map(\.stem))
    return !name.contains(last.stem) && words.dropLast().contains { name.contains($0.stem) }
  }

  func codes() -> [String: String] {
    var found = ["uk": "GBR"]
    for country in countries.values {
      if !country.iso2.isEmpty { found[country.iso2.lowercased()] = country.iso3 }
      found[country.iso3.lowercased()] = country.iso3
    }
    return found
  }

  /// Chains whose product is itself a listed good: cotton of yarn, polysilicon of ingots.
  mutating func ingredients(_ names: PhraseIndex<NamedThing>) throws(ListsError) -> [String: [Ingredient]] {
    var found: [String: [Ingredient]] = [:]
    for row in try rows("chains.csv") where !row["relation"].hasSuffix("a kind of") {
      let words = words(of: row["product"])
      guard let whole = names.longest(in: words, at: 0), whole.words.count == words.count else { continue }
      for meaning in whole.meanings {
        // What a word too general for the good is made of says nothing about the good: leather jackets, garments.
        guard case .good(let id, let kind) = meaning, kind != .check, id != row["good"] else { continue }
        // What grows is made of nothing else that grows: sugar may be of beets, sugarcane is not.
        if goods[id]?.sector == "Agriculture", goods[row["good"]]?.sector == "Agriculture",
          row["relation"].hasSuffix("made from")
        {
          continue
        }
        let ingredient = Ingredient(good: row["good"], relation: row["relation"])
        if found[id]?.contains(ingredient) != true { found[id, default: []].append(ingredient) }
      }
    }
    return found
  }

  mutating func vetoes() throws(ListsError) -> PhraseIndex<String> {
    var index = PhraseIndex<String>()
    for row in try rows("vetoes.csv") {
      index.insert(row["text"], words(of: row["text"]).map(\.form).joined(separator: " "))
    }
    return index
  }

  /// A table of nothing but phrases.
  mutating func phrases(_ table: String) throws(ListsError) -> PhraseIndex<Bool> {
    var index = PhraseIndex<Bool>()
    for row in try rows(table) { index.insert(row["text"], true) }
    return index
  }

  /// Names that count in running text.
  mutating func textNames() throws(ListsError) -> PhraseIndex<String> {
    var index = PhraseIndex<String>(isAskedOfTexts: true)
    for name in ["good_names.csv", "synonyms.csv"] {
      for row in try rows(name) where row["use"] != "check" && row["good"] != "pornography" {
        index.insert(row["text"], row["good"])
      }
    }
    return index
  }

  mutating func nameWords() throws(ListsError) -> NameWords {
    var found = NameWords()
    for row in try rows("name_words.csv") {
      switch row["kind"] {
      case "legal":
        found.legal.insert(row["text"])
        if row["meaning"] == "ending" { found.endings.insert(row["text"]) }
      case "addition": found.additions.insert(row["text"])
      case "ordinal": found.ordinals[row["text"]] = row["meaning"]
      case "numeral": found.numerals[row["text"]] = row["meaning"]
      case "number": found.numberSigns.insert(row["text"])
      case "alias": found.aliasMarks.append(row["text"])
      case "stop": found.stop.insert(row["text"])
      case "generic": found.generic.insert(row["text"])
      case "place": found.places.insert(row["text"])
      case "trade": found.trades[row["text"]] = row["meaning"]
      case "variant": found.variants[row["text"]] = row["meaning"]
      case "han": found.han.append((row["text"], row["meaning"]))
      default: throw row.fault("\"\(row["kind"])\" is no kind of word")
      }
    }
    let lengths = found.han.map(\.text.count)
    let order = found.han.indices.sorted { (lengths[$1], found.han[$0].text) < (lengths[$0], found.han[$1].text) }
    found.han = order.map { found.han[$0] }
    return found
  }

  mutating func productWords() throws(ListsError) -> ProductWords {
    var found = ProductWords()
    for row in try rows("product_words.csv") where !found.insert(row["text"], kind: row["kind"]) {
      throw row.fault("\"\(row["kind"])\" is no kind of word")
    }
    return found
  }

  mutating func cues() throws(ListsError) -> PhraseIndex<Cue> {
    var index = PhraseIndex<Cue>()
    let kinds = Cue.byName
    for row in try rows("cues.csv") {
      guard let cue = kinds[row["kind"]] else { throw row.fault("\"\(row["kind"])\" is no kind of cue") }
      index.insert(row["text"], cue)
    }
    return index
  }

  mutating func marks() throws(ListsError) -> Lexicon {
    var (lexicon, met) = (Lexicon(), KindSet<Mark>())
    let kinds = Mark.byName
    for row in try rows("marks.csv") {
      guard let mark = kinds[row["kind"]] else { throw row.fault("\"\(row["kind"])\" is no kind of mark") }
      guard ["", "any"].contains(row["number"]) else {
        throw row.fault("number is \"\(row["number"])\"; any or nothing was expected")
      }
      guard let word = onlyWord(of: row["text"]) else { throw row.fault("\"\(row["text"])\" is not one word") }
      if !lexicon.insert(word, mark, isAny: row["number"] == "any") {
        throw row.fault("\"\(row["text"])\" has that mark already")
      }
      met.insert(mark)
    }
    for mark in Mark.allCases where !met.contains(mark) {
      throw ListsError("marks.csv", "no word has the mark \"\(mark)\"")
    }
    return lexicon
  }

  mutating func rules() throws(ListsError) -> [String: WordRule] {
    var found: [String: WordRule] = [:]
    for row in try rows("ambiguous.csv") {
      guard let word = words(of: row["text"]).first else { throw row.fault("no word") }
      var rule = found[word.stem] ?? WordRule(needs: nil, forms: nil)
      for part in row.parts("rule") {
        switch part {
        case "plural": rule.forms = (rule.forms ?? []).union([word.form])
        case "material": rule.needs = .material
        case "metal": rule.needs = .metal
        case "verb": rule.isVerbToo = true
        default: throw row.fault("\"\(part)\" is no rule")
        }
      }
      found[word.stem] = rule
    }
    // A word that counts in any case in another number needs no rule.
    let synonyms = try rows("synonyms.csv")
    let free = try rows("good_names.csv") + synonyms.filter { $0["use"] == "any" }
    let freeStems = Set(free.compactMap { onlyWord(of: $0["text"])?.stem })
    for row in synonyms where row["use"] == "trade" {
      guard let word = onlyWord(of: row["text"]), !freeStems.contains(word.stem) else { continue }
      var rule = found[word.stem] ?? WordRule(needs: .material, forms: nil)
      rule.needs = rule.needs ?? .material
      rule.forms = (rule.forms ?? []).union([word.form])
      found[word.stem] = rule
    }
    return found
  }
}
