import MonographAnalysis
import MonographLexicon
import MonographModel

/// What an amount in a text is: a dose, a strength, a step of a titration, or none of a dose's business.
enum AmountReading: Hashable {
  case dose, strength, increment
  /// A laboratory value, a diluent, an excipient, a package: no claim, and why.
  case other(UnclaimedNumber.Reason)

  /// The readings of a passage's quantities, in their order.
  static func all(in index: Int, _ reading: Reading) -> [AmountReading] {
    let passage = reading.passages[index]
    if passage.quantities.isEmpty { return [] }
    let isLost =
      passage.role == .fragment
      || isLostRow(passage) && !isListed(index, reading) && !isGlossed(index, reading)
      || isLostCell(index, reading)
    let inLostTables = inLostTables(passage)
    return passage.quantities.indices.map {
      of($0, in: index, isLost: isLost || inLostTables.contains($0), reading)
    }
  }

  /// "30-20 mg" of two substances: one of each, or turned round; which of them nobody can tell.
  private static func isTurned(_ quantity: Quantity, _ reading: Reading) -> Bool {
    reading.subject.isCombination && Doses.isTurned(quantity)
  }

  /// - Parameter isLost: it stands in a row or table of which nothing else is left.
  private static func of(_ number: Int, in index: Int, isLost: Bool, _ reading: Reading) -> AmountReading {
    let passage = reading.passages[index]
    let quantity = passage.quantities[number]
    if quantity.isCombination, quantity.low == nil || quantity.isAmbiguous { return .other(.combination) }
    guard let unit = quantity.unit, Doses.isDoseable(unit), quantity.low != nil || quantity.high != nil else {
      return .other(.measurement)
    }
    guard !quantity.isAmbiguous || Doses.isTurned(quantity), !isTurned(quantity, reading),
      quantity.multiplier == nil,
      !isCountOfForms(quantity, passage)
    else {
      return .other(.notUnderstood)
    }
    let near = AmountContext(number, in: passage, reading.lexicon)
    if near.isOfBody { return .other(.weight) }
    if near.isActivity { return .other(.measurement) }
    if near.isMeasurement || near.isPerLoss || near.isExcreted || near.isUnitDefined || near.isNoUnit {
      return .other(.measurement)
    }
    if near.isOfAnotherNumber || near.isAmongCells || near.isEqualled { return .other(.notUnderstood) }
    if near.isDiluent || near.isForFlushing || near.isMeal || near.isExcipient || near.isNoDose
      || near.isContent || near.isAnalysed || near.isOfDiet || near.isBaseOfCount || near.isOfSessions
      || near.allowance(index, reading) != nil && !reading.isIn(dosageSections, index)
      || near.isBeside(reading.subject) || near.isWhatHoldsAll
      || isUnderProduct(near, index, reading)
    {
      return .other(.notAboutTheDrug)
    }
    if near.isMassOfPreparation, !near.isTimed, !near.isGiven { return .other(.notAboutTheDrug) }
    if near.isSpeedOfGiving { return .other(.measurement) }
    if near.isSpeltAgain { return .other(.fraction) }
    if near.isRateOfProduct { return .other(.strength) }
    if isUnderTotal(near, index, reading) || isUnderLostAge(near, index, reading) || near.isOpenAbove
      || isPerKilogramAbove(near, index, reading)
      || near.isWorkedOut(isUnderExample: isUnderExample(index, reading))
    {
      return .other(.notUnderstood)
    }
    if near.isOfNumbered || near.isInContents || near.isHeldByVolume || near.isRepeatedAsStrength
      || near.isOfEachChosen
    {
      return .strength
    }
    if makesUpDose(near, index, reading) || isMadeUp(quantity, passage, reading) || near.isSumOfDoses {
      return .other(.share)
    }
    if near.isShare || near.isShare(of: reading.subject) {
      return reading.isIn(productSections, index) || quantity.isCombination && near.isHeldByForm
        ? .strength : .other(.share)
    }
    if near.isOverdose || reading.isIn([.overdose], index) { return .other(.notAboutTheDrug) }
    if near.barredAbove != nil { return .dose }
    if near.isForbidden || near.isDiscouraged || near.isOfHarm { return .other(.notAboutTheDrug) }
    if near.isIncrement { return .increment }
    if quantity.bound == .moreThan || quantity.bound == .atLeast && !near.isTimed, !near.isCeiling {
      return .other(.notUnderstood)
    }
    if quantity.bound == .lessThan && near.isOfDoses || near.isOfDosesTold { return .other(.notUnderstood) }
    if isLost {
      return .other(.notUnderstood)
    }
    if passage.role == .header { return .other(.notAboutTheDrug) }
    if passage.role == .label {
      // "Examplix 10 mg: Each tablet contains 10 mg."
      if !near.namesForm, reading.isIn(productSections, index),
        NamedStrengths.follows(quantity, in: passage, reading.subject)
      {
        return .other(.strength)
      }
      return near.namesForm && unit.dimension != .form ? .strength : .other(.notUnderstood)
    }
    if case .metadata("strength") = passage.role { return .other(.strength) }
    if passage.isHeadline {
      return unit.dimension == .form || !near.namesForm || isRelative(unit)
        ? .other(.notUnderstood) : .strength
    }
    if unit.dimension == .volume, near.saysStrength || near.isHolder { return .other(.measurement) }
    if reading.isIn(armSections, index), !near.isFollowedByForm,
      isNamedStrength(quantity, near, passage, reading)
    {
      return .other(.strength)
    }
    if isStrength(quantity, near, index, reading) { return .strength }
    if near.isForbiddenByName(reading.subject) || near.isDiscouragedBefore || near.isUnsuitable
      || near.isRequired
    {
      return .other(.notAboutTheDrug)
    }
    if near.isTakenTogether || near.isOneMore { return .other(.share) }
    let isListed = near.opensItem && unit.dimension == .volume && reading.isIn(dosageSections, index)
    if near.isVessel, !isListed, near.isCounted || !near.isTimed && !near.isGiven {
      return .other(.notUnderstood)
    }
    if quantity.isCombination, near.isHeldByForm { return .strength }
    if quantity.isCombination || near.isComponent { return .other(.combination) }
    if near.isOtherSalt { return .other(.share) }
    let isSum = near.isTotalOfCourse && !near.isCeiling
    return isAdvice(quantity, near, index, reading) && !isSum ? .dose : .other(.notUnderstood)
  }

