import Disclosures

/// Whether a sentence says that a good is from a country, or only happens to name both.
///
/// Standing beside each other is not enough: "Coffee was offered to delegates from Colombia". One of these must hold:
/// the country is an adjective of the good; the good is "from" the country, and no person is; the sentence is an entry
/// of a list ("Red onions - Mexico"); or the clause speaks of growing, digging, catching, making or buying.
struct Linkage {
  private let words: [Word]
  private let bytes: UnsafeBufferPointer<UInt8>
  private let names: [NamedInText]
  private let clauses: [Range<Int>]
  private let found: [PhraseIndex<Cue>.Found]
  private let isEntry: Bool
  private let lists: Lists

  /// - Parameters:
  ///   - isEntry: whether the whole unit is a row of a table or a heading.
  init(
    _ names: [NamedInText], words: [Word], bytes: UnsafeBufferPointer<UInt8>, clauses: Clauses,
    cues: [PhraseIndex<Cue>.Found], isEntry: Bool, lists: Lists
  ) {
    self.lists = lists
    self.names = names
    self.words = words
    self.bytes = bytes
    self.clauses = clauses.ranges
    self.isEntry = isEntry || Self.isEntry(words, bytes)
    found = cues
  }

  /// - Parameters: places in the names.
  func holds(good: Int, country: Int) -> Bool {
    let next = names[country].words.upperBound
    let head = names[good].words.upperBound
    if hasCue(.people, startingAt: head) {
      return false
    }
    if hasCue(.people, startingAt: next) || names[country].isAdjective && hasCue(.people, startingAt: next + 1) {
      return false
    }
    if isEntry || isBeside(good, country) || isParted(good, country) || endsList(good, country)
      || isSegment(good, country)
    {
      return true
    }
    if isActor(good, country) { return true }
    if names[country].isAdjective, !isOfMaker(country) || isTopic(good) { return false }
    let place = start(of: country)
    if isOf(good, place) { return true }
    if isTopic(good) { return false }
    let (preposition, governor) = relation(at: place)
    // "Shoes made in Italy are sold in China and India."
    if let governor, Self.places.contains(preposition), isSold(governor) { return false }
    // "A print on cotton, sewn in Portugal": the cotton was not grown there.
    if let governor, Self.seams.contains(words[governor].form), names[good].goods == ["cotton"] { return false }
    if isOfPartner(governor, good, country) { return true }
    if isDealtIn(good) && !Self.aims.contains(preposition) || isWorked(good, country) {
      return !hasCue(.people, endingAt: governor)
        && !(preposition == "from" && governor.map { Self.persons.contains(words[$0].stem) } == true)
    }
    let isLinked = speaksOfOrigin(good, country)
    switch preposition {
    case "from", "ex", "off":
      // "Migrants from Nepal sew garments": who is from there, not what.
      let isOfPerson = governor.map { Self.persons.contains(words[$0].stem) } == true && !names[country].isAdjective
      if isOfPerson || hasCue(.people, endingAt: governor) { return false }
      if let governor, Self.ideas.contains(words[governor].stem), !names[good].words.contains(governor) { return false }
      return isLinked || names[good].words.upperBound <= place && place - names[good].words.upperBound <= 6
    case "via", "through", "than": return false
    case "to", "towards", "toward", "into":
      if isNamedOrigin(next) { return isLinked }
      // "We trace zinc to Potosí".
      guard let governor else { return false }
      return (max(0, governor - 2)...governor).contains { Self.traces.contains(words[$0].form) && !isInName($0) }
    case _ where Self.places.contains(preposition):
      return isLinked && !hasCue(.people, endingAt: governor)
    case "of":
      return isLinked && !hasCue(.people, endingAt: governor)
    default: return isLinked
    }
  }

  /// "Are sold in China", "served under our own label in Mexico", "designed in Denmark".
  private func isSold(_ governor: Int) -> Bool {
    if Self.sales.contains(words[governor].form) || Self.designs.contains(words[governor].form) { return true }
    for place in stride(from: governor, through: max(0, governor - 5), by: -1) {
      if isInName(place) || ["by", "from", "to"].contains(words[place].form) { return false }
      if Self.sales.contains(words[place].form) { return true }
      if hasCue(.link, at: place) { return false }
    }
    return false
  }

