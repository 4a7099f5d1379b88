import Fetching

extension Visitor {
  /// Who is visiting, as `--contact` says.
  /// - Parameter demand: what is said when it was not given.
  init(given contact: String?, or demand: String) throws {
    guard let contact, contact.contains(where: { !$0.isWhitespace }) else { throw Stop(.usage, demand) }
    guard Self.isReachable(contact), let visitor = Visitor(contact: contact) else {
      throw Stop(
        .usage,
        "--contact: “\(contact)” is neither a mail address (you@example.org) nor a web address "
          + "(https://example.org/contact) by which the owner of a site could reach you")
    }
    self = visitor
  }
}
