import MonographLexicon
import MonographModel

/// From a document tree to passages.
public enum Analyser {
  public static func analyse(_ document: Document, lexicon: @autoclosure () -> Lexicon = .standard)
    -> Analysis
  {
    var builder = PassageBuilder(lexicon: lexicon())
    builder.read(document)
    return Analysis(passages: builder.passages, lexicon: builder.lexicon)
  }
}
