import Disclosures

extension Sheet {
  /// What the lists say to the goods of each company's row, and to the goods that its statement names. A good that is
  /// not listed has a row that says so. Every row names the list that answers, with its edition; that of a good which a
  /// statement names tells the page, too.
  static let listings = Sheet(
    name: "listings",
    columns: [
      Column("company", 30), Column("company_id", 18), Column("named_by", 12), Column("asked", 20),
      Column("asked_country", 16), Column("answer", 24), Column("orders", 40), Column("good", 24),
      Column("country", 20),
      Column("region", 10), Column("child_labor", 12), Column("forced_labor", 12), Column("relation", 12),
      Column("input", 16), Column("input_country", 12), Column("status", 10), Column("since", 10),
      Column("removed_in", 12), Column("list", 40), Column("edition", 32), Column("complete", 10),
      Column("missing", 30), Column("stance", 12), Column("quotation", 60), Column("found_at", 40),
      Column("link_to_quotation", 40), Column("note", 60),
    ],
    rows: { card in
      card.goods.flatMap { rows($0, card.company) } + card.mentions.map { row($0, card) }
    })

  private static func rows(_ answer: GoodsAnswer, _ company: Company) -> [[Cell]] {
    let start: [Cell] = [
      .text(company.name), .text(company.id), .text("company list"), .text(answer.asked), Cell(answer.askedCountry),
      .text(answer.answer.rawValue), .text(answer.orders.joined(separator: " ")),
    ]
    let end: [Cell] = [.empty, .empty, .empty, .empty, .text(answer.note)]
    guard answer.listings.isEmpty else {
      return answer.listings.map { start + cells($0) + cells($0.list) + end }
    }
    let empty = [Cell](repeating: .empty, count: 11)
    let lists = answer.lists.isEmpty ? [[Cell](repeating: .empty, count: 4)] : answer.lists.map(cells)
    return lists.map { start + empty + $0 + end }
  }

  private static func row(_ mention: Mention, _ card: Scorecard) -> [Cell] {
    let capture = card.assessment?.document.capture(of: mention.quotation)
    let start: [Cell] = [
      .text(card.company.name), .text(card.company.id), .text("statement"), .text(mention.goodName),
      Cell(mention.countryName),
      .text(Wording.answer(mention)), .empty,
    ]
    let listing =
      (mention.listing.map(cells) ?? [Cell](repeating: .empty, count: 11))
      + ((mention.listing?.list ?? mention.list).map(cells) ?? [Cell](repeating: .empty, count: 4))
    return start + listing + [
      .text(mention.stance.rawValue), .text(mention.quotation.text), Cell(capture?.url),
      Cell(capture.flatMap { WebAddress.live($0, quoting: mention.quotation.text) }),
      .text("A mention, not an accusation."),
    ]
  }

  private static func cells(_ listing: Listing) -> [Cell] {
    var input: [Cell] = [.text("direct"), .empty, .empty]
    if case .downstream(let good, let country) = listing.relation {
      input = [.text("downstream"), .text(good), Cell(country)]
    }
    return [
      .text(listing.goodName), Cell(listing.countryName ?? listing.country), Cell(listing.region),
      .text(listing.childLabor.rawValue), .text(listing.forcedLabor.rawValue),
    ] + input + [.text(listing.status.rawValue), .text(listing.since), Cell(listing.removedIn)]
  }

  private static func cells(_ list: ListReference) -> [Cell] {
    [.text(list.title), .text(list.edition), .text(list.isComplete ? "yes" : "no"), .text(list.missing)]
  }
}
