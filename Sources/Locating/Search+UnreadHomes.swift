import Disclosures
import Fetching
import Reading
import Rubrics

/// Home pages that nobody can say of what they link to, while the statement was found by another way.
extension Search {
  /// Why that is, as a clause; nil for a home page that was seen whole.
  func whyUnread(home: Visit) -> String? {
    if let obstacle = home.obstacle { return Self.clause(obstacle.sentence) }
    if let open = home.withheld.open.first {
      return "it was not all there in a browser, as no answer came from \(open)"
    }
    guard let page = home.page else { return nil }
    if let unread = page.document.unread { return unread }
    return isDoor(page, home) ? Self.clause(Self.gate) : nil
  }

  /// "It shows a check for robots." as the end of another sentence.
  private static func clause(_ sentence: String) -> String {
    let clause = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    let isWord = clause.dropFirst().first?.isUppercase == false
    return isWord ? clause.prefix(1).lowercased() + clause.dropFirst() : clause
  }
}
