import CLibCurl
import Disclosures

extension CurlHandle {
  /// What an exchange came to when libcurl is done with it. An answer whose head is whole is an answer, even if its
  /// body stops early: it is evidence.
  func answer(for code: CURLcode) -> Exchange.Answer {
    if case .refused(let failure) = builder.stop { return .failure(failure) }
    if builder.stop == .bodyLimit { return .response(builder.take(truncated: .length)) }
    if builder.isUndecodable {
      return .failure(FetchFailure(.badEncoding, words(for: CURLE_BAD_CONTENT_ENCODING)))
    }
    if code == CURLE_OK {
      if builder.isHeadComplete { return .response(builder.take(truncated: nil)) }
      return .failure(FetchFailure(.malformed, "The answer has no header."))
    }
    // Bytes behind the end of a coded body, which libcurl refuses, take nothing from the body.
    if code == CURLE_WRITE_ERROR || code == CURLE_BAD_CONTENT_ENCODING, builder.hasBody, builder.isCodingWhole {
      return .response(builder.take(truncated: nil))
    }
    if builder.isHeadComplete, let reason = truncation(for: code) {
      return .response(builder.take(truncated: reason))
    }
    if code == CURLE_COULDNT_CONNECT, !requestHead.isEmpty {
      return .failure(FetchFailure(.interrupted, "The connection was closed without an answer."))
    }
    if let refusal, code == CURLE_COULDNT_CONNECT {
      return .failure(FetchFailure(.forbiddenAddress, "The host leads to \(refusal.address) (\(refusal.reason))."))
    }
    return .failure(FetchFailure(kind(of: code), words(for: code)))
  }

  /// The first line of the answer did not come in time.
  var tooLate: Exchange.Answer { .failure(FetchFailure(.timeout, timeWords)) }

  /// Which of the limits of time was reached.
  private var timeWords: String {
    guard let limits = ticket?.request.limits else { return "No answer in time." }
    if requestHead.isEmpty { return "No connection within \(min(limits.connect, limits.whole).inSeconds) s." }
    if !builder.hasBegun { return "No answer within \(min(limits.firstByte, limits.whole).inSeconds) s." }
    if SystemTime().uptime - began >= limits.whole { return "No whole answer within \(limits.whole.inSeconds) s." }
    let speed = limits.slowBytesPerSecond
    return "The answer came at less than \(speed) bytes a second for \(limits.slowPeriod.inSeconds) s."
  }

  /// What went wrong, for a person who does not know libcurl, and the same on every day: no milliseconds.
  private func words(for code: CURLcode) -> String {
    switch code {
    case CURLE_GOT_NOTHING: "The connection was closed without an answer."
    case CURLE_UNSUPPORTED_PROTOCOL: "The answer does not begin as HTTP answers do."
    case CURLE_OUT_OF_MEMORY where builder.hasBegun: "The header has a line that is longer than libcurl takes."
    case CURLE_BAD_FUNCTION_ARGUMENT where builder.hasBegun: "The header begins with a folded line."
    case CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR:
      "The body cannot be decoded as its header says"
        + (builder.codings.isEmpty ? "." : " (\(shown(builder.codings.joined(separator: ", ")))).")
    case CURLE_SSL_CONNECT_ERROR: "No secure connection came about: \(Self.lastWords(of: curlWords(for: code)))."
    case CURLE_OPERATION_TIMEDOUT: timeWords
    default: curlWords(for: code)
    }
  }

  /// "error:0A00010B:SSL routines::wrong version number": what is said last is what a person may make something of,
  /// but for "in connection to acme.example:443".
  static func lastWords(of words: String) -> String {
    let end = words.firstRange(of: " in connection to ")?.lowerBound ?? words.endIndex
    let last = words[..<end].split(separator: ":").last?.drop { $0 == " " } ?? ""
    switch last {
    // OpenSSL's names for an end that nobody announced.
    case "SSL_ERROR_SYSCALL", "SSL_ERROR_ZERO_RETURN", "reason(0)": return "the connection was closed"
    case "": return "no cause was given"
    default: return shown(String(last))
    }
  }

  private func truncation(for code: CURLcode) -> Response.Truncation? {
    switch code {
    case CURLE_OPERATION_TIMEDOUT: .time
    case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_SEND_ERROR: .disconnect
    // Without an error of the system it is the framing of the body (chunks) that made no sense.
    case CURLE_RECV_ERROR: systemError == 0 ? .unspecified : .disconnect
    // What was unpacked before the encoding broke off is kept.
    case CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR: builder.hasBody ? .unspecified : nil
    default: nil
    }
  }

  private func kind(of code: CURLcode) -> FetchFailure.Kind {
    switch code {
    case CURLE_URL_MALFORMAT: .unsupportedURL
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .dns
    case CURLE_OPERATION_TIMEDOUT: .timeout
    case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE: .interrupted
    case CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR: .badEncoding
    case CURLE_OUT_OF_MEMORY where builder.hasBegun: .tooLarge
    // An answer that does not begin like HTTP is reported as a protocol (HTTP/0.9) that is not allowed.
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_FUNCTION_ARGUMENT: .malformed
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CRL_BADFILE, CURLE_SSL_INVALIDCERTSTATUS,
      CURLE_SSL_CLIENTCERT, CURLE_USE_SSL_FAILED, CURLE_SSL_ENGINE_INITFAILED:
      .tls
    default: .connect
    }
  }
}
