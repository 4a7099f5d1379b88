import Disclosures
import Fetching
import Reading
import Rubrics

extension Pointing {
  /// What may be a part of a page's statement and stands at another address.
  struct Part {
    enum Kind {
      /// Words of the page say that its statement goes on there.
      case said
      /// It turns a page.
      case turn
      /// By itself, it is called what the Act asks for.
      case topic
      /// The page shows it in a frame.
      case frame
    }

    var address: WebAddress
    var kind: Kind
    /// For the trail: "page link “Next”".
    var reason: String
    /// Words of its link; nil for a frame.
    var name: String?
    /// Its address is that of another page of the same text, or the page says itself that it is one of several.
    var isPaged = false
    var isNofollow = false
    /// Which page it is, by its link: "2".
    var number: Int?
    /// Its words lead back: "Previous".
    var leadsBack = false
    /// It is one of several topics, so that the page that names them is none of them.
    var isRowed = false
    /// How many passages of the page's document stand before the frame.
    var framePlace: Int?
  }

  /// Where the statement of a page may go on, likeliest first.
  func parts(of visit: Visit, base: WebAddress?) -> [Part] {
    guard let page = visit.page, page.format == .html else { return [] }
    var parts: [Part] = []
    func add(_ part: Part) {
      guard part.address != visit.final, part.address != visit.requested, !homes.contains(part.address),
        !parts.contains(where: { $0.address == part.address })
      else { return }
      parts.append(part)
    }
    let around = Surroundings(page)
    let isCounted = PageCount(of: page, judge.rules.parts) != nil
    let rows = topicRows(on: visit, page)
    for hop in visit.links where mayTurn(hop, on: visit) {
      let topic = topicAbove(hop, page.document)
      let byPlace: Part.Kind? = rows.contains(hop.address) || topic != nil ? .topic : nil
      let byWords = kind(of: hop, around, page.document)
      // Below a heading, "Read more" turns no page.
      guard let kind = byWords == .turn && topic != nil ? byPlace : byWords ?? byPlace else { continue }
      let words = words(of: hop)
      let below = topic.map { " below \u{201C}\($0.prefix(80))\u{201D}" } ?? ""
      add(
        Part(
          address: hop.address, kind: kind, reason: "page link \u{201C}\(words.prefix(80))\u{201D}\(below)",
          name: topic ?? words,
          isPaged: kind == .turn && isCounted || Self.isPaged(hop.address, visit.final),
          isNofollow: hop.link.isNofollow || page.isNofollow, number: number(in: words), leadsBack: leadsBack(words)))
    }
    for written in page.turns {
      guard let address = base?.resolving(written), Self.isPaged(address, visit.final) else { continue }
      add(Part(address: address, kind: .turn, reason: "\(visit.final) names it as the next page", isPaged: true))
    }
    let domain = RegistrableDomain.of(visit.final.host)
    // Of a longer page nobody can say which section its frames belong to.
    for written in visit.statement?.pageKind == .section ? [] : page.frames {
      guard let frame = base?.resolving(written) else { continue }
      let address = frame.document ?? frame
      let said = "\(LinkJudge.spelled(address)) \(page.frameTitles[written] ?? "")"
      guard address.isDocument || RegistrableDomain.of(address.host) == domain,
        judge.rules.parts.asides.first(in: said) == nil
      else { continue }
      add(
        Part(
          address: address, kind: .frame, reason: "\(visit.final) shows it in a frame",
          framePlace: page.framePlaces[written]))
    }
    if parts.count(where: { $0.kind == .topic }) >= Self.leastOfRow {
      for place in parts.indices where parts[place].kind == .topic { parts[place].isRowed = true }
    }
    return parts
  }

  /// Something to click whose words say that the statement goes on behind it, and that names no address.
  func blindTurn(of visit: Visit) -> Link? {
    visit.page?.openers.first { judge.rules.parts.continues.first(in: $0.text) != nil && !isMatter($0.text) }
  }

  private func mayTurn(_ hop: Visit.Hop, on visit: Visit) -> Bool {
    guard domains.contains(RegistrableDomain.of(hop.address.host)) else { return false }
    guard let statement = visit.statement, statement.pageKind == .section else { return true }
    return hop.link.heading.isEmpty || statement.document.text.contains(hop.link.heading)
  }

