import Disclosures
import Rubrics

/// Copies of a statement and what only looks like one: statements of two brands, or of two years, often differ in no
/// more than a word, and that word may be "not".
extension Search {
  /// How one statement stands to another one, by its words and by what it answers.
  func comparison(of one: Statement, with other: Statement) -> Likeness.Verdict {
    let verdict = Likeness(one.document.text, other.document.text).verdict
    guard verdict == .same else { return verdict }
    let (own, theirs) = (answers(one.document), answers(other.document))
    if own.contradicts(theirs) { return .different }
    return theirs.given.isSubset(of: own.given) ? .same : .partOfOther
  }

  /// Whether what was found says what has been found before: on the same page, or in the same words but for what stands
  /// around them. One for a later year, or not called archived, takes the other's place, whatever it says.
  func isCopy(_ find: Find, of known: Find) -> Bool {
    if Self.isSame(known.statement, find.statement) { return true }
    let archived = judge.rules.pointing.archived
    guard (archived.first(in: known.item.reason) == nil) == (archived.first(in: find.item.reason) == nil),
      known.statement.kind == .disclosure, find.statement.kind == .disclosure,
      !Self.isOlder(known, than: find), !Self.isOlder(find, than: known)
    else { return false }
    return comparison(of: known.statement, with: find.statement) == .same
  }

  /// Of several links those that bear the company's name, where the others bear another one: "Harbor Lane" and "Copper
  /// Pot" on a page of brands.
  func named(of finds: [Find]) -> [Find] {
    let own = Set(WordTable.words(of: company.name))
    func words(_ find: Find) -> [String] {
      let said = find.item.reason.split(separator: "\u{201C}", maxSplits: 1).last ?? ""
      return said.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    func bearsName(_ find: Find) -> Bool { words(find).contains { isOfName($0, own) } }
    guard let first = finds.first(where: bearsName) else { return finds }
    let known = Set(words(first).map { $0.lowercased() }).union(judge.rules.pointing.nothing)
    return finds.filter { find in
      bearsName(find)
        || !words(find).contains { $0.first?.isUppercase == true && !known.contains($0.lowercased()) }
    }
  }

  /// Written as names are, and no word that many companies have in their names.
  private func isOfName(_ word: String, _ name: Set<String>) -> Bool {
    word.first?.isUppercase == true && word.count >= Self.leastWord && name.contains(word.lowercased())
      && !Self.forms.contains(word.lowercased())
  }
}
