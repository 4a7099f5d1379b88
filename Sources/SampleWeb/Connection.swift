import Foundation
import NIOCore
import NIOHTTP1

/// One client connection: reads requests, asks the web what to do, and does it step by step.
final class Connection: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = ByteBuffer

  private let web: Web
  private let log: GapLog?
  private var keepsAlive = true
  private var request: Request?

  init(web: Web, log: GapLog?) {
    self.web = web
    self.log = log
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      keepsAlive = head.isKeepAlive
      let request = Request(
        method: head.method.rawValue, host: Self.hostName(head.headers.first(name: "host") ?? ""), target: head.uri,
        ifNoneMatch: head.headers.first(name: "if-none-match"),
        ifModifiedSince: head.headers.first(name: "if-modified-since"), cookie: head.headers.first(name: "cookie"))
      log?.note(request)
      self.request = request
    case .body: break
    case .end:
      guard let request else { return }
      self.request = nil
      play(web.answer(to: request)[...], context: context)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func play(_ steps: ArraySlice<Step>, context: ChannelHandlerContext) {
    guard context.channel.isActive else { return }
    guard let step = steps.first else {
      if !keepsAlive { context.close(promise: nil) }
      return
    }
    let rest = steps.dropFirst()
    switch step {
    case .send(let bytes):
      context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
      play(rest, context: context)
    case .pause(let milliseconds): after(milliseconds, context: context) { $0.play(rest, context: $1) }
    case .endless(let bytes, let milliseconds): repeating(bytes, every: milliseconds, context: context)
    case .hold: break
    case .close: context.close(promise: nil)
    case .reset: reset(context: context)
    }
  }

  private func after(
    _ milliseconds: Int, context: ChannelHandlerContext, do next: @escaping (Connection, ChannelHandlerContext) -> Void
  ) {
    context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(Int64(milliseconds))) { next(self, context) }
  }

  /// Waits for each write, so that a client that stops reading is not fed into our memory.
  private func repeating(_ bytes: ByteBuffer, every milliseconds: Int, context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(bytes)).assumeIsolated().whenSuccess {
      self.after(milliseconds, context: context) { $0.repeating(bytes, every: milliseconds, context: $1) }
    }
  }

  private func reset(context: ChannelHandlerContext) {
    guard let socket = context.channel as? any SocketOptionProvider else {
      context.close(promise: nil)
      return
    }
    socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).assumeIsolated().whenComplete { _ in
      context.close(promise: nil)
    }
  }

  static func hostName(_ field: String) -> String {
    let name = field.lowercased()
    guard let colon = name.lastIndex(of: ":"), name[name.index(after: colon)...].allSatisfy(\.isNumber) else {
      return name
    }
    return String(name[..<colon])
  }
}
