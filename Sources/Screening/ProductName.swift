/// What a product is, by the words of its name: the account of English names in catalogues that the screening follows.
///
/// - A name falls into *parts*, at marks and at words such as "with". What follows "with" or "for" is never the thing.
/// - The last noun of a part is the *thing*; sizes, states and materials behind it are passed over (`ProductHead`).
/// - *Noun first.* Catalogues and tariffs write what qualifies a noun behind it: "oil, palm, refined". The parts that
///   follow are read before the noun too, and where that makes a name that holds more of the words, it is the thing. So
///   "flowers, artificial" are no flowers, and "iron, steam" is no iron (`ProductName+Order`).
/// - *Two words of one rank* ("and", "or", "&", "/") before one noun qualify it both: "coffee and tea maker", "wool and
///   cotton socks". Where both are goods sold as they are ("salt and pepper"), both are the thing, in either order
///   (`ProductName+Ranks`).
/// - *Goods in a row*, parted by commas, are all of them the thing: "rice, beans, lentils".
struct ProductName {
  typealias Found = PhraseIndex<NamedThing>.Found

  /// Words that are, with those of the same rank beside them, one side of a comma.
  struct Group {
    var conjuncts: [Conjunct]
    var link: ProductPart.Link

    var mayBeHead: Bool { conjuncts[0].part.mayBeHead }
  }

  struct Conjunct {
    var part: ProductPart
    /// Names of goods in it, from left to right.
    var names: [Found]
    /// Words that only look like a good's name.
    var vetoes: [Range<Int>]
  }

  /// A name of a good in the product's words, and what it is there.
  struct Reading {
    var text: String
    var meanings: [NamedThing]
    var role: Role
  }

  enum Role {
    /// The product itself.
    case thing
    /// What the product is made from: "corn" in "corn flakes".
    case material
    case beside
  }

  let lists: Lists
  let text: [UInt8]
  let words: [Word]
  let finder: ProductHead
  let groups: [Group]

  init(_ product: String, _ words: [Word], _ lists: Lists, hinted: Set<String>) {
    self.lists = lists
    self.words = words
    text = Array(product.utf8)
    finder = ProductHead(lists: lists, words: words, hinted: hinted)
    var groups: [Group] = []
    for part in ProductPart.cut(text, words, lists.productWords) {
      let (names, vetoes) = Self.names(in: part.words, words, text, lists)
      let conjunct = Conjunct(part: part, names: names, vetoes: vetoes)
      let isOfOneRank = part.link == .conjunction && groups.last?.mayBeHead == part.mayBeHead
      if isOfOneRank {
        groups[groups.count - 1].conjuncts.append(conjunct)
      } else {
        groups.append(Group(conjuncts: [conjunct], link: part.link))
      }
    }
    self.groups = groups
  }

  /// Every name of a good in the product's words, from left to right.
  func readings() -> [Reading] {
    var found: [Reading] = []
    let first = firstGroup
    var head: Head?
    for (place, group) in groups.enumerated() {
      if head == nil, group.mayBeHead, first == nil || first == place, let new = self.head(at: place) {
        head = new
      }
      for (rank, conjunct) in group.conjuncts.enumerated() {
        for (number, name) in conjunct.names.enumerated() where !finder.isPacking(name) {
          if head?.hides(name) == true { continue }
          let spot = Spot(group: place, conjunct: rank, name: number)
          let role = head?.role(at: spot) ?? (head.map { isEnumerated(spot, after: $0) } == true ? .thing : .beside)
          found.append(Reading(text: written(name.words, role), meanings: name.meanings, role: role))
        }
      }
      if let new = head, new.group == place { found += new.made }
    }
    return found
  }

  /// Where a name stands.
  struct Spot: Equatable {
    var group: Int
    var conjunct: Int
    var name: Int
  }

  /// What the thing is, and where its name stands.
  struct Head {
    var group: Int
    /// A few at most.
    var roles: [(spot: Spot, role: Role)] = []
    /// Names that no words in a row make: "palm oil" of "oil, palm".
    var made: [Reading] = []
    /// Words that these hold, or that only look like a name.
    var hidden: Set<Int> = []

    func hides(_ name: Found) -> Bool { !hidden.isEmpty && name.words.contains(where: hidden.contains) }

    func role(at spot: Spot) -> Role? { roles.first { $0.spot == spot }?.role }
  }

  /// "Building bricks, plastic toy" under the heading of toys: a part that agrees goes before one that does not.
  private var firstGroup: Int? {
    guard !finder.hinted.isEmpty, let first = groups.first else { return nil }
    func agrees(_ group: Group, _ holds: ([Found]) -> Bool) -> Bool { group.conjuncts.contains { holds($0.names) } }
    if agrees(first, { finder.agreed($0) != nil }) { return nil }
    return groups.firstIndex { $0.mayBeHead && agrees($0, finder.isAgreed) }
  }

  /// Words of the product as they stand there; with the word that makes another product of a raw good.
  private func written(_ range: Range<Int>, _ role: Role) -> String {
    let last = role == .material ? range.upperBound : range.upperBound - 1
    return String(
      decoding: text[words[range.lowerBound].range.lowerBound..<words[last].range.upperBound], as: UTF8.self)
  }

  /// Words in an order that is not theirs; what parts those that stand together stays as it is.
  func written(_ places: [Int]) -> String {
    var bytes: [UInt8] = []
    for (rank, place) in places.enumerated() {
      if rank > 0 {
        let before = places[rank - 1]
        bytes += before + 1 == place ? text[words[before].range.upperBound..<words[place].range.lowerBound] : [0x20]
      }
      bytes += text[words[place].range]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Names within a run of words, longest first; a veto that is longer hides what lies in it.
  private static func names(
    in range: Range<Int>, _ all: [Word], _ text: [UInt8], _ lists: Lists
  ) -> (names: [Found], vetoes: [Range<Int>]) {
    // A veto may go on behind the run: "iron-on patch".
    let words = Array(all[..<range.upperBound])
    var (found, vetoes): ([Found], [Range<Int>]) = ([], [])
    var position = range.lowerBound
    while position < range.upperBound {
      let name = lists.goodNames.longest(in: words, at: position)
      if let veto = lists.veto(in: all, at: position), veto.count > name?.words.count ?? 0 {
        vetoes.append(veto)
        position = veto.upperBound
      } else if let name {
        if !isLook(name, in: words, text, lists.productWords) { found.append(name) }
        position = name.words.upperBound
      } else {
        position += 1
      }
    }
    return (found, vetoes)
  }

  /// "Gold-tone earrings", "tea-colored stockings": what a thing looks like is not what it is of. Tinted glass is glass.
  private static func isLook(_ name: Found, in words: [Word], _ text: [UInt8], _ table: ProductWords) -> Bool {
    let next = name.words.upperBound
    guard next < words.count, table.looks.contains(words[next].form) else { return false }
    let gap = text[words[next - 1].range.upperBound..<words[next].range.lowerBound]
    if gap.elementsEqual([UInt8(ascii: "-")]) { return true }
    return gap.elementsEqual([0x20]) && next + 1 < words.count && !table.isAside(words[next + 1])
  }
}
