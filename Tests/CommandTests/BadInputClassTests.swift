import Foundation
import Testing

/// Every class of bad input: no crash, the message that the table names and no other, its exit status, and the document
/// beside it read as if it were alone.
@Suite struct BadInputClassTests {
  private static let good: Result<String, Error> = Result {
    let workspace = try Workspace()
    try workspace.write("good.txt", Specimen.text)
    return try workspace.run("extract", "good.txt").output
  }

  @Test(arguments: BadInput.all) func isReportedAndTheRestIsDone(input: BadInput) throws {
    let workspace = try Workspace()
    try workspace.write(input.file, input.bytes())
    try workspace.write("good.txt", Specimen.text)
    let transcript = try workspace.run("extract", input.file, "good.txt")
    #expect(transcript.status == input.status)
    #expect(transcript.errors == input.errors)
    #expect(transcript.output.hasSuffix(try Self.good.get()))
    if input.status == 2 || input.isSilent { #expect(transcript.output == (try Self.good.get())) }
  }

  /// What a document declares or asks for is never fetched or opened, neither from this machine nor from another.
  @Test func nothingBesideTheDocumentIsOpened() throws {
    let workspace = try Workspace()
    try workspace.write("secret", "Take 999 mg once daily.\n")
    let place = workspace.folder.appending(path: "secret").absoluteString
    let inclusion = "<x:include xmlns:x='http://www.w3.org/2001/XInclude' href='\(place)' parse='text'/>"
    try workspace.write("include.xml", Specimen.label(inclusion + "<paragraph>Take 5 mg.</paragraph>"))
    try workspace.write(
      "entity.xml",
      Specimen.label("&a;", declaration: "<!DOCTYPE document [<!ENTITY a SYSTEM '\(place)'>]>"))
    try workspace.write(
      "page.html", Specimen.html("<iframe src='\(place)'></iframe><object data='\(place)'></object>"))
    let transcript = try workspace.run("extract", "include.xml", "entity.xml", "page.html")
    // As words or as a value; three nines alone may stand in a digest, since the folder's name changes.
    #expect(!transcript.output.contains("999 mg"))
    #expect(!transcript.output.contains("\"999\""))
    #expect(transcript.status == 2)
  }
}
