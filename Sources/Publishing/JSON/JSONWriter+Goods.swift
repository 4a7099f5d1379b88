import Disclosures

extension JSONWriter {
  mutating func company(_ company: Company) {
    object("company") { json in
      json.value("id", company.id)
      json.value("name", company.name)
      json.strings("websites", company.websites)
      json.strings("goods", company.goods)
      json.strings("countries", company.countries)
    }
  }

  /// Every row of a list in which the company's own goods and countries, or a pair named in its statement, stand; once
  /// each, in the order in which they were met. Rows of other countries are under "goods".
  mutating func listings(goods: [GoodsAnswer], mentions: [Mention]) {
    array("listings") { json in
      for listing in Listing.met(goods: goods, mentions: mentions) { json.listing(nil, listing) }
    }
  }

  mutating func listing(_ key: StaticString? = nil, _ listing: Listing) {
    object(key) { json in
      json.value("good", listing.good)
      json.value("good_name", listing.goodName)
      json.value("country", listing.country)
      json.value("country_name", listing.countryName)
      json.value("region", listing.region)
      json.value("child_labor", listing.childLabor.rawValue)
      json.value("forced_labor", listing.forcedLabor.rawValue)
      switch listing.relation {
      case .direct:
        json.value("relation", "direct")
      case .downstream(let input, let inputCountry):
        json.value("relation", "downstream")
        json.value("input", input)
        json.value("input_country", inputCountry)
      }
      json.value("status", listing.status.rawValue)
      json.value("since", listing.since)
      json.value("removed_in", listing.removedIn)
      json.list("list", listing.list)
    }
  }

  mutating func list(_ key: StaticString? = nil, _ list: ListReference) {
    object(key) { json in
      json.value("id", list.id)
      json.value("title", list.title)
      json.value("publisher", list.publisher)
      json.value("edition", list.edition)
      json.value("complete", list.isComplete)
      json.value("missing", list.missing)
    }
  }

  mutating func goodsAnswer(_ answer: GoodsAnswer) {
    object { json in
      json.value("asked", answer.asked)
      json.value("asked_country", answer.askedCountry)
      json.value("answer", answer.answer.rawValue)
      json.value("note", answer.note)
      json.strings("orders", answer.orders)
      json.array("listings") { json in
        for listing in answer.listings { json.listing(nil, listing) }
      }
      json.array("lists") { json in
        for list in answer.lists { json.list(nil, list) }
      }
    }
  }

  mutating func mentions(_ mentions: [Mention]) {
    array("mentions") { json in
      for mention in mentions {
        json.object { json in
          json.value("good", mention.good)
          json.value("good_name", mention.goodName)
          json.value("country", mention.country)
          json.value("country_name", mention.countryName)
          json.value("stance", mention.stance.rawValue)
          json.value("listed", mention.listing != nil)
          json.value("answer", Wording.answer(mention))
          json.quotation(mention.quotation)
        }
      }
    }
  }
}

extension Listing {
  static func met(goods: [GoodsAnswer], mentions: [Mention]) -> [Listing] {
    let all = goods.filter(\.isListed).flatMap(\.listings) + mentions.compactMap(\.listing)
    if all.count < 2 { return all }
    var seen: Set<Listing> = []
    return all.filter { seen.insert($0).inserted }
  }
}
