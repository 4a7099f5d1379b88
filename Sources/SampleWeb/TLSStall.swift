import NIOCore

/// Meets a client that opens with a TLS handshake: this server speaks none.
///
/// With misbehaving hosts on, the client gets the first half of a server's hello and then silence, which is the case a
/// crawler must end by its own time limit; otherwise the connection is closed at once.
final class TLSStall: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let holds: Bool
  private var isStalling = false

  init(holds: Bool) { self.holds = holds }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if isStalling { return }
    let bytes = unwrapInboundIn(data)
    guard bytes.getInteger(at: bytes.readerIndex, as: UInt8.self) == 0x16 else {
      context.fireChannelRead(data)
      return
    }
    guard holds else {
      context.close(promise: nil)
      return
    }
    isStalling = true
    // Record header (handshake, TLS 1.2, 122 bytes to come), ServerHello of 118 bytes, version, and no more.
    let half: [UInt8] = [0x16, 0x03, 0x03, 0x00, 0x7a, 0x02, 0x00, 0x00, 0x76, 0x03, 0x03]
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: half)), promise: nil)
  }
}
