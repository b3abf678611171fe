extension PageView {
  var markup: Markup {
    """
    <!DOCTYPE html>
    <html lang="en">
    \(head)<body>
    <a class="skip" href="#main">Skip to the contradictions</a>
    \(top)\(filters.markup)<main id="main" tabindex="-1">
    \(Markup(stale) { self.stale($0) })<section id="matrix" aria-labelledby="matrix-title">
    <h2 id="matrix-title">Who says what, and where they part</h2>
    \(matrix.markup)</section>
    <div class="columns">
    \(contradictions)\(knowledge)</div>
    \(texts)</main>
    <footer>
    <p>\(notice)</p>
    <p>Decided by \(policy), where a person did not. Made from <code>\(slug).json</code>, content hash <code>\(contentHash)</code>.</p>
    </footer>
    <script>\(script)</script>
    </body>
    </html>

    """
  }

  private var head: Markup {
    """
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policyOfContent)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(name): what its sources say</title>
    <style>\(style)</style>
    </head>

    """
  }

  private var top: Markup {
    """
    <header class="top">
    <h1>\(name)</h1>
    <p class="names">\(Markup(otherNames) { "<span>\($0)</span> " })</p>
    <p class="counts">\(counts)</p>
    <p class="notice" role="note">\(notice)</p>
    <nav aria-label="Parts of this page">
    <a href="#matrix">Who says what</a>
    <a href="#contradictions">Contradictions</a>
    <a href="#knowledge">Knowledge</a>
    <a href="#sources">Sources</a>
    </nav>
    </header>

    """
  }

  private func stale(_ decision: String) -> Markup {
    """
    <p class="stale" role="note">\(decision)</p>

    """
  }

  private var contradictions: Markup {
    let none: Markup = """
      <p>No statement of a source was found to contradict another. Statements that the program did not understand are not compared.</p>

      """
    let decided = Markup(decisions) {
      """
      <p class="decided">Decided by a person: \($0)</p>

      """
    }
    let compatible = Markup(differences) {
      $0.markup(title: "Differences that are compatible", part: "differences")
    }
    let gaps = Markup(gaps) {
      $0.markup(title: "Gaps: said by some, not mentioned by others", part: "gaps")
    }
    return """
      <section id="contradictions" aria-labelledby="contradictions-title">
      <h2 id="contradictions-title">Contradictions and tensions</h2>
      <p class="lead">A contradiction: both sides cannot hold for the same patient. A tension: they differ in strength, in certainty or in whom they are about.</p>
      \(severities.isEmpty ? none : Markup(severities, \.markup))\(decided)\(compatible)\(gaps)</section>

      """
  }

  private var knowledge: Markup {
    """
    <section id="knowledge" aria-labelledby="knowledge-title">
    <h2 id="knowledge-title">Knowledge</h2>
    <p class="lead">What the sources state, with those who say so. Open an entry for the words and for what stands against it.</p>
    \(Markup(groups, \.markup))</section>

    """
  }

  private var texts: Markup {
    """
    <section id="sources" aria-labelledby="sources-title">
    <h2 id="sources-title">Sources</h2>
    <p class="lead">Each text as it was read, in full. Words that a statement rests on are marked.</p>
    \(Markup(sources, \.markup))</section>

    """
  }
}
