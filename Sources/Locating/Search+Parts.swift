import Disclosures
import Fetching
import Reading
import Rubrics

/// Statements that go on elsewhere: behind "Continued on the next page", in a frame beside the text. Pages are not read
/// as one, so that no part of such a statement is graded by itself, and none in the place of another.
extension Search {
  enum Wholeness {
    /// The page is all there is, as far as it says.
    case whole
    /// It is not graded; why stands among the obstacles.
    case withheld
    /// What it shows in a frame holds all of it and more, and was kept.
    case replaced
  }

  private static let mostParts = 6

  /// Looks at what may be a part of a page's statement.
  mutating func wholeness(of visit: Visit, _ item: Frontier.Item) async throws -> Wholeness {
    guard let statement = visit.statement else { return .whole }
    if withheld.contains(statement.url) { return .withheld }
    let parts = pointer.parts(of: visit, base: base(of: visit))
    let click = pointer.blindTurn(of: visit)
    guard !parts.isEmpty || click != nil else { return .whole }
    let own = answers(statement.document)
    for part in parts.prefix(Self.mostParts) {
      guard pages < limits.pages || visits[part.address] != nil else {
        let why = "\(limits.pages) pages are the most that are"
        doubt(visit, "\(visit.final) leads to \(part.address), which was not looked at: \(why).")
        continue
      }
      switch try await verdict(on: part, of: visit, statement, own, item) {
      case .nothing: continue
      case .open(let obstacle): leaveOpen(part, of: visit, obstacle)
      case .missing(let obstacle):
        var blocked = item
        (blocked.address, blocked.reason) = (part.address, part.reason)
        pointedTo[statement.url, default: []].append(part.address.description)
        withhold(visit, blocked, obstacle.adding("The statement at \(visit.final) goes on there."), parts)
        return .withheld
      case .parted(let address):
        let why = "It parts the statement into pages: it goes on at \(address), and they are not read as one."
        withhold(visit, item, .unreadable(why), parts)
        return .withheld
      case .replaced(let other):
        for address in order where visits[address]?.final == visit.final { visits[address]?.statement = other }
        keep(other, item)
        return .replaced
      }
    }
    if let click, !own.missing.isEmpty {
      let why = "It goes on behind \u{201C}\(click.text.prefix(80))\u{201D}, which only a click in a browser follows."
      withhold(visit, item, .unreadable(why), parts)
      return .withheld
    }
    return .whole
  }

  private enum Verdict {
    case nothing
    /// It may say what the page leaves out, and was not read.
    case open(Visit.Obstacle)
    /// It is a part, and was not read.
    case missing(Visit.Obstacle)
    case parted(WebAddress)
    case replaced(Statement)
  }

  private mutating func verdict(
    on part: Pointing.Part, of visit: Visit, _ statement: Statement, _ own: Answers, _ item: Frontier.Item
  ) async throws -> Verdict {
    if part.isNofollow, visits[part.address] == nil {
      let obstacle = Visit.Obstacle.unfollowed("the link, or the page that it stands on, says nofollow")
      return part.kind == .said || !own.missing.isEmpty ? .missing(obstacle) : .open(obstacle)
    }
    let wasInFrame = isInFrame
    isInFrame = wasInFrame || part.kind == .frame
    let lead = part.kind == .turn && !part.isPaged || part.kind == .topic ? nil : item.name ?? judge.rules.actClass
    let next = try await fetch(part.address, reason: part.reason, lead: lead)
    isInFrame = wasInFrame
    if next.final == visit.final { return .nothing }
    let isGone = next.page.map(isMissing) ?? false
    if let obstacle = next.obstacle ?? backHome(next) ?? (isGone ? .gone("a page that says it is not there") : nil) {
      if case .gone(let sentence) = obstacle {
        return part.kind == .said || part.kind == .turn && part.isPaged ? .missing(.unreachable(sentence)) : .nothing
      }
      return part.kind == .said || !own.missing.isEmpty ? .missing(obstacle) : .open(obstacle)
    }
    guard let page = next.page else { return .nothing }
    let kind = next.statement?.kind ?? .other
    let document = next.statement?.document ?? page.document.content
    if kind == .notCovered || kind == .otherRegime { return .nothing }
    let likeness = Likeness(statement.document.text, document.text).verdict
    if likeness == .same { return .nothing }
    let theirs = answers(document)
    let isRelated = kind != .other || bearsName(next) || part.isPaged
    if !theirs.given.isSubset(of: own.given) {
      // All that the page says, and more: what it points to.
      let isAll = own.given.isSubset(of: theirs.given)
      if isAll, statement.kind == .bare { return .nothing }
      if isAll, part.kind == .frame, likeness == .partOfOther, let other = next.statement, other.kind == .disclosure {
        return .replaced(other)
      }
      return part.kind != .turn || isRelated ? .parted(next.final) : .nothing
    }
    if kind == .other, part.kind == .said || part.kind == .frame || part.isPaged,
      let why = whyUnread(page, next) ?? whyClosed(page, next)
    {
      return part.kind == .frame ? .open(.unreadable(why)) : .missing(.unreadable(why))
    }
    return part.kind == .said && isRelated && !theirs.given.isEmpty ? .parted(next.final) : .nothing
  }

  /// A page that is not graded, whatever its parts are found by.
  mutating func withhold(
    _ visit: Visit, _ item: Frontier.Item, _ obstacle: Visit.Obstacle, _ parts: [Pointing.Part] = []
  ) {
    var item = item
    item.weight = max(item.weight, 1)
    if !judge.rules.saysWhat(item.name) { item.name = judge.rules.actClass }
    obstacles.append((item, obstacle))
    let addresses = parts.map(\.address)
    passedOver.formUnion(addresses)
    withheld.insert(visit.final.description)
    withheld.formUnion(addresses.map(\.description) + addresses.compactMap { visits[$0]?.final.description })
    found.removeAll { withheld.contains($0.statement.url) }
  }

  /// What a page leaves out may stand where nobody could read.
  private mutating func leaveOpen(_ part: Pointing.Part, of visit: Visit, _ obstacle: Visit.Obstacle) {
    let page = visit.final.description
    let sentence = Self.ended(obstacle.sentence)
    doubt(visit, "\(part.address) (\(part.reason)) may be a part of \(page) and could not be read: \(sentence)")
    if unreadParts[page] == nil { unreadParts[page] = "\(part.address) may hold more of it" }
    guard let outcome = obstacle.outcome, rest[page] == nil else { return }
    let why = "\(page) may be a part, and \(part.address) (\(part.reason)) could not be read: \(sentence)"
    rest[page] = Located.Rest(outcome: outcome, reason: why)
  }
}

extension Visit.Obstacle {
  /// The same with another sentence behind its own.
  fileprivate func adding(_ more: String) -> Visit.Obstacle {
    let text = "\(Search.ended(sentence)) \(more)"
    return switch self {
    case .robots: .robots(text)
    case .unfollowed: .unfollowed(text)
    case .unreachable: .unreachable(text)
    case .gone: .gone(text)
    case .unreadable: .unreadable(text)
    }
  }
}
