import Disclosures

/// What of a scorecard may be shown: letters belong to graded outcomes only.
extension Scorecard {
  var shownDisclosure: Grade? { outcome.isGraded ? assessment?.disclosure : nil }
  var shownConduct: Grade? { outcome.isGraded ? assessment?.conduct : nil }
  var shownHeadline: Letter? { outcome.isGraded ? assessment?.headline : nil }

  /// Where the statement stands: the address of its capture.
  var foundAt: String? { assessment?.document.capture?.url }

  /// Goods of the company's own row that stand on a list with the country named beside them, or with any where none
  /// was named.
  var listedCount: Int {
    goods.count { answer in
      answer.answer == .pairListed || (answer.answer == .listedForOtherCountries && answer.askedCountry == nil)
    }
  }
}
