public import Disclosures

/// What one document says, before any points: the answer of `Observer.observe(_:)`.
///
/// Every range counts in bytes of `Document.text`.
public struct Observation: Sendable, Hashable {
  /// One finding for every fact of the five areas, in the order of the rubric's evidence files. A fact on which the
  /// text is silent carries its silent value ("absent", "unspecified", "none") and no evidence.
  public var findings: [Finding]
  /// Whether this is a company's own statement under the Act.
  public var isDisclosure: Bool
  /// Quotations that make it one, or that show it to be something else.
  public var recognition: [Evidence]
  /// "We are not a retail seller or manufacturer": where the text says that the Act does not apply to the company.
  public var claimsNotCovered: Evidence?
  /// It speaks of whether the Act applies to the company, and makes no such claim that was understood.
  var mayClaimNotCovered = false
  /// Whether the company says anything of its own dealings, be it no answer: a page that only says that its statement
  /// stands below tells nothing.
  public var tellsOfItself = true
  /// Bytes of the sentences that only say that there is a statement, or where.
  var announcements: [Range<Int>] = []
  /// Regimes that the statement is made for, in the order "CA", "UK", "AU", "CANADA", "OTHER".
  public var regimes: [String]
  /// Frames and named shades of meaning that a view may ask for apart from the facts ("audits.reserved_right",
  /// "verification.with_audit"), sorted by name, each once.
  public var signals: [Signal]

  public init(
    findings: [Finding], isDisclosure: Bool, recognition: [Evidence] = [], claimsNotCovered: Evidence? = nil,
    regimes: [String] = [], signals: [Signal] = []
  ) {
    self.findings = findings
    self.isDisclosure = isDisclosure
    self.recognition = recognition
    self.claimsNotCovered = claimsNotCovered
    self.regimes = regimes
    self.signals = signals
  }

  /// The finding of a fact; nil for a fact that the evidence files do not know.
  public subscript(fact id: String) -> Finding? { findings.first { $0.fact == id } }

  public func has(signal name: String) -> Bool { signals.contains { $0.name == name } }
}

/// A named thing that the text says, for views: it decides no points.
public struct Signal: Sendable, Hashable {
  public var name: String
  public var evidence: Evidence

  public init(name: String, evidence: Evidence) {
    self.name = name
    self.evidence = evidence
  }
}
