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
  private let rules: PageRules

  public init(_ provisions: Provisions) {
    self.provisions = provisions
    rules = PageRules(provisions)
  }

  /// A document with its assessment.
  public struct Graded: Sendable {
    public var document: Document
    public var assessment: Assessment
    /// Goods that the text names, with their listings.
    public var mentions: [Mention]
  }

  /// Reads and grades the bytes of a document. A part that could be read is not graded: what is missing might answer.
  ///
  /// - Throws: `RubricError` for a rubric whose `locating.yaml` is faulty.
  public func grade(_ bytes: [UInt8], as source: Source) throws -> Result<Graded, ReadingProblem> {
    try document(bytes, as: source).map { document in
      Graded(
        document: document, assessment: provisions.grader.assess(document, sha256: SHA256.hex(bytes)),
        mentions: provisions.lists.mentions(in: document))
    }
  }

  /// What is graded of the bytes of a document.
  private func document(_ bytes: [UInt8], as source: Source) throws -> Result<Document, ReadingProblem> {
    let rules = try rules.get()
    let (hidden, hollow) = (HiddenRests(rules: rules), HollowPages(rules: rules, grader: provisions.grader))
    return read(bytes, as: source).flatMap { page in
      if hollow.contains(page) { return .failure(.needsScripts(page)) }
      let unseen = Set(page.hidden)
      var document = unseen.isEmpty ? page.document : page.document.excerpt { !unseen.contains($0.index) }
      if document.unread == nil { document.unread = hidden.clause(of: page) ?? hollow.clause(of: page) }
      return .success(document)
    }
  }

  /// What one line of a stream came to.
  public struct GradedLine: Sendable, Hashable {
    /// JSON with its line feed.
    public var json: [UInt8]
    /// The input could not be graded, and `json` says why.
    public var isError: Bool
  }

  /// Lines in, as many lines out, in their order: `{"id": …, "text": …}` or `{"id": …, "html": …}` becomes an assessment
  /// or `{"id": …, "error": …}`. Other keys are passed over. Fifty lines take a seventh less time together than one by
  /// one.
  public func grade(lines: [[UInt8]]) -> [GradedLine] {
    let texts = lines.map { line in Result { () throws(LineFault) in try text(of: line) } }
    let read = texts.compactMap { try? $0.get() }
    let mentions = read.map { provisions.lists.mentions(in: $0.document) }
    // Each is scored and written when it is come to, and then let go: little memory serves for all.
    var graded = zip(provisions.grader.assess(read), mentions).lazy.map(AssessmentJSON.line).makeIterator()
    return texts.map { text in
      switch text {
      case .success: return GradedLine(json: graded.next() ?? [], isError: false)
      case .failure(let fault):
        return GradedLine(json: AssessmentJSON.error(id: fault.id, fault.why) + [0x0A], isError: true)
      }
    }
  }

  private func text(of line: [UInt8]) throws(LineFault) -> (document: Document, sha256: String) {
    let input = try InputLine(line)
    guard let id = input.id else { throw LineFault(id: nil, why: "the line has no \"id\"") }
    if let text = input.text {
      guard !text.isEmpty else { throw LineFault(id: id, why: "the text is empty") }
      return (Page(utf8: text, id: id).document, SHA256.hex(text))
    }
    guard let html = input.html else { throw LineFault(id: id, why: "the line has neither \"text\" nor \"html\"") }
    let source = Source(id: id, contentType: "text/html; charset=utf-8")
    switch Result(catching: { try document(html, as: source) }) {
    case .success(.success(let document)): return (document, SHA256.hex(html))
    case .success(.failure(let problem)): throw LineFault(id: id, why: problem.description)
    case .failure(let error): throw LineFault(id: id, why: "\(error)")
    }
  }
}

/// Why a line could not be graded.
private struct LineFault: Error {
  /// Of the line, where it can be told.
  var id: String?
  var why: String
}

private struct InputLine {
  var id: String?
  /// Well-formed UTF-8, as `html` is.
  var text: [UInt8]?
  var html: [UInt8]?

  init(_ line: [UInt8]) throws(LineFault) {
    if let members = FlatObject.members(of: line) {
      (id, text, html) = (members["id"].map { String(decoding: $0, as: UTF8.self) }, members["text"], members["html"])
      return
    }
    struct Members: Decodable {
      var id: Identifier?
      var text: String?
      var html: String?
    }
    do {
      let members = try JSONDecoder().decode(Members.self, from: Data(line))
      (id, text, html) = (members.id?.text, members.text.map { Array($0.utf8) }, members.html.map { Array($0.utf8) })
    } catch {
      throw LineFault(id: Self.id(of: line), why: Self.reason(error))
    }
  }

  /// The id of a line that is faulty otherwise; nil when it cannot be read.
  private static func id(of faulty: [UInt8]) -> String? {
    struct Named: Decodable { var id: Identifier? }
    if let named = try? JSONDecoder().decode(Named.self, from: Data(faulty)) { return named.id?.text }
    return FlatObject.value(of: "id", in: faulty).map { String(decoding: $0, as: UTF8.self) }
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
