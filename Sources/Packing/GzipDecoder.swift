import CZlib

/// Takes one gzip member (RFC 1952) out of input that comes in pieces, and says where the member ends.
///
/// An archive of records wants to know the end of every member, so a decoder stops there; start a new one for the
/// next member.
public final class GzipDecoder {
  /// Whether the member has been read to its end, checksum and length included.
  public private(set) var isFinished = false
  /// Bytes of input that belonged to the member so far.
  public private(set) var consumed = 0
  /// Bytes that came out so far.
  public private(set) var produced = 0

  private let limit: Int
  // zlib keeps a pointer back to its stream, so the stream needs an address that does not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private var isOpen: Bool

  /// - Parameter limit: the most bytes that may come out of the member.
  public init(limit: Int) {
    self.limit = limit
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 + 16: a full window, gzip wrapping only.
    isOpen = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    if isOpen { inflateEnd(stream) }
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Decodes as much of `input` as belongs to the member and appends what comes out to `output`.
  ///
  /// - Returns: how many bytes of `input` belonged to the member; fewer than all only when it is finished.
  public func decode(_ input: ArraySlice<UInt8>, into output: inout [UInt8]) throws(GzipError) -> Int {
    guard isOpen else { throw .damaged("zlib could not start: out of memory") }
    guard !isFinished, !input.isEmpty else { return 0 }
    guard input.count <= Int(UInt32.max) else { throw .damaged("more than 4 GiB at once: feed it in pieces") }
    var failure: GzipError?
    let used = input.withUnsafeBufferPointer { source in
      stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      stream.pointee.avail_in = UInt32(source.count)
      repeat { failure = step(into: &output) } while failure == nil && !isFinished && stream.pointee.avail_in > 0
      return source.count - Int(stream.pointee.avail_in)
    }
    consumed += used
    if let failure { throw failure }
    return used
  }

  /// One call of zlib with a fresh piece of room; nil when all is well.
  private func step(into output: inout [UInt8]) -> GzipError? {
    let room = 1 << 16
    var code = Z_OK
    var got = 0
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { buffer in
      repeat {
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(room)
        code = inflate(stream, Z_NO_FLUSH)
        got = room - Int(stream.pointee.avail_out)
        produced += got
        if produced <= limit { output.append(contentsOf: buffer.prefix(got)) }
        // A full buffer may leave more inside zlib although all the input is taken.
      } while code == Z_OK && got == room && produced <= limit
    }
    if produced > limit { return .tooLarge(limit: limit) }
    switch code {
    case Z_OK, Z_BUF_ERROR: return nil
    case Z_STREAM_END:
      isFinished = true
      return nil
    default:
      let why = stream.pointee.msg.map { String(cString: $0) } ?? "zlib error \(code)"
      return why == "incorrect header check" ? .notGzip : .damaged(why)
    }
  }
}
