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

  public init(_ provisions: Provisions) { self.provisions = provisions }

  /// A document with its assessment.
  public struct Graded: Sendable {
    public var document: Document
    public var assessment: Assessment
    /// Goods that the text names, with their listings.
    public var mentions: [Mention]
  }

  /// Reads and grades the bytes of a document. A part that could be read is not graded: what is missing might answer.
  public func grade(_ bytes: [UInt8], as source: Source) -> Result<Graded, ReadingProblem> {
    read(bytes, as: source).map { page in grade(page.document, bytes: bytes) }
  }

  func grade(_ document: Document, bytes: [UInt8]) -> Graded {
    let assessment = provisions.grader.assess(document, sha256: SHA256.hex(bytes))
    return Graded(document: document, assessment: assessment, mentions: provisions.lists.mentions(in: document))
  }

  /// One line in, one line out, without its line feed: `{"id": …, "text": …}` or `{"id": …, "html": …}` becomes an
  /// assessment or `{"id": …, "error": …}`. Other keys are passed over.
  public func grade(line: [UInt8]) -> (line: [UInt8], isError: Bool) {
    let input: InputLine
    do {
      input = try JSONDecoder().decode(InputLine.self, from: Data(line))
    } catch {
      return (AssessmentJSON.error(id: nil, Self.reason(error)), true)
    }
    let id = input.id?.text
    guard let name = id else { return (AssessmentJSON.error(id: nil, "the line has no \"id\""), true) }
    if let text = input.text {
      guard !text.isEmpty else { return (AssessmentJSON.error(id: name, "the text is empty"), true) }
      let page = Page(text: text, id: name)
      return (json(grade(page.document, bytes: Array(text.utf8))), false)
    }
    guard let html = input.html else {
      return (AssessmentJSON.error(id: name, "the line has neither \"text\" nor \"html\""), true)
    }
    switch grade(Array(html.utf8), as: Source(id: name, contentType: "text/html; charset=utf-8")) {
    case .success(let graded): return (json(graded), false)
    case .failure(let problem): return (AssessmentJSON.error(id: name, problem.description), true)
    }
  }

  private func json(_ graded: Graded) -> [UInt8] {
    AssessmentJSON.bytes(graded.assessment, mentions: graded.mentions)
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" is of the wrong type"
    case .dataCorrupted: "the line is not a JSON object"
    default: "the line could not be read: \(error)"
    }
  }
}

private struct InputLine: Decodable {
  var id: Identifier?
  var text: String?
  var html: String?

  /// Numbers serve as ids too.
  struct Identifier: Decodable {
    var text: String

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
