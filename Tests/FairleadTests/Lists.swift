/// Lists of companies for tests.
enum Lists {
  /// Generated shops of SampleWeb, from the first.
  static func shops(_ count: Int) -> String {
    "company,website\n"
      + (1...count).map { number in
        let digits = String(number)
        let padded = String(repeating: "0", count: 5 - digits.count) + digits
        return "Shop \(number),http://shop-\(padded).example/\n"
      }.joined()
  }
}
