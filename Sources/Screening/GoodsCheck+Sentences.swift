import Disclosures

extension GoodsCheck {
  /// The answer in sentences for a person. Every one says no more than the list does.
  public var sentences: [String] {
    var found: [String] = []
    guard let edition else {
      return ["The oldest edition that we hold is of 1 December 2014; nothing can be said as of \(asOf ?? "that day")."]
    }
    if answer == .notRead { return [unread] }
    if let problem = origin?.problem { found.append(problem + ".") }
    if saysOrigin, let origin {
      found.append("\"\(origin.asked)\" is read as where it is from: \(names(origin.countries.map(\.name))).")
    }
    found += identity
    found.append(verdict)
    found += history
    found += neighbours
    if !executiveOrder.isEmpty {
      found.append("On the list of Executive Order 13126 for \(names(executiveOrder.map(\.name))).")
    }
    found += executiveOrderRemoved.map {
      "Was on the list of Executive Order 13126 for \($0.country.name) until \($0.day), when it was taken off."
    }
    found += orderSentences
    if !sectors.isEmpty {
      found.append("UFLPA high-priority sector: \(sectors.map(\.title).joined(separator: "; ")).")
    }
    if answer != .pairListed {
      found.append("\"Not listed\" does not mean clean: a list names only what was researched and found.")
    }
    if !edition.missing.isEmpty { found.append("Not held: \(edition.missing).") }
    return found
  }

  /// That firms and vessels from there are under orders; nil for none. It says nothing about the good of anyone else, and so
  /// is for who asks about the good alone.
  public var firmSentence: String? {
    if firms.isEmpty { return nil }
    let parties = unique(firms.map { "\($0.name) (\($0.action.rawValue) since \($0.effectiveOn))" })
    return
      "Under orders that may cover it, by their names: \(names(parties)). `fairlead suppliers screen` compares your "
      + "suppliers with all such firms."
  }

  /// Orders against the good from there, a sentence each.
  var orderSentences: [String] { orders.map { "\($0.action.rawValue) since \($0.effectiveOn): \($0.name)." } }

  /// The answer in a few words, for the top of a page: without a country there are no "other" ones.
  public var headline: String {
    switch answer {
    case .listedCountryNotStated: "listed, country not stated in what we hold"
    case .listedNoCountryNamed:
      "listed for \(plural(Set(listings.compactMap(\.country)).count, "country", "countries"))"
    case .pairListed:
      listings.contains(where: isNamed) ? answer.rawValue : "listed as \(names(unique(listings.map(\.goodName))))"
    default: answer.rawValue + more
    }
  }

  /// What the other lists, or the list for what the product is made of, say of one that is not listed itself.
  private var more: String {
    let inputs = chains.filter { $0.match.isMadeOf && $0.listings.contains { $0.country != nil } }
    var found: [String] = []
    if origin?.countries.isEmpty == false, !inputs.isEmpty {
      found.append("what it is made from is listed (\(names(unique(inputs.map(\.match.good.name)))))")
    }
    if !orders.isEmpty { found.append("under an order") }
    return found.isEmpty ? "" : "; " + found.joined(separator: "; ")
  }

  private var own: [GoodMatch] { matches.filter(\.isTheGood) }

  /// Why no product was read, in a note.
  var unreadReason: String {
    if words(of: asked).isEmpty { return "no product is named" }
    return asked.contains(where: \.isLetter) || !asked.contains(where: \.isNumber)
      ? "\"\(asked)\" names no product" : "\"\(asked)\" is a number and names no product"
  }

  private var unread: String {
    if headings.isEmpty, !words(of: asked).isEmpty, TariffCode(asked).digits?.utf8.count ?? 0 < 4 {
      return unreadReason + "."
    }
    let goods = Set(headings.map(\.good)).sorted().map { $0.replacing("-", with: " ") }
    guard asked.contains(where: \.isNumber) else { return "No product was named." }
    return "\"\(asked)\" is a tariff code, not a product; ask for the product by its name"
      + (goods.isEmpty ? "." : ". Under the code usually go: \(names(goods)).")
  }

