import Disclosures
import Fetching
import Reading
import Rubrics

extension Search {
  /// Fetches each storefront's home page and takes its links in.
  mutating func openHomes() async throws {
    isOpeningHomes = true
    for (index, website) in company.websites.enumerated() where pages < limits.pages {
      let reason = index == 0 ? "home page" : "home page of storefront \(index + 1)"
      var home: Visit?
      for spelling in Self.spellings(of: website) {
        guard let address = WebAddress(spelling) else {
          trail.append(Step(url: spelling, reason: reason, result: "no web address"))
          continue
        }
        home = try await fetch(address, reason: reason)
        if home?.page != nil { break }
      }
      let none = WebAddress("http://invalid.invalid/")
      guard let home = home ?? none.map({ Visit(requested: $0, final: $0, obstacle: .unreachable("No web address.")) })
      else { continue }
      homes.append(home)
      domains.insert(RegistrableDomain.of(home.final.host))
    }
    isOpeningHomes = false
    for home in homes {
      takeIn(home, clicks: 1, decay: 1, isHome: true)
      noteDeadLinks(of: home, isHome: true)
    }
  }

  /// A company of one page says there what it has to say.
  mutating func readStatementsOnHomes() async throws {
    for home in homes where home.obstacle == nil {
      var home = home
      let item = Frontier.Item(
        address: home.final, weight: 0, name: nil, reason: "the home page itself", clicks: 0, isFromHome: true)
      let announcing = home.statement.flatMap { whyAnnouncing($0) }
      if home.statement?.isBareOrDisclosure == true || bearsName(home), let why = whyHollow(home) ?? announcing {
        withhold(home, item, .unreadable(why))
        continue
      }
      // What a bare one would point to has been looked at: it is a link of the home page.
      guard let statement = home.statement,
        statement.kind == .disclosure || statement.kind == .bare && !hasNamedObstacle,
        !found.contains(where: { Self.isSame($0.statement, statement) }),
        try await wholeness(of: &home, item) == .whole
      else { continue }
      found.append(Find(statement: doubting((home.statement ?? statement).promoted, of: home), item: item))
    }
  }

  private static func spellings(of website: String) -> [String] {
    website.contains("://") ? [website] : ["https://\(website)", "http://\(website)"]
  }

  /// Visits one address of the frontier.
  mutating func visit(_ item: Frontier.Item) async throws {
    guard visits[item.address] == nil else { return }
    let visit = try await fetch(item.address, reason: item.reason, lead: item.name)
    if let obstacle = visit.obstacle { obstacles.append((item, obstacle)) }
    if judge.rules.saysAct(item.name) { named.append(item) }
    noteDeadLinks(of: visit, isHome: false)
    if let statement = visit.statement, statement.kind != .other, judge.rules.saysWhat(item.name) {
      domains.insert(RegistrableDomain.of(visit.final.host))
    }
    try await take(visit, item)
    let isPointer = visit.statement?.kind != .bare && isPointer(visit)
    if item.clicks < limits.clicks, ![.disclosure, .bare].contains(visit.statement?.kind) || isPointer {
      takeIn(visit, clicks: item.clicks + 1, decay: 0.9, isHome: false, isFromHome: isPointer && item.isFromHome)
      takeInDocuments(of: visit, item)
    }
  }

  /// A page that says little itself and leads to a page that says it: its link counts, not its words.
  func isPointer(_ visit: Visit) -> Bool {
    guard let statement = visit.statement else { return false }
    return statement.document.text.utf8.count < 700
      && visit.links.contains { hop in
        judge.rules.saysAct(hop.judgement.name) && hop.link.place == .body && hop.address != visit.final
          && !homes.contains { $0.links.contains { $0.address == hop.address } }
      }
  }

  /// Puts a page's links into the frontier.
  ///
  /// - Parameter isFromHome: the links count as those of a home page would.
  mutating func takeIn(
    _ visit: Visit, clicks: Int, decay: Double, isHome: Bool, isFromHome: Bool = false
  ) {
    var unfollowed: [(item: Frontier.Item, why: String)] = []
    for hop in visit.links where hop.judgement.weight > 0 {
      guard isOurs(hop), !passedOver.contains(hop.address) else { continue }
      let text = hop.link.text.isEmpty ? hop.link.label : hop.link.text
      let place = isHome ? hop.link.place.rawValue : "page"
      let item = Frontier.Item(
        address: hop.address, weight: hop.judgement.weight * decay, name: hop.judgement.name,
        reason: "\(place) link \u{201C}\(text.prefix(80))\u{201D}", clicks: clicks, isFromHome: isHome || isFromHome)
      if hop.link.isNofollow {
        unfollowed.append((item, "the link is marked nofollow"))
      } else if visit.page?.isNofollow == true {
        unfollowed.append((item, "the page that links to it says nofollow"))
      } else {
        frontier.add(item)
      }
    }
    leaveOut(unfollowed)
  }

