/// So many browsers at a time, and never two for the same page.
actor BrowserPlaces {
  private var free: Int
  private var shown: Set<String> = []
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ count: Int) { free = count }

  /// Does something that takes a browser for a page, when it is its turn.
  nonisolated func take<Value: Sendable>(
    _ url: String, _ body: @Sendable () async throws -> Value
  ) async throws -> Value {
    await enter(url)
    do {
      let value = try await body()
      await leave(url)
      return value
    } catch {
      await leave(url)
      throw error
    }
  }

  private func enter(_ url: String) async {
    while free == 0 || shown.contains(url) { await withCheckedContinuation { waiting.append($0) } }
    free -= 1
    shown.insert(url)
  }

  private func leave(_ url: String) {
    free += 1
    shown.remove(url)
    // All look again: which of them may go on depends on their pages.
    let woken = waiting
    waiting = []
    for continuation in woken { continuation.resume() }
  }
}
