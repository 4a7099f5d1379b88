import Disclosures
import Fetching
import Reading
import Rubrics

/// Statements that go on elsewhere: on a next page, in a frame. Only the page that was found is graded, and nobody may
/// say that the company passes over what stands on the other one.
extension Search {
  /// Next pages and frames of a statement that are looked at.
  private static let mostParts = 2

  /// Looks at where a page that answers for the company goes on.
  ///
  /// - Returns: "a part at http://one.example/2": what is not graded; nil where all of it stands on the page.
  mutating func partElsewhere(of visit: Visit, _ item: Frontier.Item) async throws -> String? {
    // A statement may be that of one of the page's frames.
    guard visit.statement?.url == visit.final.description else { return nil }
    var parts: [String] = []
    for (address, reason) in followingPages(of: visit).prefix(Self.mostParts) where pages < limits.pages {
      let next = try await fetch(address, reason: reason, lead: item.name ?? judge.rules.actClass)
      passedOver.insert(address)
      let obstacle =
        next.obstacle ?? next.page.flatMap { isMissing($0) ? .gone("a page that says it is not there") : nil }
      if let obstacle {
        let sentence = Self.ended(obstacle.sentence)
        doubt(visit, "\(visit.final) goes on at \(address) (\(reason)), which was not read: \(sentence)")
        if let outcome = obstacle.outcome, rest[visit.final.description] == nil {
          let lead = "\(visit.final) says a part, and \(address) (\(reason)) could not be read: \(sentence)"
          rest[visit.final.description] = Located.Rest(outcome: outcome, reason: lead)
        }
      } else {
        guard let document = next.page?.document.content, next.final != visit.final,
          judge.rules.hidden.mayAnswer(document.passages.map { document.text(in: $0.range) })
        else { continue }
        continuations.insert(next.final.description)
        found.removeAll { $0.statement.url == next.final.description }
        doubt(visit, "\(visit.final) goes on at \(next.final) (\(reason)), which is not read as one with it.")
      }
      parts.append(address.description)
    }
    return parts.isEmpty ? nil : "a part at \(parts.joined(separator: " and "))"
  }

  /// Addresses on the company's hosts where a page says that it goes on, or that it shows within itself, with how.
  private func followingPages(of visit: Visit) -> [(address: WebAddress, reason: String)] {
    guard let page = visit.page, !page.isNofollow else { return [] }
    let domain = RegistrableDomain.of(visit.final.host)
    let around = Surroundings(page)
    var found: [(address: WebAddress, reason: String)] = []
    func add(_ address: WebAddress, _ reason: String) {
      guard RegistrableDomain.of(address.host) == domain, address != visit.final, address != visit.requested,
        !homes.contains(where: { $0.final == address }), !found.contains(where: { $0.address == address })
      else { return }
      found.append((address, reason))
    }
    for hop in visit.links.prefix(Self.mostLinks) where hop.link.place == .body && !hop.link.isNofollow {
      let words = hop.link.text.isEmpty ? hop.link.label : hop.link.text
      let said = judge.saysNothing(words) ? around.sentence(around: hop.link).whole + " " + words : words
      guard judge.rules.pointing.continued.first(in: said) != nil else { continue }
      add(hop.address, "page link \u{201C}\(words.prefix(80))\u{201D}")
    }
    for frame in page.frames.compactMap({ base(of: visit)?.resolving($0) }) {
      add(frame.document ?? frame, "\(visit.final) shows it in a frame")
    }
    return found
  }

  private static let mostLinks = 300

  /// Headings of a page that name what the Act asks for, and below which nothing stands.
  ///
  /// - Returns: "the text below 5 of its headings"; nil where fewer than three are empty.
  func emptyHeadings(of document: Document) -> String? {
    var empty: [Passage] = []
    for passage in document.passages where passage.kind == .heading {
      let next = passage.index + 1 < document.passages.count ? document.passages[passage.index + 1] : nil
      guard next.map({ $0.kind == .heading && $0.level <= passage.level }) ?? true,
        judge.rules.areas.first(in: document.text(in: passage.range)) != nil
      else { continue }
      empty.append(passage)
    }
    return empty.count < Self.leastEmpty ? nil : "the text below \(empty.count) of its headings"
  }

  private static let leastEmpty = 3
}
