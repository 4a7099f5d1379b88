public import Disclosures

/// How one company's results differ between two runs.
public struct CompanyChange: Sendable, Hashable {
  /// As the newer list has it.
  public var company: Company
  /// Never empty, in the order of `Kind`.
  public var kinds: [Kind]
  public var outcome: Change<Outcome>
  public var reason: Change<String>
  /// Where the disclosure stands; nil where there is none.
  public var address: Change<String?>
  /// Digest of the payload that was graded.
  public var payload: Change<String?>
  /// The grades of each run; nil within where that run gives no letter.
  public var disclosure: Regrade
  public var conduct: Regrade
  /// Flags of the two assessments ("capped_by_g4"); empty where a run gives no letter.
  public var flags = Change<[String]>([], [])
  /// In the order of the newer rubric, then what only the older one asked.
  public var findings: [FindingChange]

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// There was none, and now there is one.
    case appeared
    /// There was one, and the site was read and holds none any more.
    case vanished
    /// It stands at another address.
    case moved
    /// Its text is another one.
    case changed
    /// Another outcome that does not say that the disclosure is gone: a server that was down, a robots.txt, a page that
    /// now says that the Act does not apply.
    case outcome
    /// The text is the same, and findings or letters are others: another rubric, another posting, another program.
    case regraded
  }

  /// A grade in the older run, what the older text earns by the newer rubric, and the grade in the newer run.
  public struct Regrade: Sendable, Hashable {
    public var before: Grade?
    /// Nil unless the rubrics differ and the older text was graded anew.
    public var regraded: Grade?
    public var after: Grade?

    public init(before: Grade?, regraded: Grade? = nil, after: Grade?) {
      self.before = before
      self.regraded = regraded
      self.after = after
    }

    public var isChange: Bool { before != after }
  }

  public init(
    company: Company, kinds: [Kind], outcome: Change<Outcome>, reason: Change<String>, address: Change<String?>,
    payload: Change<String?>, disclosure: Regrade, conduct: Regrade, findings: [FindingChange]
  ) {
    self.company = company
    self.kinds = kinds
    self.outcome = outcome
    self.reason = reason
    self.address = address
    self.payload = payload
    self.disclosure = disclosure
    self.conduct = conduct
    self.findings = findings
  }
}
