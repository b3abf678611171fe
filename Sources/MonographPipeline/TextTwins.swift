import MonographModel
import MonographReaders

/// Finds sources that say nearly the same word by word: a brand's leaflet and a generic's count as one voice.
enum TextTwins {
  /// For each source the first one, in the given order, that shares enough of its five-word runs; nil for that one
  /// itself and for those that share too little with any.
  static func firstTwins(_ sources: [ReadSource], percent: Int) -> [String?] {
    let sketches = sources.map { TextSketch(DocumentText.render($0.document)) }
    return sketches.indices.map { index in
      sketches.indices.prefix(index).first { sketches[$0].isNearly(sketches[index], percent: percent) }
        .map { sources[$0].source.sha256 }
    }
  }
}
