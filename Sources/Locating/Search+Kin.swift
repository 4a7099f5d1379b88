import Disclosures
import Fetching
import Reading
import Rubrics

extension Search {
  /// Whether a domain begins with the name of one of the company's, or the other way round: "gapwright.example" and
  /// "gapwright-group.example". A shop often leads to its company so.
  func isKin(_ domain: String) -> Bool { isKin(domain, to: domains) }

  private func isKin(_ domain: String, to domains: some Sequence<String>) -> Bool {
    let name = Self.name(of: domain)
    return domains.contains { own in
      let own = Self.name(of: own)
      let (short, long) = own.utf8.count < name.utf8.count ? (own, name) : (name, own)
      return short.utf8.count >= Self.leastName && long.hasPrefix(short)
    }
  }

  /// Shorter names are found in too many others.
  private static let leastName = 4

  /// The first label without its hyphens.
  private static func name(of domain: String) -> String {
    domain.prefix { $0 != "." }.filter { $0 != "-" }
  }

  /// A statement on a site that bears neither the company's name nor that of its home page, and that does not name the
  /// company: it may speak for another one.
  func strangeHost(of located: Located) -> String? {
    guard let statement = located.statement, let address = WebAddress(statement.url) else { return nil }
    let domain = RegistrableDomain.of(address.host)
    let own = homes.map { RegistrableDomain.of($0.final.host) }
    guard !own.contains(domain), !isKin(domain, to: own) else { return nil }
    let text = "\(statement.document.title) \(statement.page.document.text)"
    let words = Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    let labels = own.map(Self.name).filter { $0.utf8.count >= Self.leastLabel }
    let run = WordTable.words(of: text).joined()
    guard !labels.contains(where: run.contains) else { return nil }
    // Written as a name is: "Rowe", "ROWE", and not "row".
    let names = company.name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { $0.utf8.count >= Self.leastWord && !Self.forms.contains($0.lowercased()) }
    guard !names.isEmpty, !names.contains(where: { words.contains($0) || words.contains($0.uppercased()) }) else {
      return nil
    }
    return "\(statement.url) is on the site of \(domain), and what stands there does not name \(company.name)."
  }

  private static let leastWord = 3
  private static let leastLabel = 6

  /// Words of company names that tell none from another.
  private static let forms: Set<String> = [
    "inc", "incorporated", "corp", "corporation", "company", "companies", "llc", "ltd", "limited", "plc", "group",
    "holding", "holdings", "the", "and", "brands", "stores", "international", "usa", "america", "american",
  ]
}