  /// A page that a clear link leads to and that is no statement itself may offer it as a file, under any words.
  private mutating func takeInDocuments(of visit: Visit, _ item: Frontier.Item) {
    guard judge.rules.saysWhat(item.name), visit.statement?.kind == .other, visit.page?.isNofollow == false else {
      return
    }
    let files = visit.links.filter {
      $0.link.place == .body && $0.address.isDocument && !$0.link.isNofollow && isOurs($0)
    }
    guard files.count <= Self.mostFiles else { return }
    for hop in files where hop.judgement.weight >= 0 && !passedOver.contains(hop.address) {
      frontier.add(
        Frontier.Item(
          address: hop.address, weight: item.weight * 0.9, name: item.name,
          reason: "page link \u{201C}\(hop.link.text.prefix(80))\u{201D}", clicks: item.clicks + 1,
          isFromHome: item.isFromHome))
    }
  }

  /// A page with more files than this is a list of them: their own words count.
  private static let mostFiles = 3

  /// On the company's hosts; on another one only when the link's own words are clear, when the sentence around words that
  /// say nothing names the Act, or when its name is the company's too and the words say something.
  func isOurs(_ hop: Visit.Hop) -> Bool {
    let domain = RegistrableDomain.of(hop.address.host)
    if domains.contains(domain) { return true }
    if judge.rules.pointing.isLawHost(hop.address.host) { return false }
    // No stranger's site: it is looked at, or refused, and either is told.
    if hop.judgement.isByText, hop.judgement.weight > 0, Self.isInside(hop.address.host) { return true }
    if hop.judgement.isByText, hop.judgement.weight > 0, hop.link.place != .body, isKin(domain) { return true }
    if hop.judgement.isBySentence { return judge.rules.saysAct(hop.judgement.name) }
    if mayBeParents(hop) { return true }
    return hop.judgement.isByText && judge.rules.saysWhat(hop.judgement.name)
  }

  /// Asks for one page, reads it, and says in the trail what came of it.
  ///
  /// - Parameter lead: class of the words that lead to it.
  ///   - forwards: how many pages have forwarded to one another up to it.
  mutating func fetch(
    _ address: WebAddress, reason: String, lead: String? = nil, forwards: Int = 0
  ) async throws -> Visit {
    if let known = visits[address] { return known }
    pages += 1
    let fetched = try await fetcher.fetch(address.description, for: session, reason: reason)
    notes += fetched.notes.filter { !notes.contains($0) }
    var visit = Visit(requested: address, final: WebAddress(fetched.finalURL) ?? address)
    visit.exchange = fetched.exchanges.last
    switch fetched.answer {
    case .failure(let failure):
      if failure.kind == .cancelled { throw CancellationError() }
      visit.obstacle = Self.obstacle(failure)
    case .response(let response):
      try await read(response, into: &visit, lead)
      if case .unreachable(let sentence) = visit.obstacle, let tooLong = fetched.notes.first(where: \.isRetryAfter) {
        visit.obstacle = .unreachable("\(sentence): \(tooLong.sentence)")
      }
    }
    var result = visit.obstacle?.sentence ?? (visit.rendered == nil ? "read" : "read in a browser")
    if !visit.withheld.open.isEmpty {
      result += " while it still waited for \(visit.withheld.open.count) of its requests"
    }
    if let left = visit.page?.linksLeftOut, left > 0 { result += "; \(left) of its links were too many to look at" }
    if visit.final != address { result = "redirected to \(visit.final); \(result)" }
    if let statement = visit.statement, statement.kind != .other { result += ": \(Self.name(statement.kind))" }
    trail.append(Step(url: address.description, reason: reason, result: result))
    noteWithheld(of: visit)
    visits[address] = visit
    order.append(address)
    try await lookIntoFrames(of: &visit, lead)
    visits[address] = visit
    let field = visit.exchange?.response?.header("Refresh")
    if let refresh = visit.page?.refresh ?? field.flatMap(Page.target), pages < limits.pages,
      visit.statement?.kind != .disclosure,
      let target = base(of: visit)?.resolving(refresh), target != visit.final, visits[target] == nil
    {
      guard forwards < Self.mostForwards else {
        visit.obstacle = .unreachable("More than \(Self.mostForwards) pages forward to one another.")
        visits[address] = visit
        return visit
      }
      var next = try await fetch(target, reason: "\(visit.final) forwards to it", lead: lead, forwards: forwards + 1)
      next.requested = address
      visits[address] = next
      return next
    }
    return visit
  }

