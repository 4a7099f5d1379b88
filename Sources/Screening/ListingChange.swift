import Disclosures

/// What a file takes from the pairs that we hold and what it gives to them, pair by pair and flag by flag. What is won
/// in one row makes up for nothing that is lost in another.
struct ListingChange {
  typealias Key = ListingImport.Key
  typealias State = ListingImport.State

  /// One kind of flag over all pairs that we hold.
  struct Flags {
    /// "forced-labor".
    var name: String
    var held = 0
    var lost: [Key] = []
    var gained: [Key] = []
  }

  /// Share of the flags held beyond which pairs that we hold do not win flags in one edition.
  static let mostGained = 0.25
  /// Share of the pairs held beyond which new ones are said to be many: 2024, the largest step so far, had 15 in 100.
  static let mostAdded = 0.25

  private let held: Int
  private var lost: [Key] = []
  private let added: Int
  private var forced = Flags(name: "forced-labor")
  private var child = Flags(name: "child-labor")
  /// Pairs with one flag lost and the other won.
  private var exchanged = 0

  init(_ held: [Key: State], _ new: [Key: State]) {
    self.held = held.count
    added = new.keys.count { held[$0] == nil }
    for (key, old) in held.sorted(by: { $0.key < $1.key }) {
      let state = new[key]
      if state == nil { lost.append(key) }
      Self.count(&forced, key, old.forcedLabor, state?.forcedLabor)
      Self.count(&child, key, old.childLabor, state?.childLabor)
      if let state, old.forcedLabor != old.childLabor, state.forcedLabor == old.childLabor,
        state.childLabor == old.forcedLabor
      {
        exchanged += 1
      }
    }
  }

  private static func count(_ flags: inout Flags, _ key: Key, _ old: Listing.Flag, _ new: Listing.Flag?) {
    if old == .yes {
      flags.held += 1
      if new != .yes { flags.lost.append(key) }
    } else if new == .yes, old == .no {
      flags.gained.append(key)
    }
  }

  /// Why the file is not taken; nil where it loses no more than `ListImport.tolerance` and wins no more than is likely.
  func refusal(_ base: String, _ name: (Key) -> String) -> ImportError? {
    let advice = "If the Department did remove them, say so with --accept-loss."
    if Self.exceeds(lost.count, held, ListImport.tolerance), let first = lost.first {
      return ImportError(
        .loss, "\(lost.count) of \(held) pairs of the \(base) would be lost, \(name(first)) among them. \(advice)")
    }
    for flags in [forced, child] {
      guard Self.exceeds(flags.lost.count, flags.held, ListImport.tolerance), let first = flags.lost.first else {
        continue
      }
      let hint =
        exchanged * 2 > flags.lost.count
        ? " In \(exchanged) pairs the two flags have changed places: look at the header of their columns." : ""
      return ImportError(
        .loss,
        "\(flags.lost.count) of \(flags.held) \(flags.name) flags of the \(base) would be lost, that of \(name(first)) "
          + "among them.\(hint) \(advice)")
    }
    for flags in [forced, child] where Self.exceeds(flags.gained.count, flags.held, Self.mostGained) {
      return ImportError(
        .notTheList,
        "\(sentence(flags, base)), \(name(flags.gained[0])) among them: no edition has done so. If the Department did "
          + "set them, say so with --accept-loss.")
    }
    return nil
  }

  /// What is no reason to refuse the file and a person should look at.
  func remarks(_ base: String) -> [String] {
    var found = [forced, child].filter { Self.exceeds($0.gained.count, $0.held, ListImport.tolerance) }.map {
      sentence($0, base)
    }
    if Self.exceeds(added, held, Self.mostAdded) {
      found.append("\(added) pairs are new beside \(held) of the \(base): more than any edition has added")
    }
    return found
  }

  private func sentence(_ flags: Flags, _ base: String) -> String {
    "pairs of the \(base) would have \(flags.gained.count) \(flags.name) flags more than the \(flags.held) that they have"
  }

  private static func exceeds(_ part: Int, _ whole: Int, _ share: Double) -> Bool {
    part > 0 && Double(part) > Double(whole) * share
  }
}
