import Archiving
import Disclosures
import Fetching

extension RunEvidence {
  /// Asks the web, on the condition that the answer is another one than an older run got (RFC 9110, section 13.1).
  ///
  /// When it is not, the server's word for that goes into the archive as a revisit record, and the older answer takes
  /// its place: it comes back from here under its own date and is archived as any other, so that this run's archive
  /// replays by itself.
  func ask(_ request: TransportRequest, of web: any Transport) async -> Exchange {
    guard request.validators == nil, let known = knownBefore(request.url), let response = known.response,
      let validators = Validators(of: response)
    else { return await web.exchange(request) }
    var conditional = request
    conditional.validators = validators
    let answer = await web.exchange(conditional)
    guard let confirmation = answer.response, confirmation.status == 304, let writer else { return answer }
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
