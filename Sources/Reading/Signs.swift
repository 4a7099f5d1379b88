extension Page {
  /// What the file shows of itself that its text does not tell. Who grades a statement may pass over it; who has to know
  /// that a text is whole, and that all of it holds, may not.
  public struct Signs: OptionSet, Sendable, Hashable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Words of the text are struck out.
    public static let struckOut = Signs(rawValue: 1)
    /// There are words that nobody sees: by style, by color, by size. They may be in the text or left out of it.
    public static let hidden = Signs(rawValue: 2)
    /// Changes or remarks that nobody has accepted or taken out.
    public static let changes = Signs(rawValue: 4)
    /// The file stops before its own end.
    public static let cutOff = Signs(rawValue: 8)
    /// Another document is shown inside this one, and was not read.
    public static let embedded = Signs(rawValue: 16)
    /// Pictures, which may hold words or a signature.
    public static let picture = Signs(rawValue: 32)
    /// Fields to fill in, whose values are not in the text.
    public static let fields = Signs(rawValue: 64)
    /// Boxes to tick that leave no mark in the text.
    public static let boxes = Signs(rawValue: 128)
    /// A field for a password that is shown at once.
    public static let password = Signs(rawValue: 256)
    /// A picture in or beside the page's own text, not in its header, navigation or footer and not as a link.
    public static let figure = Signs(rawValue: 512)
    /// Scripts, which may bring more than what was read.
    public static let scripts = Signs(rawValue: 1024)
    /// Characters that turn the order of letters round, so that what is shown reads otherwise, that nobody sees, or that
    /// no text has.
    public static let controls = Signs(rawValue: 2048)
    /// The file is damaged, cut off, or more than one document, and was put together from what could be found.
    public static let damaged = Signs(rawValue: 4096)
    /// The program that reads such files warned of a fault in it, and read on.
    public static let warnedOf = Signs(rawValue: 8192)
  }
}