  /// As many as redirects.
  private static let mostForwards = 10

  private mutating func read(_ response: Response, into visit: inout Visit, _ lead: String?) async throws {
    // 206 is a part of a page, which we never ask for.
    guard (200..<300).contains(response.status), response.status != 206 else {
      let isGone = response.status == 404 || response.status == 410
      let leadsNowhere = [301, 302, 303, 307, 308].contains(response.status)
      let sentence = "HTTP \(response.status)" + (leadsNowhere ? " that does not say where to go" : "")
      visit.obstacle = isGone ? .gone(sentence) : .unreachable(sentence)
      return
    }
    let source = Source(
      id: company.id, contentType: response.header("Content-Type") ?? "", name: visit.final.path,
      isTruncated: response.truncated != nil)
    let received = await readApart(response.body, as: source, limits: limits.reading)
    switch received {
    case .success(let page): visit.page = page
    case .failure(let problem):
      visit.page = problem.page
      visit.obstacle = Self.obstacle(problem, response)
    }
    try await readRendered(instead: received, into: &visit)
    if visit.obstacle == nil, let page = visit.page {
      visit.obstacle = wall(page, visit) ?? blank(page, visit)
    }
    if RobotsDirectives(response: response).noFollow { visit.page?.isNofollow = true }
    guard let page = visit.page else { return }
    visit.links = hops(of: page, in: visit)
    if visit.obstacle == nil, let exchange = visit.exchange {
      visit.statement = statement(on: page, url: visit.final.description, exchange, lead)
      visit.statement?.rendered = visit.rendered
    }
  }

  mutating func hops(of page: Page, in visit: Visit) -> [Visit.Hop] {
    guard let base = base(of: visit) else { return [] }
    return page.links.compactMap { link in
      guard let address = base.resolving(link.href) else { return nil }
      return Visit.Hop(link: link, address: address, judgement: judge.judge(link, to: address))
    }
  }

  func base(of visit: Visit) -> WebAddress? {
    visit.page?.base.flatMap { visit.final.resolving($0) } ?? visit.final
  }

  static func obstacle(_ failure: FetchFailure) -> Visit.Obstacle {
    switch failure.kind {
    case .robots: .robots("robots: \(failure.detail)")
    default: .unreachable(failure.detail)
    }
  }

  private static func obstacle(_ problem: ReadingProblem, _ response: Response) -> Visit.Obstacle {
    switch (problem, response.truncated) {
    // A file that was cut off is damaged, too.
    case (.truncated, .time?), (.empty, .time?), (.damaged, .time?):
      return .unreachable("The page was not whole within the time limit.")
    case (.truncated, .disconnect?), (.empty, .disconnect?), (.damaged, .disconnect?):
      return .unreachable("The connection ended before the page did.")
    case (.truncated, .unspecified?), (.empty, .unspecified?), (.damaged, .unspecified?):
      return .unreachable(Self.cut(response))
    case (.truncated, .length?):
      return .unreadable("The page is longer than what is read of one (--page-megabytes), and its end was not seen.")
    case (.empty, .length?):
      return .unreadable("The page is longer than what is read of one, and that much of it is blank.")
    default: return .unreadable("\(problem)")
    }
  }

  /// Where the end of a body that is not whole went missing, by what its header says of it.
  private static func cut(_ response: Response) -> String {
    let isCoded = response.header("Content-Encoding") != nil
    let isChunked = response.header("Transfer-Encoding") != nil
    if isCoded {
      return
        "What was sent of the page is cut off or damaged within its compression\(isChunked ? " or its chunks" : "")."
    }
    if isChunked { return "What was sent of the page is cut off or damaged within its chunks." }
    return "What was sent goes on behind the end that Content-Length gives the page: nobody can say where it ends."
  }

  private static func name(_ kind: TextKind) -> String {
    switch kind {
    case .disclosure: "a disclosure"
    case .bare: "a disclosure by its name"
    case .notCovered: "says that the Act does not apply"
    case .otherRegime: "a statement under another country's law"
    case .other: "something else"
    }
  }
}