  /// "four mg injections": the four counts injections, and the number before "mg" was lost.
  private static func isCountOfForms(_ quantity: Quantity, _ passage: Passage) -> Bool {
    guard quantity.unit?.dimension == .mass, passage.tokens[quantity.tokens.lowerBound].kind == .word
    else { return false }
    return passage.marks(of: .unit).contains {
      UnitTable.standard.entries[$0.entry].dimension == .form
        && (0...1).contains($0.tokens.lowerBound - quantity.tokens.upperBound)
    }
  }

  /// "BRAND 5 mg", where titles name that strength.
  private static func isNamedStrength(
    _ quantity: Quantity, _ near: AmountContext, _ passage: Passage, _ reading: Reading
  ) -> Bool {
    guard !near.isTimed, !reading.namedStrengths.isEmpty, let amount = quantity.amount else { return false }
    return reading.namedStrengths.contains(amount)
      && NamedStrengths.follows(quantity, in: passage, reading.subject)
  }

  /// Where "BRAND 7 mg" may be an arm of a study, if no form says that it is the product.
  private static let armSections: SectionSet = [
    .adverseReactions, .warnings, .precautions, .boxedWarning, .efficacy, .pharmacokinetics, .pharmacology,
    .research, .nonclinical,
  ]

  /// "Tablet: ⟦5 mg, 10 mg⟧" where products are listed.
  private static func isListed(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    guard let label = passage.context.first, reading.passages[label].role == .label, passage.timings.isEmpty
    else { return false }
    return reading.isIn(productSections, index)
      || Strengths.isUnderForm(index, reading) && !reading.isIn(dosageSections, index)
  }

  /// "Elderly: ⟦5 mg (10 mg/day)⟧": one amount below its label, told again in parentheses.
  private static func isGlossed(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    guard let label = passage.context.first, reading.passages[label].role == .label else { return false }
    return passage.quantities.count { !Equivalents.isParenthesised($0, in: passage) } == 1
  }

  static let productSections: SectionSet = [
    .identity, .dosageForms, .howSupplied, .description, .storage,
  ]
  private static let dosageSections: SectionSet = [.dosage, .administration, .missedDose]

