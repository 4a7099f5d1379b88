/// A set of few kinds, as bits: asked for at every word, where a set of strings would cost a hash each time.
struct KindSet<Kind: RawRepresentable<UInt8>>: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  @inline(__always)
  init() {}

  init(_ kinds: some Sequence<Kind>) {
    for kind in kinds { insert(kind) }
  }

  @inline(__always)
  func contains(_ kind: Kind) -> Bool {
    let place = kind.rawValue
    return (place < 64 ? low >> UInt64(place) : high >> UInt64(place - 64)) & 1 != 0
  }

  mutating func insert(_ kind: Kind) {
    let place = kind.rawValue
    if place < 64 { low |= 1 << UInt64(place) } else { high |= 1 << UInt64(place - 64) }
  }

  @inline(__always)
  mutating func formUnion(_ other: KindSet) {
    low |= other.low
    high |= other.high
  }

  func isDisjoint(with other: KindSet) -> Bool { low & other.low == 0 && high & other.high == 0 }

  func isSubset(of other: KindSet) -> Bool { low & ~other.low == 0 && high & ~other.high == 0 }

  var isEmpty: Bool { low == 0 && high == 0 }
}

extension KindSet: ExpressibleByArrayLiteral {
  init(arrayLiteral kinds: Kind...) { self.init(kinds) }
}

extension RawRepresentable<UInt8> where Self: CaseIterable {
  /// All kinds by their names in a table. Made anew each time, and slowly: a name is the type's own description.
  static var byName: [String: Self] { Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) }) }
}
