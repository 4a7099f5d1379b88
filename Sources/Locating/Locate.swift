public import Disclosures
public import Fetching
import Reading
public import Rubrics

/// Looks for a company's disclosure: best first over its site from each home page, then in its sitemaps, then at
/// usual addresses; at most `limits.pages` pages, one after another.
///
/// What it answers follows from the exchanges alone: the same answers of servers give the same result.
///
/// - Parameters:
///   - company: its `websites` are home pages; one without a scheme is asked for over https, then over http.
///   - session: whose cookies and budget are used.
///   - rules: words, weights and addresses.
///   - render: shows a page in a browser where that is wanted; nil never does.
///   - capture: how an answer, and the page that a browser made of it, are named in the archive; nil for a failure.
///   - recognise: what a text is. Called with a page without its furniture, or with the section that names the Act.
///   - answers: what a text answers of what the Act asks.
/// - Throws: what the fetcher's hook throws, and `CancellationError` when the task is cancelled; everything else is an
///   outcome.
public func locate(
  _ company: Company, fetcher: Fetcher, session: CompanySession, rules: LocatingRules,
  limits: LocatingLimits = LocatingLimits(), render: Render? = nil,
  capture: @escaping @Sendable (Exchange, _ rendered: [UInt8]?) -> Capture? = { _, _ in nil },
  recognise: @escaping @Sendable (Document) -> TextKind, answers: @escaping @Sendable (Document) -> Answers
) async throws -> Located {
  var search = Search(
    company: company, fetcher: fetcher, session: session, rules: rules, limits: limits, render: render,
    capture: capture, recognise: recognise, answers: answers)
  var located = try await search.run()
  located.doubts = search.doubts(about: located)
  located.rest = located.statement.flatMap { search.rest[$0.url] }
  return located
}
