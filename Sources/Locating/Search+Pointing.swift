import Disclosures
import Fetching
import Reading
import Rubrics

/// Thin pages: they bear the Act's name, and say next to nothing themselves.
extension Search {
  /// Takes what a page was found to be into account. A page that only points gives way to what it points to: to the
  /// statement there, or to what stands in the way of reading it.
  ///
  /// - Parameter step: pages that have pointed to one another up to this one.
  mutating func take(_ visit: Visit, _ item: Frontier.Item, step: Int = 0) async throws {
    guard visit.obstacle == nil, visit.statement != nil else { return }
    var visit = visit
    if try await isJoinedFromRow(&visit, item) { return }
    if try await followReplacement(of: visit, item) { return }
    if visit.statement?.isBareOrDisclosure == true, try await wholeness(of: &visit, item) != .whole { return }
    guard let statement = visit.statement else { return }
    switch statement.kind {
    case .bare:
      // What another address led to was followed from there.
      guard pointing.insert(statement.url).inserted else { return }
      if try await followPointers(of: visit, item, step) { return }
      if saysElsewhere(statement) {
        let obstacle = Visit.Obstacle.unreadable("It says that the statement is to be had elsewhere, and shows none.")
        obstacles.append((item, obstacle))
        setAside(visit, item, for: item, obstacle)
      } else if let why = whyHollow(visit) ?? whyAnnouncing(statement) {
        withhold(visit, item, .unreadable(why))
      } else {
        keep(doubting(statement.promoted, of: visit), item)
      }
    case .other:
      guard step > 0 || judge.rules.saysWhat(item.name) || bearsName(visit), pointing.insert(statement.url).inserted
      else { return }
      let isSettled = try await followPointers(of: visit, item, step)
      if !isSettled, let why = whyHollow(visit) {
        withhold(visit, item, .unreadable(why))
      } else if !isSettled, step == 0, judge.rules.saysAct(item.name), let page = visit.page,
        let why = whyClosed(page, visit)
      {
        obstacles.append((item, .unreadable(why)))
      }
    case .disclosure:
      if try await followFuller(of: visit, item) { return }
      if let why = whyHollow(visit) { return withhold(visit, item, .unreadable(why)) }
      keep(doubting(statement, of: visit), item)
    case .notCovered, .otherRegime: keep(statement, item)
    }
  }

  /// A page that bears the Act's name and is no statement itself, with the Act's topics in a row of links, each on a
  /// page of its own: where these are its parts, it is read as one with them.
  ///
  /// - Returns: whether it is not graded, as they cannot be.
  private mutating func isJoinedFromRow(_ visit: inout Visit, _ item: Frontier.Item) async throws -> Bool {
    guard visit.statement?.kind == .other, bearsName(visit) || judge.rules.saysAct(item.name),
      pointer.parts(of: visit, base: base(of: visit)).count(where: \.isRowed) >= Self.leastParts
    else { return false }
    visit.statement?.kind = .bare
    let wholeness = try await wholeness(of: &visit, item)
    if visit.statement?.parts.isEmpty == true { visit.statement?.kind = .other }
    return wholeness != .whole
  }

  mutating func keep(_ statement: Statement, _ item: Frontier.Item) {
    let find = Find(statement: statement, item: item)
    guard !withheld.contains(statement.url), !found.contains(where: { isCopy(find, of: $0) }) else { return }
    found.append(find)
  }

  /// Whether a page calls itself by the Act's name, in its title or its first heading.
  func bearsName(_ visit: Visit) -> Bool {
    guard let document = visit.page?.document else { return false }
    if judge.rules.names.first(in: document.title) != nil { return true }
    let heading = document.content.passages.first { $0.kind == .heading }
    return heading.map { judge.rules.names.first(in: document.text(in: $0.range)) != nil } ?? false
  }

  /// Why a page that bears the Act's name is not graded: it says that there is a statement, or where, and not what it
  /// says. That may stand in a picture, in a film, or where only a script shows it.
  func whyAnnouncing(_ statement: Statement) -> String? {
    guard statement.kind == .bare, !answers(statement.document).tellsOfItself else { return nil }
    return "It announces a statement, and says nothing of what the company does: the statement itself was not seen."
  }

  private func saysElsewhere(_ statement: Statement) -> Bool {
    judge.rules.pointing.elsewhere.first(in: statement.document.text) != nil
  }

  /// Which links of a thin page may lead to the statement. A page that only the way to it speaks for is looked through
  /// for links that name the Act.
  private func breadth(of visit: Visit, _ item: Frontier.Item, _ step: Int) -> Pointing.Breadth {
    if visit.statement?.kind == .bare || bearsName(visit) || step == 0 && judge.rules.saysAct(item.name) { return .all }
    return step == 0 ? .named : .anywhere
  }

