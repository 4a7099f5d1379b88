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
    for hop in visit.links where mayTurn(hop, on: visit) {
      guard let kind = kind(of: hop, around, page.document) else { continue }
      let words = words(of: hop)
      add(
        Part(
          address: hop.address, kind: kind, reason: "page link \u{201C}\(words.prefix(80))\u{201D}", name: words,
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
    let count = WordTable.words(of: hop.link.text).count
    guard [.body, .collapsed].contains(hop.link.place), (1...Self.wordsOfTopic).contains(count),
      judge.rules.parts.topics.first(in: hop.link.text) != nil, judge.rules.names.first(in: hop.link.text) == nil
    else { return false }
    guard let offset = hop.link.offset else { return false }
    return document.passages.contains {
      $0.range.contains(offset) && $0.range.count <= hop.link.text.utf8.count + Self.marksAround
    }
  }

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
  func counted(from joint: JointStatement) -> Pointing.Part {
    guard kind == .turn, joint.isJoined, Pointing.isPaged(address, joint.leaves[0].visit.final) else { return self }
    var part = self
    part.isPaged = true
    return part
  }

  /// Surely a part, if it is there.
  var isSure: Bool { kind == .said || kind == .turn && isPaged }
}
