extension FactGroupView {
  var markup: Markup {
    #"""
    <section class="group" id="\#(anchor)" aria-labelledby="\#(anchor)-title">
    <h3 id="\#(anchor)-title">\#(title) <span class="n">\#(count)</span></h3>
    \#(Markup(timelines, \.markup))<ul class="facts">
    \#(Markup(facts, \.markup))</ul>
    </section>

    """#
  }
}

extension FactView {
  fileprivate var markup: Markup {
    let scopes = Markup(scope) { #" <span class="scope">\#($0)</span>"# }
    let numbers = Markup(sources) { " <b>\($0)</b>" }
    let deniers = Markup(against) { #" <i><span class="hear">denied by </span>≠\#($0)</i>"# }
    return #"""
      <li class="entry fact" id="\#(id)" \#(filter.attributes(part: "facts"))>
      <details>
      <summary><span class="what">\#(summary)\#(scopes)</span> <span class="state \#(state)">\#(stateName)</span> <span class="who"><span class="hear">said by source</span>\#(numbers)\#(deniers)</span></summary>
      \#(support.markup)
      <p class="because">\#(because)</p>
      \#(Markup(dissent, \.markup))\#(Markup(disputes, \.markup))<p class="id">\#(id)</p>
      </details>
      </li>

      """#
  }
}

extension DissentView {
  fileprivate var markup: Markup {
    #"""
    <div class="dissent"><p><span class="tag rank-\#(rank)">\#(rank)</span> <b>Against it.</b> \#(reason)</p>\#(quote.markup)</div>

    """#
  }
}

extension DisputeView {
  fileprivate var markup: Markup {
    #"""
    <p class="see"><a href="#\#(id)">\#(level), \#(severity): \#(topic)</a></p>

    """#
  }
}

extension TimelineView {
  fileprivate var markup: Markup {
    let note: Markup = isToScale ? "" : " (steps in their order, not to scale)"
    return #"""
      <figure class="timeline">
      <div class="scroll" role="region" aria-label="Regimen" tabindex="0">
      <svg viewBox="0 0 \#(width) \#(height)" width="\#(width)" height="\#(height)" role="img" aria-labelledby="\#(id)-picture">
      <title id="\#(id)-picture">\#(summary)</title>
      \#(Markup(bars, \.markup))<line class="axis" x1="0" y1="\#(base)" x2="\#(width)" y2="\#(base)"/>
      </svg>
      </div>
      <figcaption><a href="#\#(id)">\#(summary)</a>\#(note)</figcaption>
      </figure>

      """#
  }
}

extension TimelineView.Bar {
  fileprivate var markup: Markup {
    #"""
    <rect class="bar\#(isLast ? " last" : "")" x="\#(x)" y="\#(y)" width="\#(width)" height="\#(height)"/>
    <text class="amount" x="\#(middle)" y="\#(labelY)">\#(amount)</text>
    <text class="window" x="\#(middle)" y="\#(windowY)">\#(window)</text>
    <text class="timing" x="\#(middle)" y="\#(timingY)">\#(timing ?? "")</text>

    """#
  }
}
