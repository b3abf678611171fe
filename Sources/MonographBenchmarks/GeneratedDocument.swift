import MonographModel

/// A document about a made-up drug.
struct GeneratedDocument {
  let name: String
  let bytes: [UInt8]

  /// One of each format; they share no file name.
  static func all(about drug: GeneratedDrug) -> [GeneratedDocument] {
    [
      GeneratedDocument(name: "monograph.md", text: markdown(drug)),
      GeneratedDocument(name: "leaflet.html", text: html(drug)),
      GeneratedDocument(name: "label.xml", text: spl(drug)),
      GeneratedDocument(name: "notes.txt", text: plainText(drug)),
    ]
  }

  private init(name: String, text: String) {
    self.name = name
    bytes = Array(text.utf8)
  }

  private static func markdown(_ drug: GeneratedDrug) -> String {
    var text = "---\ntitle: \(drug.name)\ndate: 2024-03-01\n---\n\n# \(drug.name)\n"
    for section in drug.sections {
      text += "\n## \(section.title)\n"
      for paragraph in section.paragraphs { text += "\n\(paragraph)\n" }
      if !section.items.isEmpty { text += "\n" + section.items.map { "* **\($0)**\n" }.joined() }
      if !section.rows.isEmpty {
        let lines = [section.header, section.header.map { _ in "---" }] + section.rows
        text += "\n" + lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
      }
    }
    return text
  }

  private static func plainText(_ drug: GeneratedDrug) -> String {
    var text = drug.name.uppercased() + "\n"
    for section in drug.sections {
      text += "\n\(section.title.uppercased())\n\n"
      text += section.paragraphs.joined(separator: "\n\n") + "\n"
      if !section.items.isEmpty { text += "\n" + section.items.map { "- \($0)\n" }.joined() }
      for row in section.rows { text += "\n" + zip(section.header, row).map { "\($0): \($1)\n" }.joined() }
    }
    return text
  }

  private static func html(_ drug: GeneratedDrug) -> String {
    var text = """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>\(drug.name): leaflet for patients</title>
      <style>body { margin: 2em } .box { border: 1px solid #888 }</style></head>
      <body><nav><ul><li><a href="/">Home</a></li><li><a href="/drugs">All drugs</a></li></ul></nav>
      <main><h1>\(drug.name)</h1>

      """
    for section in drug.sections {
      text += "<section class=\"part\"><h2>\(section.title)</h2>\n"
      for paragraph in section.paragraphs { text += "<p><span class=\"text\">\(paragraph)</span></p>\n" }
      if !section.items.isEmpty {
        text += "<ul>" + section.items.map { "<li>\($0)</li>" }.joined(separator: "\n") + "</ul>\n"
      }
      if !section.rows.isEmpty {
        text += "<table class=\"box\"><thead>\(row(section.header, "th"))</thead><tbody>\n"
        text += section.rows.map { row($0, "td") }.joined(separator: "\n") + "</tbody></table>\n"
      }
      text += "</section>\n"
    }
    return text
      + "</main>\n<footer><p>Legal notice &middot; Privacy &middot; Contact</p></footer></body></html>\n"
  }

  private static func row(_ cells: [String], _ element: String) -> String {
    "<tr>" + cells.map { "<\(element)>\($0)</\(element)>" }.joined() + "</tr>"
  }

  private static func spl(_ drug: GeneratedDrug) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <document xmlns="urn:hl7-org:v3">
        <code code="34391-3" codeSystem="2.16.840.1.113883.6.1" displayName="HUMAN PRESCRIPTION DRUG LABEL"/>
        <title>\(drug.name.uppercased()) (\(drug.slug)) tablets</title>
        <effectiveTime value="20240301"/>
        <component><structuredBody>

      """
    for section in drug.sections {
      text += """
        <component><section>
          <code code="\(section.code)" codeSystem="2.16.840.1.113883.6.1" displayName="SECTION"/>
          <title>\(section.title)</title>
          <text>

        """
      for paragraph in section.paragraphs { text += "      <paragraph>\(paragraph)</paragraph>\n" }
      if !section.items.isEmpty {
        text +=
          "      <list listType=\"unordered\">"
          + section.items.map { "<item>\($0)</item>" }.joined(separator: "\n") + "</list>\n"
      }
      if !section.rows.isEmpty {
        text += "      <table><thead>\(row(section.header, "th"))</thead><tbody>\n"
        text += section.rows.map { row($0, "td") }.joined(separator: "\n") + "</tbody></table>\n"
      }
      text += "    </text>\n  </section></component>\n"
    }
    return text + "  </structuredBody></component>\n</document>\n"
  }
}
