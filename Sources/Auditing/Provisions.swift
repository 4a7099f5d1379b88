import Defaults
public import Grading
public import Publishing
public import Rubrics
public import Screening

/// What an audit needs besides companies and the web: the rubric, the lists of goods, the page templates. Read from
/// what is built into the binary, or from a folder for those who work on them.
public struct Provisions: Sendable {
  public var book: Rulebook
  public var grader: Grader
  public var lists: Lists
  public var templates: Templates
  /// Everything under `rubric/`, by its path below that folder.
  public var files: [String: [UInt8]]

  /// - Parameters:
  ///   - files: a `rubric/` folder, "sb657/audits.yaml"; nil for the one that is built in.
  ///   - tailoring: a file that reweighs, drops or adds facts.
  public static func load(
    files: [String: [UInt8]]? = nil, rubric: String = "sb657", tailoring: (path: String, bytes: [UInt8])? = nil
  ) throws -> Provisions {
    let files = files ?? builtIn
    let book = try Rulebook.load(files, id: rubric, tailoring: tailoring)
    return Provisions(
      book: book, grader: try Grader(book), lists: try Lists.load(files: files),
      templates: try Templates(files: Defaults.files(under: "templates/")), files: files)
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
