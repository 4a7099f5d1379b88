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
    guard answer.response?.status == 304, let writer else { return answer }
    do {
      // Before the answer that it confirms: a run that is killed between the two asks again.
      try noting { () throws(ArchiveError) in _ = try writer.append(answer, unchanged: known.capture(rendered: nil)) }
    } catch {
      // The run stops for it (`failure`).
    }
    return known
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
