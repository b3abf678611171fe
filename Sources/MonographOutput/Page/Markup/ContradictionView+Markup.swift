extension SeverityView {
  var markup: Markup {
    #"""
    <section class="group" aria-labelledby="severity-\#(severity)">
    <h3 id="severity-\#(severity)"><span class="severity \#(severity)">\#(title)</span></h3>
    \#(Markup(items, \.markup))</section>

    """#
  }
}

extension ContradictionView {
  fileprivate var markup: Markup {
    let toSettle = Markup(command) {
      #"""
      <p class="settle"><b>To settle it:</b> <code>\#($0)</code></p>
      """#
    }
    return #"""
      <article class="entry contradiction \#(severity)" id="\#(id)" aria-labelledby="\#(id)-title" \#(filter.attributes(part: "contradictions"))>
      <h4 id="\#(id)-title">\#(topic)</h4>
      <p class="tags"><span class="tag \#(severity)">\#(severity)</span> <span class="tag">\#(level)</span> <span>\#(kind)</span></p>
      <p>\#(explanation)</p>
      <div class="sides">
      \#(Markup(sides, \.markup))</div>
      <p><b>Why it matters.</b> \#(importance)</p>
      <p><b>Decided.</b> \#(decision)</p>
      \#(toSettle)
      <p class="id">\#(id)</p>
      </article>

      """#
  }
}

extension ContradictionView.SideView {
  fileprivate var markup: Markup {
    let tag: Markup = isPreferred ? #" <span class="tag preferred">preferred</span>"# : ""
    let further = Markup(more) {
      #"<details class="more"><summary>\#($0.count)</summary>\#($0.quotes.markup)</details>"#
    }
    return #"""
      <section class="side side-\#(letter)" aria-label="Side \#(letter)">
      <h5><span class="letter">\#(letter)</span> \#(summary)\#(tag)</h5>
      \#(quotes.markup)
      \#(further)
      </section>

      """#
  }
}

extension PageView.CompatibleGroup {
  /// - Parameter part: what the page's script calls these entries.
  func markup(title: Markup, part: Markup) -> Markup {
    #"""
    <details class="compatible group">
    <summary><h3>\#(title) <span class="n">\#(count)</span></h3></summary>
    \#(Markup(items) { $0.markup(part: part) })</details>

    """#
  }
}

extension CompatibleView {
  fileprivate func markup(part: Markup) -> Markup {
    let silence = Markup(silent) { numbers in
      " Not mentioned by \(Markup(numbers) { ##"<a class="source" href="#source-\##($0)">\##($0)</a> "## })"
    }
    return #"""
      <div class="entry" id="\#(id)" \#(filter.attributes(part: part))>
      <h4>\#(topic)</h4>
      <p>\#(explanation)\#(silence)</p>
      \#(quotes.markup)
      <p class="id">\#(id)</p>
      </div>

      """#
  }
}
