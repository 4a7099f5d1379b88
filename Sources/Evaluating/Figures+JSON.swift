import Foundation

extension PracticeFigures {
  /// One object, keys sorted.
  public var json: String {
    encoded([
      "part": part.rawValue, "rows": rows, "mean_kappa": rounded(meanKappa), "tails_f1": rounded(tailsF1),
      "overlap": rounded(overlap), "in_doubt": rounded(shareInDoubt), "error_in_doubt": rounded(errorInDoubt),
      "error_out_of_doubt": rounded(errorOutOfDoubt),
      "areas": Dictionary(
        uniqueKeysWithValues: areas.map {
          ($0.id, ["kappa": rounded($0.confusion.kappa), "agreement": rounded($0.confusion.agreement)])
        }),
      "tails": Dictionary(uniqueKeysWithValues: tails.map { ($0.fact, rounded($0.f1)) }),
    ])
  }
}

extension LegalBenchFigures {
  /// One object, keys sorted; `errors` only when asked for.
  public func json(errors: Bool) -> String {
    encoded([
      "split": split, "mean_balanced_accuracy": rounded(mean),
      "questions": questions.map { question -> [String: Any] in
        var object: [String: Any] = [
          "id": question.id, "rows": question.tally.rows,
          "balanced_accuracy": number(question.tally.balancedAccuracy),
          "precision_yes": number(question.tally.precisionYes), "recall_yes": number(question.tally.recallYes),
          "precision_no": number(question.tally.precisionNo), "recall_no": number(question.tally.recallNo),
        ]
        if errors {
          object["errors"] = question.errors.map { error -> [String: Any] in
            [
              "index": error.index, "label": error.label ? "Yes" : "No", "finding": error.finding,
              "quotations": error.quotations,
            ]
          }
        }
        return object
      },
    ])
  }

  private func number(_ value: Double?) -> Any { value.map(rounded) ?? NSNull() }
}

extension Ablation {
  public var json: String {
    encoded([
      "lines": lines.map {
        [
          "without": $0.mechanism, "kappa_build": rounded($0.buildKappa), "kappa_check": rounded($0.checkKappa),
          "tails_build": rounded($0.buildTails), "tails_check": rounded($0.checkTails),
        ] as [String: Any]
      }
    ])
  }
}

/// Four decimals, as a decimal number so that it prints as it is.
private func rounded(_ value: Double) -> Any {
  NSDecimalNumber(mantissa: UInt64((abs(value) * 10_000).rounded()), exponent: -4, isNegative: value < 0)
}

private func encoded(_ object: [String: Any]) -> String {
  let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
  return data.map { String(decoding: $0, as: UTF8.self) } ?? "{}"
}
