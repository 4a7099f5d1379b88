import Disclosures

extension GoodsCheck {
  /// `fairlead/goods-check/1`, one object on one line.
  public var json: String {
    JSONValue.object([
      ("schema", .string("fairlead/goods-check/1")), ("asked", .string(asked)), ("asked_country", .text(askedCountry)),
      ("as_of", .text(asOf)), ("edition", .text(edition?.title)), ("answer", .string(answer.rawValue)),
      ("goods", .array(matches.map(\.jsonValue))), ("did_you_mean", .strings(suggestions)),
      ("countries", .strings(origin?.countries.map(\.iso3) ?? [])),
      ("regions", .strings(origin?.regions.map(\.id) ?? [])), ("problem", .text(origin?.problem)),
      ("origin_in_words", .bool(saysOrigin)),
      ("listings", .array(listings.map(\.jsonValue))), ("removed", .array(removed.map(\.jsonValue))),
      ("narrower", .array(narrower.map(\.jsonValue))), ("broader", .array(broader.map(\.jsonValue))),
      (
        "chains",
        .array(
          chains.map {
            .object([
              ("match", $0.match.jsonValue), ("listings", .array($0.listings.map(\.jsonValue))),
              ("country_not_stated", .bool($0.isCountryUnstated)),
            ])
          })
      ), ("executive_order_13126", .strings(executiveOrder.map(\.iso3))),
      (
        "executive_order_13126_removed",
        .array(
          executiveOrderRemoved.map {
            .object([("country", .string($0.country.iso3)), ("removed_on", .string($0.day))])
          })
      ),
      ("orders", .array(orders.map(\.jsonValue))), ("firms_under_orders", .array(firms.map(\.jsonValue))),
      ("uflpa_sectors", .array(sectors.map(\.jsonValue))),
      ("hs", .strings(headings.filter { !$0.isDownstream }.map(\.code))),
      ("sentences", .strings(sentences + [firmSentence].compactMap { $0 })),
      ("lists", .array((lists + firmLists).map(\.jsonValue))), ("silent_lists", .array(silentLists.map(\.jsonValue))),
    ]).text
  }
}

extension CatalogEntry {
  /// One object on one line; the list is named once for the file, not in every row.
  public var json: String {
    JSONValue.object([
      ("line", .number(line)), ("article", .text(article)), ("product", .text(product)), ("origin", .text(origin)),
      ("answer", .string(answer.rawValue)), ("good", match?.jsonValue ?? .null),
      ("goods", .array(things.map(\.jsonValue))), ("countries", .strings(countries)),
      ("listings", .array(listings.map(\.jsonValue))), ("listed_countries", .number(listedCountries)),
      ("chains", .strings(chains)), ("orders", .strings(orders)),
      ("uflpa_sectors", .array(sectors.map(\.jsonValue))), ("hs_code", .text(hsCode)),
      ("hs_hint", .text(hsHint)), ("notes", .strings(notes)),
    ]).text
  }
}

extension SupplierAnswer {
  /// One object on one line.
  public var json: String {
    JSONValue.object([
      ("line", .number(supplier.line)), ("supplier", .string(supplier.name)), ("country", .text(supplier.country)),
      ("answer", .string(answer.rawValue)),
      (
        "candidates",
        .array(
          candidates.map {
            .object([
              ("order", $0.order.jsonValue), ("matched_name", .string($0.name)), ("features", .string($0.features)),
              ("score_permille", .number(Int(($0.score * 1000).rounded()))), ("decision", .text($0.decision?.rawValue)),
            ])
          })
      ), ("orders", .array(orders.map(\.jsonValue))),
      (
        "goods",
        .array(
          goods.map {
            .object([
              ("asked", .string($0.asked)), ("answer", .string($0.answer.rawValue)),
              ("notes", .strings($0.kinshipNotes)), ("uflpa_sectors", .array($0.sectors.map(\.jsonValue))),
              ("listings", .array($0.listings.map(\.jsonValue))),
            ])
          })
      ), ("notes", .strings(notes)), ("lists", .array(lists.map(\.jsonValue))),
    ]).text
  }
}