  /// "A scene from Iran", "a recipe from Mexico".
  private static let ideas: Set<String> = [
    "scene", "motif", "pattern", "design", "recipe", "idea", "inspiration", "story", "tale", "song", "legend",
    "tradition", "photo", "picture", "gift", "letter", "souvenir", "memory", "friend", "technique", "style",
  ]
  /// Before a country of which the good's trade is not.
  private static let aims: Set<String> = ["by", "to", "via", "than", "against", "into", "about"]
  private static let designs: Set<String> = [
    "designed", "tested", "developed", "engineered", "branded", "styled", "conceived", "invented", "headquartered",
    "lives", "live", "lived", "sits", "resides", "stayed", "stays", "met", "spoke", "studied", "travelled", "traveled",
    "flew", "died", "born", "filmed", "published", "screened", "shown", "discussed", "presented", "hosted", "held",
    "celebrated", "heard", "registered", "patented", "trademarked", "eaten", "drunk", "consumed",
  ]

  /// "Pointed to Xinjiang as the origin of the cotton".
  private func isNamedOrigin(_ next: Int) -> Bool {
    next < words.count && words[next].form == "as" && hasCue(.link, at: next)
  }

  /// "Mysore, India rolls our incense sticks": a place that opens the sentence and does something to what is ours.
  private func isActor(_ good: Int, _ country: Int) -> Bool {
    let (a, b) = (names[good].words, names[country].words)
    let verb = b.upperBound
    guard !names[country].isAdjective, verb < a.lowerBound, a.lowerBound - verb <= 6, !words[verb].isCapitalised,
      words[verb].form.hasSuffix("s"), !Self.notMaking.contains(words[verb].form), !hasCue(.personal, at: verb),
      !isComma(before: verb), words[..<b.lowerBound].allSatisfy({ $0.isCapitalised || $0.form == "in" || $0.form == "the" }),
      words[0].form != "in"
    else { return false }
    let between = words[verb + 1..<a.lowerBound]
    let rest = words[a.upperBound..<min(a.upperBound + 3, words.count)]
    return (between + rest).contains { $0.form == "our" } && !between.contains { Self.breaks.contains($0.form) && $0.form != "of" }
  }

  private static let notMaking: Set<String> = [
    "is", "was", "has", "does", "needs", "likes", "wants", "loves", "taxes", "bans", "hosts", "visits", "buys",
    "imports", "likes", "prefers", "sells", "promotes", "prohibits", "limits", "as", "this", "wears", "eats", "drinks",
  ]

  /// "A film about cocoa", "a study on bricks": what it is about, wherever it was made.
  private func isTopic(_ good: Int) -> Bool {
    var place = names[good].words.lowerBound - 1
    if place > 0, ["the", "our", "their"].contains(words[place].form) { place -= 1 }
    return place > 0 && ["about", "on"].contains(words[place].form) && Self.media.contains(words[place - 1].stem)
  }

  private static let media: Set<String> = [
    "film", "book", "novel", "podcast", "article", "story", "study", "documentary", "blog", "talk", "song", "poem",
    "exhibition", "lecture", "webinar", "movie", "series", "show", "seminar", "quiz", "game", "panel", "debate",
  ]

  /// "The cotton of Egypt", "coltan of the DRC".
  private func isOf(_ good: Int, _ place: Int) -> Bool {
    let head = names[good].words.upperBound
    guard head < place, words[head].form == "of" else { return false }
    return place == head + 1 || place == head + 2 && words[head + 1].form == "the"
  }

  /// "Produced by partners in Bangladesh", "come from our partners in Mexico": whoever makes or sells it, not whoever
  /// the company works with.
  private func isOfPartner(_ governor: Int?, _ good: Int, _ country: Int) -> Bool {
    if let governor, Self.makers.contains(words[governor].stem) {
      return words[max(0, governor - 3)..<governor].contains { $0.form == "by" }
    }
    guard let governor, words[governor].stem == "partner" else { return false }
    if (max(0, governor - 3)..<governor).contains(where: { ["by", "from"].contains(words[$0].form) }) { return true }
    let (head, next) = (names[good].words, names[country].words.upperBound)
    // "Footwear made with partners in Vietnam", "Partners in Vietnam make our footwear".
    if head.upperBound <= governor { return (head.upperBound..<governor).contains { hasCue(.link, at: $0) } }
    return next < head.lowerBound && hasCue(.link, startingAt: next)
  }

  private static let makers: Set<String> = [
    "firm", "family", "company", "artisan", "women", "craftsmen", "pottery", "workshop", "cooperative",
    "collective", "household", "business",
  ]

