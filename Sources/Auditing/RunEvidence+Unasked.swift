import Archiving
import Fetching
import Synchronization

extension RunEvidence {
  /// Hosts whose answers stand in the archive and that no company of a replay was asked for, sorted, each with how many
  /// answers there are: whom the archive was made for as well. What pages ask for in a browser cannot be told from
  /// that, so that nothing is said of an archive in which a page was shown in one.
  func unaskedHosts() throws(ArchiveError) -> [(host: String, answers: Int)] {
    guard let earlier else { return [] }
    let asked = state.withLock { $0.hosts }
    var counts: [String: Int] = [:]
    var isRendered = false
    try earlier.forEachEntry { entry in
      if entry.isExchange, let host = WebAddress(entry.url)?.host, !asked.contains(host) {
        counts[host, default: 0] += 1
      } else if entry.url.hasPrefix("urn:") {
        isRendered = true
      }
    }
    return isRendered ? [] : counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
