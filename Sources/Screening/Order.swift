/// A measure against a firm, a vessel, a class of goods or a region.
public struct Order: Sendable, Hashable {
  /// Our own id, "cbp-031".
  public var id: String
  public var action: Action
  public var kind: Kind
  public var name: String
  /// Other names, former names and spellings.
  public var aliases: [String]
  public var iso3: String
  /// Id of the region it is limited to; nil for none.
  public var region: String?
  /// Id of the good it is limited to; "*" for all goods of a region, nil where it is not known.
  public var good: String?
  /// Section of the law under which it stands; empty where not known.
  public var section: String
  /// The listed firm whose subsidiary this is; empty for none.
  public var parent: String
  /// Day from which it holds, "2018-05-18".
  public var effectiveOn: String
  /// Day on which it ended; nil while it holds.
  public var until: String?

  public enum Action: String, Sendable, Hashable {
    /// Withhold release order (19 CFR 12.42(e)).
    case withhold = "WRO"
    /// Published finding (19 CFR 12.42(f)).
    case finding = "Finding"
    /// Uyghur Forced Labor Prevention Act, Public Law 117-78.
    case uflpa = "UFLPA"
  }

  public enum Kind: String, Sendable, Hashable {
    case entity, vessel, region
    case goodsClass = "goods class"
  }

  /// Whether it held on a day ("2024-01-31"); the newest state for nil.
  public func holds(on day: String?) -> Bool {
    guard let day else { return until == nil }
    return effectiveOn <= day && (until.map { day < $0 } ?? true)
  }
}
