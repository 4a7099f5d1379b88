import CLibBrotli

/// The end of a brotli stream (RFC 7932).
final class BrotliEnd: CodingEnd {
  private(set) var isReached = false
  private var hasFailed: Bool
  private var output = 0
  private let limit: Int
  private let decoder: OpaquePointer?

  init(limit: Int) {
    self.limit = limit
    decoder = BrotliDecoderCreateInstance(nil, nil, nil)
    hasFailed = decoder == nil
  }

  deinit {
    if let decoder { BrotliDecoderDestroyInstance(decoder) }
  }

  func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !isReached, !hasFailed, let decoder else { return }
    let room = 1 << 16
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { buffer in
      var input = bytes.baseAddress
      var inputLeft = bytes.count
      var result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT
      while result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT, output <= limit {
        var next = buffer.baseAddress
        var left = room
        result = BrotliDecoderDecompressStream(decoder, &inputLeft, &input, &left, &next, nil)
        output += room - left
      }
      isReached = result == BROTLI_DECODER_RESULT_SUCCESS || output > limit
      hasFailed = result == BROTLI_DECODER_RESULT_ERROR
    }
  }
}
