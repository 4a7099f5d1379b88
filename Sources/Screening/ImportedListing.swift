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
}

/// What a file holds.
enum ImportedFile {
  case goods([ImportedListing], source: String)
  case orders([ImportedOrder], list: String, source: String)
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