  /// Looks at what a page points to, best first.
  ///
  /// - Returns: whether something else is to be said of the company than what the page itself says.
  private mutating func followPointers(
    of visit: Visit, _ item: Frontier.Item, _ step: Int
  ) async throws -> Bool {
    let isBare = visit.statement?.kind == .bare
    let breadth = breadth(of: visit, item, step)
    guard item.clicks <= limits.clicks, breadth != .anywhere || step == 1 else { return false }
    let lead = Frontier.Item(
      address: item.address, weight: max(item.weight, isBare ? 1 : 0),
      name: judge.rules.saysWhat(item.name) || !isBare ? item.name : judge.rules.actClass, reason: item.reason,
      clicks: item.clicks + 1, isFromHome: item.isFromHome)
    var pointer = pointer
    let isThin = isBare || bearsName(visit)
    var groups = pointer.targets(on: visit, base: base(of: visit), breadth, isThin: isThin)
    passedOver.formUnion(pointer.passedOver)
    // A page that is no statement and has many links under any words is a list.
    if !isBare, groups.joined().count(where: { !$0.isNamed }) > limits.pointers {
      groups = groups.map { $0.filter(\.isNamed) }
    }
    var (isNowhere, isBlocked, asked) = (false, false, 0)
    let isPage = isThin || step == 0 && judge.rules.saysAct(item.name)
    for group in groups {
      let before = found.count
      for target in group {
        guard asked < limits.pointers else {
          leaveAside(target, of: visit, "\(limits.pointers) links of such a page are the most that are")
          continue
        }
        asked += 1
        try await follow(target, from: visit, lead, step)
      }
      if let statement = statementShown(by: group) {
        for address in order where visits[address]?.final == visit.final { visits[address]?.statement = statement }
      }
      dropCopies(since: before)
      if group.contains(where: { leads(to: $0, from: visit) }) { return true }
      for target in group where target.mayHold {
        for (blocked, obstacle) in obstacles(behind: target.address) {
          if case .gone = obstacle {
            guard target.isNamed else { continue }
            isNowhere = true
          }
          if isPage { setAside(visit, item, for: blocked, obstacle) }
          if case .gone = obstacle { continue }
          if target.isNamed { return true }
          isBlocked = true
        }
      }
    }
    if !isNowhere, !isBlocked, let parts = parts(among: groups.joined()) {
      obstacles.append((item, .unreadable(parts)))
      setAside(visit, item, for: item, .unreadable(parts))
      return true
    }
    return isNowhere || isBlocked
  }

  /// The topics of the Act, each on a page of its own: together they may be the statement, and nobody can say which
  /// words of these pages are.
  private func parts(among targets: some Sequence<Pointing.Target>) -> String? {
    let parts = targets.filter {
      $0.rank == .any && visits[$0.address]?.obstacle == nil && visits[$0.address]?.page != nil
        && WordTable.words(of: $0.words).count <= Self.wordsOfTopic && judge.rules.areas.first(in: $0.words) != nil
    }
    guard parts.count >= Self.leastParts else { return nil }
    let first = parts.first.map { " (\($0.address) for one)" } ?? ""
    return "It parts the statement into \(parts.count) pages\(first), which are not read as one."
  }

  private static let leastParts = 4
  private static let wordsOfTopic = 3

  /// The same statement as a page and as a file is one.
  private mutating func dropCopies(since start: Int) {
    var index = start
    while index < found.count {
      let statement = found[index].statement
      let isCopy = found[start..<index].contains {
        $0.statement.kind == statement.kind && comparison(of: $0.statement, with: statement) == .same
      }
      if isCopy { found.remove(at: index) } else { index += 1 }
    }
  }

  var pointer: Pointing {
    Pointing(
      judge: judge, homes: Set(homes.map(\.final)), furniture: Set(homes.flatMap { $0.links.map(\.address) }),
      domains: domains, isKnown: { isKnown($0) })
  }

  /// Whether a statement was found where a link leads, or where the page there points to.
  private func leads(to target: Pointing.Target, from visit: Visit) -> Bool {
    guard let first = visits[target.address]?.final.description else { return false }
    let statements = found.filter { [.disclosure, .notCovered].contains($0.statement.kind) }.map(\.statement)
    var (pages, seen) = ([first], Set([first, visit.final.description]))
    while let page = pages.popLast() {
      if statements.contains(where: { $0.url == page }) { return true }
      if let statement = visits[target.address]?.statement, page == first, statement.isAnswer,
        statements.contains(where: { Self.isSame($0, statement) })
      {
        return true
      }
      pages += (pointedTo[page] ?? []).filter { seen.insert($0).inserted }
    }
    return false
  }

  /// What stood in the way at an address, and at those that the page there points to.
  private func obstacles(behind address: WebAddress) -> [(item: Frontier.Item, obstacle: Visit.Obstacle)] {
    var (pages, seen) = ([address.description], Set([address.description]))
    var found: [(item: Frontier.Item, obstacle: Visit.Obstacle)] = []
    while let page = pages.popLast() {
      found += obstacles.filter { $0.item.address.description == page }
      let final = WebAddress(page).flatMap { visits[$0] }?.final.description
      pages += (pointedTo[final ?? page] ?? []).filter { seen.insert($0).inserted }
    }
    return found
  }

  /// What a page shows within itself is a part of it.
  private func statementShown(by group: [Pointing.Target]) -> Statement? {
    group.filter(\.isShown).compactMap { visits[$0.address]?.statement?.promoted }.first { shown in
      shown.isAnswer && found.contains { Self.isSame($0.statement, shown) }
    }
  }
}
