import MonographModel
import MonographReaders

/// Finds sources that say nearly the same word by word: a brand's leaflet and a generic's count as one voice.
enum TextTwins {
  /// For each source the first one, in the given order, that shares enough of its five-word runs; nil for that one
  /// itself and for those that share too little with any.
  static func firstTwins(_ sources: [DocumentReading], percent: Int) -> [String?] {
    sources.indices.map { index in
      sources.indices.prefix(index).first {
        sources[$0].sketch.isNearly(sources[index].sketch, percent: percent)
      }
      .map { sources[$0].sha256 }
    }
  }
}
