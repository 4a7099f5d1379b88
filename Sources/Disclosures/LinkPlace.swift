/// Where on a page a link stands.
public enum LinkPlace: String, Sendable, Hashable, Codable {
  case header, navigation, body, footer
  /// Inside something that shows only after a click or a hover.
  case collapsed
}
