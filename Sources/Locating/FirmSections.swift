import Disclosures
import Reading
import Rubrics

/// Statements of several firms on one page, each below a heading that is the firm's name. What one of them answers is
/// no answer of another.
struct FirmSections {
  struct Section {
    var name: String
    /// Places in the page's `passages`, the heading first.
    var passages: Range<Int>
    var answers: Answers
    /// The heading is a name that the text below it speaks of as of somebody: "Harbor Lane does not audit".
    var isActor: Bool
  }

  private let content: Document
  let sections: [Section]

  /// Answers that two sections must have in common: headings of topics divide them.
  private static let shared = 2
  private static let mostWords = 8

  /// - Parameters:
  ///   - speaksOfAct: whether the page does, or what leads to it; others have no such sections.
  ///   - names: whether a heading names the Act or its subject.
  init(
    of content: Document, _ rules: LocatingRules, speaksOfAct: Bool, names: (String) -> Bool,
    answers: (Document) -> Answers
  ) {
    self.content = content
    guard speaksOfAct else {
      sections = []
      return
    }
    let headings = content.passages.filter { $0.kind == .heading }
    var found: [Section] = []
    for level in Set(headings.map(\.level)).sorted() where found.count < 2 {
      let candidates = headings.filter { heading in
        let text = content.text(in: heading.range)
        let count = text.split(separator: " ").count
        return heading.level == level && (1...Self.mostWords).contains(count) && text.first?.isUppercase == true
          && rules.areas.first(in: text) == nil && !names(text)
      }
      guard candidates.count > 1 else { continue }
      found = candidates.compactMap { heading in
        let end = headings.first { $0.index > heading.index && $0.level <= level }?.index ?? content.passages.count
        let range = heading.index..<end
        let body = content.excerpt { range.dropFirst().contains($0.index) }
        guard rules.areas.first(in: body.text) != nil else { return nil }
        let given = answers(body)
        guard given.given.count >= Self.shared else { return nil }
        let name = content.text(in: heading.range)
        return Section(
          name: name, passages: range, answers: given, isActor: Self.isActor(name, in: body.text, rules.actors))
      }
      found = found.filter { one in
        found.contains {
          $0.passages != one.passages && $0.answers.given.intersection(one.answers.given).count >= Self.shared
        }
      }
    }
    sections = found.count > 1 ? found : []
  }

  /// The page without the other firms' sections, where exactly one section bears a company's name.
  ///
  /// - Parameter isName: whether a heading is the company's name.
  func own(_ isName: (String) -> Bool) -> Document? {
    let own = sections.filter { isName($0.name) }
    guard own.count == 1, let section = own.first, sections.contains(where: { $0.isActor && $0.name != section.name }),
      let first = sections.first
    else { return nil }
    return content.excerpt { $0.index < first.passages.lowerBound || section.passages.contains($0.index) }
  }

  /// The names of firms whose sections answer the same question otherwise; empty where they agree.
  var differing: [String] {
    let actors = sections.filter(\.isActor)
    let differs = actors.contains { one in actors.contains { one.answers.contradicts($0.answers) } }
    return differs ? actors.map(\.name) : []
  }

  /// Whether a text speaks of a name, or of its first word, as of one who does something.
  private static func isActor(_ name: String, in text: String, _ verbs: Set<String>) -> Bool {
    let first = name.split { !$0.isLetter && !$0.isNumber }.first.map(String.init) ?? name
    return [name, first].contains { name in
      var rest = text[...]
      while let place = rest.firstRange(of: name) {
        rest = rest[place.upperBound...]
        guard rest.first == " " else { continue }
        if verbs.contains(String(rest.dropFirst().prefix { $0.isLetter })) { return true }
      }
      return false
    }
  }
}

extension Search {
  /// Whether a heading is the company's name, or a part of it that tells it from others.
  func isOwnName(_ heading: String) -> Bool {
    func words(_ text: String) -> [String] {
      WordTable.words(of: text).filter { !Self.forms.contains($0) }
    }
    let (own, theirs) = (words(company.name), words(heading))
    guard let first = own.first, first == theirs.first else { return false }
    return Set(own).isSubset(of: theirs) || Set(theirs).isSubset(of: own)
  }
}
