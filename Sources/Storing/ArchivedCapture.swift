public import Disclosures

/// A capture and where it stands in the run's archive.
public struct ArchivedCapture: Sendable, Hashable {
  public var capture: Capture
  public var position: WARCPosition

  public init(capture: Capture, position: WARCPosition) {
    self.capture = capture
    self.position = position
  }
}
