// SPDX-License-Identifier: BSL-1.0
#pragma once

// spellings: how files write countries in English beside their ISO names, and groups of them

#include <string_view>

namespace visavis {

/// Ways to write a country beside its ISO name: the World Bank's, the United Nations', the OECD's,
/// former and everyday ones, and codes that are no codes of ISO; '|' stands between them. Those
/// that differ in case, accents, punctuation, the order of words, "the", "of", "and", or abbreviate
/// "saint", "republic", "democratic" and "islands", are the same.
struct country_spellings {
    char alpha2[3];
    std::string_view spellings;
};

/// A group or region for which files give figures, and the ways to write it.
struct group_spellings {
    std::string_view name;
    std::string_view spellings;
};

// clang-format off
inline constexpr country_spellings other_spellings[] = {
{"AD", "ADO"},
{"AE", "UAE"},
{"AX", "Aland"},
{"BA", "Bosnia"},
{"BN", "Brunei"},
{"BO", "Plurinational State of Bolivia"},
{"BQ", "Caribbean Netherlands|Bonaire"},
{"CC", "Cocos Islands|Keeling Islands"},
{"CD", "DR Congo|DRC|Congo-Kinshasa|Zaire|ZAR"},
{"CG", "Republic of the Congo|Congo-Brazzaville"},
{"CI", "Ivory Coast|Cote d Ivoire"},
{"CN", "People's Republic of China|Mainland China|PR China|China, P.R.: Mainland"},
{"CV", "Cape Verde"},
{"CZ", "Czech Republic"},
{"DE", "Federal Republic of Germany"},
{"EG", "Arab Republic of Egypt"},
{"FK", "Falkland Islands|Malvinas"},
{"FM", "Micronesia|Micronesia, Fed. Sts."},
{"FO", "Faeroe Islands|Faroes"},
{"GB", "UK|Great Britain|Britain|United Kingdom of Great Britain and Northern Ireland"},
{"GR", "EL"},
{"HK", "Hong Kong SAR|Hong Kong SAR, China|Hong Kong, China|"
       "China, Hong Kong Special Administrative Region"},
{"HM", "Heard & McDonald Islands"},
{"IR", "Islamic Republic of Iran"},
{"KG", "Kyrgyz Republic"},
{"KP", "Democratic People's Republic of Korea|DPRK|DPR Korea|Korea, Dem. Rep."},
{"KR", "Republic of Korea"},
{"LA", "Lao PDR|Lao People's Democratic Republic"},
{"LY", "Libyan Arab Jamahiriya"},
{"MD", "Republic of Moldova"},
{"MF", "Saint Martin"},
{"MK", "Macedonia|FYR Macedonia|TFYR Macedonia|Former Yugoslav Republic of Macedonia"},
{"MM", "Burma|Myanmar (Burma)"},
{"MO", "Macau|Macao SAR|Macau SAR|Macao SAR, China|Macau SAR, China|Macao, China|Macau, China|"
       "China, Macao Special Administrative Region"},
{"NL", "Holland|Kingdom of the Netherlands"},
{"PN", "Pitcairn Islands"},
{"PR", "Puerto Rico (US)"},
{"PS", "Palestine|West Bank and Gaza|Palestinian Territories|Palestinian Territory, Occupied|"
       "Palestinian Authority|WBG"},
{"RO", "ROM"},
{"RU", "Russia|Russian Fed."},
{"SH", "Saint Helena"},
{"SJ", "Svalbard and Jan Mayen Islands"},
{"SK", "Slovak Republic"},
{"SO", "Somalia, Fed. Rep."},
{"SX", "Sint Maarten|St. Maarten (Dutch part)|St. Maarten"},
{"SY", "Syrian Arab Republic"},
{"SZ", "Swaziland"},
{"TL", "East Timor|TMP"},
{"TR", "Turkey|Republic of Türkiye"},
{"TW", "Taiwan, China|Chinese Taipei|Taiwan, Province of China"},
{"TZ", "United Republic of Tanzania"},
{"UM", "U.S. Outlying Islands"},
{"US", "USA|US|United States of America"},
{"VA", "Holy See|Vatican City|Vatican"},
{"VE", "Venezuela, RB|Bolivarian Republic of Venezuela"},
{"VI", "United States Virgin Islands"},
{"VN", "Viet Nam"},
{"WF", "Wallis and Futuna Islands"},
{"YE", "Republic of Yemen"},
};

inline constexpr group_spellings known_groups[] = {
{"World", "WLD|W|World total|Global|1|001"},
{"European Union", "EUU|EU|EU27|EU-27|EU27_2020|European Union (27)|"
                   "European Union - 27 countries (from 2020)"},
{"European Union (28)", "EU28|EU-28|European Union - 28 countries (2013-2020)"},
{"European Union (27, 2007 to 2013)", "EU27_2007|European Union - 27 countries (2007-2013)"},
{"European Union (15)", "EU15|EU-15|European Union - 15 countries (1995-2004)"},
{"Euro area", "EMU|EA|Eurozone"},
{"Euro area (18)", "EA18|Euro area - 18 countries (2014)"},
{"Euro area (19)", "EA19|Euro area - 19 countries (2015-2022)|Euro area (19 countries)"},
{"Euro area (20)", "EA20|Euro area - 20 countries (from 2023)|Euro area (20 countries)"},
{"G7", "G-7"},
{"G20", "G-20"},
{"OECD", "OECD members|OED|OECD - Total|OECD total|OECD countries"},
{"BRICS", ""},
{"ASEAN", "Association of Southeast Asian Nations"},
{"African Union", ""},
{"Africa", ""},
{"Americas", ""},
{"Asia", ""},
{"Europe", ""},
{"Oceania", ""},
{"South America", ""},
{"North America", "NAC"},
{"Latin America & Caribbean", "LCN"},
{"East Asia & Pacific", "EAS"},
{"Europe & Central Asia", "ECS"},
{"Middle East & North Africa", "MEA"},
{"Middle East, North Africa, Afghanistan & Pakistan", ""},
{"South Asia", "SAS"},
{"Sub-Saharan Africa", "SSF"},
{"Africa Eastern and Southern", "AFE"},
{"Africa Western and Central", "AFW"},
{"Arab World", "ARB"},
{"Caribbean small states", "CSS"},
{"Central Europe and the Baltics", "CEB"},
{"Channel Islands", "CHI"},
{"Early-demographic dividend", "EAR"},
{"Late-demographic dividend", "LTE"},
{"Pre-demographic dividend", "PRE"},
{"Post-demographic dividend", "PST"},
{"East Asia & Pacific (excluding high income)", "EAP"},
{"Europe & Central Asia (excluding high income)", "ECA"},
{"Latin America & Caribbean (excluding high income)", "LAC"},
{"Middle East & North Africa (excluding high income)", "MNA"},
{"Middle East, North Africa, Afghanistan & Pakistan (excluding high income)", ""},
{"Sub-Saharan Africa (excluding high income)", "SSA"},
{"East Asia & Pacific (IDA & IBRD countries)", "TEA"},
{"Europe & Central Asia (IDA & IBRD countries)", "TEC"},
{"Latin America & the Caribbean (IDA & IBRD countries)", "TLA"},
{"Middle East & North Africa (IDA & IBRD countries)", "TMN"},
{"Middle East, North Africa, Afghanistan & Pakistan (IDA & IBRD)", ""},
{"South Asia (IDA & IBRD)", "TSA"},
{"Sub-Saharan Africa (IDA & IBRD countries)", "TSS"},
{"Fragile and conflict affected situations", "FCS"},
{"Heavily indebted poor countries (HIPC)", "HPC"},
{"High income", "HIC"},
{"Low & middle income", "LMY"},
{"Low income", "LIC"},
{"Lower middle income", "LMC"},
{"Middle income", "MIC"},
{"Upper middle income", "UMC"},
{"IBRD only", "IBD"},
{"IDA & IBRD total", "IBT"},
{"IDA blend", "IDB"},
{"IDA only", "IDX"},
{"IDA total", "IDA"},
{"Least developed countries: UN classification", "LDC|Least developed countries"},
{"Other small states", "OSS"},
{"Pacific island small states", "PSS"},
{"Small states", "SST"},
{"Not classified", "INX"},
{"Advanced economies", ""},
{"Emerging market and developing economies", ""},
{"Rest of the world", "Rest of World"},
};
// clang-format on

} // namespace visavis
