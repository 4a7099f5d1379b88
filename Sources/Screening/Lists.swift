public import Disclosures

/// All lists that we hold, checked and ready to be asked.
///
/// Made from the tables of `rubric/lists/` (see its README). A table that is missing, has another header, names an
/// unknown good or country, or has fewer or more rows than `tables.csv` allows, is refused with its place.
///
/// A class for being handed about by one reference: two dozen tables are much to copy for every sentence.
public final class Lists: Sendable {
  /// By id.
  public let goods: [String: Good]
  /// By ISO 3166-1 alpha-3.
  public let countries: [String: Country]
  /// By id.
  public let regions: [String: Region]
  /// Oldest first.
  public let editions: [Edition]
  /// References of all lists, in the order of `lists.csv`.
  public let references: [ListReference]

  let spans: [String: [ListingSpan]]
  let goodNames: PhraseIndex<NamedThing>
  let places: PhraseIndex<PlaceName>
  /// What looks like a name and is none, as it is written in the table.
  let vetoes: PhraseIndex<String>
  /// Names of places in names of styles: "Cuban heel".
  let styles: PhraseIndex<Bool>
  /// Figures of speech, looked for in running text only.
  let figures: PhraseIndex<Bool>
  /// By stem.
  let rules: [String: WordRule]
  let textNames: PhraseIndex<String>
  let cues: PhraseIndex<Cue>
  let lexicon: Lexicon
  /// By number in the lexicon: in which tables phrases begin with the word that name something in running text, or look
  /// like it.
  let nameOpeners: [NameTables]
  let newestStandings: [String: Mention.GoodStanding]
  let productWords: ProductWords
  /// What goods, origins and suppliers are looked up in; nil where names in texts are all that is asked for.
  private let known: LookUpTables?

  init(
    goods: [String: Good], countries: [String: Country], regions: [String: Region], editions: [Edition],
    references: [ListReference], spans: [String: [ListingSpan]], goodNames: PhraseIndex<NamedThing>,
    places: PhraseIndex<PlaceName>, vetoes: PhraseIndex<String>, styles: PhraseIndex<Bool>,
    figures: PhraseIndex<Bool>, rules: [String: WordRule], textNames: PhraseIndex<String>, cues: PhraseIndex<Cue>,
    lexicon: Lexicon, productWords: ProductWords, lookUp: LookUpTables?
  ) {
    self.goods = goods
    self.countries = countries
    self.regions = regions
    self.editions = editions
    self.references = references
    self.spans = spans
    self.goodNames = goodNames
    self.places = places
    self.vetoes = vetoes
    self.styles = styles
    self.figures = figures
    self.rules = rules
    self.textNames = textNames
    self.cues = cues
    self.lexicon = lexicon
    nameOpeners = (0..<lexicon.count).map { word in
      var tables: NameTables = []
      if vetoes.opens(word) || figures.opens(word) { tables.insert(.vetoes) }
      if places.opens(word) { tables.insert(.places) }
      if textNames.opens(word) { tables.insert(.goods) }
      return tables
    }
    newestStandings = Self.standings(goods, spans, editions)
    self.productWords = productWords
    known = lookUp
  }

  /// Whoever asks for these must not have loaded the lists for texts alone.
  var lookUp: LookUpTables {
    guard let known else { preconditionFailure("the lists were loaded for names in texts alone") }
    return known
  }

  /// - Parameters:
  ///   - files: bytes of the tables by file name ("listings.csv"), embedded or read from a folder. Names may have a folder
  ///     before them.
  ///   - inTextsOnly: whether `mentions(in:asOf:)` is all that will be asked: other tables are not read then, nor
  ///     held to their bounds.
  public static func load(files: [String: [UInt8]], inTextsOnly: Bool = false) throws(ListsError) -> Lists {
    var builder = try ListsBuilder(files: files)
    return try builder.lists(inTextsOnly: inTextsOnly)
  }

  /// The edition in force on a day ("2021-03-31"), the newest for nil; nil for a day before the oldest that we hold.
  public func edition(asOf day: String?) -> Edition? {
    guard let day else { return editions.last }
    return editions.last { $0.publishedOn <= day }
  }

  /// How the List of Goods is printed when answered from an edition.
  public func reference(_ edition: Edition) -> ListReference {
    var reference = self.reference("tvpra")
    reference.edition = edition.title
    reference.isComplete = edition.missing.isEmpty
    reference.missing = edition.missing
    return reference
  }

