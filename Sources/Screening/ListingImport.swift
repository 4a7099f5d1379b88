import Disclosures
import Foundation

/// Compares a file of the List of Goods with the editions we hold.
struct ListingImport {
  struct Key: Hashable, Comparable {
    var good: String
    var country: String

    static func < (a: Key, b: Key) -> Bool { (a.good, a.country) < (b.good, b.country) }
  }

  struct State: Hashable {
    var childLabor: Listing.Flag
    var forcedLabor: Listing.Flag
    var input: String?
    var inputCountry: String?
    var isDownstream: Bool
  }

  let lists: Lists
  let files: [String: [UInt8]]

  func plan(
    _ rows: [ImportedListing], source: String, edition named: String?, publishedOn: String?, acceptsLoss: Bool
  ) throws(ImportError) -> ImportPlan {
    guard !rows.isEmpty else {
      throw ImportError(.notTheList, "The header is that of the list, and there is no row below it: nothing was taken.")
    }
    var resolved = resolve(rows)
    guard !resolved.states.isEmpty else {
      throw ImportError(.notTheList, "No row could be taken; the first: \(resolved.problems.first ?? "").")
    }
    try checkCoverage(resolved.states, rows)
    if !acceptsLoss { try checkFlags(rows) }
    let edition = try edition(of: resolved.states, named: named, publishedOn: publishedOn)
    if !acceptsLoss { try checkLength(resolved.states, edition) }
    let other = contradiction(of: resolved.states, to: edition)
    if let other, !acceptsLoss {
      throw ImportError(
        .editionContradicted,
        "The pairs are those of the \(other.title), not of \(edition.id). Leave --edition out, or name the edition that "
          + "it is; if it is \(edition.id) all the same, say so with --accept-loss.")
    }
    let base = base(for: edition)
    var held = states(in: base)
    // A file with one of the two sheets says nothing about the other.
    let coversDownstream = resolved.states.values.contains(where: \.isDownstream)
    let coversDirect = resolved.states.values.contains { !$0.isDownstream }
    held = held.filter { $0.value.isDownstream ? coversDownstream : coversDirect }
    for (key, state) in resolved.states where state.isDownstream {
      // The XML does not name the input good: what we know of it stands.
      if state.input == nil, let known = held[key], known.isDownstream { resolved.states[key] = known }
    }
    // Pairs of a good whose country was not known to us are not lost when the file tells the country.
    let told = Set(resolved.states.keys.filter { !$0.country.isEmpty }.map(\.good))
    held = held.filter { !$0.key.country.isEmpty || !told.contains($0.key.good) || $0.value.isDownstream }
    let change = ListingChange(held, resolved.states)
    let refusal = change.refusal(base.title) { name($0, resolved.names) }
    if !acceptsLoss, let refusal { throw refusal }
    var plan = ImportPlan(
      list: "tvpra", edition: edition.id, source: source, rows: rows.count, added: [], removed: [], changed: [],
      renamed: resolved.renamed.sorted(), doubts: rows.flatMap(Self.doubts), problems: resolved.problems, files: [:])
    plan.remarks = refusal.map { ["taken all the same: \($0)"] } ?? change.remarks(base.title)
    for key in Set(held.keys).union(resolved.states.keys).sorted() {
      switch (held[key], resolved.states[key]) {
      case (nil, .some): plan.added.append(name(key, resolved.names))
      case (.some, nil): plan.removed.append(name(key, resolved.names))
      case (let old?, let new?) where old != new:
        plan.changed.append("\(name(key, resolved.names)): \(difference(old, new))")
      default: break
      }
    }
    let isNewest = edition.publishedOn >= lists.editions.last?.publishedOn ?? ""
    if !isNewest, !(plan.added.isEmpty && plan.removed.isEmpty && plan.changed.isEmpty) {
      plan.problems.append("edition \(edition.id) is older than the newest we hold; it is compared, not written")
    } else if isNewest {
      var edition = edition
      let keys = Set(resolved.states.keys).union(uncovered(edition, coversDirect, coversDownstream))
      let goods = Set(keys.map(\.good)).count
      edition.missing = missing(edition, goods, coversDirect: coversDirect, coversDownstream: coversDownstream)
      plan.remarks += shortfall(edition, goods, Set(keys.map(\.country)).subtracting([""]).count)
      if let other {
        let doubt = "what --edition \(edition.id) was given for has the pairs of the \(other.title)"
        plan.problems.append(doubt)
        edition.missing = edition.missing.isEmpty ? doubt : "\(edition.missing); \(doubt)"
      }
      plan.files = ListingTables(lists: lists, files: files).written(
        resolved.states, edition: edition, names: resolved.names,
        keeps: { $0 ? !coversDownstream : !coversDirect })
    }
    return plan
  }