  /// How the words were understood, unless they are the name itself.
  private var identity: [String] {
    if matches.isEmpty, sectors.isEmpty {
      return [
        suggestions.isEmpty
          ? "We know no good of the lists by \"\(asked)\": look for another spelling, or for what it is made of."
          : "Did you mean \(suggestions.joined(separator: " or "))?"
      ]
    }
    return own.compactMap { match in
      switch match.way {
      case .synonym: "\"\(match.text)\" is listed as \(match.good.name)."
      case .formerName: "\"\(match.text)\" is now named \(match.good.name)."
      case .kind: "\"\(match.text)\" is a kind of \(match.good.name)."
      case .name, .chain, .part: nil
      }
    }
  }

  private var verdict: String {
    let good = own.isEmpty ? "\"\(asked)\"" : names(unique(own.map(\.good.name)))
    let countries = names(origin?.countries.map(\.name) ?? [])
    let count = Set(listings.compactMap(\.country)).count
    switch answer {
    case .pairListed:
      return (unique(listings.map(sentence)) + unlistedNotes.map { "\($0)." }).joined(separator: " ")
    case .listedNoCountryNamed:
      return "\(good): listed for \(plural(count, "country", "countries")): "
        + "\(names(unique(listings.compactMap(\.countryName))))."
    case .listedCountryNotStated:
      return "\(good): listed, country not stated in what we hold"
        + (countries.isEmpty ? "." : "; whether for \(countries) cannot be said.")
    case .listedForOtherCountries:
      return
        "\(good) from \(countries): not listed; the good is listed for \(plural(count, "other country", "other countries"))."
    case .countryListedForOtherGoods:
      return "\(good) from \(countries): not listed; \(countries) is listed for "
        + "\(plural(Set(otherGoods).count, "other good", "other goods"))."
    case .notListed, .notRead:
      return countries.isEmpty ? "\(good): not listed." : "\(good) from \(countries): not listed."
    }
  }

  /// Of several goods in one product those that are not listed from there, each in words.
  var unlistedNotes: [String] {
    guard answer == .pairListed, Set(own.map(\.text)).count > 1 else { return [] }
    let rows = Set(listings.map(\.good))
    let texts = Set(own.filter { isHeld($0.good, rows) }.map(\.text))
    return unique(own.filter { !texts.contains($0.text) }.map(\.good.name)).map { name in
      "\(name) from \(names(origin?.countries.map(\.name) ?? [])): not listed"
    }
  }

  private func isHeld(_ good: Good, _ rows: Set<String>) -> Bool {
    rows.contains(good.id) || good.broader.contains(where: rows.contains)
  }

  private func sentence(_ listing: Listing) -> String {
    var text = "\(listing.goodName) from \(listing.countryName ?? "a country that is not stated"): listed"
    switch listing.relation {
    case .direct:
      text +=
        ", child labor: \(listing.childLabor.rawValue)\(later(listing.childLaborSince)), forced labor: "
        + "\(listing.forcedLabor.rawValue)\(later(listing.forcedLaborSince))"
    case .downstream(let input, let country):
      text +=
        " as made with \(inputNames[input] ?? input)"
        + (country.map { " of \(places($0))" } ?? "")
      text += "; the list gives such rows no flags of their own"
    }
    return text + ", since \(listing.since)." + (isNamed(listing) ? "" : " " + kinship(listing))
  }

  /// Names of countries whose codes stand in one cell: "CIV|GHA".
  private func places(_ codes: String) -> String {
    codes.split(separator: "|").map { inputNames[String($0)] ?? String($0) }.joined(separator: ", ")
  }

