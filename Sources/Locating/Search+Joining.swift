import Disclosures
import Fetching
import Reading
import Rubrics

/// What a link or a frame of a statement's page is to the statement.
extension Search {
  enum PartVerdict {
    case nothing
    /// It may say what the page leaves out, and was not read.
    case open(Visit.Obstacle)
    /// It is a part, and was not read.
    case missing(Visit.Obstacle)
    /// It is a part, and nobody can say which words of it are.
    case parted(WebAddress)
    case joins(JointStatement.Leaf)
    case replaced(Statement)
  }

  /// - Parameters:
  ///   - place: of the leaf that leads to the part.
  ///   - statement: of the page that was looked at.
  ///   - own: what all that is joined so far answers.
  mutating func verdict(
    on turned: Pointing.Part, on place: Int, of joint: JointStatement, _ statement: Statement, _ own: Answers,
    _ item: Frontier.Item
  ) async throws -> PartVerdict {
    var part = turned
    if part.isNofollow, visits[part.address] == nil {
      let obstacle = Visit.Obstacle.unfollowed("the link, or the page that it stands on, says nofollow")
      return part.kind == .said || !own.missing.isEmpty ? .missing(obstacle) : .open(obstacle)
    }
    let wasInFrame = isInFrame
    isInFrame = wasInFrame || part.kind == .frame
    let lead = part.kind == .turn && !part.isPaged || part.kind == .topic ? nil : item.name ?? judge.rules.actClass
    let next = try await fetch(part.address, reason: part.reason, lead: lead)
    isInFrame = wasInFrame
    if joint.holds(next) { return .nothing }
    let isGone = next.page.map(isMissing) ?? false
    if let obstacle = next.obstacle ?? backHome(next) ?? (isGone ? .gone("a page that says it is not there") : nil) {
      if case .gone(let sentence) = obstacle {
        if part.kind == .said || part.isSure && !own.missing.isEmpty { return .missing(.unreachable(sentence)) }
        return part.kind == .frame && !own.missing.isEmpty ? .open(.unreachable(sentence)) : .nothing
      }
      return part.kind == .said || !own.missing.isEmpty ? .missing(obstacle) : .open(obstacle)
    }
    guard let page = next.page else { return .nothing }
    part.isPaged = part.isPaged || isCounted(next, part, joint.leaves[place])
    let kind = next.statement?.kind ?? .other
    let document = next.statement?.document ?? page.document.content
    if kind == .notCovered || kind == .otherRegime || joint.holds(document.text) { return .nothing }
    if part.kind != .said, Opening(document).isOfOtherYear(than: Opening(statement.document)) { return .nothing }
    let theirs = answers(document)
    let isNew = !theirs.given.isSubset(of: own.given)
    if isNew {
      // All that the page says, and more: what it points to.
      let isAll = own.given.isSubset(of: theirs.given)
      if isAll, statement.kind == .bare, !joint.isJoined, !part.isRowed { return .nothing }
      if isAll, part.kind == .frame, !joint.isJoined, let other = next.statement, other.kind == .disclosure,
        Likeness(statement.document.text, document.text).verdict == .partOfOther
      {
        return .replaced(other)
      }
    }
    if !isNew, kind == .other, part.kind == .frame || part.isSure,
      let why = whyUnread(page, next) ?? whyClosed(page, next)
    {
      return part.kind == .frame ? .open(.unreadable(why)) : .missing(.unreadable(why))
    }
    let saysAct = kind == .bare || judge.rules.names.first(in: document.text) != nil
    let isRelated = kind != .other || bearsName(next) || part.isPaged || part.kind == .turn && saysAct
    let isPart =
      switch part.kind {
      case .said, .frame: isNew || isRelated && !theirs.given.isEmpty
      // A page between two others may answer nothing itself.
      case .turn: isRelated && (isNew || part.isPaged || saysAct && !own.missing.isEmpty)
      case .topic: isNew
      }
    if !isPart {
      guard let row = try await isBetween(next, part, place, joint, own) else { return .nothing }
      guard row else { return .parted(next.final) }
      part.isPaged = true
    }
    guard mayJoin(next, part, place, of: joint, statement) else {
      return isNew || part.isSure || part.kind == .turn ? .parted(next.final) : .nothing
    }
    return .joins(leaf(next, part, place, joint, document))
  }

  /// Whether a page that is turned to says itself that it is the next one, or the one before.
  private func isCounted(_ next: Visit, _ part: Pointing.Part, _ leader: JointStatement.Leaf) -> Bool {
    guard part.kind == .turn, let count = next.page.flatMap({ PageCount(of: $0, judge.rules.parts) }) else {
      return false
    }
    return count.number == (leader.number ?? 1) + (part.leadsBack ? -1 : 1)
  }