  private func kind(of hop: Visit.Hop, _ around: Surroundings, _ document: Document) -> Part.Kind? {
    let (words, rules) = (words(of: hop), judge.rules.parts)
    guard !isMatter(words), !isOthers(words), judge.decoys.first(in: words) == nil else { return nil }
    if rules.continues.first(in: words) != nil { return .said }
    if judge.saysNothing(words), !WordTable.words(of: words).isEmpty,
      rules.continues.first(in: around.sentence(around: hop.link).rest) != nil
    {
      return .said
    }
    // A way about the site stands on its home page, too.
    guard ![.header, .footer].contains(hop.link.place), !furniture.contains(hop.address) else { return nil }
    if hop.link.isTurn || turns(words) { return .turn }
    return isTopic(hop, document) ? .topic : nil
  }

  /// "Training", as an item or a heading of its own: no word of a sentence, which only refers to more.
  private func isTopic(_ hop: Visit.Hop, _ document: Document) -> Bool {
    guard [.body, .collapsed].contains(hop.link.place), isTopic(hop.link.text) else { return false }
    return passage(of: hop.link, in: document) != nil
  }

  /// "Training", of a link "See here" that is all there is below that heading; of one that turns ("Read more") there may be
  /// a paragraph between them, a teaser.
  private func topicAbove(_ hop: Visit.Hop, _ document: Document) -> String? {
    let link = hop.link
    guard [.body, .collapsed].contains(link.place), !furniture.contains(hop.address), judge.saysNothing(link.text),
      number(in: link.text) == nil, isTopic(link.heading), !isMatter(link.heading),
      let place = passage(of: link, in: document), place > 0
    else { return nil }
    let isBehindTeaser = place > 1 && document.passages[place - 1].kind == .paragraph && turns(words(of: hop))
    let above = document.passages[isBehindTeaser ? place - 2 : place - 1]
    let below = document.passages.dropFirst(place + 1).first
    guard above.kind == .heading, document.text(in: above.range) == link.heading,
      [nil, .heading, .boilerplate].contains(below?.kind)
    else { return nil }
    return link.heading
  }

  /// The passage that holds a link and nothing else.
  private func passage(of link: Link, in document: Document) -> Int? {
    guard let offset = link.offset else { return nil }
    return document.passages.firstIndex {
      $0.range.contains(offset) && $0.range.count <= link.text.utf8.count + Self.marksAround
    }
  }

  private func isTopic(_ words: String) -> Bool {
    (1...Self.wordsOfTopic).contains(WordTable.words(of: words).count)
      && judge.rules.parts.topics.first(in: words) != nil && judge.rules.names.first(in: words) == nil
  }

  /// Links of one line or one list of tabs that names topics and nothing else: "Verification | Audits | Training". Where
  /// a page's own place in such a row is no link, its words stand there.
  private func topicRows(on visit: Visit, _ page: Page) -> Set<WebAddress> {
    var rows: [[Visit.Hop]] = []
    for passage in page.document.passages where passage.range.count <= Self.longestRow {
      let links = visit.links.filter { $0.link.offset.map(passage.range.contains) ?? false }
      guard links.count >= Self.leastOfRow else { continue }
      let rest = links.map(\.link.text).sorted { $0.utf8.count > $1.utf8.count }
        .reduce(page.document.text(in: passage.range)) { $0.replacing($1, with: " ", maxReplacements: 1) }
      guard WordTable.words(of: rest).isEmpty || judge.rules.parts.topics.first(in: rest) != nil else { continue }
      rows.append(links)
    }
    rows = rows.filter { $0.allSatisfy { isTopic($0.link.text) } }
    // Tabs are marked up as navigation; what stands on the home page, too, is the site's.
    let tabs = visit.links.filter { $0.link.place == .navigation }
    rows += tabs.split { furniture.contains($0.address) || !isTopic($0.link.text) }.map(Array.init)
    return Set(rows.filter { $0.count >= Self.leastOfRow }.joined().map(\.address))
  }

  private static let longestRow = 300
  private static let leastOfRow = 3

  private static let wordsOfTopic = 4
  /// Bytes of a number or an arrow beside such a link.
  private static let marksAround = 6