  private static let places: Set<String> = ["in", "at", "near", "across", "within", "throughout", "for"]

  /// "Kenyan tea", "Turkmenistan cotton", "the cumin is Turkish".
  private func isBeside(_ good: Int, _ country: Int) -> Bool {
    let (a, b) = (names[good].words, names[country].words)
    if b.upperBound <= a.lowerBound {
      // "Guatemala Huehuetenango coffee".
      if b.upperBound + 1 == a.lowerBound, words[b.upperBound].isCapitalised, isEntryLine, !isComma(before: b.upperBound),
        !isComma(before: a.lowerBound)
      {
        return true
      }
      // Other adjectives of a row stand between: "Ghanaian and Ivorian cocoa".
      return (b.upperBound..<a.lowerBound).allSatisfy { isListing($0) || isInName($0) }
        || names[country].isAdjective && a.lowerBound - b.upperBound <= 2
          && !(b.upperBound..<a.lowerBound).contains {
            Self.breaks.contains(words[$0].form) || hasCue(.sourcing, at: $0) || isMade(good) && !isPlainQualifier($0)
          }
    }
    guard names[country].isAdjective else { return false }
    // "The cumin in this powder is Turkish."
    var copula = b.lowerBound - 1
    if copula > a.upperBound, Self.adverbs.contains(words[copula].form) { copula -= 1 }
    if ["is", "are", "was", "were"].contains(words[copula].form), b.upperBound == words.count { return true }
    return (a.upperBound..<b.lowerBound).allSatisfy { Self.copulas.contains(words[$0].form) || isInName($0) }
  }

  private func isMade(_ good: Int) -> Bool {
    names[good].goods.first.flatMap { lists.goods[$0]?.sector } == "Manufacturing"
  }

  /// "Chinese ceramic tiles", "Indian embroidered dresses", not "Argentine tango shoes": a word that says of what or how
  /// a thing is made.
  private func isPlainQualifier(_ place: Int) -> Bool {
    let word = words[place]
    return isInName(place) || lists.productWords.isAside(word) || lists.productWords.materials.contains(word.stem)
      || hasCue(.link, at: place) || hasCue(.material, at: place) || hasCue(.hue, at: place)
      || Self.isParticiple(word.form) || Self.qualifying.contains { word.form.hasSuffix($0) }
      || Self.qualifiers.contains(word.form)
  }

  private static let qualifying = ["en", "ic", "al", "ive", "ous", "made", "ern", "less", "able", "y"]
  private static let qualifiers: Set<String> = [
    "ready", "hand", "own", "main", "women's", "men's", "women", "men", "kids", "children's", "contract", "branded",
    "brand", "luxury", "cheap", "fine", "new", "finished", "semi", "sports", "work", "home", "wool", "silk", "linen",
    "denim", "flat", "solar", "lithium", "ion", "consumer", "export", "fast", "fashion", "leather", "cotton", "rubber",
    "steel", "paper", "plush", "soft", "safety", "garden", "outdoor", "dining", "running",
  ]

  private static let adverbs: Set<String> = [
    "mainly", "mostly", "largely", "chiefly", "all", "usually", "always", "now", "also", "partly", "purely", "entirely",
  ]

  /// "The Chinese distant-water fleet", not "Argentinian steak": an adjective that stands away from the good says where
  /// it is from only when it is that of who makes or catches it.
  private func isOfMaker(_ country: Int) -> Bool {
    var next = names[country].words.upperBound
    // "Chinese and Ethiopian mills" are Chinese mills too.
    while next + 1 < words.count, isListing(next),
      let other = names.first(where: { $0.isAdjective && $0.words.lowerBound == next + 1 })
    {
      next = other.words.upperBound
    }
    guard next < words.count, !Self.parts.contains(words[next].form), !words[next].isCapitalised else { return true }
    let phrase = (next..<min(next + 3, words.count)).prefix { !Self.breaks.contains(words[$0].form) }
    return phrase.contains {
      hasCue(.link, at: $0) || isInName($0) || ["product", "products", "origin"].contains(words[$0].form)
    }
  }

