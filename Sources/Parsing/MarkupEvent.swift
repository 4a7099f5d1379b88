/// One thing met in reading markup from front to back. Values all through: nothing points into a parser.
public enum MarkupEvent: Sendable, Hashable {
  case start(Element)
  /// Every element that started ends, in order, also where the markup forgot to say so.
  case end(name: String)
  /// Text between two tags, character references resolved. Never empty; runs on until the next tag or comment.
  case text(String)
  case comment(String)
  /// HTML: what is neither a tag nor a comment to a browser and not shown either, with its marks: "<?php ... ?>",
  /// "<![CDATA[ ... ]>", "<! ... >", "</ ... >", an end tag with attributes. The page's DOCTYPE and an XML declaration are
  /// left out.
  case passedOver(String)
}

/// A start tag.
public struct Element: Sendable, Hashable {
  /// HTML: the tag in lower case. XML: the local name, without its prefix.
  public var name: String
  /// XML: the namespace's address, empty without one. Always empty in HTML.
  public var namespace: String
  /// In the order written; of two with one name, HTML keeps the first.
  public var attributes: [Attribute]

  public init(name: String, namespace: String = "", attributes: [Attribute] = []) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
  }

  /// Value of the first attribute with this (local) name, whatever its namespace.
  public func value(_ name: String) -> String? {
    for attribute in attributes where attribute.name == name { return attribute.value }
    return nil
  }

  /// Value of the attribute with this local name in this namespace; an attribute without prefix has none ("").
  public func value(_ name: String, namespace: String) -> String? {
    for attribute in attributes where attribute.name == name && attribute.namespace == namespace {
      return attribute.value
    }
    return nil
  }
}

/// One attribute of a start tag.
public struct Attribute: Sendable, Hashable {
  /// HTML: lower case. XML: the local name.
  public var name: String
  /// XML: the namespace's address, empty without a prefix. Always empty in HTML.
  public var namespace: String
  /// Character references resolved.
  public var value: String

  public init(name: String, namespace: String = "", value: String) {
    self.name = name
    self.namespace = namespace
    self.value = value
  }
}

/// What the reader of events wants next.
public enum Flow: Sendable, Hashable { case proceed, stop }
