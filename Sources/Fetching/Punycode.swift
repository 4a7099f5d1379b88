/// Labels of international host names in ASCII (RFC 3492), as resolvers and certificates know them.
enum Punycode {
  private static let base = 36
  private static let (least, most) = (1, 26)
  private static let (skew, damp) = (38, 700)
  private static let (initialBias, initialCode) = (72, 128)

  /// "xn--bcher-kva" of "bücher"; a label in ASCII stays as it is.
  static func encoded(label: String) -> String {
    if label.utf8.allSatisfy({ $0 < 0x80 }) { return label }
    let codes = label.unicodeScalars.map { Int($0.value) }
    let basic = codes.filter { $0 < initialCode }
    var output = Array("xn--".utf8) + basic.map(UInt8.init)
    if !basic.isEmpty { output.append(UInt8(ascii: "-")) }
    var (handled, code, delta, bias) = (basic.count, initialCode, 0, initialBias)
    while handled < codes.count, let next = codes.filter({ $0 >= code }).min() {
      delta += (next - code) * (handled + 1)
      code = next
      for each in codes {
        if each < code { delta += 1 }
        guard each == code else { continue }
        append(delta, bias: bias, to: &output)
        bias = adapted(delta, count: handled + 1, isFirst: handled == basic.count)
        delta = 0
        handled += 1
      }
      delta += 1
      code += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A number of variable length: digits to base 36, the last one below a threshold that its place decides.
  private static func append(_ number: Int, bias: Int, to output: inout [UInt8]) {
    var rest = number
    var place = base
    while true {
      let threshold = min(max(place - bias, least), most)
      if rest < threshold { break }
      output.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      place += base
    }
    output.append(digit(rest))
  }

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / count
    var places = 0
    while delta > (base - least) * most / 2 {
      delta /= base - least
      places += base
    }
    return places + (base - least + 1) * delta / (delta + skew)
  }

  /// a-z for 0 to 25, 0-9 for 26 to 35.
  private static func digit(_ value: Int) -> UInt8 {
    UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26)
  }
}