  /// What an edition still lacks after a file with one of its two sheets, or with fewer goods than were published. A
  /// name more or less is how a good is counted, not what is missing.
  private func missing(_ edition: Edition, _ goods: Int, coversDirect: Bool, coversDownstream: Bool) -> String {
    if !coversDirect { return "all but the downstream goods of this edition" }
    if !coversDownstream { return "downstream goods of this edition beyond those we held" }
    guard let published = edition.publishedGoods, abs(published - goods) > 2 else { return "" }
    return "the Department counts \(published) goods, this file has \(goods)"
  }

  /// That the goods or countries are not those that the Department counts in the edition.
  private func shortfall(_ edition: Edition, _ goods: Int, _ countries: Int) -> [String] {
    guard let published = edition.publishedGoods else { return [] }
    let places = edition.publishedCountries ?? countries
    // How a good or an area is counted may differ by one or two.
    if abs(published - goods) <= 2, abs(places - countries) <= 2 { return [] }
    return [
      "the Department counts \(published) goods and \(places) countries and areas in its \(edition.id) edition; with this "
        + "file we hold \(goods) and \(countries)"
    ]
  }

  /// Pairs of the sheet that the file does not have.
  private func uncovered(_ edition: Edition, _ coversDirect: Bool, _ coversDownstream: Bool) -> [Key] {
    states(in: base(for: edition)).filter { $0.value.isDownstream ? !coversDownstream : !coversDirect }.map(\.key)
  }

  private func name(_ key: Key, _ names: [String: String]) -> String {
    let good = lists.goods[key.good]?.name ?? names[key.good] ?? key.good
    return "\(good) from \(lists.countries[key.country]?.name ?? "a country that is not stated")"
  }

  private func difference(_ old: State, _ new: State) -> String {
    var parts: [String] = []
    if old.childLabor != new.childLabor {
      parts.append("child labor \(new.childLabor.rawValue), was \(old.childLabor.rawValue)")
    }
    if old.forcedLabor != new.forcedLabor {
      parts.append("forced labor \(new.forcedLabor.rawValue), was \(old.forcedLabor.rawValue)")
    }
    if old.isDownstream != new.isDownstream { parts.append(new.isDownstream ? "now downstream" : "now direct") }
    return parts.isEmpty ? "another input" : parts.joined(separator: "; ")
  }

  // MARK: Names to ids

  struct Resolved {
    var states: [Key: State] = [:]
    /// Names of goods that are new to us, by id.
    var names: [String: String] = [:]
    var renamed: Set<String> = []
    var problems: [String] = []
  }

  private func resolve(_ rows: [ImportedListing]) -> Resolved {
    var resolved = Resolved()
    for row in rows {
      let place = Self.place(row)
      let origin = lists.origin(row.countryName)
      guard !row.goodName.isEmpty, row.countryName.isEmpty || !origin.countries.isEmpty else {
        resolved.problems.append(place + (origin.problem ?? "no good is named"))
        continue
      }
      // Of a downstream good the Department may state the input's country only.
      guard !row.countryName.isEmpty || row.isDownstream else {
        resolved.problems.append(place + "\(row.goodName): no country is named")
        continue
      }
      if let problem = problem(of: row.goodName) {
        resolved.problems.append(place + problem)
        continue
      }
      let good = good(row.goodName, &resolved)
      let input = row.input.map { self.good($0, &resolved) }
      let inputCountry = row.inputCountry.map { lists.origin($0).countries.map(\.iso3).joined(separator: "|") }
      let state = State(
        childLabor: row.childLabor, forcedLabor: row.forcedLabor, input: input, inputCountry: inputCountry,
        isDownstream: row.isDownstream)
      let key = Key(good: good, country: origin.countries.first?.iso3 ?? "")
      if let other = resolved.states[key], other != state {
        resolved.problems.append(place + "\(row.goodName) from \(row.countryName) is there twice, with other flags")
        continue
      }
      resolved.states[key] = state
    }
    return resolved
  }

