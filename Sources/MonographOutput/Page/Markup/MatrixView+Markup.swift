extension MatrixView {
  var markup: Markup {
    #"""
    <button type="button" id="detail" aria-pressed="false" hidden>List each fact that several sources speak about</button>
    <div class="scroll" role="region" aria-labelledby="matrix-title" tabindex="0">
    <table class="matrix">
    <thead>
    <tr><th scope="col"><span class="hear">Topic</span></th>\#(Markup(columns, \.markup))</tr>
    </thead>
    \#(Markup(disputes, \.markup))\#(Markup(groups, \.markup))</table>
    </div>
    <p class="key">A, B: the side a source takes · a number: how many facts it states · <b>●</b> says so · <b>≠</b> says otherwise · <b>·</b> is silent. Facts that only one source speaks about are counted, not listed.</p>

    """#
  }
}

extension MatrixView.Column {
  fileprivate var markup: Markup {
    ##"<th scope="col"><a href="#source-\##(number)" title="\##(file), \##(standing)"><b>\##(number)</b> <span>\##(file)</span></a></th>"##
  }
}

extension MatrixView.Cell {
  fileprivate var markup: Markup {
    #"<td class="\#(role)" title="\#(words)"><span aria-hidden="true">\#(mark)</span><span class="hear">\#(words)</span></td>"#
  }
}

extension MatrixView.DisputeRow {
  fileprivate var markup: Markup {
    #"""
    <tbody class="dispute"><tr><th scope="row"><span class="dot \#(severity)" title="\#(severity) \#(level)"></span><span class="hear">\#(severity) \#(level): </span><a href="#\#(id)">\#(topic)</a> <small>\#(sides)</small></th>\#(Markup(cells, \.markup))</tr></tbody>

    """#
  }
}

extension MatrixView.GroupRow {
  fileprivate var markup: Markup {
    #"""
    <tbody class="topics"><tr class="head"><th scope="rowgroup"><a href="#\#(anchor)">\#(title)</a></th>\#(Markup(cells, \.markup))</tr>
    \#(Markup(facts, \.markup))</tbody>

    """#
  }
}

extension MatrixView.FactRow {
  fileprivate var markup: Markup {
    #"""
    <tr class="fact-row"><th scope="row"><a href="#\#(id)">\#(summary)</a></th>\#(Markup(cells, \.markup))</tr>

    """#
  }
}

extension [FilterView] {
  var markup: Markup {
    #"""
    <form class="filters" id="filters" role="search" aria-label="Filter the entries" hidden>
    <label class="find"><span>Find</span> <input type="search" name="words" autocomplete="off" spellcheck="false"></label>
    \#(Markup(self, \.markup))<button type="reset">Show all</button>
    <p id="found" role="status" aria-live="polite"></p>
    </form>

    """#
  }
}

extension FilterView {
  fileprivate var markup: Markup {
    let options = Markup(choices) { #"<option value="\#($0.value)">\#($0.label)</option>"# }
    return #"""
      <label><span>\#(label)</span> <select name="\#(name)"><option value="">any</option>\#(options)</select></label>

      """#
  }
}
