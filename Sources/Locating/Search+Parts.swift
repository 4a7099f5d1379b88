import Disclosures
import Fetching
import Reading
import Rubrics

/// Statements that go on elsewhere: behind "Continued on the next page", in a frame beside the text. Where all of their
/// pages were read they are joined; where not, no part of such a statement is graded by itself, and none in the place of
/// another.
extension Search {
  enum Wholeness {
    /// The visit's statement is all there is, as far as it says: by itself, or with what was joined to it.
    case whole
    /// It is not graded; why stands among the obstacles.
    case withheld
    /// What it shows in a frame holds all of it and more, and was kept.
    case replaced
  }

  /// Links and frames of a page that only may be parts.
  private static let mostParts = 6
  /// Pages and frames of one statement.
  private static let mostLeaves = 12

  /// Looks at what may be a part of a page's statement, and at what this leads to, and joins what is one.
  mutating func wholeness(of visit: inout Visit, _ item: Frontier.Item) async throws -> Wholeness {
    guard let statement = visit.statement else { return .whole }
    if withheld.contains(statement.url) { return .withheld }
    guard statement.parts.isEmpty else { return .whole }
    let count = visit.page.flatMap { PageCount(of: $0, judge.rules.parts) }
    var joint = JointStatement(visit, statement.document, number: count?.number)
    var own = answers(statement.document)
    var known: [Pointing.Part] = []
    var place = 0
    while place < joint.leaves.count {
      let leaf = joint.leaves[place].visit
      let parts = pointer.parts(of: leaf, base: base(of: leaf)).filter { part in
        !known.contains { $0.address == part.address }
      }.map { $0.counted(from: joint, on: place) }
      known += parts
      let sure = parts.filter(\.isSure)
      for part in sure + parts.filter({ !$0.isSure }).prefix(Self.mostParts) {
        guard joint.leaves.count < Self.mostLeaves, pages < limits.pages || visits[part.address] != nil else {
          let most = joint.leaves.count < Self.mostLeaves ? limits.pages : Self.mostLeaves
          leaveOpen(part, of: visit, .unreadable("\(most) pages are the most that are looked at"))
          continue
        }
        switch try await verdict(on: part, on: place, of: joint, statement, own, item) {
        case .nothing: continue
        case .open(let obstacle): leaveOpen(part, of: visit, obstacle)
        case .missing(let obstacle):
          var blocked = item
          (blocked.address, blocked.reason) = (part.address, part.reason)
          pointedTo[statement.url, default: []].append(part.address.description)
          withhold(visit, blocked, obstacle.adding("The statement at \(visit.final) goes on there."), known)
          return .withheld
        case .parted(let address):
          let why = "It parts the statement into pages: it goes on at \(address), and they cannot be read as one."
          withhold(visit, item, .unreadable(why), known)
          return .withheld
        case .replaced(let other):
          note(other, of: visit)
          keep(other, item)
          return .replaced
        case .joins(let leaf):
          joint.add(leaf, leadsBack: part.leadsBack)
          own = own.joined(with: answers(leaf.document))
        }
      }
      place += 1
    }
    let leadsOn = statement.kind == .bare && known.contains(where: \.isSure)
    if let why = halfness(of: visit, joint, leadsOn ? nil : count, own) {
      withhold(visit, item, .unreadable(why), known)
      return .withheld
    }
    if joint.isJoined { join(joint, statement, &visit, item) }
    return .whole
  }

  /// Why a statement is surely not whole.
  private func halfness(of visit: Visit, _ joint: JointStatement, _ count: PageCount?, _ own: Answers) -> String? {
    guard !own.missing.isEmpty else { return nil }
    if let click = pointer.blindTurn(of: visit) {
      return "It goes on behind \u{201C}\(click.text.prefix(80))\u{201D}, which only a click in a browser follows."
    }
    guard let count, joint.count < count.total else { return nil }
    let read = joint.count == 1 ? "no way to another one" : "\(joint.count) of them"
    return "It says that it is page \(count.number) of \(count.total), and \(read) was found."
  }

  private mutating func join(
    _ joint: JointStatement, _ statement: Statement, _ visit: inout Visit, _ item: Frontier.Item
  ) {
    var whole = joint.joined(statement)
    let kind = recognise(whole.document)
    if kind == .disclosure || kind == .bare { whole.kind = kind }
    visit.statement = whole
    note(whole, of: visit)
    for leaf in joint.leaves.dropFirst() {
      withheld.formUnion([leaf.visit.final.description, leaf.visit.requested.description])
      passedOver.formUnion([leaf.visit.final, leaf.visit.requested])
    }
    found.removeAll { withheld.contains($0.statement.url) }
  }

  private mutating func note(_ statement: Statement, of visit: Visit) {
    for address in order where visits[address]?.final == visit.final { visits[address]?.statement = statement }
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
  fileprivate func adding(_ more: String) -> Visit.Obstacle { saying("\(Search.ended(sentence)) \(more)") }

  /// The same in other words.
  func saying(_ text: String) -> Visit.Obstacle {
    switch self {
    case .robots: .robots(text)
    case .unfollowed: .unfollowed(text)
    case .unreachable: .unreachable(text)
    case .gone: .gone(text)
    case .unreadable: .unreadable(text)
    }
  }
}
