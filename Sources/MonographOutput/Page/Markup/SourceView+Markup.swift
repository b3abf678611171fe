extension SourceView {
  var markup: Markup {
    let cite = Markup(title) { "<cite>\($0)</cite> · " }
    return #"""
      <article class="document" id="source-\#(number)" aria-labelledby="source-\#(number)-title">
      <h3 id="source-\#(number)-title"><span class="source">\#(number)</span> \#(file)</h3>
      <p class="about">\#(cite)\#(details) · \#(quotes)</p>
      <details class="text">
      <summary>The text</summary>
      \#(Markup(paragraphs, \.markup))</details>
      </article>

      """#
  }
}

extension SourceView.Paragraph {
  fileprivate var markup: Markup {
    #"""
    <p class="\#(role)">\#(Markup(runs, \.markup))</p>

    """#
  }
}

extension SourceView.Run {
  fileprivate var markup: Markup {
    guard let mark else { return "\(text)" }
    return
      #"<mark id="\#(mark.anchor)" data-offset="\#(mark.offset)" title="\#(mark.kinds)">\#(text)</mark>"#
  }
}
