import MonographLexicon
import MonographModel

extension LooseItems {
  /// A paragraph by its form.
  enum Line {
    /// A few words from a name on, without a final mark, a timing or an amount; a title is known to name a section.
    case short, title
    /// Short, and says how often what is listed below occurs.
    case frequency
    /// Ends with such a frequency: "… nausea Common (may affect up to 1 in 10 people)"; or announces a list: "if you take any
    /// of the following medicines:".
    case opening
    /// A frequency with the first of its list in one line: "Rare (up to 1 in 1,000 people): hair loss".
    case listing
    /// More than a few words that are no sentence: an item among others.
    case long
    case text

    var isShort: Bool { self == .short || self == .title || self == .frequency }

    /// - Parameter read: takes the tokens, where they were needed.
    init(_ text: MappedText, lexicon: Lexicon, _ read: inout [Token]?) {
      self = Self.endsInFrequency(text) || Self.announcesList(text) ? .opening : .text
      // A line of so many bytes has more words than a short one; one that ends as a sentence does is none.
      guard text.utf8.count <= 300, let end = text.utf8.last, !Self.sentenceEnds.contains(end) else { return }
      let tokens = Lexer.tokens(in: text.utf8)
      read = tokens
      guard let last = tokens.last, Self.lastKinds.contains(last.kind) else { return }
      if self == .text { self = .long }
      guard text.utf8.count <= 200, tokens.count <= LooseItems.longestLine + 8,
        last.kind == .word || last.kind == .close || last.kind == .number, tokens[0].isName
      else { return }
      let marks = lexicon.marks(in: tokens)
      if let band = marks.first(where: { $0.vocabulary == .band }),
        band.tokens.lowerBound == 0 || band.tokens.lowerBound == 4 && Self.saysSome(before: 4, tokens),
        tokens.contains(where: { $0.kind == .number }) || Self.isAlone(band, tokens)
      {
        self = Self.listsBehindColon(tokens) ? .listing : .frequency
        return
      }
      if self == .opening { return }
      // "Eye disorders: blurred vision" is a list in one line.
      if let end = Labels.labelEnd(in: tokens, strong: text.strong),
        SectionTable.standard.kind(label: Array(tokens[..<end])) == .adverseReactions
          || Self.listsReactions(from: end + 1, tokens, marks) || Self.lists(from: end + 1, tokens)
      {
        return
      }
      let longest = LooseItems.longestLine + (Self.namesPatients(tokens, marks) ? 8 : 0)
      guard tokens.count <= longest, !marks.contains(where: { $0.vocabulary == .timing }) else { return }
      let quantities = QuantityGrammar(tokens: tokens, marks: marks, lexicon: lexicon).quantities()
      let holdsAmount = quantities.contains {
        ($0.unit.map { $0.dimension != .time && $0.dimension != .weight }) ?? false
      }
      guard !holdsAmount, !Self.tells(tokens) else { return }
      if Self.isTitle(tokens) { self = .title } else { self = Self.isRequest(tokens) ? .text : .short }
    }

    /// "Cardiovascular: ⟦vasculitis, bradycardia⟧", "Skin: ⟦rash⟧"; "Adults: hypertension" may be the title of a dose.
    private static func listsReactions(from start: Int, _ tokens: [Token], _ marks: [Mark]) -> Bool {
      start < tokens.count
        && marks.contains { $0.vocabulary == .reaction && $0.tokens.lowerBound == start }
        && !marks.contains { $0.vocabulary == .population && $0.tokens.lowerBound < start }
    }

    /// "Increase: ⟦effects of warfarin, digoxin⟧": goes on in small letters, and parts what it names.
    private static func lists(from start: Int, _ tokens: [Token]) -> Bool {
      start < tokens.count && tokens[start].kind == .word && !tokens[start].isName
        && tokens[start...].contains { $0.kind == .comma }
    }

