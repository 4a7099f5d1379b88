import Synchronization

/// One at a time for each key, in the order of asking. Waiting ends when the task is cancelled.
final class Turns: Sendable {
  private struct Waiting {
    var id: UInt64
    var continuation: CheckedContinuation<Bool, Never>
  }

  private struct State {
    /// Keys whose turn is taken, with those who wait for it.
    var lines: [String: [Waiting]] = [:]
    var nextID: UInt64 = 0
  }

  private let state = Mutex(State())

  /// Does the work when its turn has come. Nil when the task was cancelled before.
  func take<Result: Sendable, Failure: Error>(
    _ key: String, _ work: () async throws(Failure) -> Result
  ) async throws(Failure) -> Result? {
    guard await begin(key) else { return nil }
    defer { end(key) }
    return try await work()
  }

  private func begin(_ key: String) async -> Bool {
    let id = state.withLock { state in
      state.nextID += 1
      return state.nextID
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let decided: Bool? = state.withLock { state in
          // The handler below may have run already, and found nobody.
          if Task.isCancelled { return false }
          guard state.lines[key] != nil else {
            state.lines[key] = []
            return true
          }
          state.lines[key]?.append(Waiting(id: id, continuation: continuation))
          return nil
        }
        if let decided { continuation.resume(returning: decided) }
      }
    } onCancel: {
      let waiting = state.withLock { state -> Waiting? in
        guard let index = state.lines[key]?.firstIndex(where: { $0.id == id }) else { return nil }
        return state.lines[key]?.remove(at: index)
      }
      waiting?.continuation.resume(returning: false)
    }
  }

  private func end(_ key: String) {
    let next = state.withLock { state -> Waiting? in
      guard let line = state.lines[key], !line.isEmpty else {
        state.lines[key] = nil
        return nil
      }
      return state.lines[key]?.removeFirst()
    }
    next?.continuation.resume(returning: true)
  }
}
