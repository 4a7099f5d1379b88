import ArgumentParser
import Auditing
import Disclosures
import Fetching
import Foundation
import Publishing
import Reading

struct Grade: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Grade one document, with its evidence and what could be added; or a stream of documents.",
    usage: """
      fairlead grade <document> [<options>]
      fairlead grade --jsonl < documents.jsonl
      """,
    discussion: """
      Nothing is claimed about the company's web site: the form of the posting is graded by `fairlead audit`.

      EXAMPLES
        fairlead grade draft.docx
        fairlead grade https://shop.example/supply-chains --contact me@example.org
        fairlead grade statement.pdf --format json --fail-under B
        fairlead grade --jsonl < documents.jsonl > assessments.jsonl
      """)

  @Argument(help: "A file (HTML, PDF, DOCX, text), an address, or - for standard input.")
  var document: String?
  @Flag(help: "One JSON object a line in (id and text, or id and html), one assessment a line out.")
  var jsonl = false
  @Option(help: ArgumentHelp("How many cores a stream is graded on; all of them unless given.", valueName: "count"))
  var jobs: Int?
  @Option(help: "How to print the assessment: text or json.")
  var format = OutputFormat.text
  @Option(
    help: ArgumentHelp("End with exit code 1 when the headline letter is below this one.", valueName: "letter"),
    transform: Letter.parse)
  var failUnder: Letter?
  @Option(help: ArgumentHelp("How the owner of a site reaches you; needed for an address.", valueName: "address"))
  var contact: String?
  @OptionGroup var rubric: RubricOptions

  func validate() throws {
    if jsonl, let document {
      throw ValidationError("--jsonl reads standard input: fairlead grade --jsonl < \(document)")
    }
    guard document != nil || jsonl else {
      throw ValidationError("Give a document to grade, or --jsonl to grade a stream.")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is \(jobs); give 1 or more.") }
  }

  func run() async throws {
    let provisions = try rubric.provisions(screens: false)
    let grader = DocumentGrader(provisions)
    if jsonl { return try await stream(grader) }
    let name = document ?? "-"
    let isAddress = name.hasPrefix("http://") || name.hasPrefix("https://")
    let (bytes, source) = isAddress ? try await fetch(name) : (try Input.bytes(of: name), Self.source(name))
    let graded: DocumentGrader.Graded
    switch try grader.grade(bytes, as: source) {
    case .success(let result): graded = result
    case .failure(let problem): throw Stop(.badData, "\(name): \(problem)")
    }
    switch format {
    case .json: Terminal.put(AssessmentJSON.line(graded.assessment, mentions: graded.mentions))
    case .text:
      Terminal.put(
        Array(
          AssessmentText.text(
            graded.assessment, rubric: provisions.rubricText, mentions: graded.mentions
          ).utf8))
    }
    guard let failUnder else { return }
    guard let headline = graded.assessment.headline else {
      throw Stop(.gateFailed, "\(name): has no letter, so it is not \(failUnder.rawValue) or better")
    }
    if headline < failUnder {
      throw Stop(.gateFailed, "\(name): \(headline.rawValue) is below \(failUnder.rawValue)")
    }
  }

  private static func source(_ path: String) -> Source {
    let name = path == "-" ? "standard input" : URL(filePath: path).lastPathComponent
    return Source(id: name, name: name)
  }

  private func fetch(_ address: String) async throws -> ([UInt8], Source) {
    let visitor = try Visitor(
      given: contact, or: "give --contact with a mail or web address, so that the site's owner can reach you")
    let fetched = try await Fetcher(transport: CurlTransport(), visitor: visitor).fetch(
      address, for: nil, reason: "grade")
    guard let response = fetched.response, (200..<300).contains(response.status) else {
      let why = fetched.failure?.detail ?? "the server answered \(fetched.response?.status ?? 0)"
      throw Stop(.unavailable, "\(address): \(why)")
    }
    let type = response.header("Content-Type") ?? ""
    let source = Source(
      id: fetched.finalURL, contentType: type, name: fetched.finalURL, isTruncated: response.truncated != nil)
    return (response.body, source)
  }

  /// A pure filter: lines go in and out in order, a few in memory at a time. Nothing that is graded is kept back while
  /// the input pauses: who writes one line may wait for its answer before the next.
  private func stream(_ grader: DocumentGrader) async throws {
    let input = LineReader(FileHandle.standardInput)
    let most = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    var failed = 0
    var batches: [Task<[DocumentGrader.GradedLine], Never>] = []
    // One by one: to put them together first would be one more copy of all that is written.
    func putFirst() async {
      for line in await batches.removeFirst().value {
        if line.isError { failed += 1 }
        Terminal.put(line.json)
      }
    }
    let fault: (any Error)?
    do {
      while Terminal.hasReader {
        if batches.count >= most || !batches.isEmpty && !input.hasMore {
          await putFirst()
          continue
        }
        let lines = try input.next(atMost: 64, bytes: 1 << 18)
        if lines.isEmpty { break }
        batches.append(Task { grader.grade(lines: lines.filter { !Self.isBlank($0) }) })
      }
      fault = nil
    } catch {
      fault = error
    }
    while !batches.isEmpty { await putFirst() }
    if let fault { throw fault }
    if failed > 0 { throw Stop(.someItemsFailed, "\(failed) line\(failed == 1 ? "" : "s") could not be graded") }
  }

  private static func isBlank(_ line: [UInt8]) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}

extension Letter {
  /// A letter of the command line.
  static func parse(_ argument: String) throws -> Letter {
    guard let letter = Letter(rawValue: argument.uppercased()) else {
      throw ValidationError("\(argument) is no letter; give A, B, C, D or F.")
    }
    return letter
  }
}
