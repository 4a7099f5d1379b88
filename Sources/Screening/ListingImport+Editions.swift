import Disclosures

/// Which edition a file is, and with what it is compared.
extension ListingImport {
  /// An edition we hold whose pairs are the same; else the one that was named.
  func edition(of states: [Key: State], named: String?, publishedOn: String?) throws(ImportError) -> Edition {
    if let named {
      if let known = lists.editions.first(where: { $0.id == named }) { return known }
      guard let publishedOn, isDay(publishedOn) else {
        throw ImportError(
          .editionUnknown,
          "We do not know the edition \(named): give its day of publication with --published-on 2024-09-05.")
      }
      return Edition(id: named, title: "\(named) edition", publishedOn: publishedOn, missing: "")
    }
    let direct = pairs(states)
    for edition in lists.editions.reversed() where edition.missing.isEmpty && !direct.isEmpty {
      if pairs(self.states(in: edition)) == direct { return edition }
    }
    throw ImportError(
      .editionUnknown,
      "The file does not say which edition it is, and no edition that we hold has the same pairs. Name it with --edition 2024."
    )
  }

  /// An edition that the content fits better than the one it was given for; nil where the name may be right.
  ///
  /// What we hold of an edition in part is nearer to that edition than to any other: the true workbook of 2024 has all
  /// the pairs of 2024 that we hold, and the one of 2022 has none of them.
  func contradiction(of states: [Key: State], to edition: Edition) -> Edition? {
    let direct = pairs(states)
    if direct.isEmpty { return nil }
    func distance(_ edition: Edition) -> Int {
      let held = pairs(self.states(in: edition)).filter { !$0.country.isEmpty }
      return held.symmetricDifference(direct).count
    }
    let known = lists.editions.contains { $0.id == edition.id }
    let limit = known ? distance(edition) : 1
    let others = lists.editions.filter { $0.missing.isEmpty && $0.id != edition.id }
    return others.map { (edition: $0, distance: distance($0)) }.filter { $0.distance < limit }
      .min { $0.distance < $1.distance }?.edition
  }

  /// Which edition a few rows are of cannot be told, and is not what is wrong with them.
  func checkLength(_ states: [Key: State], _ edition: Edition) throws(ImportError) {
    let direct = pairs(states)
    guard let shortest = lists.editions.map({ pairs(self.states(in: $0)).count }).min() else { return }
    guard !direct.isEmpty, direct.count * 2 < shortest else { return }
    throw ImportError(
      .loss,
      "The file has \(direct.count == 1 ? "1 pair" : "\(direct.count) pairs") of good and country, and the shortest edition "
        + "that we hold has \(shortest): it is a part of the list. If it is all that there is, say so with --accept-loss."
    )
  }

  /// What an edition is compared with: what we hold of it, whole or not, else the newest one before it.
  func base(for edition: Edition) -> Edition {
    let earlier = lists.editions.filter { $0.publishedOn <= edition.publishedOn }
    return earlier.first { $0.id == edition.id } ?? earlier.last ?? lists.editions[0]
  }

  func states(in edition: Edition) -> [Key: State] {
    var found: [Key: State] = [:]
    for row in lists.listings(in: edition) {
      var state = State(
        childLabor: row.childLabor, forcedLabor: row.forcedLabor, input: nil, inputCountry: nil, isDownstream: false)
      if case .downstream(let input, let country) = row.relation {
        (state.input, state.inputCountry, state.isDownstream) = (input, country, true)
      }
      found[Key(good: row.good, country: row.country ?? "")] = state
    }
    return found
  }

  private func pairs(_ states: [Key: State]) -> Set<Key> { Set(states.filter { !$0.value.isDownstream }.keys) }
}
