/// One element of the checklist.
public struct Element: Sendable, Hashable {
  /// "P3".
  public var id: String
  public var title: String
  public var question: String
  public var source: String
  public var isMandatory: Bool
  /// All must be there.
  public var parts: [Part]
  /// None may be there.
  public var faults: [Fault]
  public var validity: Validity?
  /// The document has to name the vendor of the row.
  public var namesVendor: Bool
  public var examples: [ElementExample]
}