  /// "tvpra", "eo13126", "cbp", "uflpa", "uflpa-sectors", "hs".
  public func reference(_ id: String) -> ListReference {
    references.first { $0.id == id }
      ?? ListReference(id: id, title: id, publisher: "", edition: "", isComplete: false, missing: "")
  }

  /// Every row of an edition, by good and country.
  public func listings(in edition: Edition) -> [Listing] {
    spans.keys.sorted().flatMap { listings(of: $0, in: edition) }
  }

  /// Rows of a good in an edition, by country; those with no country last.
  public func listings(of good: String, in edition: Edition) -> [Listing] {
    held(good, in: edition).map { listing($0, edition, .listed) }
  }

  /// The row of a good and a country in an edition.
  func listing(of good: String, country: String, in edition: Edition) -> Listing? {
    held(good, in: edition).first { $0.country == country }.map { listing($0, edition, .listed) }
  }

  func held(_ good: String, in edition: Edition) -> [ListingSpan] {
    (spans[good] ?? []).filter { $0.holds(in: edition.id, editions) }
  }

  /// Rows that an edition had before and has no more: the last state of each, with the edition that removed it.
  func removed(of good: String, by edition: Edition) -> [Listing] {
    let held = Set(listings(of: good, in: edition).map(\.country))
    let order = place(edition.id)
    let past = (spans[good] ?? []).filter { !held.contains($0.country) && place($0.until ?? "") <= order }
    let last = Dictionary(grouping: past, by: \.country).compactMapValues {
      $0.max { place($0.from) < place($1.from) }
    }
    return last.values.map { listing($0, edition, .removed) }.sorted { ($0.country ?? "~") < ($1.country ?? "~") }
  }

  /// Position of an edition; beyond the last for a name that is none.
  func place(_ edition: String) -> Int { editions.firstIndex { $0.id == edition } ?? editions.count }

  /// Edition that listed it first. What stands in the oldest edition that we hold may stand in older ones too.
  private func first(_ span: ListingSpan) -> String {
    span.since == editions.first?.id ? "\(span.since) or before" : span.since
  }

  /// Edition that a flag has been "yes" from, where the pair was listed before without it.
  private func beginning(of flag: KeyPath<ListingSpan, Listing.Flag>, in span: ListingSpan) -> String? {
    guard span[keyPath: flag] == .yes else { return nil }
    var from = span.from
    while let before = spans[span.good]?.first(where: {
      $0.country == span.country && $0.until == from && $0[keyPath: flag] == .yes
    }) {
      from = before.from
    }
    return from == span.since ? nil : from
  }

  private func listing(_ span: ListingSpan, _ edition: Edition, _ status: Listing.Status) -> Listing {
    Listing(
      good: span.good, goodName: goods[span.good]?.name ?? span.good, country: span.country,
      countryName: span.country.flatMap { countries[$0]?.name }, childLabor: span.childLabor,
      forcedLabor: span.forcedLabor, relation: span.relation, status: status, since: first(span),
      childLaborSince: beginning(of: \.childLabor, in: span), forcedLaborSince: beginning(of: \.forcedLabor, in: span),
      removedIn: status == .removed ? span.until : nil, list: reference(edition))
  }
}

/// A good and a country over the editions in which nothing about them changed.
struct ListingSpan: Sendable {
  var good: String
  var country: String?
  var childLabor: Listing.Flag
  var forcedLabor: Listing.Flag
  var relation: Listing.Relation
  var since: String
  var from: String
  /// The first edition in which it no longer holds; nil while it does.
  var until: String?
  /// "official", "secondary", "good-only", "imported".
  var confidence: String

  func holds(in edition: String, _ editions: [Edition]) -> Bool {
    func place(_ id: String) -> Int { editions.firstIndex { $0.id == id } ?? editions.count }
    return place(from) <= place(edition) && (until.map { place(edition) < place($0) } ?? true)
  }
}

/// A product and a country on the list of Executive Order 13126.
struct ProductSpan: Sendable {
  var country: String
  var from: String
  var until: String?
}

/// A high-priority sector of the UFLPA strategy.
struct SectorSpan: Sendable {
  var name: String
  var goods: [String]
  /// Stems of words by which a product tells its sector, where no listed good does.
  var names: [[String]]
  var addedOn: String
}

