import Fetching
import Rubrics

/// Of several links the ones that lead to what is valid now.
extension Pointing {
  /// Without what is archived or in another language, when anything else is left that may be the statement.
  mutating func sifted(_ targets: [Target]) -> [Target] {
    let valid = targets.filter { !isReplaced($0.words) }
    guard valid.contains(where: \.mayHold) else { return targets }
    pass(over: targets.filter { isReplaced($0.words) })
    return valid
  }

  func isReplaced(_ words: String) -> Bool {
    pointers.archived.first(in: words) != nil || pointers.languages.first(in: words) != nil
  }

  /// Of links for several years the last year's. Where statements are named without a year, these are valid now;
  /// elsewhere, a link without a year may be anything, and comes after the last year's.
  mutating func current(_ targets: [Target], _ rank: Rank) -> [Target] {
    let dated = targets.map { (target: $0, year: year(of: $0, among: targets)) }
    guard let last = dated.compactMap(\.year).max() else { return targets }
    let undated = dated.filter { $0.year == nil }.map(\.target)
    let latest = dated.filter { $0.year == last }.map(\.target)
    let isNamed = rank <= .statement && !undated.isEmpty
    pass(over: dated.filter { $0.year != nil && (isNamed || $0.year != last) }.map(\.target))
    return isNamed ? undated : latest + undated
  }

  /// The year in a link's words; of links that all say the same, the one in its address.
  private func year(of target: Target, among targets: [Target]) -> Int? {
    if let year = Year.ofStatement(in: target.words) { return year }
    let alike = targets.filter { $0.words == target.words }
    return alike.count > 1 ? Year.last(in: target.address.target) : nil
  }
}
