import Disclosures

/// Goods, listings and mentions, as the templates want them.
enum GoodsModel {
  static func answer(_ answer: GoodsAnswer) -> Model {
    [
      "asked": answer.asked.isEmpty ? "Goods" : Shown.text(answer.asked),
      "country": Shown.optional(answer.askedCountry), "is_long": answer.listings.count > 4,
      "count": answer.listings.count,
      "answer": answer.answer.rawValue, "orders": answer.orders.map(Shown.text), "note": Shown.text(answer.note),
      "has_listings": !answer.listings.isEmpty,
      "listings": answer.listings.map(listing), "lists": answer.lists.map(list),
    ]
  }

  static func mention(_ mention: Mention, _ quotation: Model) -> Model {
    var model = quotation
    model["pair"] = Shown.text([mention.goodName, mention.countryName].compactMap(\.self).joined(separator: ", "))
    model["stance"] = Wording.title(mention.stance)
    model["listed"] = Wording.standing(mention)
    model["edition"] = (mention.listing?.list ?? mention.list).map { Shown.text(Wording.titled($0)) } ?? false
    return model
  }

  static func list(_ list: ListReference) -> Model {
    [
      "title": Shown.text(list.title), "publisher": Shown.text(list.publisher),
      "edition": Shown.text(Wording.edition(list)),
    ]
  }

  private static func listing(_ listing: Listing) -> Model {
    [
      "good": Shown.text(listing.goodName), "place": Shown.text(Wording.place(listing)),
      "relation": Shown.text(Wording.relation(listing)), "forced": listing.forcedLabor.rawValue,
      "child": listing.childLabor.rawValue, "status": Shown.text(Wording.status(listing)),
    ]
  }
}
