import Foundation

/// Commands to a browser and its answers, over the DevTools pipe: JSON messages, each ended by a NUL byte.
actor DevTools {
  /// Something the browser tells on its own.
  struct Event: Sendable {
    var method: String
    /// The whole message, for the reader of that kind of event to decode.
    var message: Data
  }

  nonisolated let events: AsyncStream<Event>
  private let process: BrowserProcess
  private var nextID = 1
  private var waiting: [Int: CheckedContinuation<Data, any Error>] = [:]
  private var isClosed = false

  private struct Command<Parameters: Encodable>: Encodable {
    var id: Int
    var method: String
    var params: Parameters
    var sessionId: String?
  }

  private struct Envelope: Decodable {
    var id: Int?
    var method: String?
    var error: Problem?
    struct Problem: Decodable { var message: String }
  }

  struct Answer<Result: Decodable>: Decodable { var result: Result }
  struct Nothing: Codable, Sendable {}

  init(_ process: BrowserProcess) {
    self.process = process
    let (events, sink) = AsyncStream<Event>.makeStream(bufferingPolicy: .bufferingNewest(10_000))
    self.events = events
    // Reading blocks, so it has a thread of its own; it ends when the browser does.
    Thread.detachNewThread { [weak self, process] in
      var buffer = Data()
      while let piece = process.receive() {
        buffer.append(piece)
        while let end = buffer.firstIndex(of: 0) {
          let message = Data(buffer[buffer.startIndex..<end])
          buffer.removeSubrange(buffer.startIndex...end)
          guard let envelope = try? JSONDecoder().decode(Envelope.self, from: message) else { continue }
          if let id = envelope.id {
            let problem = envelope.error?.message
            Task { [weak self] in await self?.resolve(id, message, problem: problem) }
          } else if let method = envelope.method {
            sink.yield(Event(method: method, message: message))
          }
        }
      }
      sink.finish()
      Task { [weak self] in await self?.close() }
    }
  }

  /// Sends a command and waits for its result.
  func call<Result: Decodable & Sendable>(
    _ method: String, _ parameters: some Encodable & Sendable = Nothing(), session: String? = nil,
    as result: Result.Type
  ) async throws -> Result {
    let id = nextID
    nextID += 1
    var message = try JSONEncoder().encode(
      Command(id: id, method: method, params: parameters, sessionId: session))
    message.append(0)
    let answer: Data = try await withCheckedThrowingContinuation { continuation in
      guard !isClosed else { return continuation.resume(throwing: gone) }
      waiting[id] = continuation
      let sent = Swift.Result { [message] in try process.commands.write(contentsOf: message) }
      if case .failure = sent { waiting.removeValue(forKey: id)?.resume(throwing: gone) }
    }
    return try JSONDecoder().decode(Answer<Result>.self, from: answer).result
  }

  /// Sends a command whose result is of no interest.
  func tell(
    _ method: String, _ parameters: some Encodable & Sendable = Nothing(), session: String? = nil
  ) async throws {
    _ = try await call(method, parameters, session: session, as: Nothing.self)
  }

  private var gone: RenderFailure { RenderFailure(.crashed, "the browser ended before the page was done") }

  private func resolve(_ id: Int, _ message: Data, problem: String?) {
    guard let continuation = waiting.removeValue(forKey: id) else { return }
    if let problem {
      let hasMoved = problem.hasPrefix("Inspected target navigated")
      continuation.resume(
        throwing: hasMoved ? PageMoved() : RenderFailure(.refused, "the browser refused: \(problem)"))
    } else {
      continuation.resume(returning: message)
    }
  }

  private func close() {
    isClosed = true
    for continuation in waiting.values { continuation.resume(throwing: gone) }
    waiting = [:]
  }
}

/// The page led on to another one while it was asked: the next one can be asked in its place.
struct PageMoved: Error {}