  /// A mark of lists between the two, and no verb: "Coffee: Colombia", "Peanuts (Bolivia)".
  private func isParted(_ good: Int, _ country: Int) -> Bool {
    let (a, b) = (names[good].words, names[country].words)
    let gap = a.upperBound <= b.lowerBound ? a.upperBound..<b.lowerBound : b.upperBound..<a.lowerBound
    guard gap.count <= 12, !gap.contains(where: { Self.verbs.contains(words[$0].form) }), !listsOutlets(country) else {
      return false
    }
    let (from, to) = (words[gap.lowerBound - 1].range.upperBound, words[gap.upperBound].range.lowerBound)
    guard from < to else { return false }
    var position = from
    while position < to {
      switch bytes[position] {
      case UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "\t"), UInt8(ascii: "("), UInt8(ascii: "="): return true
      case UInt8(ascii: "-") where bytes[position - 1] == 0x20: return true
      case 0xE2 where position + 2 < to && bytes[position + 1] == 0x80 && (0x93...0x95).contains(bytes[position + 2]):
        return true
      default: position += 1
      }
    }
    return false
  }

  /// "Authorized dealers for our toys: Brazil, Chile".
  private func listsOutlets(_ country: Int) -> Bool {
    let before = names[country].words.lowerBound
    return found.contains { $0.meanings.contains(.outlet) && $0.words.upperBound <= before }
      && !found.contains { cue in
        cue.words.upperBound <= before && cue.meanings.contains(.link) && !cue.meanings.contains(.outlet)
      }
  }

  /// "Whole cashew kernels, origin Vietnam", "Peanuts, shelled, Bolivia".
  private func endsList(_ good: Int, _ country: Int) -> Bool {
    let (a, b) = (names[good].words, names[country].words)
    guard a.upperBound <= b.lowerBound, b.upperBound == words.count,
      words.indices.allSatisfy({ isInName($0) || lists.productWords.isAside(words[$0]) || Self.entryWords.contains(words[$0].form) })
    else { return false }
    let gap = words[b.lowerBound - 1].range.upperBound..<words[b.lowerBound].range.lowerBound
    return bytes[gap].contains(UInt8(ascii: ","))
  }

  /// "Second flush tea, India, 100 g tin", "Wool rug, Bhadohi, India": between the commas of a product line.
  private func isSegment(_ good: Int, _ country: Int) -> Bool {
    let (a, b) = (names[good].words, names[country].words)
    guard !names[country].isAdjective, a.upperBound <= b.lowerBound, isEntryLine else { return false }
    let town = b.lowerBound - 1
    let place = town >= a.upperBound && isPlaceLike(town) && isComma(before: b.lowerBound) ? town : b.lowerBound
    guard a.upperBound <= place, isComma(before: place) else { return false }
    return b.upperBound == words.count || isComma(before: b.upperBound)
  }

  /// No sentence about anyone.
  private var isEntryLine: Bool {
    words.count <= 18 && !words.contains { Self.verbs.contains($0.form) || Self.speakers.contains($0.form) }
  }

  private func isComma(before place: Int) -> Bool {
    guard place > 0, place < words.count else { return false }
    return bytes[words[place - 1].range.upperBound..<words[place].range.lowerBound].contains {
      [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: "(")].contains($0)
    }
  }

  private static let speakers: Set<String> = ["our", "us", "their", "i", "you", "your", "by", "customers", "offices"]

  /// Whether the clause of the country, or of the good where a pronoun takes it up, speaks of making or buying.
  private func speaksOfOrigin(_ good: Int, _ country: Int) -> Bool {
    guard let here = clauses.first(where: { $0.contains(names[country].words.lowerBound) }) else { return false }
    let isTogether = here.overlaps(names[good].words)
    if !isTogether, !here.contains(where: { Self.pronouns.contains(words[$0].form) }) { return false }
    return found.contains { cue in
      cue.meanings.contains(.link) && here.overlaps(cue.words)
        && !names[country].words.overlaps(cue.words)
    }
  }

  /// "Apparel workers", "mica villages": whose trade the good is.
  private func isDealtIn(_ good: Int) -> Bool {
    let next = names[good].words.upperBound
    return next < words.count
      && (Self.trades.contains(words[next].stem) || Self.dealings.contains(words[next].stem))
  }

  /// "Tobacco contracts", "garment orders".
  private static let dealings: Set<String> = [
    "contract", "order", "sourcing", "buying", "purchasing", "procurement", "program", "work", "labor", "job", "monitor", "plant", "peeler",
    "operator", "unit", "vessel", "boat", "auction",
  ]

  /// "Glass bottles are recycled by hand in Bangladesh", "garlic peeled in China": something is done to it there.
  private func isWorked(_ good: Int, _ country: Int) -> Bool {
    let (from, to) = (names[good].words.upperBound, start(of: country))
    guard from < to, to - from <= 9, to > 0, ["in", "near", "at", "across"].contains(relation(at: to).0) else {
      return false
    }
    return (from..<to).contains { place in
      Self.isParticiple(words[place].form)
        && (place == from
          || ["is", "are", "was", "were", "be", "been", "being", "hand", "then"].contains(words[place - 1].form))
    }
  }

  /// "Made", "harvested": what is done to a good.
  static func isParticiple(_ form: String) -> Bool {
    (form.hasSuffix("ed") && form.utf8.count > 4 || irregular.contains(form)) && !notWork.contains(form)
  }

  private static let irregular: Set<String> = [
    "cut", "spun", "made", "dug", "caught", "grown", "sewn", "woven", "bred", "fed", "shot", "ground", "blown", "drawn",
    "built", "wound", "handmade", "knit", "laid", "sown", "beaten", "broken", "frozen", "cast", "hewn", "found", "split",
  ]
  /// What is done to a good where it is sold and used.
  private static let notWork: Set<String> = [
    "used", "consumed", "served", "offered", "displayed", "exhibited", "banned", "prohibited", "allowed", "launched",
    "advertised", "marketed", "viewed", "installed", "distributed", "donated", "needed", "based", "named", "called",
    "liked", "loved", "opened", "discussed", "celebrated", "filmed", "recorded", "played", "fitted", "restored",
    "seized", "detained", "stolen", "invited", "listed", "placed", "related", "interested", "tested", "enjoyed",
    "planned", "registered", "smoked", "compared", "regarded", "concerned", "helped", "asked", "wanted", "visited",
    "worn", "expected", "traded",
  ]
  static let trades: Set<String> = [
    "worker", "village", "district", "belt", "industry", "sector", "farmer", "grower", "miner", "picker", "weaver",
    "laborer", "producer", "farm", "field", "mine", "plantation", "factory", "mill", "kiln", "harvest", "production",
    "supplier", "exporter", "mining", "farming", "growing", "community", "family", "smallholder", "cooperative",
    "estate", "quarry", "smelter", "maker", "manufacturer", "fishery", "pit", "shaft", "concession", "grove", "orchard",
    "ranch", "vineyard", "loom", "tannery", "ginnery", "trawler", "fleet", "pond", "tapper", "digger", "logger",
    "herder", "cutter", "refiner", "garden", "refinery", "spinner", "artisan",
  ]

  private func hasCue(_ cue: Cue, startingAt place: Int) -> Bool {
    found.contains { $0.meanings.contains(cue) && $0.words.lowerBound == place }
  }

  private func hasCue(_ cue: Cue, at place: Int) -> Bool {
    found.contains { $0.meanings.contains(cue) && $0.words.contains(place) }
  }

  private func hasCue(_ cue: Cue, endingAt place: Int?) -> Bool {
    guard let place else { return false }
    return found.contains { $0.meanings.contains(cue) && $0.words.upperBound == place + 1 }
  }

  /// The first word of the row of places in which a country stands: "Huila, Colombia", "Peru and Bolivia".
  private func start(of country: Int) -> Int {
    var place = names[country].words.lowerBound
    while place > 0 {
      let before = place - 1
      if words[before].form == "the", before > 0, isListing(before - 1) {
        place = before
      } else if words[before].form == "not", before > 0, isInName(before - 1) {
        place = before
      } else if isInName(before) || isListing(before) && before > 0 && isPlace(before - 1) || isPlaceLike(before) {
        place = before
      } else {
        break
      }
    }
    return place
  }

  /// The preposition before a place, and the word it hangs on.
  private func relation(at start: Int) -> (String, Int?) {
    var place = start - 1
    while place >= 0, Self.parts.contains(words[place].form) || isNamedPart(place) { place -= 1 }
    guard place >= 0 else { return ("", nil) }
    // "From Kachin State in Myanmar", "from the Nile delta in Egypt".
    if place > 1, ["in", "of", "near"].contains(words[place].form), isPlaceLike(place - 1) || isNamedRegion(place - 1) {
      var first = place - 1
      while first > 0, isPlaceLike(first - 1) || isNamedRegion(first) && Self.parts.contains(words[first - 1].form) {
        first -= 1
      }
      if first > 0 { return relation(at: first) }
    }
    return (words[place].form, place > 0 ? place - 1 : nil)
  }

  /// "Delta" in "the Nile delta in Egypt".
  private func isNamedRegion(_ place: Int) -> Bool {
    place > 0 && Self.parts.contains(words[place].form) && isPlaceLike(place - 1) && !isInName(place - 1)
  }

  /// "Bangka" in "Bangka island, Indonesia".
  private func isNamedPart(_ place: Int) -> Bool {
    isPlaceLike(place) && !isInName(place)
      && (Self.parts.contains(words[place + 1].form) || words[place + 1].isCapitalised)
  }

  private func isPlaceLike(_ place: Int) -> Bool {
    words[place].isCapitalised && place > 0 && !names.contains { $0.country == nil && $0.words.contains(place) }
  }

  /// A country's name may end in a small letter: "Côte d'Ivoire and Ghana".
  private func isPlace(_ place: Int) -> Bool {
    isPlaceLike(place) || names.contains { $0.country != nil && $0.words.contains(place) }
  }

  private func isInName(_ place: Int) -> Bool { names.contains { $0.words.contains(place) } }
  private func isListing(_ place: Int) -> Bool { ["and", "or", "as", "well", "both"].contains(words[place].form) }

  /// A line without a full stop, of few words and no verb: an entry, not a sentence.
  static func isEntry(_ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = words.last, words.count <= 10 else { return false }
    let end = last.range.upperBound
    let isSentence =
      end < bytes.count && [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes[end])
    return !isSentence && !words.contains { verbs.contains($0.form) }
  }

  private static let entryWords: Set<String> = ["origin", "product", "of", "and", "from", "in", "made", "country"]
  static let verbs: Set<String> = [
    "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could", "may", "might",
    "must", "should", "do", "does", "did", "we", "they", "he", "she", "it", "said", "says", "won", "who", "that",
  ]
  private static let copulas: Set<String> = [
    "is", "are", "was", "were", "be", "all", "mostly", "mainly", "largely", "also", "only", "usually",
  ]
  static let breaks: Set<String> = [
    "and", "or", "in", "on", "with", "for", "of", "to", "at", "by", "from", "is", "are", "was", "were", "who",
    "prefers",
    "likes",
  ]
  /// Between a preposition and its place: "from the highlands of Peru" is read up to "from".
  static let parts: Set<String> = [
    "the", "of", "northern", "southern", "eastern", "western", "central", "north", "south", "east", "west", "rural",
    "upper", "lower", "northeast", "northwest", "southeast", "southwest", "coast", "highlands", "highland", "region",
    "regions", "province", "provinces", "state", "states",
    "parts", "part", "district", "districts", "island", "islands", "area", "areas", "city", "town", "towns", "villages",
    "valley", "valleys", "belt", "plains", "hills", "mainland", "neighboring", "neighbouring", "country", "countries",
    "people's", "kingdom", "mine", "mines", "delta", "mountains", "mountain", "peninsula", "basin", "county",
    "prefecture", "governorate", "division", "department", "archipelago", "zone", "uplands", "lowlands", "plateau",
    "slopes", "foothills", "oasis", "commune", "municipality", "port", "village", "township", "volcano", "range", "communities", "lake", "shores", "rivers", "forests", "outskirts", "a", "an", "its", "our",
  ]
  private static let persons: Set<String> = [
    "worker", "migrant", "laborer", "woman", "women", "man", "men", "family", "girl", "boy", "child", "children",
    "crew",
    "recruit", "refugee", "fishermen", "trainee", "machine", "machinery", "equipment", "robot", "engineer", "visitor",
  ]
  private static let traces: Set<String> = [
    "traced", "trace", "traceable", "linked", "tied", "back", "attributed", "native", "outsourced", "subcontracted",
    "unique", "moved", "shifted",
  ]
  private static let seams: Set<String> = ["sewn", "stitched", "tailored", "assembled"]
  private static let sales: Set<String> = [
    "sold", "sell", "sells", "selling", "marketed", "launched", "advertised", "opened", "exhibited", "listed",
    "served", "serve", "serves", "retails", "available", "distributed", "donated", "resold",
  ]
  private static let pronouns: Set<String> = [
    "it", "they", "them", "these", "those", "which", "that", "most", "half", "some", "all", "both", "this", "there",
    "more", "none", "third", "rest", "remainder", "origin", "origins", "source", "sources",
  ]
}
