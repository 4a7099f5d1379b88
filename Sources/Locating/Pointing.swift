import Disclosures
import Fetching
import Reading
import Rubrics

/// Where the links of a page's own text lead that bears the Act's name and says next to nothing itself. Whatever their
/// words, each may lead to the statement; the words only say which one is likeliest.
struct Pointing {
  /// What a link says of its target, best first.
  enum Rank: Int, Comparable, CaseIterable {
    /// Names the Act, or is a document that the page shows within itself.
    case act
    /// Names slavery, trafficking or forced labor.
    case subject
    /// Names a statement, by its words or its address.
    case statement
    /// The sentence around it names a statement.
    case told
    /// Says nothing of it, and nothing else either.
    case any
    /// Names another matter.
    case other

    static func < (one: Rank, other: Rank) -> Bool { one.rawValue < other.rawValue }
  }

  struct Target {
    var address: WebAddress
    var rank: Rank
    /// As a visitor reads it; empty for what the page shows within itself.
    var words: String
    var isNofollow = false
    /// The page shows it within itself.
    var isShown = false
    /// That it is for, by its words or those beside it.
    var year: Int?
    /// The heading above it.
    var heading = ""
    /// Its words, its address or the sentence around them call it a statement.
    var isNamed = true
    /// The statement may stand there: what keeps us from reading it keeps us from a letter.
    var mayHold = true
  }

  /// Which links of a page are looked at.
  enum Breadth {
    /// All of its own text's.
    case all
    /// Those of its own text that name the Act, its subject or a statement, or stand in a sentence that does.
    case named
    /// Those that name the Act or its subject, wherever on the page they stand.
    case anywhere
  }

  var judge: LinkJudge
  /// Home pages.
  let homes: Set<WebAddress>
  /// Addresses that home pages link to: unless more speaks for them, they are a way about the site.
  let furniture: Set<WebAddress>
  /// Registrable domains of the company and its group.
  let domains: Set<String>
  /// Whether a host is the company's or its group's, as far as names and what was found there tell.
  let isKnown: (WebAddress) -> Bool

  /// Addresses of links that others on the page have replaced: older ones, those in other languages.
  private(set) var passedOver: Set<WebAddress> = []

  mutating func pass(over targets: [Target]) { passedOver.formUnion(targets.map(\.address)) }

  var pointers: Pointers { judge.rules.pointing }

  /// Links of one page that name the Act, its subject or a statement; more of a rank are a list.
  static let most = 3
  /// Links of one page that are weighed.
  private static let mostWeighed = 300

  /// In groups of one rank each, best first.
  ///
  /// - Parameter isThin: the page is no more than its links, so that any of them may be meant.
  mutating func targets(on visit: Visit, base: WebAddress?, _ breadth: Breadth, isThin: Bool) -> [[Target]] {
    var found = breadth == .anywhere ? [] : shown(on: visit, base: base)
    let around = visit.page.map(Surroundings.init)
    let links = breadth == .anywhere ? otherLinks(of: visit) : ownLinks(of: visit)
    let saysMore = Self.saysMore(visit)
    for hop in links.prefix(Self.mostWeighed) {
      let sentence = around?.sentence(around: hop.link) ?? .init()
      guard var target = target(of: hop, sentence, breadth) else { continue }
      discount(&target, of: hop, sentence, saysMore: saysMore)
      target.mayHold = target.mayHold && (isThin || target.isNamed)
      if let index = found.firstIndex(where: { $0.address == hop.address }) {
        if target.rank < found[index].rank { found[index] = target }
      } else {
        found.append(target)
      }
    }
    if breadth == .all { found += written(on: visit, beside: found) }
    let sifted = sifted(found)
    let groups = Rank.allCases.map { rank in
      let group = current(sifted.filter { $0.rank == rank }, rank)
      return rank <= .statement || breadth != .all ? Array(group.prefix(Self.most)) : group
    }
    return groups.filter { !$0.isEmpty }
  }

  /// Of a page that answers for the company: links to more of the same.
  mutating func fuller(on visit: Visit) -> [Target] {
    var found: [Target] = []
    for hop in ownLinks(of: visit) where !found.contains(where: { $0.address == hop.address }) {
      let words = words(of: hop)
      guard let target = target(of: hop, .init(), .named), target.rank == .act || target.rank == .statement,
        !hop.link.isNofollow, pointers.statements.first(in: words) != nil || hop.address.isDocument,
        hop.address.isDocument || pointers.full.first(in: words) != nil
      else { continue }
      found.append(target)
    }
    return found.filter { Year.ofStatement(in: $0.words) == nil && !isReplaced($0.words) }
  }

