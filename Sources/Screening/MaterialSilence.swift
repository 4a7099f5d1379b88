public import Disclosures

extension Lists {
  /// Questions about listed goods that a company deals in and its statement never touches: not the good, not a country
  /// that makes the pair, not an input of it. Silence is no fault; it is a question.
  ///
  /// Where the row names no country, or none that can be read, the good alone is asked about: it is listed, and no
  /// country's name in the statement would speak of it.
  ///
  /// - Parameters:
  ///   - answers: what `screen(_:)` said of the company's row.
  ///   - document: its statement; nil where none was found, and then there is nothing to ask.
  ///   - asOf: the day of which the answers are.
  public func silences(goods answers: [GoodsAnswer], document: Document?, asOf: String? = nil) -> [String] {
    guard let document else { return [] }
    let words = words(of: document.text)
    let mentioned = Set(mentions(in: document, asOf: asOf).map(\.good)).union(namedByOneWord(words))
    let countries = countriesNamed(words)
    var questions: [String] = []
    var asked: Set<String> = []
    for answer in answers where answer.answer.isOfListedGood {
      // A good stands with each country of the row: the pairs that are listed go before the ones that are not.
      let same = answers.filter { $0.asked == answer.asked }
      let pairs = same.filter { $0.answer == .pairListed }
      let listings = (pairs.isEmpty ? [answer] : pairs).flatMap(\.listings)
      let names = Set(listings.map(\.goodName)).sorted().joined(separator: ", ")
      guard !names.isEmpty, asked.insert(names).inserted, !isTouched(Set(listings.map(\.good)), mentioned) else {
        continue
      }
      let own = pairs.isEmpty ? same.compactMap(\.askedCountry).flatMap { origin($0).countries.map(\.iso3) } : []
      if !countries.isDisjoint(with: pairs.isEmpty ? own : listings.compactMap(\.country)) { continue }
      let listed: String
      if pairs.isEmpty {
        let count = Set(listings.compactMap(\.country)).count
        listed =
          !own.isEmpty
          ? "listed for other countries than the row names"
          : "listed, the row names no country" + (count == 0 ? "" : "; \(count) \(count == 1 ? "is" : "are") listed")
      } else {
        listed = "listed for \(Set(listings.compactMap(\.countryName)).sorted().joined(separator: ", "))"
      }
      questions.append(
        "The row says that the company deals in \(answer.asked) (\(names), \(listed); \(answer.lists.first?.edition ?? "")); "
          + "the statement never names it. What does the company do about it?")
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

  /// Goods that a single word names, though a longer name may hold it: cotton in "cotton shirts".
  private func namedByOneWord(_ words: [Word]) -> Set<String> {
    var found: Set<String> = []
    for place in words.indices where !words[place].isCapitalised && veto(in: words, at: place) == nil {
      found.formUnion(textNames.longest(in: [words[place]], at: 0)?.meanings ?? [])
    }
    return found
  }

  private func countriesNamed(_ words: [Word]) -> Set<String> {
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
