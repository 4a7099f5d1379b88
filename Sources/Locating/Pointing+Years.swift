import Fetching
import Reading
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

  /// The year that a link is for, where its words or those of a short line that it stands in say so.
  func year(of hop: Visit.Hop) -> Int? {
    let link = hop.link
    let words = link.text.isEmpty ? link.label : link.text
    let line = link.surroundings.utf8.count <= Self.longestLine ? link.surroundings : ""
    return Year.ofStatement(in: words) ?? Year.ofStatement(in: line)
  }

  /// "2025: download (PDF)"; more is a sentence, with years of all kinds.
  private static let longestLine = 60

  /// Of links that all say the same, the year above them or in their addresses tells them apart.
  private func year(of target: Target, among targets: [Target]) -> Int? {
    if let year = target.year { return year }
    let alike = targets.filter { $0.words == target.words }
    return alike.count > 1 ? Year.ofStatement(in: target.heading) ?? Year.last(in: target.address.target) : nil
  }
}
