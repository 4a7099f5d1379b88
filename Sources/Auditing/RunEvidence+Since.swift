import Archiving
import Disclosures
import Fetching
import Foundation
import Synchronization

extension RunEvidence {
  /// Asks the web, on the condition that the answer is another one than an older run got (RFC 9110, section 13.1).
  ///
  /// When it is not, the server's word for that goes into the archive as a revisit record, and the older answer takes
  /// its place: it comes back from here under its own date and is archived as any other, so that this run's archive
  /// replays by itself. Where the server confirms another version than the one it was asked about, it has confirmed
  /// nothing (RFC 9111, section 4.3.4): its answer is kept as it is, and the fetcher, which retries what is no answer, gets
  /// the page itself.
  func ask(_ request: TransportRequest, of web: any Transport) async -> Exchange {
    guard request.validators == nil, let known = knownBefore(request.url), let response = known.response,
      let validators = Validators(of: response), !state.withLock({ $0.mistaken.contains(request.url) })
    else { return await web.exchange(request) }
    var conditional = request
    conditional.validators = validators
    let answer = await web.exchange(conditional)
    guard let confirmation = answer.response, confirmation.status == 304, let writer else { return answer }
    guard Self.isSame(validators, confirmation) else {
      _ = state.withLock { $0.mistaken.insert(request.url) }
      return answer
    }
    do {
      // Before the answer that it confirms: a run that is killed between the two asks again.
      try noting { () throws(ArchiveError) in _ = try writer.append(answer, unchanged: known.capture(rendered: nil)) }
    } catch {
      // The run stops for it (`failure`).
    }
    var renewed = known
    renewed.answer = .response(Self.renewed(response, by: confirmation))
    return renewed
  }

  /// Whether a 304 speaks of the version that was asked about, as far as it names one: by its tag (RFC 9110, section
  /// 8.8.3.2), and by its date where it has no tag (RFC 9111, section 4.3.4).
  private static func isSame(_ validators: Validators, _ confirmation: Response) -> Bool {
    func opaque(_ tag: String) -> Substring { tag.hasPrefix("W/") ? tag.dropFirst(2) : tag[...] }
    if let asked = validators.etag, let told = confirmation.header("ETag") {
      return opaque(asked) == opaque(told.trimmingCharacters(in: .whitespaces))
    }
    if let asked = validators.lastModified, let told = confirmation.header("Last-Modified") {
      return asked.trimmingCharacters(in: .whitespaces) == told.trimmingCharacters(in: .whitespaces)
    }
    return true
  }

  /// An older answer with what a 304 says anew about following its links (RFC 9111, section 4.3.4). The head stays as it
  /// was received.
  private static func renewed(_ response: Response, by confirmation: Response) -> Response {
    func isForCrawlers(_ header: Response.Header) -> Bool { header.name.lowercased() == "x-robots-tag" }
    let anew = confirmation.headers.filter(isForCrawlers)
    guard !anew.isEmpty else { return response }
    var renewed = response
    renewed.headers = response.headers.filter { !isForCrawlers($0) } + anew
    return renewed
  }

  /// The last whole page that the older run got from an address; nil without one.
  private func knownBefore(_ url: String) -> Exchange? {
    guard let before else { return nil }
    for position in before.positions(for: url).reversed() {
      // What cannot be read back is asked for anew.
      guard let exchange = try? before.archive.exchange(at: position), exchange.url == url,
        let response = exchange.response, response.status == 200, response.truncated == nil
      else { continue }
      return exchange
    }
    return nil
  }
}
