public import Matching
public import Rubrics

/// One thing that an element asks for. Any of its ways will do.
public struct Part: Sendable, Hashable {
  /// "P3.convict".
  public var id: String
  /// How it is named where it is missing: "convict labor".
  public var name: String
  public var says: [Pattern]
  /// Close to what is asked for, and not the same: a person has to look.
  public var nearly: [Pattern]
  public var fields: [FieldRule]
  /// Id of the statement in which it is looked for; nil for the whole document.
  public var statement: String?
  /// Every limb of the statement has to name it.
  public var inEachLimb: Bool
  /// Said anywhere in the document, this does as well as what the statement says.
  public var anywhere: [Pattern]
  public var needs: [Surrounding]
  public var unless: [Surrounding]
  /// Its absence is a doubt, no deficiency.
  public var isSoft: Bool
  /// A document that gives two different ones under the same label is more than one certification.
  public var isOne: Bool
  /// Asked only where the product is one of these, or is none of those.
  public var forProducts: [String]
  public var notForProducts: [String]
}