  /// What a link says of where it leads; nil for one that is not asked for.
  private mutating func target(
    of hop: Visit.Hop, _ sentence: Surroundings.Sentence, _ breadth: Breadth
  ) -> Target? {
    guard !pointers.isLawHost(hop.address.host) else { return nil }
    let words = words(of: hop)
    let saying = judge.rules.saying(judge.classified(words)?.id)
    let isStatement = pointers.statements.first(in: words) != nil
    let isNever = pointers.never.first(in: words) != nil || pointers.law.first(in: words) != nil
    guard !isNever || saying == .act && isStatement, !isOthers(words), !isOthers(sentence.whole) else { return nil }
    var target = Target(address: hop.address, rank: .any, words: words, isNofollow: hop.link.isNofollow)
    (target.year, target.heading) = (year(of: hop), hop.link.heading)
    // "Press here" is no press.
    let isDecoy = judge.decoys.first(in: words) != nil && !WordTable.words(of: words).contains("here")
    let isTold = pointers.statements.first(in: sentence.rest) != nil && !isForeignLaws(sentence.rest)
    if saying == .act, !isDecoy {
      target.rank = .act
    } else if isDecoy || isMatter(words) {
      guard !isDecoy || isTold else { return nil }
      target.rank = isTold && !isForeignLaws(words) ? .told : .other
    } else if saying == .subject {
      target.rank = .subject
    } else if isStatement || isNamedByAddress(hop) {
      target.rank = .statement
    } else if isTold {
      target.rank = .told
    } else if WordTable.words(of: words).count <= Self.fewWords,
      pointers.law.first(in: sentence.rest) != nil || isMatter(sentence.rest)
    {
      // "The text of the law is here."
      target.rank = .other
    }
    // On another company's site an address of the Act's name may be that of anybody who writes on it.
    let isOurs = domains.contains(RegistrableDomain.of(hop.address.host))
    target.isNamed = target.rank <= .told && (target.rank != .statement || isStatement || isTold || isOurs)
    target.mayHold = target.rank < .other
    guard breadth == .all || target.rank <= (breadth == .named ? .told : .subject) else { return nil }
    guard target.rank <= .told || !furniture.contains(hop.address) && !hop.address.isMedia else { return nil }
    return target
  }

  /// Fewer words than these mean what their sentence means.
  private static let fewWords = 3

  private mutating func isNamedByAddress(_ hop: Visit.Hop) -> Bool {
    judge.rules.saysAct(judge.classified(LinkJudge.spelled(hop.address))?.id)
  }

  func isMatter(_ words: String) -> Bool {
    pointers.matters.first(in: words) != nil || judge.rules.references.first(in: words) != nil || isForeignLaws(words)
  }

  private func isForeignLaws(_ words: String) -> Bool {
    pointers.countries.first(in: words) != nil || judge.rules.otherLaws.first(in: words) != nil
  }

  func isOthers(_ words: String) -> Bool { pointers.others.first(in: words) != nil }

  func words(of hop: Visit.Hop) -> String { hop.link.text.isEmpty ? hop.link.label : hop.link.text }

  /// Links of the page's text, or of the section of it that is taken for the statement, to other pages.
  func ownLinks(of visit: Visit) -> [Visit.Hop] {
    var headings: Set<[String]>?
    if let statement = visit.statement, statement.pageKind == .section {
      let own = statement.document.passages.filter { $0.kind == .heading }
      headings = Set(own.map { WordTable.words(of: String(statement.document.text(in: $0.range).prefix(150))) })
    }
    return visit.links.filter { hop in
      isOwn(hop) && hop.address != visit.final && hop.address != visit.requested
        && !homes.contains(hop.address)
        && headings?.contains(WordTable.words(of: String(hop.link.heading.prefix(150)))) != false
    }
  }

  /// In the page's text, or in a list of years that is marked up as navigation.
  private func isOwn(_ hop: Visit.Hop) -> Bool {
    switch hop.link.place {
    case .body, .collapsed: true
    case .navigation: Year.ofStatement(in: words(of: hop)) != nil && !furniture.contains(hop.address)
    case .header, .footer: false
    }
  }

  /// All links of a page but those that home pages have, too: these have been looked at.
  private func otherLinks(of visit: Visit) -> [Visit.Hop] {
    visit.links.filter {
      $0.judgement.weight > 0 && $0.address != visit.final && !homes.contains($0.address)
        && !furniture.contains($0.address)
    }
  }

  /// Documents within the page, and its site's frames. Of a longer page nobody can say which section they belong to.
  private func shown(on visit: Visit, base: WebAddress?) -> [Target] {
    let isSection = visit.statement?.pageKind == .section
    let frames = (visit.page?.frames ?? []).compactMap { base?.resolving($0) }.map { $0.document ?? $0 }
    let domain = RegistrableDomain.of(visit.final.host)
    return frames.filter { $0.isDocument || !isSection && $0 != visit.final && RegistrableDomain.of($0.host) == domain }
      .map { Target(address: $0, rank: .act, words: "", isShown: true) }
  }

  /// Addresses that the text writes out in a sentence on a statement, and that are no links.
  private func written(on visit: Visit, beside found: [Target]) -> [Target] {
    guard let statement = visit.statement else { return [] }
    return WrittenAddresses.find(in: statement.document, on: visit.final).compactMap { address, sentence in
      guard pointers.statements.first(in: sentence) != nil, !isForeignLaws(sentence), !isOthers(sentence),
        !pointers.isLawHost(address.host), !homes.contains(address), address != visit.final,
        !found.contains(where: { $0.address == address })
      else { return nil }
      return Target(address: address, rank: .told, words: address.description)
    }
  }
}
