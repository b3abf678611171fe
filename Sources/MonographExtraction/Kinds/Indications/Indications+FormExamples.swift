extension Indications {
  /// How a use is named: by what it is characterized by, by a number, up to its cause; and what is no name.
  static let formExamples = [
    Example(
      "Examplix is used to prevent ⟦smallpox⟧, ⟦monkeypox⟧ and ⟦measles⟧.", under: "Usage",
      "used for smallpox", "used for monkeypox", "used for measles"),
    Example("Examplix is used to treat a wide range of conditions.", under: "Usage"),
    Example(
      "It is used to treat various ⟦eye conditions characterized by redness and fungal infection⟧, such as gout.",
      under: "Uses", "used for eye conditions characterized by redness and fungal infection"),
    Example(
      "It is used for treating ⟦conditions related to low hormone levels⟧.", under: "Uses",
      "used for conditions related to low hormone levels"),
    Example(
      "It is used to treat conditions related to ⟦gout⟧.", under: "Uses", "used for gout"),
    Example(
      "It is used to treat ⟦chest anthrax⟧ caused by a bacterium.", under: "Uses", "used for chest anthrax"),
    Example(
      "It is used to treat ⟦low iron stores⟧ in your body.", under: "Uses", "used for low iron stores"),
    Example(
      "It is used in people with ⟦type 1 or type 2 diabetes⟧.", under: "Uses",
      "used for type 1 or type 2 diabetes"),
    Example(
      "It is used for ⟦mild to moderate type 1 Gaucher disease⟧.", under: "Uses",
      "used for mild to moderate type 1 gaucher disease"),
    Example(
      "It is used for ⟦acute and chronic pain⟧.", under: "Uses", "used for acute and chronic pain"),
    Example(
      "It is used to treat ⟦HIV (human immunodeficiency virus) infection⟧.", under: "Uses",
      "used for hiv (human immunodeficiency virus) infection"),
    Example(
      "It is used to treat ⟦infection by the human immunodeficiency virus⟧.", under: "Uses",
      "used for infection by the human immunodeficiency virus"),
    Example("It treats infection by blocking an enzyme.", under: "Uses"),
    Example(
      "It is used for ⟦inducing and maintaining general anesthesia⟧.", under: "Uses",
      "used for inducing and maintaining general anesthesia"),
    Example(
      "It is used to ⟦counteract the toxic effects of methotrexate⟧.", under: "Uses",
      "used for counteract the toxic effects of methotrexate"),
    Example(
      "It is used for infections, specifically ⟦acute cystitis⟧.", under: "Uses", "used for acute cystitis"),
    Example(
      "It is used for ⟦skin infections⟧. These include, but aren't limited to: ⟦boils⟧ and ⟦impetigo⟧.",
      under: "Uses", "used for skin infections", "used for boils", "used for impetigo"),
    Example(
      "It may be used off-label (meaning not approved for this) for ⟦gout⟧.", under: "Uses",
      "used for gout (off-label)"),
    Example(
      "Examplix is a replacement for adults with ⟦gout⟧.", under: "Uses", "used for gout"),
    Example(
      "It belongs to a class of medicines called examplins; Examplix and others of the class lower blood sugar.",
      under: "Uses"),
    Example(
      "Examplix is of a class that lowers blood sugar in adults with ⟦type 2 diabetes⟧.", under: "Uses",
      "used for type 2 diabetes"),
    Example(
      "It is used to relieve symptoms such as:\n\n- ⟦Gas⟧\n- ⟦Bloating⟧", under: "Uses", "used for gas",
      "used for bloating"),
    Example("These symptoms include:\n\n- Bloating", under: "Uses"),
    Example(
      "It is used to treat ⟦gout⟧. Symptoms of gout depend on the joint. These can include pain and weakness.",
      under: "Uses", "used for gout"),
    Example("These medicines are used to treat gout.", under: "Precautions"),
    Example("Tell your doctor if you take certain diuretics used for gout or asthma.", under: "Precautions"),
    Example(
      "It should not be used for the diagnosis of ⟦gout⟧.", under: "Uses", "not used for gout"),
    Example(
      "It is used for ⟦advanced or recurrent gastric cancer⟧.", under: "Uses",
      "used for advanced or recurrent gastric cancer"),
    Example("It is used for a condition not listed in the label.", under: "Uses"),
    Example(
      "It is used for ⟦asthma⟧ and, in some cases, ⟦gout⟧.", under: "Uses", "used for asthma", "used for gout"
    ),
    Example("Warfarin is now the preferred treatment for gout.", under: "Uses"),
    Example("There is much debate regarding its use in treating gout.", under: "Uses"),
    Example("It is used to treat adults who have had a bone marrow transplant.", under: "Uses"),
    Example("Examplix works in two ways:\n\n- **Warfarin:** It fights bacterial infections.", under: "Uses"),
    Example("It is used to address deficiencies.", under: "Uses"),
  ]
}
