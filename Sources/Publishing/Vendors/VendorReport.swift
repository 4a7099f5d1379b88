public import Disclosures

/// The answers on a list of vendors, as files: `vendors.csv`, `vendors.json`, `index.html` and a page a vendor.
public struct VendorReport: Sendable {
  public var answers: [VendorAnswer]
  /// Rows of the list that could not be used: line and reason.
  public var brokenRows: [BrokenRow]
  /// The checklist that was gone by, and its title and law.
  public var checklist: RubricReference
  public var title: String
  public var source: String
  /// Day on which certifications had to hold, "2026-11-21".
  public var asOf: String

  public struct BrokenRow: Sendable, Hashable {
    public var line: Int
    public var reason: String

    public init(line: Int, reason: String) {
      self.line = line
      self.reason = reason
    }
  }

  public init(
    answers: [VendorAnswer], brokenRows: [BrokenRow], checklist: RubricReference, title: String, source: String,
    asOf: String
  ) {
    self.answers = answers
    self.brokenRows = brokenRows
    self.checklist = checklist
    self.title = title
    self.source = source
    self.asOf = asOf
  }

  /// Everything that belongs into a folder, by path in it.
  public func files(templates: Templates) -> [String: [UInt8]] {
    var files = ["vendors.csv": csv, "vendors.json": json]
    let pages = VendorPages(report: self, templates: templates)
    files["index.html"] = pages.index
    for answer in answers { files[Self.page(answer)] = pages.vendor(answer) }
    return files
  }

  /// "vendors/2-alder-uniform-company.html": the line makes it unique, the name is for people.
  static func page(_ answer: VendorAnswer) -> String {
    var slug = ""
    for byte in answer.vendor.lowercased().utf8 where slug.utf8.count < 48 {
      let isPlain = byte &- 0x61 < 26 || byte &- 0x30 < 10
      if isPlain { slug.unicodeScalars.append(Unicode.Scalar(byte)) } else if slug.last != "-" { slug += "-" }
    }
    while slug.last == "-" { slug.removeLast() }
    return "vendors/\(answer.line)\(slug.isEmpty ? "" : slug.first == "-" ? slug : "-" + slug).html"
  }

  static let decides =
    "This is information, not legal advice. The answer says what the document shows; the contract officer decides."
}