    /// "Swelling of the joints (arthritis).": an item among others that ends as a sentence does.
    static func isPhrase(_ block: Block) -> Bool {
      guard case .paragraph(let text) = block, text.utf8.count <= 200 else { return false }
      let tokens = Lexer.tokens(in: text.utf8)
      guard tokens.last?.kind == .period, tokens.first?.isName ?? false,
        tokens.count(where: { $0.kind == .period }) == 1
      else { return false }
      return !tokens.prefix { !["that", "which"].contains($0.word) }.contains {
        verbs.contains($0.word) || speaking.contains($0.word)
      }
    }
    private static let speaking: WordSet = [
      "tell", "ask", "contact", "talk", "speak", "see", "call", "stop", "do", "if", "you", "doctor", "effect",
      "reaction", "reported", "seen", "observed", "occurred", "can", "could", "might", "effects",
    ]

    /// "Adolescents with psoriasis from 12 to 17 years of age weighing 30 kg or more": whom the next paragraph is for.
    private static func namesPatients(_ tokens: [Token], _ marks: [Mark]) -> Bool {
      marks.contains { $0.vocabulary == .population && $0.tokens.lowerBound == 0 }
        && tokens.contains { $0.kind == .number } && !tokens.contains { verbs.contains($0.word) }
    }
    private static let verbs: WordSet = [
      "is", "are", "was", "were", "should", "may", "can", "must", "will", "take", "use", "have", "has",
      "need",
      "receive", "start", "not",
    ]

    /// "You may be given other medicines such as" is a sentence, whatever section its words name; "You must not be given it"
    /// is a title.
    private static func tells(_ tokens: [Token]) -> Bool {
      tokens.count > 4 && tokens[0].is("you") && modals.contains(tokens[1].word) && tokens[2].is("be")
        && tokens[3].is("given") && !tokens.contains { $0.is("not") }
    }
    private static let modals: WordSet = ["may", "might", "will"]

    /// "In particular tell your doctor", "It should be stopped" lead in the list below them, and name no section.
    private static func isRequest(_ tokens: [Token]) -> Bool {
      let isOrder = tokens.indices.dropLast().contains {
        ["should", "must"].contains(tokens[$0].word) && tokens[$0 + 1].is("be")
      }
      return isOrder
        || tokens.indices.dropLast(2).contains { index in
          ["tell", "inform", "ask"].contains(tokens[index].word) && tokens[index + 1].word == "your"
            && ["doctor", "pharmacist", "nurse"].contains(tokens[index + 2].word)
        }
    }

    /// "Rare (fewer than 1 in 1,000): hair loss" is a list in one line, "Common: up to 1 in 10 people" none.
    private static func listsBehindColon(_ tokens: [Token]) -> Bool {
      guard let colon = tokens.lastIndex(where: { $0.kind == .colon }), colon + 1 < tokens.count else {
        return false
      }
      return tokens[colon + 1].kind == .word && !telling.contains(tokens[colon + 1].word)
    }
    private static let telling: WordSet = [
      "may", "can", "up", "in", "affect", "affects", "affecting", "occur", "occurs", "occurring", "seen",
      "reported", "more", "less", "fewer", "between", "at", "over", "from", "about", "these", "those", "the",
    ]

    /// "Uncommon", "Rare side effects".
    private static func isAlone(_ band: Mark, _ tokens: [Token]) -> Bool {
      tokens[band.tokens.upperBound...].allSatisfy { effects.contains($0.word) || sides.contains($0.word) }
    }
    private static let sides: WordSet = ["side", "adverse", "undesirable"]

