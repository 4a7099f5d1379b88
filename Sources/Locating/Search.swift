import Disclosures
import Fetching
import Reading
import Rubrics

/// The looking for one company's disclosure, from its first page to its result.
struct Search {
  let company: Company
  let fetcher: Fetcher
  let session: CompanySession
  let limits: LocatingLimits
  let render: Render?
  let capture: @Sendable (Exchange, _ rendered: [UInt8]?) -> Capture?
  let recognise: @Sendable (Document) -> TextKind
  let answers: @Sendable (Document) -> Answers
  var judge: LinkJudge
  var frontier = Frontier()
  var trail: [Step] = []
  var notes: [FetchNote] = []
  var pages = 0
  /// Visits of home pages, one a storefront.
  var homes: [Visit] = []
  /// Every visit by the address that was asked for.
  var visits: [WebAddress: Visit] = [:]
  /// Addresses of `visits` in the order of asking.
  var order: [WebAddress] = []
  /// Registrable domains that are the company's, or its group's.
  var domains: Set<String> = []
  var isOpeningHomes = false
  /// The page that is read is shown within another one.
  var isInFrame = false
  /// What stood in the way of pages that could have been the statement.
  var obstacles: [(item: Frontier.Item, obstacle: Visit.Obstacle)] = []
  /// Sitemaps that may list more than was seen of them, and why.
  var unreadSitemaps: [(address: String, obstacle: Visit.Obstacle)] = []
  /// Links that name the Act or its subject and that nobody can follow without a click, or at all: the beginning of a
  /// sentence ("The footer link ... cannot be followed"), and why.
  var deadLinks: [(lead: String, obstacle: Visit.Obstacle)] = []
  /// There were more pages to look at than may be.
  var isCutShort = false
  /// What has been visited under the Act's name.
  var named: [Frontier.Item] = []
  /// Texts taken for a statement, in the order of finding, with how they were found.
  var found: [Find] = []

  /// Addresses of pages whose own links have been followed, as they only point.
  var pointing: Set<String> = []
  /// Addresses of statements whose links to what is valid now have been followed.
  var replacing: Set<String> = []
  /// What such pages link to as older, or in another language, beside what is valid now.
  var passedOver: Set<WebAddress> = []
  /// Where such a page leads, by its address.
  var pointedTo: [String: [String]] = [:]
  /// What a page that is graded leads to and was not read as a statement: the page's address, and a sentence.
  var pointingDoubts: [(page: String, sentence: String)] = []

  /// Pages of the Act that stand and are not graded, each with what may hold the statement in their place and was not
  /// read: its item, and why.
  var asides: [(page: String, item: Frontier.Item, obstacle: Visit.Obstacle)] = []
  /// Addresses of pages that are not graded because their statement goes on elsewhere, or is still to come, and of what
  /// they go on at.
  var withheld: Set<String> = []
  /// What may be a part of a page that is graded, or a statement beside it, and could not be read: by the page's address,
  /// a clause.
  var unreadParts: [String: String] = [:]

  /// What such a page offers in full and that could not be read, by the page's address.
  var rest: [String: Located.Rest] = [:]

  struct Find {
    var statement: Statement
    var item: Frontier.Item
  }

  init(
    company: Company, fetcher: Fetcher, session: CompanySession, rules: LocatingRules, limits: LocatingLimits,
    render: Render?, capture: @escaping @Sendable (Exchange, _ rendered: [UInt8]?) -> Capture?,
    recognise: @escaping @Sendable (Document) -> TextKind, answers: @escaping @Sendable (Document) -> Answers
  ) {
    self.company = company
    self.fetcher = fetcher
    self.session = session
    self.limits = limits
    self.render = render
    self.capture = capture
    self.recognise = recognise
    self.answers = answers
    judge = LinkJudge(rules)
  }

  var hasDisclosure: Bool { found.contains { $0.statement.kind == .disclosure } }

  mutating func run() async throws -> Located {
    try await openHomes()
    guard homes.contains(where: { $0.page != nil }) else { return unopened() }
    // Many weak links must not use up what sitemaps and usual addresses need.
    let kept = limits.pages / 4
    try await follow { [limits] in $0.weight >= Self.clearWeight || $0.weight > 0 && $1 < limits.pages - kept }
    if !hasDisclosure { try await readStatementsOnHomes() }
    if !hasDisclosure, !hasStrongObstacle { try await lookAgain() }
    if !hasDisclosure, !hasStrongObstacle { try await searchSitemaps() }
    if !hasDisclosure, !hasStrongObstacle { try await tryAddresses() }
    if !hasDisclosure { try await follow { item, _ in item.weight > 0 } }
    if pages >= limits.pages, !hasDisclosure, let next = frontier.next(where: { $0.weight > 0 }) {
      isCutShort = true
      trail.append(
        Step(
          url: next.address.description, reason: next.reason,
          result: "not visited, nor what comes after it: \(limits.pages) pages are the most that are"))
    }
    if !hasDisclosure, !hasStrongObstacle, found.isEmpty { try await lookBlindly() }
    if !hasDisclosure, !hasStrongObstacle, found.isEmpty { try await lookAtParents() }
    if hasDisclosure { return try await result() }
    noteStrangers()
    return result(withoutDisclosure: obstacles)
  }

  /// A link that names the Act led to something that could not be read: no other page will change what that means.
  var hasStrongObstacle: Bool {
    obstacles.contains { item, obstacle in
      switch obstacle {
      // What is not to be followed may be found by another way.
      case .gone, .unfollowed: false
      default: judge.rules.saysAct(item.name) && item.isFromHome
      }
    }
  }

  /// A link that names the Act or its subject led to something that nobody could read.
  var hasNamedObstacle: Bool {
    obstacles.contains { item, obstacle in
      if case .gone = obstacle { false } else { judge.rules.saysWhat(item.name) }
    }
  }

  /// Visits what the frontier holds, best first, as long as it is wanted.
  ///
  /// Once a disclosure is found, only links of home pages that are as clear as the one that led to it are followed:
  /// they may lead to another one.
  ///
  /// - Parameter isWanted: of an item, and of the number of pages that have been visited.
  mutating func follow(_ isWanted: (Frontier.Item, Int) -> Bool) async throws {
    while pages < limits.pages {
      let (rival, rules, pages) = (hasDisclosure, judge.rules, pages)
      let next = frontier.next { isWanted($0, pages) && (!rival || $0.isFromHome && rules.saysAct($0.name)) }
      guard let item = next else { return }
      try await visit(item)
    }
  }
}
