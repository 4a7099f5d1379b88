import Disclosures
import Fetching
import Reading
import Rubrics

/// Which links of a page's own text lead to the statement that the page bears the name of.
struct Pointing {
  /// What a link says of its target, clearest first.
  enum Rank: Int, Comparable, CaseIterable {
    /// Names the Act, or is a document that the page shows within itself.
    case act
    /// Names slavery, trafficking or forced labor.
    case subject
    /// Names a statement.
    case statement
    /// Says nothing, in a place where it can mean nothing else.
    case nothing

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
    /// Its words, or the sentence around them, call it a statement.
    var isNamed = true
  }

  var judge: LinkJudge
  /// Home pages.
  let homes: Set<WebAddress>
  /// Addresses that home pages link to: under words that say nothing, they are a way about the site.
  let furniture: Set<WebAddress>
  /// Registrable domains of the company and its group.
  let domains: Set<String>

  /// Addresses of links that others on the page have replaced: older ones, those in other languages.
  private(set) var passedOver: Set<WebAddress> = []

  private var pointers: Pointers { judge.rules.pointing }

  /// Links of one page and of one rank beyond these are a list.
  static let most = 3

  /// In groups of one rank each, clearest first.
  mutating func targets(on visit: Visit, base: WebAddress?) -> [[Target]] {
    var found = shown(on: visit, base: base)
    var vague: [(hop: Visit.Hop, isNamed: Bool)] = []
    for hop in ownLinks(of: visit) where !found.contains(where: { $0.address == hop.address }) {
      switch verdict(on: hop) {
      case .leads(let rank):
        found.append(Target(address: hop.address, rank: rank, words: words(of: hop), isNofollow: hop.link.isNofollow))
      case .vague(let isNamed)
      where !furniture.contains(hop.address) && !vague.contains { $0.hop.address == hop.address }:
        vague.append((hop, isNamed))
      case .vague, .elsewhere: break
      }
    }
    // Of a list of years the last one counts before it is found to be a list.
    let last = vague.compactMap { Self.year(in: words(of: $0.hop)) }.max()
    if let last, vague.count > Self.most {
      let older = vague.filter { Self.year(in: words(of: $0.hop)) != last }
      passedOver.formUnion(older.map(\.hop.address))
      vague.removeAll { passedOver.contains($0.hop.address) }
    }
    // "Here" leads to the statement when its sentence says so, when it is a file, or when there is little else.
    let isAlone = found.isEmpty && vague.count <= Self.most
    for (hop, isNamed) in vague where isNamed || isAlone || hop.address.isDocument {
      guard isGroups(hop) || isNamed && hop.address.isDocument else { continue }
      found.append(
        Target(
          address: hop.address, rank: .nothing, words: words(of: hop), isNofollow: hop.link.isNofollow,
          isNamed: isNamed))
    }
    let sifted = sifted(found)
    let groups = Rank.allCases.map { rank in current(sifted.filter { $0.rank == rank }) }
    passedOver.formUnion(Set(found.map(\.address)).subtracting(groups.joined().map(\.address)))
    return groups.filter { !$0.isEmpty }.map { Array($0.prefix(Self.most)) }
  }

  /// Of a page that answers for the company: links to more of the same.
  mutating func fuller(on visit: Visit) -> [Target] {
    var found: [Target] = []
    for hop in ownLinks(of: visit) where !found.contains(where: { $0.address == hop.address }) {
      let words = words(of: hop)
      guard case .leads(let rank) = verdict(on: hop), rank == .act || rank == .statement, !hop.link.isNofollow,
        pointers.statements.first(in: words) != nil || hop.address.isDocument,
        hop.address.isDocument || pointers.full.first(in: words) != nil
      else { continue }
      found.append(Target(address: hop.address, rank: rank, words: words))
    }
    return found.filter { Self.year(in: $0.words) == nil && !isOther($0.words) }
  }

  private enum Verdict {
    case leads(Rank)
    /// Its words say nothing; whether the sentence it stands in names a statement.
    case vague(isNamed: Bool)
    case elsewhere
  }

  private mutating func verdict(on hop: Visit.Hop) -> Verdict {
    let words = words(of: hop)
    guard !pointers.isLawHost(hop.address.host), judge.decoys.first(in: words) == nil else { return .elsewhere }
    let isStatement = pointers.statements.first(in: words) != nil
    let isOurs = isGroups(hop)
    let saying = judge.rules.saying(judge.classified(words)?.id)
    if saying == .act {
      return isStatement || pointers.never.first(in: words) == nil ? .leads(.act) : .elsewhere
    }
    guard !isElsewhere(words) else { return .elsewhere }
    if saying == .subject { return isOurs || isStatement ? .leads(.subject) : .elsewhere }
    if isStatement { return .leads(.statement) }
    let isNamedByAddress = judge.rules.saysAct(judge.classified(LinkJudge.spelled(hop.address))?.id)
    if judge.saysNothing(words) {
      let sentence = hop.link.surroundings
      let isNamed = names(sentence)
      guard isNamed || !isElsewhere(sentence) else { return .elsewhere }
      return .vague(isNamed: isNamed || isNamedByAddress)
    }
    return isNamedByAddress && hop.address.isDocument && isOurs ? .leads(.statement) : .elsewhere
  }

  /// Links of the page's text, or of the section of it that is taken for the statement, to other pages.
  private func ownLinks(of visit: Visit) -> [Visit.Hop] {
    var headings: Set<[String]>?
    if let statement = visit.statement, statement.pageKind == .section {
      let own = statement.document.passages.filter { $0.kind == .heading }
      headings = Set(own.map { WordTable.words(of: String(statement.document.text(in: $0.range).prefix(150))) })
    }
    return visit.links.filter { hop in
      [.body, .collapsed].contains(hop.link.place) && hop.address != visit.final && hop.address != visit.requested
        && !homes.contains(hop.address)
        && headings?.contains(WordTable.words(of: String(hop.link.heading.prefix(150)))) != false
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

  private func words(of hop: Visit.Hop) -> String { hop.link.text.isEmpty ? hop.link.label : hop.link.text }

  private func isGroups(_ hop: Visit.Hop) -> Bool { domains.contains(RegistrableDomain.of(hop.address.host)) }

  /// The sentence around a link that says nothing.
  private mutating func names(_ sentence: String) -> Bool {
    pointers.statements.first(in: sentence) != nil
      || judge.rules.saysWhat(judge.classified(sentence)?.id) && !isElsewhere(sentence)
  }

  private func isElsewhere(_ words: String) -> Bool {
    pointers.never.first(in: words) != nil || judge.rules.references.first(in: words) != nil
      || pointers.countries.first(in: words) != nil || judge.rules.otherLaws.first(in: words) != nil
  }

  /// Without what is archived or in another language, when anything else is left.
  private func sifted(_ targets: [Target]) -> [Target] {
    let others = targets.filter { !isOther($0.words) }
    return others.isEmpty ? targets : others
  }

  private func isOther(_ words: String) -> Bool {
    pointers.archived.first(in: words) != nil || pointers.languages.first(in: words) != nil
  }

  /// A link without a year leads to what is valid now; without one, the last year does.
  private func current(_ targets: [Target]) -> [Target] {
    let undated = targets.filter { Self.year(in: $0.words) == nil }
    guard undated.isEmpty, let last = targets.compactMap({ Self.year(in: $0.words) }).max() else { return undated }
    return targets.filter { Self.year(in: $0.words) == last }
  }

  /// The last year that a link names, but not that of the Act itself.
  static func year(in words: String) -> Int? {
    LinkJudge.year(in: words.replacing("2010", with: ""))
  }
}
