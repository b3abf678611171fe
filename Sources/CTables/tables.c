// The vocabulary, embedded at compile time so that the program is one file. A table is a file in `tables/`, an
// `#embed` here, and a line in the list below.
#include "monograph_tables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bounds[] = {
#embed "tables/bounds.tsv"
};
static const unsigned char common_signs[] = {
#embed "tables/common-signs.tsv"
};
static const unsigned char condition_words[] = {
#embed "tables/condition-words.tsv"
};
static const unsigned char conditions[] = {
#embed "tables/conditions.tsv"
};
static const unsigned char contexts[] = {
#embed "tables/contexts.tsv"
};
static const unsigned char cues[] = {
#embed "tables/cues.tsv"
};
static const unsigned char dose_adjustments[] = {
#embed "tables/dose-adjustments.tsv"
};
static const unsigned char dose_contexts[] = {
#embed "tables/dose-contexts.tsv"
};
static const unsigned char dose_factors[] = {
#embed "tables/dose-factors.tsv"
};
static const unsigned char dose_roles[] = {
#embed "tables/dose-roles.tsv"
};
static const unsigned char efficacy_measures[] = {
#embed "tables/efficacy-measures.tsv"
};
static const unsigned char equivalent_terms[] = {
#embed "tables/equivalent-terms.tsv"
};
static const unsigned char frequency_bands[] = {
#embed "tables/frequency-bands.tsv"
};
static const unsigned char general_use_words[] = {
#embed "tables/general-use-words.tsv"
};
static const unsigned char general_words[] = {
#embed "tables/general-words.tsv"
};
static const unsigned char hazard_cues[] = {
#embed "tables/hazard-cues.tsv"
};
static const unsigned char hazard_words[] = {
#embed "tables/hazard-words.tsv"
};
static const unsigned char html_boilerplate[] = {
#embed "tables/html-boilerplate.tsv"
};
static const unsigned char html_elements[] = {
#embed "tables/html-elements.tsv"
};
static const unsigned char html_hidden_classes[] = {
#embed "tables/html-hidden-classes.tsv"
};
static const unsigned char html_metadata[] = {
#embed "tables/html-metadata.tsv"
};
static const unsigned char html_related_headings[] = {
#embed "tables/html-related-headings.tsv"
};
static const unsigned char identity_labels[] = {
#embed "tables/identity-labels.tsv"
};
static const unsigned char instructions[] = {
#embed "tables/instructions.tsv"
};
static const unsigned char interacting_classes[] = {
#embed "tables/interacting-classes.tsv"
};
static const unsigned char interaction_words[] = {
#embed "tables/interaction-words.tsv"
};
static const unsigned char laboratory_findings[] = {
#embed "tables/laboratory-findings.tsv"
};
static const unsigned char languages[] = {
#embed "tables/languages.tsv"
};
static const unsigned char leads[] = {
#embed "tables/leads.tsv"
};
static const unsigned char missed_doses[] = {
#embed "tables/missed-doses.tsv"
};
static const unsigned char monitoring_words[] = {
#embed "tables/monitoring-words.tsv"
};
static const unsigned char number_contexts[] = {
#embed "tables/number-contexts.tsv"
};
static const unsigned char number_words[] = {
#embed "tables/number-words.tsv"
};
static const unsigned char organ_function[] = {
#embed "tables/organ-function.tsv"
};
static const unsigned char percentage_contexts[] = {
#embed "tables/percentage-contexts.tsv"
};
static const unsigned char populations[] = {
#embed "tables/populations.tsv"
};
static const unsigned char product_kinds[] = {
#embed "tables/product-kinds.tsv"
};
static const unsigned char qualifying_words[] = {
#embed "tables/qualifying-words.tsv"
};
static const unsigned char reaction_heads[] = {
#embed "tables/reaction-heads.tsv"
};
static const unsigned char reactions[] = {
#embed "tables/reactions.tsv"
};
static const unsigned char routes[] = {
#embed "tables/routes.tsv"
};
static const unsigned char run_in_headings[] = {
#embed "tables/run-in-headings.tsv"
};
static const unsigned char same_tests[] = {
#embed "tables/same-tests.tsv"
};
static const unsigned char section_codes[] = {
#embed "tables/section-codes.tsv"
};
static const unsigned char sections[] = {
#embed "tables/sections.tsv"
};
static const unsigned char sentence_abbreviations[] = {
#embed "tables/sentence-abbreviations.tsv"
};
static const unsigned char severities[] = {
#embed "tables/severities.tsv"
};
static const unsigned char severity[] = {
#embed "tables/severity.tsv"
};
static const unsigned char spl_elements[] = {
#embed "tables/spl-elements.tsv"
};
static const unsigned char spellings[] = {
#embed "tables/spellings.tsv"
};
static const unsigned char stances[] = {
#embed "tables/stances.tsv"
};
static const unsigned char substance_qualifiers[] = {
#embed "tables/substance-qualifiers.tsv"
};
static const unsigned char substances[] = {
#embed "tables/substances.tsv"
};
static const unsigned char term_hierarchy[] = {
#embed "tables/term-hierarchy.tsv"
};
static const unsigned char term_hierarchy_qualifiers[] = {
#embed "tables/term-hierarchy-qualifiers.tsv"
};
static const unsigned char tests[] = {
#embed "tables/tests.tsv"
};
static const unsigned char time_limit_partners[] = {
#embed "tables/time-limit-partners.tsv"
};
static const unsigned char time_limits[] = {
#embed "tables/time-limits.tsv"
};
static const unsigned char timings[] = {
#embed "tables/timings.tsv"
};
static const unsigned char units[] = {
#embed "tables/units.tsv"
};
static const unsigned char use_words[] = {
#embed "tables/use-words.tsv"
};

