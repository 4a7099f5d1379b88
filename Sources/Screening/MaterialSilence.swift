public import Disclosures

extension Lists {
  /// Questions about listed goods that a company deals in and its statement never touches: not the good, not a
  /// country it is listed for in the company's row, not an input of it. Silence is no fault; it is a question.
  ///
  /// - Parameters:
  ///   - answers: what `screen(_:)` said of the company's row.
  ///   - document: its statement; nil where none was found, and then there is nothing to ask.
  public func silences(goods answers: [GoodsAnswer], document: Document?) -> [String] {
    guard let document else { return [] }
    let mentioned = Set(mentions(in: document).map(\.good))
    let countries = countriesNamed(in: document)
    var questions: [String] = []
    var asked: Set<String> = []
    for answer in answers where answer.answer == .pairListed || answer.answer == .listedForOtherCountries {
      let ids = Set(answer.listings.map(\.good))
      let names = Set(answer.listings.map(\.goodName)).sorted()
      guard !names.isEmpty, asked.insert(names.joined(separator: "|")).inserted else { continue }
      if isTouched(ids, mentioned) { continue }
      let isPair = answers.contains { $0.answer == .pairListed && Set($0.listings.map(\.good)) == ids }
      let pairs = answers.filter { Set($0.listings.map(\.good)) == ids && $0.answer == .pairListed }.flatMap(\.listings)
      if isPair, pairs.contains(where: { $0.country.map(countries.contains) ?? false }) { continue }
      let edition = answer.lists.first?.edition ?? ""
      let good = names.joined(separator: ", ")
      let from = Set(pairs.compactMap(\.countryName)).sorted().joined(separator: ", ")
      let listed = isPair ? "listed for \(from)" : "listed for other countries than the row names"
      questions.append(
        "The row says that the company deals in \(answer.asked) (\(good), \(listed); \(edition)); the statement never "
          + "names it. What does the company do about it?")
    }
    return questions
  }

  /// Whether a good, a narrower or broader one, or one of its inputs is mentioned.
  private func isTouched(_ ids: Set<String>, _ mentioned: Set<String>) -> Bool {
    for id in ids {
      guard let good = goods[id] else { continue }
      let kin =
        [id] + good.broader + goods.values.filter { $0.broader.contains(id) }.map(\.id)
        + inputs(of: good).map(\.good.id)
      if !mentioned.isDisjoint(with: kin) { return true }
    }
    return false
  }

  private func countriesNamed(in document: Document) -> Set<String> {
    let words = words(of: document.text)
    var found: Set<String> = []
    for match in places.all(in: words) where words[match.words.lowerBound].isCapitalised {
      for meaning in match.meanings {
        switch meaning {
        case .country(_, .ambiguous): continue
        case .country(let iso3, _), .region(_, let iso3): found.insert(iso3)
        }
      }
    }
    return found
  }
}