  /// Whether a page that answers nothing, and does not name the Act, stands between two that do.
  ///
  /// - Returns: nil where nothing of the statement stands behind it; else whether the three have one row of addresses.
  private mutating func isBetween(
    _ next: Visit, _ part: Pointing.Part, _ place: Int, _ joint: JointStatement, _ own: Answers
  ) async throws -> Bool? {
    guard part.kind == .turn, !part.leadsBack, !own.missing.isEmpty else { return nil }
    let leader = joint.leaves[place].visit.final
    let ahead = pointer.parts(of: next, base: base(of: next)).filter { further in
      further.kind == .turn && !further.leadsBack && !further.isNofollow
        && !joint.leaves.contains { $0.visit.final == further.address || $0.visit.requested == further.address }
    }
    for further in ahead.prefix(Self.mostAhead) where pages < limits.pages || visits[further.address] != nil {
      let last = try await fetch(further.address, reason: further.reason, lead: judge.rules.actClass)
      guard last.obstacle == nil, let page = last.page, !isMissing(page) else { continue }
      let kind = last.statement?.kind ?? .other
      let document = last.statement?.document ?? page.document.content
      guard kind != .notCovered, kind != .otherRegime, !answers(document).given.isSubset(of: own.given),
        kind != .other || bearsName(last) || judge.rules.names.first(in: document.text) != nil
      else { continue }
      return Pointing.isRow([leader, next.final, last.final])
    }
    return nil
  }

  /// Links of such a page that turn it: "Next", and a list of numbers.
  private static let mostAhead = 3

  /// Whether a page may be read as one with the statement's. Of a section of a longer page, nobody can say what of
  /// another page belongs to it; nor of a page on a topic that is called otherwise, of one that a mere "Next" or
  /// "Previous" leads to, or of one that opens with somebody else's name.
  private func mayJoin(
    _ next: Visit, _ part: Pointing.Part, _ place: Int, of joint: JointStatement, _ statement: Statement
  ) -> Bool {
    let kind = next.statement?.kind ?? .other
    let leader = joint.leaves[place]
    guard let page = next.page, let from = leader.visit.page else { return false }
    if let ours = statement.document.language, let theirs = page.document.language, ours != theirs { return false }
    if statement.pageKind == .section, kind == .other { return false }
    // Of a page without words of its own, the statement is what one of its frames shows.
    let isShown = statement.url != joint.leaves[0].visit.final.description
    if isShown || leader.frame != nil && part.kind != .frame { return false }
    let document = next.statement?.document ?? page.document.content
    let (opening, known) = (Opening(document), knownWords)
    if opening.namesStranger(to: statement.document, known: known)
      || Opening(page.document).isHeadedByStranger(
        to: statement.document, own: page.document, known: known, firms: judge.rules.parts.firms)
    {
      return false
    }
    switch part.kind {
    case .said, .frame: return true
    case .turn:
      let byAddress =
        Pointing.isPaged(leader.visit.final, next.final)
        ? Pointing.number(of: leader.visit.final, beside: next.final) : 1
      let number = PageCount(of: from, judge.rules.parts)?.number ?? leader.number ?? byAddress
      return part.isPaged && (number > 1 || !part.leadsBack)
    case .topic: return kind != .other || bearsName(next) || part.name.map { isHeaded(page, by: $0) } == true
    }
  }

  /// Words of the company's name, of the names of laws, and of what the Act asks for.
  private var knownWords: Set<String> {
    let (rules, parts) = (judge.rules, judge.rules.parts)
    let tables = [
      rules.names, rules.otherLaws, rules.areas, parts.topics, parts.continues, rules.links, rules.pointing.statements,
      rules.pointing.matters, rules.references,
    ]
    let words = tables.flatMap(\.classes).flatMap(\.phrases).flatMap(\.parts).joined()
    return Set(words).union(parts.turns).union(parts.counted).union(WordTable.words(of: company.name))
  }

  /// Whether a page's first heading is the words that lead to it, or some of them.
  private func isHeaded(_ page: Page, by name: String) -> Bool {
    let content = page.document.content
    let heading = content.passages.first { $0.kind == .heading }.map { content.text(in: $0.range) }
    let wanted = Set(WordTable.words(of: name))
    return [heading, content.title].compactMap(\.self).contains { title in
      let words = Set(WordTable.words(of: title))
      return !words.isEmpty
        && (words.isSubset(of: wanted) || wanted.isSubset(of: words) && words.count <= wanted.count + 1)
    }
  }

  private func leaf(
    _ next: Visit, _ part: Pointing.Part, _ place: Int, _ joint: JointStatement, _ document: Document
  ) -> JointStatement.Leaf {
    var leaf = JointStatement.Leaf(visit: next, document: document, from: place)
    let (leader, page) = (joint.leaves[place], next.page)
    if let page, leaf.document.unread == nil {
      leaf.document.unread = HiddenRest(of: page, beside: document, judge.rules)?.clause
    }
    if part.kind == .frame {
      let shown = leader.visit.page.map { HiddenRest.places(of: leader.document, in: $0.document) } ?? []
      let before = part.framePlace.map { place in shown.count { $0 < place } }
      leaf.frame = (place, before ?? leader.document.passages.count)
      return leaf
    }
    let first = joint.leaves[0].visit.final
    let byAddress = Pointing.isPaged(next.final, first) ? Pointing.number(of: next.final, beside: first) : nil
    leaf.number = page.flatMap { PageCount(of: $0, judge.rules.parts)?.number } ?? byAddress ?? part.number
    return leaf
  }
}
