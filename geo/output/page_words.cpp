#include <array>

#include "output/page_parts.hpp"

namespace ocop {
namespace {

struct Word {
  const char* key;
  const char* msgid;
};

constexpr std::array kWords = {
    Word{"title", OCOP_N("OCOP products by commune")},
    Word{"subtitle", OCOP_N("{products} recognised · {in_force} in force · as of {day}")},
    Word{"schematic", OCOP_N("Schematic outlines")},
    Word{"language", OCOP_N("Language")},
    Word{"print", OCOP_N("Print this page")},
    Word{"search", OCOP_N("Find commune, producer, product")},
    Word{"filters", OCOP_N("Filters")},
    Word{"reset", OCOP_N("Show everything again")},
    Word{"stars", OCOP_N("Star rating")},
    Word{"types", OCOP_N("Producer type")},
    Word{"statuses", OCOP_N("Validity on the day")},
    Word{"stars_unknown", OCOP_N("stars unknown")},
    Word{"n_stars", OCOP_N("{n} stars")},
    Word{"stars_short", OCOP_N("Stars")},
    Word{"four_stars", OCOP_N("4 stars up")},
    Word{"in_force", OCOP_N("In force")},
    Word{"products", OCOP_N("Products (heading)")},
    Word{"unit_products", OCOP_N("products (unit)")},
    Word{"unit_producers", OCOP_N("producers (unit)")},
    Word{"unit_communes", OCOP_N("communes (unit)")},
    Word{"commune", OCOP_N("Commune (heading)")},
    Word{"producer", OCOP_N("Producer (heading)")},
    Word{"product", OCOP_N("Product (heading)")},
    Word{"tab_communes", OCOP_N("Communes {n}")},
    Word{"tab_producers", OCOP_N("Producers {n}")},
    Word{"tab_products", OCOP_N("Products {n}")},
    Word{"lists", OCOP_N("Lists")},
    Word{"numbers", OCOP_N("Numbers and lists")},
    Word{"with_some", OCOP_N("communes with products")},
    Word{"with_none", OCOP_N("communes without products")},
    Word{"zero", OCOP_N("0")},
    Word{"no_data", OCOP_N("no data")},
    Word{"nothing_yet", OCOP_N("nothing yet")},
    Word{"rank", OCOP_N("rank {rank} of {all} communes")},
    Word{"joint_rank", OCOP_N("joint rank {rank} of {all} communes")},
    Word{"not_on_map", OCOP_N("{n} products not on the map")},
    Word{"off_map", OCOP_N("not on the map")},
    Word{"products_by_producers", OCOP_N("{products} of {producers}")},
    Word{"until", OCOP_N("until {day}")},
    Word{"code", OCOP_N("code {code}")},
    Word{"people", OCOP_N("{n} inhabitants")},
    Word{"close", OCOP_N("Close")},
    Word{"nothing_found", OCOP_N("Nothing found. Take a word out of the search or tick more filters.")},
    Word{"zoom", OCOP_N("Zoom")},
    Word{"nearer", OCOP_N("Zoom in")},
    Word{"farther", OCOP_N("Zoom out")},
    Word{"fit", OCOP_N("Show the whole map")},
    Word{"away", OCOP_N("{distance} from the main part")},
    Word{"table_beside", OCOP_N("The table beside the map has the numbers of every commune.")},
    Word{"self_contained", OCOP_N("This file is complete and needs no network")},
    Word{"made", OCOP_N("Made on {day} · OCOP Atlas")},
    Word{"all_have", OCOP_N("All {all} communes have OCOP products.")},
    Word{"all_lack", OCOP_N("None of the {all} communes has an OCOP product.")},
    Word{"one_lacks", OCOP_N("{n} of {all} communes has no OCOP product.")},
    Word{"some_lack", OCOP_N("{n} of {all} communes have no OCOP product.")},
    Word{"filter_all_have", OCOP_N("All {all} communes have products that pass the filter.")},
    Word{"filter_all_lack", OCOP_N("None of the {all} communes has a product that passes the filter.")},
    Word{"filter_one_lacks", OCOP_N("{n} of {all} communes has no product that passes the filter.")},
    Word{"filter_some_lack", OCOP_N("{n} of {all} communes have no product that passes the filter.")},
};

/// "communes (unit)" is "communes" in English: what stands behind only tells equal words apart.
std::string shown(Language language, const char* msgid) {
  std::string text = tr(language, msgid);
  for (const char* note : {" (unit)", " (heading)"}) {
    if (const std::size_t at = text.find(note); at != std::string::npos) text.erase(at);
  }
  return text;
}

}  // namespace

nlohmann::ordered_json page_words(Language language) {
  nlohmann::ordered_json words = nlohmann::ordered_json::object();
  for (const Word& word : kWords) words[word.key] = shown(language, word.msgid);
  words["one_product"] = trn(language, "{n} product", "{n} products", 1);
  words["n_products"] = trn(language, "{n} product", "{n} products", 2);
  words["one_producer"] = trn(language, "{n} producer", "{n} producers", 1);
  words["n_producers"] = trn(language, "{n} producer", "{n} producers", 2);
  return words;
}

}  // namespace ocop
