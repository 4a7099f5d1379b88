import Archiving
import Defaults
import Disclosures
public import Grading
public import Publishing
public import Rubrics
public import Screening

/// What an audit needs besides companies and the web: the rubric, the lists of goods, the page templates. Read from
/// what is built into the binary; rubric and lists also from a folder, for those who work on them.
public struct Provisions: Sendable {
  public var book: Rulebook
  public var grader: Grader
  public var lists: Lists
  /// Everything under `rubric/`, by its path below that folder.
  public var files: [String: [UInt8]]
  /// Folder of the rubric in them; a tailored rubric has another id.
  var folder: String

  /// - Parameters:
  ///   - files: a `rubric/` folder, "sb657/audits.yaml"; nil for the one that is built in.
  ///   - tailoring: a file that reweighs, drops or adds facts.
  ///   - examples: whether the rubric's examples are read, which tell no grade.
  ///   - screens: whether goods and companies will be looked up in the lists, beside the names that documents hold.
  public static func load(
    files: [String: [UInt8]]? = nil, rubric: String = "sb657", tailoring: (path: String, bytes: [UInt8])? = nil,
    examples: Bool = true, screens: Bool = true
  ) throws -> Provisions {
    var files = files ?? builtIn
    let book = try Rulebook.load(files, id: rubric, tailoring: tailoring, examples: examples)
    if let tailoring { files["tailoring"] = tailoring.bytes }
    return Provisions(
      book: book, grader: try Grader(book), lists: try Lists.load(files: files, inTextsOnly: !screens), files: files,
      folder: rubric)
  }

  /// The page templates, read when pages are written: a document is graded without them.
  public static func templates() throws(TemplateError) -> Templates {
    try Templates(files: Defaults.files(under: "templates/"))
  }

  /// All lists that answers may come from, the List of Goods in the edition of a day.
  func listReferences(asOf day: String?) -> [ListReference] {
    // The titles of customs headings are no list that goods stand on.
    lists.references.filter { $0.id != "hs" }.map { list in
      guard list.id == "tvpra", let edition = lists.edition(asOf: day) else { return list }
      return lists.reference(edition)
    }
  }

  /// Reads the words by which statements are looked for, as an audit does.
  ///
  /// - Throws: `RubricError` with every fault of them.
  public func checkLocating() throws { _ = try locatingRules() }

  func locatingRules() throws -> LocatingRules { try LocatingRules.load(files, id: folder) }

  /// SHA-256 over all rubric files and the tailoring, lower-case hex: tells two rubrics of the same version apart.
  public var digest: String {
    let sum = SHA256()
    for path in files.keys.sorted() {
      sum.update(Array(path.utf8) + [0])
      sum.update(SHA256.digest(files[path] ?? []))
    }
    return sum.finish().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// What the rubric says to readers.
  public var rubricText: RubricText { RubricText(book.rubric) }

  /// What was under `rubric/` when the program was built.
  public static var builtIn: [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for (path, bytes) in Defaults.files(under: "rubric/") { files[String(path.dropFirst("rubric/".count))] = bytes }
    return files
  }
}
