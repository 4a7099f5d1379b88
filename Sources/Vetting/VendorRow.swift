/// A row of the list of vendors.
public struct VendorRow: Sendable, Hashable {
  public var vendor: String
  /// As the row gives it: relative to the list, unless it is absolute.
  public var path: String
  /// What is bought; empty where not given.
  public var product: String
  /// Where it is made; empty where not given.
  public var origin: String
  /// Line of the list, from 1.
  public var line: Int

  public init(vendor: String, path: String, product: String, origin: String, line: Int) {
    self.vendor = vendor
    self.path = path
    self.product = product
    self.origin = origin
    self.line = line
  }
}
