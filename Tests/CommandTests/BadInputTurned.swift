/// Doses that are shown in another order than their bytes stand in: a reader sees 50 where these say 05.
extension BadInput {
  private static func turned(
    _ name: String, _ file: String, _ text: String, invisible: String, by control: String, at place: String
  ) -> BadInput {
    let bytes = Array(text.utf8)
    let hidden = invisible.isEmpty ? "" : "\(file)\(invisible) not read as text\n  \(advice)\n"
    let dropped = "a dose claim is dropped because \(control) turns the order in which its text is shown"
    return BadInput(
      name: name, file: file, bytes: { bytes }, status: 0,
      errors: hidden + "\(file)\(place): warning: \(dropped)\n  check the passage by hand\n", isSilent: true)
  }
  private static let advice = "remove zero-width and bidirectional control characters"

  static let turned: [BadInput] = [
    .turned(
      "right-to-left override", "a.txt", "Dosage\n\nTake \u{202E}05 mg\u{202C} once daily.\n",
      invisible: ":3:6: warning: 2 invisible characters, the first U+202E, are", by: "U+202E", at: ":3:9"),
    .turned(
      "right-to-left override within a number that nothing ends", "a.md",
      "# Dosage\n\nTake 1\u{202E}05 mg once daily.\n",
      invisible: ":3:7: warning: an invisible character (U+202E) is", by: "U+202E", at: ":3:6"),
    .turned(
      "right-to-left override as a reference", "a.html",
      "<!doctype html><title>a</title><h1>Dosage</h1><p>Take &#x202E;05 mg&#x202C; once daily.",
      invisible: "", by: "U+202E", at: ":1:63"),
    .turned(
      "right-to-left override as a reference in Markdown", "a.md",
      "# Dosage\n\nTake &#8238;05 mg&#8236; once daily.\n", invisible: "", by: "U+202E", at: ":3:13"),
    .turned(
      "right-to-left embedding", "a.txt", "Dosage\n\nTake \u{202B}5 - 10 mg\u{202C} once daily.\n",
      invisible: ":3:6: warning: 2 invisible characters, the first U+202B, are", by: "U+202B", at: ":3:9"),
    .turned(
      "right-to-left isolate around one of the other kind", "a.txt",
      "Dosage\n\nTake \u{2067}\u{2066}x\u{202C}\u{2069} 5 - 10 mg\u{2069} once daily.\n",
      invisible: ":3:6: warning: 5 invisible characters, the first U+2067, are", by: "U+2067", at: ":3:20"),
    .turned(
      "isolate that starts with a letter from right to left", "a.txt",
      "Dosage\n\nTake \u{2068}\u{5D0} 5 - 10\u{2069} mg once daily.\n",
      invisible: ":3:6: warning: 2 invisible characters, the first U+2068, are", by: "U+2068", at: ":3:12"),
    .turned(
      "right-to-left mark before numbers", "a.txt", "Dosage\n\nTake \u{200F}5 - 10 mg once daily.\n",
      invisible: ":3:6: warning: an invisible character (U+200F) is", by: "U+200F", at: ":3:9"),
  ]
}
