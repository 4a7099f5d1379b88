import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// Serves a web on loopback until the process ends.
///
/// One event loop: the machine's other cores belong to the crawler that is being shown or measured.
struct Server {
  var web: Web
  var log: GapLog?

  /// Binds to a port of 127.0.0.1; 0 picks a free one. The server answers until the channel is closed.
  func start(port: Int) async throws -> any Channel {
    let (web, log) = (web, log)
    return try await ServerBootstrap(group: MultiThreadedEventLoopGroup(numberOfThreads: 1))
      .serverChannelOption(.backlog, value: 2048)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          try pipeline.addHandler(TLSStall(holds: web.chaos != nil))
          try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)))
          try pipeline.addHandler(Connection(web: web, log: log))
        }
      }
      .bind(host: "127.0.0.1", port: port).get()
  }

  /// Starts, prints `listening on 127.0.0.1:PORT` as the first line of standard output, and waits for SIGTERM or SIGINT.
  func run(port: Int) async throws {
    let (channel, log) = (try await start(port: port), log)
    FileHandle.standardOutput.write(Data("listening on 127.0.0.1:\(channel.localAddress?.port ?? port)\n".utf8))
    let flushing = channel.eventLoop.scheduleRepeatedTask(initialDelay: .milliseconds(100), delay: .milliseconds(100)) {
      _ in log?.flush()
    }
    let signals = [SIGTERM, SIGINT].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { channel.close(promise: nil) }
      source.resume()
      return source
    }
    try await channel.closeFuture.get()
    flushing.cancel()
    log?.flush()
    signals.forEach { $0.cancel() }
  }
}