static const monograph_table all[] = {
    {"bounds", bounds, sizeof bounds},
    {"common-signs", common_signs, sizeof common_signs},
    {"condition-words", condition_words, sizeof condition_words},
    {"conditions", conditions, sizeof conditions},
    {"contexts", contexts, sizeof contexts},
    {"cues", cues, sizeof cues},
    {"dose-adjustments", dose_adjustments, sizeof dose_adjustments},
    {"dose-contexts", dose_contexts, sizeof dose_contexts},
    {"dose-factors", dose_factors, sizeof dose_factors},
    {"dose-roles", dose_roles, sizeof dose_roles},
    {"efficacy-measures", efficacy_measures, sizeof efficacy_measures},
    {"equivalent-terms", equivalent_terms, sizeof equivalent_terms},
    {"frequency-bands", frequency_bands, sizeof frequency_bands},
    {"general-use-words", general_use_words, sizeof general_use_words},
    {"general-words", general_words, sizeof general_words},
    {"hazard-cues", hazard_cues, sizeof hazard_cues},
    {"hazard-words", hazard_words, sizeof hazard_words},
    {"html-boilerplate", html_boilerplate, sizeof html_boilerplate},
    {"html-elements", html_elements, sizeof html_elements},
    {"html-hidden-classes", html_hidden_classes, sizeof html_hidden_classes},
    {"html-metadata", html_metadata, sizeof html_metadata},
    {"html-related-headings", html_related_headings, sizeof html_related_headings},
    {"identity-labels", identity_labels, sizeof identity_labels},
    {"instructions", instructions, sizeof instructions},
    {"interacting-classes", interacting_classes, sizeof interacting_classes},
    {"interaction-words", interaction_words, sizeof interaction_words},
    {"laboratory-findings", laboratory_findings, sizeof laboratory_findings},
    {"languages", languages, sizeof languages},
    {"leads", leads, sizeof leads},
    {"missed-doses", missed_doses, sizeof missed_doses},
    {"monitoring-words", monitoring_words, sizeof monitoring_words},
    {"number-contexts", number_contexts, sizeof number_contexts},
    {"number-words", number_words, sizeof number_words},
    {"organ-function", organ_function, sizeof organ_function},
    {"percentage-contexts", percentage_contexts, sizeof percentage_contexts},
    {"populations", populations, sizeof populations},
    {"product-kinds", product_kinds, sizeof product_kinds},
    {"qualifying-words", qualifying_words, sizeof qualifying_words},
    {"reaction-heads", reaction_heads, sizeof reaction_heads},
    {"reactions", reactions, sizeof reactions},
    {"routes", routes, sizeof routes},
    {"run-in-headings", run_in_headings, sizeof run_in_headings},
    {"same-tests", same_tests, sizeof same_tests},
    {"section-codes", section_codes, sizeof section_codes},
    {"sections", sections, sizeof sections},
    {"sentence-abbreviations", sentence_abbreviations, sizeof sentence_abbreviations},
    {"severities", severities, sizeof severities},
    {"severity", severity, sizeof severity},
    {"spl-elements", spl_elements, sizeof spl_elements},
    {"spellings", spellings, sizeof spellings},
    {"stances", stances, sizeof stances},
    {"substance-qualifiers", substance_qualifiers, sizeof substance_qualifiers},
    {"substances", substances, sizeof substances},
    {"term-hierarchy", term_hierarchy, sizeof term_hierarchy},
    {"term-hierarchy-qualifiers", term_hierarchy_qualifiers, sizeof term_hierarchy_qualifiers},
    {"tests", tests, sizeof tests},
    {"time-limit-partners", time_limit_partners, sizeof time_limit_partners},
    {"time-limits", time_limits, sizeof time_limits},
    {"timings", timings, sizeof timings},
    {"units", units, sizeof units},
    {"use-words", use_words, sizeof use_words},
    {0, 0, 0},
};

const monograph_table *monograph_tables(void) { return all; }