  /// Why a name that no edition had is no good's either: a formula, an address, several cells run together.
  private func problem(of name: String) -> String? {
    let words = words(of: name)
    if let whole = lists.goodNames.longest(in: words, at: 0), whole.words.count == words.count { return nil }
    let shown = "\"\(name.prefix(60))\""
    if words.isEmpty || "=+@".contains(name.prefix(1)) || name.contains("://") { return "\(shown) is no good's name" }
    var depth = 0
    let commas = name.count { character in
      depth += character == "(" ? 1 : character == ")" ? -1 : 0
      return character == "," && depth == 0
    }
    return commas > 1 ? "\(shown) is more than one good" : nil
  }

  /// A good by any name that an edition gave it; a new id for a name that none did.
  private func good(_ name: String, _ resolved: inout Resolved) -> String {
    let words = words(of: name)
    if let whole = lists.goodNames.longest(in: words, at: 0), whole.words.count == words.count {
      for case .good(let id, let kind) in whole.meanings {
        guard kind == .official || kind == .former || isSpelled(words, as: id) else { continue }
        if let known = lists.goods[id]?.name, known != name { resolved.renamed.insert("\(name) (we have \(known))") }
        return id
      }
    }
    let id = words.map(\.form).joined(separator: "-")
    resolved.names[id] = name
    return id
  }

  /// Whether a name is that of a good but for where its words are parted: "Hazel nuts", "Soccerballs".
  private func isSpelled(_ name: [Word], as good: String) -> Bool {
    name.map(\.stem).joined() == words(of: lists.goods[good]?.name ?? "").map(\.stem).joined()
  }

  private static func place(_ row: ImportedListing) -> String { row.line > 0 ? "row \(row.line): " : "" }

  /// Flags of a row that say neither yes nor no, each in a sentence.
  private static func doubts(_ row: ImportedListing) -> [String] {
    row.unread.map { "\(place(row))\(row.goodName) from \(row.countryName): \($0), taken as not stated" }
  }

  // MARK: Refusals

  /// One cell that cannot be read is a slip; a column of them is another schema.
  private func checkFlags(_ rows: [ImportedListing]) throws(ImportError) {
    let unread = rows.filter { !$0.unread.isEmpty }
    guard let first = unread.first.flatMap({ Self.doubts($0).first }),
      Double(unread.count) > Double(rows.count) * ListImport.tolerance
    else { return }
    throw ImportError(
      .notTheList,
      "\(unread.count) of \(rows.count) rows have a flag that is neither yes (X) nor no (blank): \(first). If the file is "
        + "right, say so with --accept-loss.")
  }

  /// A list without China, or whose direct rows state neither kind of labor, is another list.
  private func checkCoverage(_ states: [Key: State], _ rows: [ImportedListing]) throws(ImportError) {
    let direct = states.filter { !$0.value.isDownstream }
    if direct.isEmpty { return }
    guard direct.keys.contains(where: { $0.country == "CHN" }) else {
      throw ImportError(
        .notTheList,
        "No row for China, which every edition has: this is not the list. The API of the Department hands out such "
          + "data; import its workbook or XML instead.")
    }
    let blank = rows.count { !$0.isDownstream && $0.childLabor != .yes && $0.forcedLabor != .yes }
    if Double(blank) > Double(rows.count) * 0.02 {
      throw ImportError(
        .notTheList,
        "\(blank) of \(rows.count) direct rows state neither child labor nor forced labor: this is not the list.")
    }
  }
}