/// What a phrase about goods may mean.
enum NamedThing: Sendable, Hashable {
  case good(String, NameKind)
  /// A product that is no listed good's name, and the good it leads to.
  case product(String, good: String, relation: String)

  enum NameKind: String, Sendable {
    case official, former, synonym
    /// A synonym too general for running text.
    case check
  }
}

/// What a phrase about places may mean.
enum PlaceName: Sendable, Hashable {
  case country(String, PlaceKind)
  case region(String, iso3: String)

  enum PlaceKind: String, Sendable {
    case official, alias, former, typo, ambiguous, demonym
    /// A province or a city, which tells the country of an origin; running text is left to the countries' own names.
    case place
  }
}

/// A good that another is made from.
struct Ingredient: Sendable, Hashable {
  var good: String
  /// "made from", "may contain".
  var relation: String
}

/// When a word is the name of a good at all.
struct WordRule: Sendable {
  /// What must stand near it.
  var needs: Cue?
  /// The only numbers in which it counts ("matches", not "match"); nil for any.
  var forms: Set<String>?
  /// Whether it is a common verb too ("matches", "locks").
  var isVerbToo = false
}

/// Words that tell how a good or a country is meant.
enum Cue: UInt8, CaseIterable, Sendable {
  case material, metal, sourcing, negation, denial, remedy, organisation
  /// "Not from", "instead of": denies what follows at once, and nothing else.
  case contrast
  /// "Gold tier", "silver medal": a rank, not a metal.
  case rank
  /// "Refined in", "packed in": where a raw good goes, not where it is from.
  case processing
  /// "Canteen", "meals", "wear": what people at work eat and put on, not what is bought to be sold.
  case consumption
  /// "Grown", "factories", "buy": the sentence speaks of where a good is from.
  case link
  /// "Growing market", "wind farm": a figure of speech that holds another cue and is none.
  case idle
  /// "Delegates", "minister": who is from a country, while the good is not.
  case people
  /// "Not only", "no doubt": holds a negation and denies nothing.
  case affirming
  /// "Cannot rule out", "do not know": nothing is denied in the clause.
  case unsaid
  /// "Yet to", "called for": the denial that follows has not come to pass.
  case wish
  /// "Ban", "boycott": a denial that may be lifted; and what lifts it.
  case ban, lift
  /// "Child labor", "pesticides", "workers": a denial of these does not deny the trade.
  case harm
  /// "Except": after a denial, what is traded all the same.
  case exception
  /// "Florida", "Atlanta": the sentence speaks of the United States, where a country's namesake lies.
  case namesake
  /// "Association", "Commission", "Act": what a country's name opens is a body or a law.
  case body
  /// Goods by whose names colors go, and names of colors: "charcoal", "brick red".
  case shade, hue
  /// "Candle", "shampoo": a good beside them is a scent.
  case scented
  /// "Grinder", "peeler": what a good's name before them tells is what they are for.
  case utensil
  /// "Cut", "keep": with "from our range" or "out of our products" behind what is cut.
  case severing, assortment
  /// "End", "prevent", and what they put right where it follows them: "child labor".
  case mending, wrong
  /// "Maria", "Tom"; "director", "buyer"; "signed", "manages": who bears a country's name.
  case forename, role, personal
  /// "Iron", "zinc", and "vitamin", "fortified": what a food holds.
  case nutrient, nutrition
  /// "Lid", "strap": the material before it is that of a part.
  case part
  /// "Paint", "lipstick": what is sold in colors that bear the names of goods.
  case tinted
  /// "Curry", "restaurant": an adjective before it tells how it is cooked.
  case dish
  /// "Grown", "mined", and "designed", "packed", "sold": what is done where a good is from, and what may be done anywhere.
  case growing, handling
  /// "Shops", "customers": where a good is sold.
  case outlet
  /// "Withdrawn", "removed", and who is: "children".
  case freeing, freed
  /// "Withheld wages", and "paid", "received": together they mend.
  case due, settling
  /// "Insure", "software", "peers": someone else's trade, which is neither bought nor harmed.
  case service
}

/// A code of the Harmonized System that is linked to a good.
public struct HSLink: Sendable, Hashable {
  /// Two, four or six digits.
  public var code: String
  public var good: String
  /// Whether the code holds what is made from the good, or some of its kinds among other things, not the good itself.
  public var isDownstream: Bool
}