  /// What a product holds: counted against a volume or a form, named as such, or beside a form without a timing.
  private static func isStrength(
    _ quantity: Quantity, _ near: AmountContext, _ index: Int, _ reading: Reading
  )
    -> Bool
  {
    let passage = reading.passages[index]
    if let per = quantity.unit?.per, quantity.unit?.perTime == nil {
      // "50 micrograms/dose" names a product unless it is given.
      let names =
        !Doses.occasions.contains(per.unit.code)
        || reading.isIn(productSections, index) && !near.isTimed && !near.isGiven
        || near.isDoseOfProduct(reading.subject)
      return names && quantity.unit?.dimension != .form
    }
    guard let unit = quantity.unit, unit.dimension != .form, unit.dimension != .volume, !isRelative(unit),
      unit.perTime == nil
    else { return false }
    // "one tablet of 2.5 mg twice a day" is taken, whatever it is called.
    if near.isOfOneForm { return false }
    if near.isOfProduct(reading.subject) || near.isNamedAsProduct(reading.subject) { return true }
    if isNamedStrength(quantity, near, passage, reading) { return true }
    if near.saysStrength { return !near.isTimedAtOnce }
    if near.isBehindForm || near.isBehindProduct || near.isInVials, !near.isTimed { return true }
    if near.isInInnerLabel { return true }
    if passage.timings.isEmpty,
      isListedContent(index, reading) || isLostRow(passage) && isListed(index, reading)
    {
      return true
    }
    if near.isFollowedByForm {
      if near.isGivenAsOne { return false }
      return near.isFollowedByForms || near.isHoldingForm || near.isParenthesised && !near.isTimedAtOnce
        || !near.isCounted && !near.isTimed
    }
    let timed = !passage.timings.isEmpty
    return reading.isIn(productSections, index) && !timed && !near.isOfDoseGiven
  }

  /// An item under "One tablet contains:", the text behind "Available strengths:".
  private static func isListedContent(_ index: Int, _ reading: Reading) -> Bool {
    reading.passages[index].context.prefix { reading.passages[$0].role != .heading }.contains { above in
      let lead = reading.passages[above]
      let isLead = lead.tokens.last?.kind == .colon
      guard isLead || lead.role == .label else { return false }
      return lead.marks(of: .doseContext).contains {
        ["holds", "strength"].contains(reading.lexicon[$0][1])
          && $0.tokens.upperBound == lead.tokens.count - (isLead ? 1 : 0)
      }
    }
  }

  /// "Examplix 4 mg tablets:" and then an amount without a timing: of what else the product holds.
  private static func isUnderProduct(_ near: AmountContext, _ index: Int, _ reading: Reading) -> Bool {
    guard near.at.lowerBound == 0, !near.isTimed, near.quantity.unit?.dimension == .mass,
      let label = reading.passages[index].context.first, reading.passages[label].role == .label
    else { return false }
    let product = reading.passages[label]
    return product.quantities.indices.contains { number in
      product.quantities[number].unit?.dimension == .mass
        && AmountContext(number, in: product, reading.lexicon).isFollowedByForm
    }
  }

  /// Counted against body weight or surface: no product holds that.
  private static func isRelative(_ unit: Quantity.Unit) -> Bool {
    unit.code.hasSuffix("/kg") || unit.code.hasSuffix("/m2")
  }

  /// Outside of the dosage section an amount is advice only if the sentence says how to use it.
  private static func isAdvice(_ quantity: Quantity, _ near: AmountContext, _ index: Int, _ reading: Reading)
    -> Bool
  {
    let passage = reading.passages[index]
    if quantity.unit?.dimension == .form {
      // Nobody takes more than twenty of a form at once: a package holds them.
      let most = passage.quantities.filter { quantity.group != nil && $0.group == quantity.group }
        .reduce(quantity.high ?? quantity.low ?? 0) { max($0, $1.high ?? $1.low ?? 0) }
      // Of drops, a ceiling may count more.
      let isCeilingOfDrops = quantity.unit?.code == "[drp]" && near.isCeiling
      if near.isPackage || near.isCountOfAmount || most > 20 && !isCeilingOfDrops && !near.isOrdered {
        return false
      }
      return reading.isIn(dosageSections, index)
        || !passage.timings.isEmpty && (near.saysDosing || near.isCalledDose || passage.role == .row)
    }
    if reading.isIn(dosageSections, index) { return true }
    return near.isAdvisedByName && !reading.isIn([.adverseReactions], index)
      || isUnderNamedDose(near, index, reading) || near.saysDosing
      || near.isNamedAdjusted || !passage.timings.isEmpty
      || !reading.contexts("study", in: passage).isEmpty
      || reading.isIn(DoseRoles.studySections, index)
  }
}
