import Foundation

/// What was measured on, and with what.
enum Machine {
  static func description(of setup: Setup) -> String {
    let sets = setup.sets.map {
      "\($0.name) \($0.files.count.grouped) (\($0.byteCount.megabytes))"
    }
    return """
      \(ProcessInfo.processInfo.activeProcessorCount) cores of \(processor ?? "an unknown processor"), \
      \(ProcessInfo.processInfo.physicalMemory >> 30) GiB of memory, \(toolchain). Documents: \
      \(sets.joined(separator: ", ")). Medians of \(setup.repeats) repeats. Load average when it started: \
      \(setup.load.short) (the benchmark itself adds 1 to 2; what is above 2 makes every time longer).

      """
  }

  static var load: Double {
    var mean = 0.0
    return getloadavg(&mean, 1) == 1 ? mean : 0
  }

  private static var processor: String? {
    let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.first { $0.hasPrefix("model name") }.flatMap { $0.split(separator: ":").last }
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// The compiler's version, as far as it tells itself.
  private static var toolchain: String {
    #if compiler(>=6.4)
      "Swift 6.4 or later"
    #elseif compiler(>=6.3)
      "Swift 6.3"
    #else
      "Swift 6.2"
    #endif
  }
}
