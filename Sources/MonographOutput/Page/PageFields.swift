import Mustache

// What the templates ask for by name. The library would find it by reflection too, at three times the cost of the
// whole page; so the views of which a page has many answer themselves.

extension QuoteView: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "source": source
    case "file": file
    case "position": position
    case "standing": standing
    case "before": before
    case "quote": quote
    case "after": after
    case "above": above
    case "link": link
    case "context": context
    default: nil
    }
  }
}

extension QuoteView.Link: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "anchor": anchor
    case "end": end
    default: nil
    }
  }
}

extension FactView: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "id": id
    case "summary": summary
    case "state": state
    case "stateName": stateName
    case "because": because
    case "scope": scope
    case "sources": sources
    case "against": against
    case "support": support
    case "dissent": dissent
    case "disputes": disputes
    case "filter": filter
    default: nil
    }
  }
}

extension FilterWords: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "kinds": kinds
    case "levels": levels
    case "sources": sources
    case "states": states
    default: nil
    }
  }
}

extension MatrixView.Cell: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "mark": mark
    case "words": words
    case "role": role
    default: nil
    }
  }
}

extension SourceView.Paragraph: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "role": role
    case "runs": runs
    default: nil
    }
  }
}

extension SourceView.Run: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "text": text
    case "mark": mark
    default: nil
    }
  }
}

extension SourceView.Mark: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "anchor": anchor
    case "offset": offset
    case "kinds": kinds
    default: nil
    }
  }
}
