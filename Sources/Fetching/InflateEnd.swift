import CZlib

/// The end of a gzip or zlib stream, or of bare deflate, which some servers take "deflate" for (RFC 9110, section
/// 8.4.1.2). Servers mix the three up; the bytes decide, as they do for libcurl.
final class InflateEnd: CodingEnd {
  private enum State { case undecided, open, reached, done, failed }

  private var state = State.undecided
  /// The first two bytes, and then the first two after the end.
  private var pair: [UInt8] = []
  private var output = 0
  private let limit: Int
  private let unpacks: Bool
  private var isGzip = false
  private var unpacked: [UInt8] = []
  // zlib keeps a pointer back to its stream, so the stream needs an address that does not move.
  private let stream: UnsafeMutablePointer<z_stream>

  /// - Parameter unpacks: what comes of the stream is wanted too, and members of gzip that follow the first are part of
  ///   it (RFC 1952, section 2.2).
  init(limit: Int, unpacks: Bool) {
    self.limit = limit
    self.unpacks = unpacks
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Whoever unpacks only one gzip member misses part of the body where a second one follows.
  var isReached: Bool { state == .done || state == .reached && pair != Self.gzipMark }
  var hasFailed: Bool { state == .failed }

  private static let gzipMark: [UInt8] = [0x1F, 0x8B]

  func takeUnpacked() -> [UInt8] {
    defer { unpacked = [] }
    return unpacked
  }

  func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes[...]
    while !rest.isEmpty {
      switch state {
      case .undecided:
        guard fillPair(from: &rest) else { return }
        open(pair)
        beginWithPair()
      case .open:
        let taken = inflate(UnsafeBufferPointer(rebasing: rest))
        rest = rest.dropFirst(taken)
      case .reached:
        guard isGzip, fillPair(from: &rest), unpacks else { return }
        guard pair == Self.gzipMark, inflateReset(stream) == Z_OK else { return state = .done }
        state = .open
        beginWithPair()
      case .done, .failed: return
      }
    }
  }

  private func fillPair(from rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    while pair.count < 2, let byte = rest.popFirst() { pair.append(byte) }
    return pair.count == 2
  }

  private func beginWithPair() {
    pair.withUnsafeBufferPointer { _ = inflate($0) }
    pair = []
  }

  private func open(_ start: [UInt8]) {
    let isZlib = start[0] & 0x0F == 8 && (Int(start[0]) << 8 | Int(start[1])).isMultiple(of: 31)
    // 15: a full window; 16 more: gzip's wrapping; negative: none.
    isGzip = start == Self.gzipMark
    let window: Int32 = isGzip ? 15 + 16 : isZlib ? 15 : -15
    let code = inflateInit2_(stream, window, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    state = code == Z_OK ? .open : .failed
  }

  /// How many of the bytes belong to the stream.
  private func inflate(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
    stream.pointee.avail_in = UInt32(bytes.count)
    let room = 1 << 16
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { buffer in
      var isFull = true
      while state == .open, isFull || stream.pointee.avail_in > 0 {
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(room)
        let code = CZlib.inflate(stream, Z_NO_FLUSH)
        isFull = stream.pointee.avail_out == 0
        let count = room - Int(stream.pointee.avail_out)
        output += count
        if unpacks { unpacked += buffer[..<count] }
        if code == Z_STREAM_END || output > limit {
          state = output > limit ? .done : .reached
        } else if code != Z_OK {
          if code != Z_BUF_ERROR { state = .failed }
          break
        }
      }
    }
    return bytes.count - Int(stream.pointee.avail_in)
  }
}
