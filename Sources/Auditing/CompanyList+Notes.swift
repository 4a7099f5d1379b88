import Disclosures
public import Screening

extension CompanyList {
  /// What whoever made the list may want to look at; the rows are taken as they stand.
  public struct Note: Sendable, Hashable {
    public var line: Int
    public var sentence: String
  }

  /// Companies that differ by their legal form alone, and countries that no list is asked about.
  /// - Returns: notes in the order of the list.
  public func notes(by lists: Lists) -> [Note] {
    var seen: [String: Company] = [:]
    return companies.flatMap { company -> [Note] in
      var notes: [Note] = []
      let key = lists.nameWithoutForm(company.name) + "\n" + Self.sites(company)
      if let other = seen[key] {
        notes.append(
          Note(
            line: company.line,
            sentence:
              "\(company.name): maybe the same company as \(other.name) on line \(other.line), which has the same "
              + "web address; both are audited"))
      } else {
        seen[key] = company
      }
      return notes
        + lists.unread(company.countries).map { Note(line: company.line, sentence: "\(company.name): \($0)") }
    }
  }
}
