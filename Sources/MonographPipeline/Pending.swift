import MonographOutput
extension DrugFile { func markdownReport() -> String { "" } }
