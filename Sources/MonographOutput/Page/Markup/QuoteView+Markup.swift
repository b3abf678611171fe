extension QuoteView {
  var markup: Markup {
    let lead = Markup(above) { #"<span class="above">\#($0)</span> "# }
    let linked = Markup(link) { ##"<a class="place" href="#\##($0.anchor)" data-end="\##($0.end)">"## }
    let end: Markup = link == nil ? "" : "</a>"
    let with = Markup(context) { "; with \($0)" }
    return #"""
      <figure class="quote"><blockquote>\#(lead)<span class="around">\#(before)</span><mark>\#(quote)</mark><span class="around">\#(after)</span></blockquote><figcaption><a class="source" href="#source-\#(source)"><span class="hear">Source </span>\#(source)</a> \#(linked)\#(file):\#(position)\#(end) <span>\#(standing)\#(with)</span></figcaption></figure>

      """#
  }
}

extension [QuoteView] {
  var markup: Markup { Markup(self, \.markup) }
}

extension FilterWords {
  /// The attributes by which the page's script finds an entry.
  func attributes(part: Markup) -> Markup {
    #"data-kind="\#(kinds)" data-level="\#(levels)" data-source="\#(sources)" data-state="\#(states)" data-part="\#(part)""#
  }
}
