import Archiving
import Disclosures
import Fetching
import Synchronization

/// The web as one run sees it: every exchange is archived before anyone may use it, and an address that this run has
/// asked for already is answered from the archive, so that two companies that share a page, a resumed run and a replay
/// all decide from the same bytes.
final class EvidenceTransport: Transport {
  /// Nil in a replay: what the archive does not hold cannot be had.
  private let web: (any Transport)?
  private let writer: ArchiveWriter?
  /// What the folder held when the run was opened.
  private let earlier: ExchangeStore?
  private let folder: Archive?
  private let state = Mutex(State())

  private struct State {
    /// Where this process has put the exchanges for an address, in order.
    var positions: [String: [WARCPosition]] = [:]
    var failure: ArchiveError?
    /// The run is being stopped: what fails from now on is no evidence of anything.
    var isClosed = false
  }

  /// A run that asks the web, and writes what it gets into `folder`.
  init(web: any Transport, writer: ArchiveWriter, folder: String) throws(ArchiveError) {
    self.web = web
    self.writer = writer
    let store = try ExchangeStore(folder: folder)
    self.earlier = store.count > 0 ? store : nil
    self.folder = try Archive(folder: folder)
  }

  /// A replay: nothing but the archive.
  init(replaying store: ExchangeStore) {
    web = nil
    writer = nil
    earlier = store
    folder = nil
  }

  /// The first thing that went wrong with the archive. A run without evidence has to stop.
  var failure: ArchiveError? { state.withLock { $0.failure } }

  /// From now on nothing is archived.
  func close() { state.withLock { $0.isClosed = true } }

  func recorded(_ request: TransportRequest) async -> Exchange? {
    do throws(ArchiveError) {
      let held = try earlier?.positions(for: request.url).count ?? 0
      if request.attempt < held { return try earlier?.exchange(for: request.url, number: request.attempt) }
      let position = state.withLock { state in
        state.positions[request.url].flatMap { positions in
          positions.indices.contains(request.attempt - held) ? positions[request.attempt - held] : nil
        }
      }
      guard let position, let folder else { return nil }
      return try folder.exchange(at: position)
    } catch {
      fail(error)
      return nil
    }
  }

  func exchange(_ request: TransportRequest) async -> Exchange {
    guard let web, let writer else {
      return Exchange(
        url: request.url, requestedAt: Timestamp(milliseconds: 0),
        answer: .failure(FetchFailure(.notArchived, "the archive holds no answer for \(request.url)")))
    }
    let exchange = await web.exchange(request)
    // A visit that we broke off ourselves says nothing about the site; a resumed run asks again.
    if exchange.failure?.kind == .cancelled || state.withLock({ $0.isClosed }) { return exchange }
    do throws(ArchiveError) {
      let position = try writer.append(exchange).position
      state.withLock { $0.positions[exchange.url, default: []].append(position) }
      return exchange
    } catch {
      fail(error)
      return Exchange(
        url: request.url, requestedAt: exchange.requestedAt,
        answer: .failure(FetchFailure(.cancelled, error.description)))
    }
  }

  private func fail(_ error: ArchiveError) {
    state.withLock { if $0.failure == nil { $0.failure = error } }
  }
}