    private static let sentenceEnds = [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")]
    private static let lastKinds: CaseSet<Token.Kind> = [.word, .close, .number, .semicolon, .comma]

    /// "Reporting of side effects", "Pregnancy"; "Eye disorders" names a part of a list.
    private static func isTitle(_ tokens: [Token]) -> Bool {
      guard let kind = SectionTable.standard.kind(heading: tokens), !namesSeveral(tokens) else {
        return false
      }
      return kind != .adverseReactions || tokens.contains { effects.contains($0.word) }
    }
    private static let effects: WordSet = ["effect", "reaction", "event"]

    /// "Phenytoin, carbamazepine - used to treat epilepsy" says what each is for.
    private static func namesSeveral(_ tokens: [Token]) -> Bool {
      guard let use = tokens.firstIndex(where: { $0.is("used") }), use > 0 else { return false }
      return tokens[..<use].contains { $0.kind == .comma || $0.kind == .dash && $0.spaceBefore }
    }

    /// "…, if you are taking any of the following, as the dose may need to change:".
    private static func announcesList(_ text: MappedText) -> Bool {
      guard text.utf8.last == UInt8(ascii: ":"), text.utf8.count > 20 else { return false }
      let tokens = Lexer.tokens(in: text.utf8, range: text.utf8.suffix(longestAnnouncement).indices)
      return tokens.contains { $0.is("following") }
    }
    /// Bytes of UTF-8.
    private static let longestAnnouncement = 120

    /// In its last bytes a frequency in capitals, or one that leads in what follows; then numbers or "estimated", and
    /// no other sentence.
    private static func endsInFrequency(_ text: MappedText) -> Bool {
      let end = text.utf8.suffix(160).drop { $0 != UInt8(ascii: " ") }
      guard mayNumber(end) else { return false }
      let read = text.utf8.count <= 160 ? text.utf8[...] : end
      guard mayName(read) else { return false }
      let tokens = Lexer.tokens(in: text.utf8, range: read.indices)
      guard let band = tokens.lastIndex(where: { bands.contains($0.word) }) else { return false }
      let rest = tokens[(band + 1)...]
      guard
        tokens[max(0, band - 1)].isName || tokens[band].isName || rest.last?.kind == .colon
          || saysSome(before: band, tokens)
      else {
        return false
      }
      return rest.contains { $0.kind == .number || $0.word == "estimated" }
        && !rest.dropLast().contains { $0.kind == .period || $0.kind == .semicolon }
    }

    /// "Some side effects are ⟦rare⟧".
    private static func saysSome(before band: Int, _ tokens: [Token]) -> Bool {
      band >= 4 && tokens[band - 4].is("some") && tokens[band - 4].isName && tokens[band - 3].is("side")
        && effects.contains(tokens[band - 2].word) && tokens[band - 1].is("are")
    }

    /// A number of ASCII or another, or "estimated" may stand in the bytes; in most stands none.
    private static func mayNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
      bytes.withUnsafeBufferPointer { bytes in
        bytes.contains { $0 >= 0x80 || $0 &- UInt8(ascii: "0") < 10 }
          || bytes.indices.dropLast(8).contains { start in
            bytes[start] | 0x20 == UInt8(ascii: "e") && bytes[start + 2] | 0x20 == UInt8(ascii: "t")
              && bytes[start + 8] | 0x20 == UInt8(ascii: "d")
          }
      }
    }
    /// One of the words of frequencies may stand in the bytes; in most stands none.
    private static func mayName(_ bytes: ArraySlice<UInt8>) -> Bool {
      bytes.withUnsafeBufferPointer { bytes in
        bytes.indices.dropLast(3).contains { start in
          switch bytes[start] | 0x20 {
          case UInt8(ascii: "m"): bytes[start + 1] | 0x20 == UInt8(ascii: "m")
          case UInt8(ascii: "r"):
            bytes[start + 1] | 0x20 == UInt8(ascii: "a") && bytes[start + 2] | 0x20 == UInt8(ascii: "r")
          case UInt8(ascii: "k"): bytes[start + 1] | 0x20 == UInt8(ascii: "n")
          default: false
          }
        }
      }
    }
    private static let bands: WordSet = ["common", "uncommon", "rare", "known", "unknown"]
  }
}
