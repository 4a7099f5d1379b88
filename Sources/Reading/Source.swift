/// What is known of some bytes before they are read.
public struct Source: Sendable, Hashable {
  /// The caller's name for the document: a company id, a file name.
  public var id: String
  /// `Content-Type` as the server sent it, parameters and all; empty when there is none. It is believed only as far
  /// as the bytes bear it out.
  public var contentType: String
  /// Address or file name; its ending tells the type when nothing better does.
  public var name: String
  /// The bytes stop early: a length or time limit cut them off, or the connection broke.
  public var isTruncated: Bool

  public init(id: String, contentType: String = "", name: String = "", isTruncated: Bool = false) {
    self.id = id
    self.contentType = contentType
    self.name = name
    self.isTruncated = isTruncated
  }

  /// Media type without parameters, lower case.
  var mediaType: String {
    let end = contentType.firstIndex(of: ";") ?? contentType.endIndex
    return contentType[..<end].filter { !$0.isWhitespace }.lowercased()
  }

  /// Value of the `charset` parameter, lower case (RFC 9110, section 8.3.2).
  var charset: String? {
    for parameter in contentType.split(separator: ";").dropFirst() {
      let pair = parameter.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].filter({ !$0.isWhitespace }).lowercased() == "charset" else { continue }
      return pair[1].filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }.lowercased()
    }
    return nil
  }
}
