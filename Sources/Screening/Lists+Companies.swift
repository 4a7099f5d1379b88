public import Disclosures

extension Lists {
  /// The goods and countries of a company's own row: every good with every country; goods alone without countries,
  /// countries alone without goods.
  public func screen(goods: [String], countries: [String], asOf: String? = nil) -> [GoodsAnswer] {
    if goods.isEmpty { return countries.map { answer(country: $0, asOf: asOf) } }
    return goods.flatMap { good in
      countries.isEmpty
        ? [check(good: good, asOf: asOf).goodsAnswer]
        : countries.map { check(good: good, country: $0, asOf: asOf).goodsAnswer }
    }
  }

  public func screen(_ company: Company, asOf: String? = nil) -> [GoodsAnswer] {
    screen(goods: company.goods, countries: company.countries, asOf: asOf)
  }

  /// What could not be read under a company's countries, or only with a doubt: sentences without their full stop.
  public func unread(_ countries: [String]) -> [String] { countries.compactMap { origin($0).problem } }

  /// A company's name in small letters, without the legal forms at its end: "acme" for "Acme, Inc." and "ACME Co. Ltd".
  public func nameWithoutForm(_ name: String) -> String {
    let bare = name.lowercased().filter { $0 != "." && $0 != "'" }
    var words = bare.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    while words.count > 1, let last = words.last, nameWords.legal.contains(last) { words.removeLast() }
    return words.joined(separator: " ")
  }

  /// A country without goods: what is listed for it.
  private func answer(country: String, asOf: String?) -> GoodsAnswer {
    let origin = origin(country)
    guard let edition = edition(asOf: asOf), !origin.countries.isEmpty else {
      let note = origin.problem.map { $0 + "." } ?? "The oldest edition that we hold is of 1 December 2014."
      return GoodsAnswer(
        asked: "", askedCountry: country, answer: .notRead, listings: [], note: note, lists: [reference("tvpra")])
    }
    let codes = Set(origin.countries.map(\.iso3))
    let rows = listings(in: edition).filter { $0.country.map(codes.contains) ?? false }
    let names = origin.countries.map(\.name).joined(separator: ", ")
    let note =
      rows.isEmpty
      ? "\(names): no good is listed. \"Not listed\" does not mean clean."
      : "\(names) is listed for \(rows.count) goods; the row names none of its own."
    return GoodsAnswer(
      asked: "", askedCountry: country, answer: rows.isEmpty ? .notListed : .countryListedForOtherGoods,
      listings: rows, note: note, lists: [reference(edition)])
  }
}