  /// What rows that a chain leads to say of labor: once where they agree, else for which countries.
  private func flags(_ rows: [Listing]) -> String {
    let stated = rows.filter { $0.childLabor != .notStated || $0.forcedLabor != .notStated }
    guard let first = stated.first else { return rows.isEmpty ? "" : " (without flags of its own)" }
    let isOne =
      stated.count == rows.count
      && rows.allSatisfy { $0.childLabor == first.childLabor && $0.forcedLabor == first.forcedLabor }
    if isOne { return " (child labor: \(first.childLabor.rawValue), forced labor: \(first.forcedLabor.rawValue))" }
    let forced = unique(rows.filter { $0.forcedLabor == .yes }.compactMap(\.countryName))
    return forced.isEmpty ? " (child labor: yes, forced labor: no)" : " (forced labor: \(names(forced)))"
  }

  /// A flag that came later than the row it stands in.
  private func later(_ edition: String?) -> String { edition.map { " (said since \($0))" } ?? "" }

  /// Whether a row is of the good itself: a broader good that is listed does not name its parts.
  func isNamed(_ listing: Listing) -> Bool { own.isEmpty || own.contains { $0.good.id == listing.good } }

  /// What a row of a broader good says of the one asked for, and what it does not.
  private func kinship(_ listing: Listing) -> String {
    let kinds = own.map(\.good).filter { $0.broader.contains(listing.good) }.map(\.name)
    let isNamedToo = listings.contains(where: isNamed)
    return "\(names(unique(kinds))) is a kind of \(listing.goodName)"
      + (isNamedToo ? "." : ", not named itself for this country.")
  }

  /// The sectors, for a table with a row for each product.
  var sectorNotes: [String] { sectors.map { "UFLPA high-priority sector \($0.title)" } }

  /// Notes on rows of a broader good, for a table with a row for each product.
  var kinshipNotes: [String] {
    if answer != .pairListed { return [] }
    return unique(
      listings.filter { !isNamed($0) }.map { "what is listed is \($0.goodName): \(kinship($0).dropLast())" })
  }

  private var history: [String] {
    removed.map { row in
      "\(row.goodName) from \(row.countryName ?? "?") was listed from \(row.since) and taken off in \(row.removedIn ?? "?")."
    }
  }

  private var neighbours: [String] {
    var found: [String] = []
    for (word, rows) in [("Narrower", narrower), ("Broader", broader)] {
      for name in unique(rows.map(\.goodName)) {
        let countries = unique(rows.filter { $0.goodName == name }.compactMap(\.countryName))
        found.append(
          "\(word) listing: \(name), "
            + (countries.isEmpty ? "country not stated in what we hold." : "for \(names(countries))."))
      }
    }
    for chain in chains {
      let countries = unique(chain.listings.compactMap(\.countryName))
      let asked = names(origin?.countries.map(\.name) ?? [])
      let unstated =
        "which is listed, country not stated in what we hold"
        + (asked.isEmpty ? "" : "; whether for \(asked) cannot be said")
      let listed =
        chain.isCountryUnstated
        ? unstated
        : countries.isEmpty
          ? "which is not listed here" : "which is listed for \(names(countries))\(flags(chain.listings))"
      switch chain.match.way {
      case .chain(let relation):
        found.append("\"\(chain.match.text)\" \(link(relation)) \(chain.match.good.name), \(listed).")
      case .part: found.append("Names \(chain.match.good.name) beside the product, \(listed).")
      default: break
      }
    }
    return found
  }

  private func link(_ relation: String) -> String { relation.hasPrefix("made") ? "is \(relation)" : relation }
  private func plural(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }

  private func names(_ all: [String]) -> String {
    all.count > 12
      ? all.prefix(12).joined(separator: ", ") + " and \(all.count - 12) more" : all.joined(separator: ", ")
  }

  private func unique(_ all: [String]) -> [String] {
    var seen: Set<String> = []
    return all.filter { seen.insert($0).inserted }
  }
}
