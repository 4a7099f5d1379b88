import Disclosures
import Foundation

/// Takes a published file into the lists: reads it, names its edition, compares it with what we hold, refuses what is
/// not the list, and says what would change.
public struct ListImport {
  /// Share of pairs, of forced-labor flags or of names that may be lost without a word.
  public static let tolerance = 0.03

  private let files: [String: [UInt8]]
  private let lists: Lists

  /// - Parameter files: the tables as `Lists.load` takes them.
  public init(files: [String: [UInt8]]) throws(ListsError) {
    self.files = files
    lists = try Lists.load(files: files)
  }

  /// - Parameters:
  ///   - edition: the edition's name and day of publication, where the content does not tell ("2024" and
  ///     "2024-09-05"); the day may be left out for an edition that we know.
  ///   - acceptsLoss: takes the file in even when it loses more than `tolerance`.
  public func plan(
    _ bytes: [UInt8], edition: String? = nil, publishedOn: String? = nil, acceptsLoss: Bool = false
  ) throws(ImportError) -> ImportPlan {
    let (file, unread) = try ImportReader.read(bytes, lists.nameWords)
    var plan: ImportPlan
    switch file {
    case .goods(let rows, let source):
      let listing = ListingImport(lists: lists, files: files)
      plan = try listing.plan(
        rows, source: source, edition: edition, publishedOn: publishedOn, acceptsLoss: acceptsLoss)
    case .orders(let orders, let list, let source, let left, let stand):
      plan = try OrderImport(lists: lists, files: files).plan(
        orders, list: list, source: source, stand: stand, acceptsLoss: acceptsLoss)
      plan.problems += left
    }
    plan.remarks += unread
    return plan
  }
}
