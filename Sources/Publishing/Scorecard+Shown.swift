public import Disclosures

/// What of a scorecard may be shown: letters belong to graded outcomes only.
extension Scorecard {
  var shownDisclosure: Grade? { outcome.isGraded ? assessment?.disclosure : nil }
  var shownConduct: Grade? { outcome.isGraded ? assessment?.conduct : nil }
  var shownHeadline: Letter? { outcome.isGraded ? assessment?.headline : nil }

  /// Where the statement stands: the address of its capture.
  var foundAt: String? { assessment?.document.capture?.url }

  /// Goods of the company's own row that were asked about, and those of them that are listed; each good counts once,
  /// however many countries the row names.
  var askedGoods: Int { Set(goods.map(\.asked).filter { !$0.isEmpty }).count }
  var listedGoods: Int { Set(goods.filter(\.isListed).map(\.asked)).count }

  /// Goods of the row that no list names for its countries, and that an order stands against all the same.
  var orderedGoods: Int {
    Set(goods.filter(\.isUnderOrderOnly).map(\.asked)).subtracting(goods.filter(\.isListed).map(\.asked)).count
  }
}

extension GoodsAnswer {
  /// Whether an order stands against what was asked, which no list names.
  var isUnderOrderOnly: Bool { !asked.isEmpty && !isListed && !orders.isEmpty }

  /// Whether what was asked is what the list names: the pair, or the good where no country was asked.
  var isListed: Bool {
    !asked.isEmpty && (answer == .pairListed || answer.isOfListedGood && askedCountry == nil)
  }
}

extension AreaAssessment {
  /// Whether there is something to show for a fact. Where a statement's words are asked, a fact without a quotation
  /// and without a doubt is one on which it is silent; facts of the form duty are seen on the site, words or not.
  func tells(_ finding: Finding) -> Bool {
    practice == nil || !finding.evidence.isEmpty || finding.doubt != nil
  }
}

extension Sequence<Scorecard> {
  /// Every list that an answer names, each once, in the order in which they were met.
  public var lists: [ListReference] {
    var lists: [ListReference] = []
    for card in self { card.collectLists(into: &lists) }
    return lists
  }
}

extension Scorecard {
  func collectLists(into lists: inout [ListReference]) {
    for list in goods.flatMap(\.lists) + mentions.compactMap(\.listing?.list) where !lists.contains(list) {
      lists.append(list)
    }
  }
}
