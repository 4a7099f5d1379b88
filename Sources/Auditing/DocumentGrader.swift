import Archiving
public import Disclosures
import Foundation
import Grading
import Publishing
public import Reading
import Screening

/// Grades single documents: a file, a page, a line of a stream.
public struct DocumentGrader: Sendable {
  let provisions: Provisions
  private let hidden: HiddenRests
  private let hollow: HollowPages

  /// - Throws: `RubricError` for a rubric whose `locating.yaml` is faulty.
  public init(_ provisions: Provisions) throws {
    self.provisions = provisions
    let rules = try provisions.locatingRules()
    hidden = HiddenRests(rules: rules)
    hollow = HollowPages(rules: rules, grader: provisions.grader)
  }

  /// A document with its assessment.
  public struct Graded: Sendable {
    public var document: Document
    public var assessment: Assessment
    /// Goods that the text names, with their listings.
    public var mentions: [Mention]
  }

  /// Reads and grades the bytes of a document. A part that could be read is not graded: what is missing might answer.
  public func grade(_ bytes: [UInt8], as source: Source) -> Result<Graded, ReadingProblem> {
    read(bytes, as: source).flatMap { page in
      if hollow.contains(page) { return .failure(.needsScripts(page)) }
      let unseen = Set(page.hidden)
      var document = unseen.isEmpty ? page.document : page.document.excerpt { !unseen.contains($0.index) }
      if document.unread == nil { document.unread = hidden.clause(of: page) }
      return .success(grade(document, bytes: bytes))
    }
  }

  func grade(_ document: Document, bytes: [UInt8]) -> Graded {
    let assessment = provisions.grader.assess(document, sha256: SHA256.hex(bytes))
    return Graded(document: document, assessment: assessment, mentions: provisions.lists.mentions(in: document))
  }

  /// What one line of a stream came to.
  public struct GradedLine: Sendable, Hashable {
    /// JSON without a line feed at the end.
    public var json: [UInt8]
    /// The input could not be graded, and `json` says why.
    public var isError: Bool
  }

  /// One line in, one line out: `{"id": …, "text": …}` or `{"id": …, "html": …}` becomes an assessment or
  /// `{"id": …, "error": …}`. Other keys are passed over.
  public func grade(line: [UInt8]) -> GradedLine {
    var id: String?
    do throws(LineFault) {
      let input = try InputLine(line)
      id = input.id?.text
      let graded = try grade(input)
      return GradedLine(json: AssessmentJSON.bytes(graded.assessment, mentions: graded.mentions), isError: false)
    } catch {
      return GradedLine(json: AssessmentJSON.error(id: id ?? InputLine.id(of: line), error.why), isError: true)
    }
  }

  private func grade(_ input: InputLine) throws(LineFault) -> Graded {
    guard let id = input.id?.text else { throw LineFault(why: "the line has no \"id\"") }
    if let text = input.text {
      guard !text.isEmpty else { throw LineFault(why: "the text is empty") }
      return grade(Page(text: text, id: id).document, bytes: Array(text.utf8))
    }
    guard let html = input.html else { throw LineFault(why: "the line has neither \"text\" nor \"html\"") }
    switch grade(Array(html.utf8), as: Source(id: id, contentType: "text/html; charset=utf-8")) {
    case .success(let graded): return graded
    case .failure(let problem): throw LineFault(why: problem.description)
    }
  }
}

/// Why a line could not be graded.
private struct LineFault: Error {
  var why: String
}

private struct InputLine: Decodable {
  var id: Identifier?
  var text: String?
  var html: String?

  init(_ line: [UInt8]) throws(LineFault) {
    if let members = FlatObject.members(of: line) {
      (id, text, html) = (members["id"].map(Identifier.init), members["text"], members["html"])
      return
    }
    do {
      self = try JSONDecoder().decode(InputLine.self, from: Data(line))
    } catch {
      throw LineFault(why: Self.reason(error))
    }
  }

  /// The id of a line that is faulty otherwise; nil when it cannot be read.
  static func id(of faulty: [UInt8]) -> String? {
    struct Named: Decodable { var id: Identifier? }
    if let named = try? JSONDecoder().decode(Named.self, from: Data(faulty)) { return named.id?.text }
    return FlatObject.value(of: "id", in: faulty)
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      context.codingPath.isEmpty
        ? "the line is not a JSON object"
        : "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" is of the wrong type"
    case .dataCorrupted: "the line is not a JSON object"
    default: "the line could not be read: \(error)"
    }
  }

  /// Numbers serve as ids too.
  struct Identifier: Decodable {
    var text: String

    init(_ text: String) { self.text = text }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        text = String(number)
      } else {
        text = try container.decode(String.self)
      }
    }
  }
}