extension ImportPlan {
  /// `fairlead/goods-import/1`, one object on one line.
  public var json: String {
    JSONValue.object([
      ("schema", .string("fairlead/goods-import/1")), ("list", .string(list)), ("edition", .string(edition)),
      ("source", .string(source)), ("rows", .number(rows)), ("added", .strings(added)), ("removed", .strings(removed)),
      ("changed", .strings(changed)), ("renamed", .strings(renamed)), ("in_doubt", .strings(doubts)),
      ("not_taken", .strings(problems)), ("to_look_at", .strings(remarks)),
      ("tables", .strings(files.keys.sorted())),
    ]).text
  }
}

extension Lists {
  /// `fairlead/lists/1`: every list and edition as they stood on a day, one object on one line.
  ///
  /// - Parameter asOf: a day such as "2021-03-31"; nil for all that we hold.
  public func json(asOf: String? = nil) -> String {
    let editions = editions(by: asOf).map { edition in
      JSONValue.object([
        ("id", .string(edition.id)), ("title", .string(edition.title)), ("published_on", .string(edition.publishedOn)),
        ("line_items", .number(listings(in: edition).count)), ("missing", .text(edition.missing)),
      ])
    }
    let lists = standing(on: asOf).map { standing in
      standing.list.jsonValue.with([
        ("in_force", standing.inForce.map(JSONValue.number) ?? .null), ("first_day", .text(standing.firstDay)),
        ("last_day", .text(standing.lastDay)),
      ])
    }
    return JSONValue.object([
      ("schema", .string("fairlead/lists/1")), ("as_of", .text(asOf)), ("lists", .array(lists)),
      ("editions", .array(editions)),
    ]).text
  }
}

extension GoodMatch {
  var jsonValue: JSONValue {
    let way: String
    switch self.way {
    case .name: way = "name"
    case .formerName: way = "former name"
    case .synonym: way = "synonym"
    case .kind: way = "kind of"
    case .chain(let relation): way = relation
    case .part: way = "named beside the product"
    }
    return .object([
      ("good", .string(good.id)), ("name", .string(good.name)), ("text", .string(text)), ("way", .string(way)),
      ("is_the_good", .bool(isTheGood)),
    ])
  }
}

extension Order {
  var jsonValue: JSONValue {
    .object([
      ("id", .string(id)), ("action", .string(action.rawValue)), ("kind", .string(kind.rawValue)),
      ("name", .string(name)), ("country", .string(iso3)), ("region", .text(region)), ("good", .text(good)),
      ("section", .text(section)), ("parent", .text(parent)), ("effective_on", .string(effectiveOn)),
      ("until", .text(until)),
    ])
  }
}

extension GoodsCheck.Sector {
  var jsonValue: JSONValue { .object([("name", .string(name)), ("since", .string(addedOn))]) }
}

extension Listing {
  var jsonValue: JSONValue {
    var input: JSONValue = .null
    var inputCountry: JSONValue = .null
    var relation = "direct"
    if case .downstream(let good, let country) = self.relation {
      (relation, input, inputCountry) = ("downstream", .string(good), .text(country))
    }
    return .object([
      ("good", .string(good)), ("good_name", .string(goodName)), ("country", .text(country)),
      ("country_name", .text(countryName)), ("child_labor", .string(childLabor.rawValue)),
      ("forced_labor", .string(forcedLabor.rawValue)), ("relation", .string(relation)), ("input", input),
      ("input_country", inputCountry), ("status", .string(status.rawValue)), ("since", .string(since)),
      ("child_labor_since", .text(childLaborSince)), ("forced_labor_since", .text(forcedLaborSince)),
      ("removed_in", .text(removedIn)), ("edition", .string(list.edition)),
    ])
  }
}

extension ListReference {
  var jsonValue: JSONValue {
    .object([
      ("id", .string(id)), ("title", .string(title)), ("publisher", .string(publisher)), ("edition", .string(edition)),
      ("complete", .bool(isComplete)), ("missing", .text(missing)),
    ])
  }
}
