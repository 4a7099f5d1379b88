import Archiving
import Disclosures
import Fetching
import Synchronization

/// The evidence of one run: every exchange goes into the archive before anyone may use it, and an address that was
/// asked for before, by this run or by the one it goes on with, is answered from the archive. So two companies that
/// share a page, a resumed run and a replay all decide from the same bytes.
final class RunEvidence: Transport {
  /// Nil in a replay: what the archive does not hold cannot be had.
  let web: (any Transport)?
  let writer: ArchiveWriter?
  /// What was there when the run was opened; nil for a new run.
  let earlier: ExchangeStore?
  /// The archive of an older run: what its servers said of their versions makes requests conditional.
  let before: ExchangeStore?
  let folder: String
  let state = Mutex(State())

  struct State {
    /// Where this process has put the exchanges for an address, in order.
    var positions: [String: [WARCPosition]] = [:]
    /// The same for what was made of addresses: rendered pages, screenshots.
    var made: [String: WARCPosition] = [:]
    var failure: ArchiveError?
    /// Addresses whose server called another version unchanged than the one it was asked about.
    var mistaken: Set<String> = []
    /// Hosts that a replay was asked for.
    var hosts: Set<String> = []
    /// Companies, by id, that asked a replay for what may have stood behind the place where its archive is cut off.
    var cutShort: Set<String> = []
  }

  /// A run that asks the web, and keeps what it gets in `folder`.
  ///
  /// - Parameter before: folder of an older run's archive.
  init(
    web: any Transport, folder: String, settings: ArchiveWriter.Settings, since before: String? = nil
  ) throws(ArchiveError) {
    self.web = web
    self.before = if let before { try ExchangeStore(folder: before) } else { nil }
    writer = try ArchiveWriter(folder: folder, settings: settings)
    earlier = try Self.store(folder)
    self.folder = folder
  }

  /// A replay: nothing but the archive.
  init(replaying folder: String) throws(ArchiveError) {
    web = nil
    writer = nil
    before = nil
    earlier = try ExchangeStore(folder: folder)
    self.folder = folder
  }

  /// Nil for a folder that nothing has been archived in yet.
  private static func store(_ folder: String) throws(ArchiveError) -> ExchangeStore? {
    do {
      return try ExchangeStore(folder: folder)
    } catch .noArchive {
      return nil
    }
  }

  /// Whether there is nothing but an archive.
  var isReplay: Bool { web == nil }

  /// What has to be put right before the run can go on: a full disk, a damaged archive. A run without evidence stops.
  var failure: ArchiveError? { state.withLock { $0.failure } }

  /// The hook of the fetcher.
  func keep(_ exchange: Exchange) throws(ArchiveError) {
    guard let writer else { return }
    try noting { () throws(ArchiveError) in
      let position = try writer.append(exchange).position
      state.withLock { $0.positions[exchange.url, default: []].append(position) }
    }
  }

  /// Does something with the archive; a run whose archive fails has to stop, so the first failure is remembered.
  func noting<Value>(_ body: () throws(ArchiveError) -> Value) throws(ArchiveError) -> Value {
    do throws(ArchiveError) {
      return try body()
    } catch {
      state.withLock { if $0.failure == nil { $0.failure = error } }
      throw error
    }
  }

  /// Puts what was decided about a company beside what it was decided from (WARC 1.1, 6.7).
  func keep(trail: [UInt8], of company: Company, date: Timestamp) throws(ArchiveError) {
    guard let writer else { return }
    try noting { () throws(ArchiveError) in
      _ = try writer.append(metadata: trail, mediaType: "application/json", url: company.websites[0], date: date)
    }
  }

  /// Writes the index, so that others need not read the archive to find their way in it.
  func finish() throws(ArchiveError) {
    guard let writer else { return }
    writer.synchronize()
    do {
      _ = try Archive(folder: folder).writeIndex()
    } catch .noArchive {
      // Nothing was asked for: a list of addresses that are all refused.
    }
  }

  func recorded(_ request: TransportRequest) async -> Exchange? { noted(request)?.exchange }

  func isRepeated(_ retry: TransportRequest) async -> Bool? { isReplay ? noted(retry)?.isInPlace == true : nil }

  private func noted(_ request: TransportRequest) -> (exchange: Exchange, isInPlace: Bool)? {
    if isReplay, let host = WebAddress(request.url)?.host { state.withLock { _ = $0.hosts.insert(host) } }
    do {
      return try noting { () throws(ArchiveError) in try answer(to: request) }
    } catch {
      // The run stops for it (`failure`).
      return nil
    }
  }

  /// The answer that stands in the archive at the request's place in the order of asking; in a replay, where nothing
  /// stands in that place, the last one.
  private func answer(
    to request: TransportRequest
  ) throws(ArchiveError) -> (exchange: Exchange, isInPlace: Bool)? {
    let positions =
      (earlier?.positions(for: request.url) ?? []) + (state.withLock { $0.positions[request.url] } ?? [])
    // A run that has archived nothing yet has no archive to open.
    guard !positions.isEmpty else { return nil }
    let archive = if let earlier { earlier.archive } else { try Archive(folder: folder) }
    var passed = 0
    var last: Exchange?
    for position in positions {
      let exchange = try archive.exchange(at: position)
      // Addresses that differ in spelling only may share a place of the index.
      guard exchange.url == request.url else { continue }
      // That one company's visit had used up its limits says nothing to another company.
      if let company = exchange.failure?.company, company != request.company { continue }
      if passed == request.attempt { return (exchange, true) }
      passed += 1
      last = exchange
    }
    return isReplay ? last.map { ($0, false) } : nil
  }

  func exchange(_ request: TransportRequest) async -> Exchange {
    if let web { return await ask(request, of: web) }
    var detail = "The archive holds no answer for \(request.url)."
    if let cut = earlier?.cutOff {
      if let company = request.company { state.withLock { _ = $0.cutShort.insert(company) } }
      detail = "The archive is cut off (\(cut)), and what is left of it holds no answer for \(request.url)."
    }
    return Exchange(
      url: request.url, requestedAt: Timestamp(milliseconds: 0), answer: .failure(FetchFailure(.notArchived, detail)))
  }

  /// Why a replay's result for a company may be another one than the run's; nil when nothing speaks for that.
  func cutOff(for company: String) -> String? {
    guard let cut = earlier?.cutOff, state.withLock({ $0.cutShort.contains(company) }) else { return nil }
    return "The archive is cut off (\(cut)), and what this company was asked for stands in it in part only."
  }
}
