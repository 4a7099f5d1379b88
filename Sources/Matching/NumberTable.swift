/// Numbers of things by the hashes of the things, which are kept elsewhere. Open addressing: told of two things apart by
/// whoever keeps them.
struct NumberTable {
  /// A power of two, and half as many again as numbers at least.
  private var slots: [Slot]
  private var count = 0

  /// - Parameter room: how many numbers are expected.
  init(room: Int = 0) {
    var size = 64
    while size * 2 < room * 3 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  private struct Slot {
    var hash: UInt32 = 0
    var number: Int32 = -1
  }

  /// The number of a thing; nil for one that has none yet.
  @inline(__always)
  func find(_ hash: UInt64, where isSame: (Int32) -> Bool) -> Int32? {
    var place = Self.short(hash)
    while true {
      let slot = slots[Int(place) & (slots.count - 1)]
      if slot.number < 0 { return nil }
      if slot.hash == Self.short(hash), isSame(slot.number) { return slot.number }
      place &+= 1
    }
  }

  /// Adds a number that is not there.
  mutating func insert(_ number: Int32, _ hash: UInt64) {
    count += 1
    if count * 3 > slots.count * 2 { grow() }
    place(Slot(hash: Self.short(hash), number: number))
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 4)
    for slot in old where slot.number >= 0 { place(slot) }
  }

  private mutating func place(_ slot: Slot) {
    var place = slot.hash
    while slots[Int(place) & (slots.count - 1)].number >= 0 { place &+= 1 }
    slots[Int(place) & (slots.count - 1)] = slot
  }

  private static func short(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash) }

  /// The hash of a number together with that of others before it. The high bits of the product are folded into the low
  /// ones, which choose the slot.
  @inline(__always)
  static func hash(_ number: UInt64, after hash: UInt64 = 0) -> UInt64 {
    let product = (hash ^ number) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}
