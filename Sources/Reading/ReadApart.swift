import Foundation

/// Reads as `read` does. What waits for another program, as a PDF does for `pdftotext`, waits on threads of its own and
/// not on the few that all tasks share: on two cores, two PDFs would stop every other page until they are read.
///
/// At most one PDF a core is read at a time; the others wait their turn.
public func readApart(
  _ bytes: [UInt8], as source: Source, limits: ReadingLimits = ReadingLimits()
) async -> Result<Page, ReadingProblem> {
  guard (try? MediaType.format(of: bytes, source)) == .pdf else { return read(bytes, as: source, limits: limits) }
  return await withCheckedContinuation { continuation in
    waiting.addOperation { continuation.resume(returning: read(bytes, as: source, limits: limits)) }
  }
}

private let waiting: OperationQueue = {
  let queue = OperationQueue()
  queue.maxConcurrentOperationCount = max(1, ProcessInfo.processInfo.activeProcessorCount)
  return queue
}()
