import Synchronization
import Testing

@testable import Fetching

/// What hangs is ended: after minutes, as the threads of tasks are shared with tests that compute for long.
@Suite(.timeLimit(.minutes(15))) struct TurnsTests {
  /// How many are inside at a time, and how many were at most.
  final class Crowd: Sendable {
    private let counts = Mutex<(inside: [String: Int], most: Int)>(([:], 0))
    var most: Int { counts.withLock { $0.most } }

    func enter(_ key: String) {
      counts.withLock { counts in
        counts.inside[key, default: 0] += 1
        counts.most = max(counts.most, counts.inside[key] ?? 0)
      }
    }

    func leave(_ key: String) { counts.withLock { $0.inside[key, default: 0] -= 1 } }
  }

  @Test func oneAtATimeForAKey() async {
    let turns = Turns()
    let crowd = Crowd()
    await withTaskGroup(of: Void.self) { group in
      for index in 0..<200 {
        group.addTask {
          let key = "\(index % 3)"
          _ = await turns.take(key) {
            crowd.enter(key)
            await Task.yield()
            crowd.leave(key)
          }
        }
      }
    }
    #expect(crowd.most == 1)
  }

  @Test func whoIsCancelledLeavesTheLine() async {
    let turns = Turns()
    let (stream, gate) = AsyncStream.makeStream(of: Void.self)
    let (entered, enter) = AsyncStream.makeStream(of: Void.self)
    let first = Task {
      await turns.take("a") {
        enter.yield()
        for await _ in stream { break }
        return 1
      }
    }
    for await _ in entered { break }
    let second = Task { await turns.take("a") { 2 } }
    let third = Task { await turns.take("a") { 3 } }
    second.cancel()
    #expect(await second.value == nil)
    gate.yield()
    #expect(await first.value == 1)
    #expect(await third.value == 3)
  }

  @Test func cancellationNeverHangs() async {
    let turns = Turns()
    for round in 0..<500 {
      let holder = Task { await turns.take("a") { await Task.yield() } }
      let waiting = Task { await turns.take("a") { true } }
      for _ in 0..<round % 5 { await Task.yield() }
      waiting.cancel()
      _ = await (holder.value, waiting.value)
    }
    #expect(await turns.take("a") { true } == true)
  }
}
