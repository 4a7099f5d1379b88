public import Disclosures

/// Which companies of two lists are the same ones.
public struct CompanyPairs: Sendable, Hashable {
  /// In the order of the newer list.
  public var pairs: [Change<Company>]
  public var onlyBefore: [Company]
  public var onlyAfter: [Company]

  /// The same name or, among the rest, the same main home page: a company may have been renamed.
  public init(before: [Company], after: [Company]) {
    var partners: [Int: Int] = [:]
    var taken: Set<Int> = []
    func pair(by key: (Company) -> String) {
      var places: [String: [Int]] = [:]
      for (index, company) in before.enumerated() where !taken.contains(index) {
        places[key(company), default: []].append(index)
      }
      for (index, company) in after.enumerated() where partners[index] == nil {
        guard let place = places[key(company)]?.first else { continue }
        places[key(company)]?.removeFirst()
        partners[index] = place
        taken.insert(place)
      }
    }
    // A name may stand in a list twice, with other home pages.
    pair { $0.name.lowercased() + "\n" + ($0.websites.first ?? "") }
    pair { $0.name.lowercased() }
    pair { $0.websites.first ?? "" }
    pairs = after.indices.compactMap { index in partners[index].map { Change(before[$0], after[index]) } }
    onlyBefore = before.indices.filter { !taken.contains($0) }.map { before[$0] }
    onlyAfter = after.indices.filter { partners[$0] == nil }.map { after[$0] }
  }
}
