import ArgumentParser
import Auditing
import Screening

// Values of other rooms as the command line spells them. They do not conform to `ExpressibleByArgument`: a conformance
// of a public type would make the library part of our API.

extension AuditSettings.RenderWhen {
  enum Argument: String, ExpressibleByArgument, CaseIterable {
    case auto, never, always

    var value: AuditSettings.RenderWhen {
      switch self {
      case .auto: .auto
      case .never: .never
      case .always: .always
      }
    }
  }
}

extension Decisions.Verdict {
  /// A verdict of the command line.
  static func parse(_ argument: String) throws -> Decisions.Verdict {
    guard let verdict = Decisions.Verdict(rawValue: argument) else {
      throw ValidationError("\(argument) is no verdict; give same or different.")
    }
    return verdict
  }
}

/// Takes a day such as 2021-03-31.
func day(_ argument: String) throws -> String {
  guard isDay(argument) else { throw ValidationError("\(argument) is no day; write it as 2021-03-31.") }
  return argument
}