  /// "Next", "Page 2 of 3", "2", "›".
  private func turns(_ text: String) -> Bool {
    let words = WordTable.words(of: text)
    if words.isEmpty { return text.contains { Self.arrows.contains($0) } }
    return words.allSatisfy { judge.rules.parts.turns.contains($0) || Self.isPage($0) }
  }

  /// "2", "Page 2"; not "2 of 3", which may be any of them.
  private func number(in text: String) -> Int? {
    let numbers = WordTable.words(of: text).compactMap { Int($0) }
    return numbers.count == 1 && turns(text) ? numbers.first : nil
  }

  private func leadsBack(_ text: String) -> Bool {
    let words = WordTable.words(of: text)
    if words.isEmpty { return text.contains { Self.backArrows.contains($0) } }
    return words.contains { judge.rules.parts.back.contains($0) }
  }

  private static let backArrows: Set<Character> = ["‹", "«", "←", "<", "◀"]
  private static let arrows: Set<Character> = ["›", "»", "→", ">", "‹", "«", "←", "<", "▶", "◀"]

  private static func isPage(_ word: some StringProtocol) -> Bool { Int(word).map { (1...20).contains($0) } ?? false }

  /// Whether two addresses are those of pages of one text: "/act.html" and "/act-2.html", "/act" and "/act?page=3". Two
  /// numbers without a word for a page may be those of any two posts: "/news/12" and "/news/13".
  static func isPaged(_ one: WebAddress, _ other: WebAddress) -> Bool {
    guard one.host == other.host, one.target != other.target, stem(of: one) == stem(of: other) else { return false }
    return !(hasBareNumber(one) && hasBareNumber(other)) || countsPages(one) || countsPages(other)
  }

  /// Whether addresses differ in nothing but a number that grows by one each: "/act/1", "/act/2", "/act/3".
  static func isRow(_ addresses: [WebAddress]) -> Bool {
    let numbers = addresses.map { address in WordTable.words(of: address.target).compactMap { Int($0) }.last }
    return zip(addresses, addresses.dropFirst()).allSatisfy { $0.host == $1.host && stem(of: $0) == stem(of: $1) }
      && zip(numbers, numbers.dropFirst()).allSatisfy { one, next in one.map { $0 + 1 == next } ?? false }
  }

  private static func hasBareNumber(_ address: WebAddress) -> Bool {
    WordTable.words(of: address.target).contains(where: isPage)
  }

  private static func countsPages(_ address: WebAddress) -> Bool {
    WordTable.words(of: address.target).contains { word in
      ["page", "part", "pg"].contains(word.prefix { !$0.isNumber }) && !word.isEmpty
    }
  }

  private static func stem(of address: WebAddress) -> [String] {
    WordTable.words(of: address.target).compactMap { word in
      if isPage(word) || endings.contains(word) { return nil }
      let digits = word.reversed().prefix { $0.isNumber }.count
      let stem = isPage(word.suffix(digits)) ? String(word.dropLast(digits)) : word
      return ["page", "part", "p", "pg"].contains(stem) ? nil : stem
    }
  }

  private static let endings: Set<String> = ["htm", "html", "php", "asp", "aspx", "jsp"]

  /// Which of several pages an address is, beside that of another one: "/act-2.html" beside "/act.html" the second, and
  /// the other way round the first.
  static func number(of address: WebAddress, beside other: WebAddress) -> Int {
    let others = Set(WordTable.words(of: other.target))
    for word in WordTable.words(of: address.target).reversed() where !others.contains(word) {
      let digits = String(word.suffix(word.reversed().prefix { $0.isNumber }.count))
      if isPage(digits), let number = Int(digits) { return number }
    }
    return 1
  }
}

extension Pointing.Part {
  /// Of a page that follows another one, the address may be told from that of the first: "/act", "/act-2", "/act-3".
  ///
  /// - Parameter place: of the leaf that leads to it.
  func counted(from joint: JointStatement, on place: Int) -> Pointing.Part {
    guard kind == .turn, joint.isJoined else { return self }
    let (leaves, leaf) = (joint.leaves, joint.leaves[place])
    let row = [leaves[leaf.from].visit.final, leaf.visit.final, address]
    guard Pointing.isPaged(address, leaves[0].visit.final) || place > 0 && Pointing.isRow(row) else { return self }
    var part = self
    part.isPaged = true
    return part
  }

  /// Surely a part, if it is there.
  var isSure: Bool { kind == .said || kind == .turn && isPaged }
}
