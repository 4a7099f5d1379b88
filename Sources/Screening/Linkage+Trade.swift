/// Whose trade a good is, and what only speaks of it.
extension Linkage {
  /// "A scene from Iran", "a recipe from Mexico".
  static let ideas: Set<String> = [
    "scene", "motif", "pattern", "design", "recipe", "idea", "inspiration", "story", "tale", "song", "legend",
    "tradition", "photo", "picture", "gift", "letter", "souvenir", "memory", "friend", "technique", "style",
  ]

  /// Before a country of which the good's trade is not.
  static let aims: Set<String> = ["by", "to", "via", "than", "against", "into", "about"]

  /// "A film about cocoa", "a study on bricks": what it is about, wherever it was made.
  func isTopic(_ good: Int) -> Bool {
    var place = names[good].words.lowerBound - 1
    if place > 0, ["the", "our", "their"].contains(words[place].form) { place -= 1 }
    return place > 0 && ["about", "on"].contains(words[place].form) && Self.media.contains(words[place - 1].stem)
  }

  static let media: Set<String> = [
    "film", "book", "novel", "podcast", "article", "story", "study", "documentary", "blog", "talk", "song", "poem",
    "exhibition", "lecture", "webinar", "movie", "series", "show", "seminar", "quiz", "game", "panel", "debate",
  ]

  /// "Produced by partners in Bangladesh", "come from our partners in Mexico": whoever makes or sells it, not whoever
  /// the company works with.
  func isOfPartner(_ governor: Int?, _ good: Int, _ country: Int) -> Bool {
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

  static let makers: Set<String> = [
    "firm", "family", "company", "artisan", "women", "craftsmen", "pottery", "workshop", "cooperative",
    "collective", "household", "business",
  ]

  /// "Apparel workers", "mica villages": whose trade the good is.
  func isDealtIn(_ good: Int) -> Bool {
    let next = names[good].words.upperBound
    return next < words.count
      && (Self.trades.contains(words[next].stem) || Self.dealings.contains(words[next].stem))
  }

  /// "Tobacco contracts", "garment orders".
  static let dealings: Set<String> = [
    "contract", "order", "sourcing", "buying", "purchasing", "procurement", "program", "work", "labor", "job",
    "monitor", "plant", "peeler",
    "operator", "unit", "vessel", "boat", "auction",
  ]

  static let trades: Set<String> = [
    "worker", "village", "district", "belt", "industry", "sector", "farmer", "grower", "miner", "picker", "weaver",
    "laborer", "producer", "farm", "field", "mine", "plantation", "factory", "mill", "kiln", "harvest", "production",
    "supplier", "exporter", "mining", "farming", "growing", "community", "family", "smallholder", "cooperative",
    "estate", "quarry", "smelter", "maker", "manufacturer", "fishery", "pit", "shaft", "concession", "grove", "orchard",
    "ranch", "vineyard", "loom", "tannery", "ginnery", "trawler", "fleet", "pond", "tapper", "digger", "logger",
    "herder", "cutter", "refiner", "garden", "refinery", "spinner", "artisan",
  ]
}
