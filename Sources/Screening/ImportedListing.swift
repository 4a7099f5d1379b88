import Disclosures

/// A row of a file that is taken for the List of Goods, before it is compared with what we hold.
struct ImportedListing: Hashable {
  /// As listed, in NFC.
  var goodName: String
  var countryName: String
  var childLabor: Listing.Flag
  var forcedLabor: Listing.Flag
  /// Names of the input and of its country, for a downstream row.
  var input: String?
  var inputCountry: String?
  var isDownstream: Bool
  /// Line or row of the file, 0 where it has none.
  var line: Int
  /// Flags that could not be read, and stand as not stated: "forced labor is \"?\"".
  var unread: [String] = []

  /// Sets both flags from their cells.
  ///
  /// - Parameter blank: what an empty cell means where this file comes from.
  mutating func take(_ child: String?, _ forced: String?, blank: Listing.Flag) {
    childLabor = flag("child labor", child, blank)
    forcedLabor = flag("forced labor", forced, blank)
  }

  private mutating func flag(_ name: String, _ text: String?, _ blank: Listing.Flag) -> Listing.Flag {
    switch FlagCell(text) {
    case .yes: return .yes
    case .no: return .no
    case .blank:
      if blank == .notStated { unread.append("\(name) is blank") }
      return blank
    case .other(let text):
      unread.append("\(name) is \"\(text.prefix(40))\"")
      return .notStated
    }
  }
}

/// A cell of a flag: an X, or Yes and No as words. Anything else is neither.
enum FlagCell: Hashable {
  case yes, no, blank
  case other(String)

  init(_ text: String?) {
    let text = ImportReader.clean(text)
    switch text.lowercased() {
    case "": self = .blank
    case "yes", "x", "1", "true", "y": self = .yes
    case "no", "0", "false", "n": self = .no
    default: self = .other(text)
    }
  }
}

/// What a file holds.
enum ImportedFile {
  case goods([ImportedListing], source: String)
  /// With the rows that are left out, each in a sentence, and the day as of which the file says that it is.
  case orders([ImportedOrder], list: String, source: String, left: [String], stand: String?)
}

/// A firm, vessel or class of goods of a file of orders.
struct ImportedOrder: Hashable {
  var action: Order.Action
  var kind: Order.Kind
  var name: String
  var aliases: [String]
  var countryName: String
  var parent: String
  var effectiveOn: String
  var until: String?
  var line: Int
}
