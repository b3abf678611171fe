// The vocabulary, embedded at compile time so that the program is one file. A table is a file in `tables/`, an
// `#embed` here, and a line in the list below.
#include "monograph_tables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bounds[] = {
#embed "tables/bounds.tsv"
};
static const unsigned char cues[] = {
#embed "tables/cues.tsv"
};
static const unsigned char dose_roles[] = {
#embed "tables/dose-roles.tsv"
};
static const unsigned char frequency_bands[] = {
#embed "tables/frequency-bands.tsv"
};
static const unsigned char number_words[] = {
#embed "tables/number-words.tsv"
};
static const unsigned char populations[] = {
#embed "tables/populations.tsv"
};
static const unsigned char routes[] = {
#embed "tables/routes.tsv"
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
static const unsigned char timings[] = {
#embed "tables/timings.tsv"
};
static const unsigned char units[] = {
#embed "tables/units.tsv"
};

static const monograph_table all[] = {
    {"bounds", bounds, sizeof bounds},
    {"cues", cues, sizeof cues},
    {"dose-roles", dose_roles, sizeof dose_roles},
    {"frequency-bands", frequency_bands, sizeof frequency_bands},
    {"number-words", number_words, sizeof number_words},
    {"populations", populations, sizeof populations},
    {"routes", routes, sizeof routes},
    {"section-codes", section_codes, sizeof section_codes},
    {"sections", sections, sizeof sections},
    {"sentence-abbreviations", sentence_abbreviations, sizeof sentence_abbreviations},
    {"timings", timings, sizeof timings},
    {"units", units, sizeof units},
    {0, 0, 0},
};

const monograph_table *monograph_tables(void) { return all; }
