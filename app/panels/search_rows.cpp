#include "panels/search_rows.hpp"

#include <fmt/format.h>

#include "coverage/validity.hpp"
#include "words/commune_facts.hpp"
#include "words/numbers.hpp"

namespace ocop {
namespace {

MarkedText marked(const SearchGround& ground, const std::string& text) {
  return {text, found_letters(text, ground.typed)};
}

std::string joined(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() ? a + b : a + " · " + b;
}

std::string boundaries_of(Ui& ui, const Vintage& vintage) { return ui.t("boundaries") + " " + vintage.set.vintage; }

const BoundarySet& set_of(const SearchGround& ground, const Found& found) {
  return ground.picture.atlas->vintages[found.vintage].set;
}

std::string products_in_words(Ui& ui, std::int64_t count) {
  return fmt::format("{} {}", whole(ui.language(), count), trn(ui.language(), "product", "products", count));
}

PaletteRow commune_row(Ui& ui, const SearchGround& ground, const Found& found) {
  const BoundarySet& set = set_of(ground, found);
  const CommuneId id = found.communes.front();
  const Commune& commune = set.communes[id];
  PaletteRow row;
  row.id = "search.commune." + set.vintage + "." + commune.code.text();
  row.title = marked(ground, commune.name);
  const std::string parent = commune.district.empty() ? commune.province : commune.district;
  const std::string code = commune.code.is_official() ? ui.t("code") + " " + commune.code.text() : std::string();
  row.subtitle = marked(ground, joined(parent, code));
  if (found.vintage != ground.picture.vintage) {
    row.icon = Icon::layers;
    row.right = boundaries_of(ui, ground.picture.atlas->vintages[found.vintage]);
    return row;
  }
  row.swatch = ground.fills[id].colour;
  row.is_hatched = ground.fills[id].is_hatched;
  if (ground.picture.classes->of_commune[id] == kClassOutside) {
    row.right = ui.t("outside the scope");
  } else {
    row.right = products_in_words(ui, ground.picture.values->communes[id].products);
  }
  return row;
}

/// "Xã Bạch Đằng cũ → Phường Tân Uyên"; the letters found are those of the old name.
PaletteRow other_name_row(Ui& ui, const SearchGround& ground, const Found& found, std::size_t number) {
  const BoundarySet& set = set_of(ground, found);
  const bool is_old = found.as == FoundAs::old_name;
  PaletteRow row;
  row.id = (is_old ? "search.old." : "search.alias.") + std::to_string(number);
  row.icon = is_old ? Icon::clock : Icon::pin;
  row.title = marked(ground, found.name);
  row.title.text += is_old ? " " + std::string(trc(ui.language(), "old name", "before")) + " → " : " → ";
  for (std::size_t i = 0; i < found.communes.size(); ++i) {
    row.title.text += (i > 0 ? ", " : "") + set.communes[found.communes[i]].name;
  }
  const auto count = static_cast<std::int64_t>(found.communes.size());
  if (!is_old) {
    row.subtitle.text = ui.t("another name, given by the planner");
    row.right = ui.t("other name");
    return row;
  }
  row.subtitle.text =
      count == 1 ? fmt::format(fmt::runtime(ui.t("earlier name, now in the unit {}")),
                               set.communes[found.communes.front()].code.text())
                 : fmt::format(fmt::runtime(ui.t("was divided, now in {} units")), whole(ui.language(), count));
  row.right = boundaries_of(ui, ground.picture.atlas->vintages[found.vintage]);
  return row;
}

/// "Xã Bạch Đằng, Tân Uyên"; empty when it is not on the map.
std::string place_of(const SearchGround& ground, ProducerId producer) {
  const auto& commune = ground.picture.placement->vintages[ground.picture.vintage].producers[producer];
  if (!commune) return {};
  const Commune& place = ground.picture.atlas->vintages[ground.picture.vintage].set.communes[*commune];
  return place.district.empty() ? place.name : place.name + ", " + without_type(place.district);
}

Stars best_stars(const Picture& picture, const Producer& producer) {
  std::optional<int> best;
  for (const ProductId id : producer.products) {
    const ProductState& state = picture.states->products[id];
    if (state.counts && state.stars) best = std::max(best.value_or(0), *state.stars);
  }
  return stars_of(best);
}

PaletteRow producer_row(Ui& ui, const SearchGround& ground, const Found& found) {
  const Producer& producer = ground.picture.placement->producers[found.id];
  PaletteRow row;
  row.id = "search.producer." + std::to_string(found.id);
  row.mark = producer.type;
  row.mark_stars = best_stars(ground.picture, producer);
  row.title = marked(ground, found.name.empty() ? ui.t("no name") : found.name);
  const std::string place = place_of(ground, found.id);
  row.subtitle = place.empty() ? MarkedText{ui.t("not on the map"), {}} : marked(ground, place);
  row.right = products_in_words(ui, static_cast<std::int64_t>(producer.products.size()));
  return row;
}

void say_validity(Ui& ui, const Picture& picture, const Product& product, const ProductState& state, PaletteRow& row) {
  const auto end = last_day(product.certificates[state.certificate]);
  const auto with_day = [&](const char* msgid) {
    return fmt::format(fmt::runtime(ui.t(msgid)), date(ui.language(), *end));
  };
  if (!state.counts && product.withdrawn && *product.withdrawn <= picture.choices.as_of) {
    row.tag = PaletteTag{ui.t("withdrawn"), Tone::bad, Icon::cross};
  } else if (!state.counts) {
    row.right = ui.t("not recognised yet");
  } else if (end && state.status == Status::expiring) {
    row.tag = PaletteTag{with_day("lapses {}"), Tone::warn, Icon::clock};
  } else if (end && state.status == Status::expired) {
    row.tag = PaletteTag{with_day("lapsed {}"), Tone::bad, Icon::cross};
  } else if (end) {
    row.right = with_day("until {}");
  } else if (const auto& written = product.certificates[state.certificate].date) {
    row.right = fmt::format(fmt::runtime(ui.t("recognised {}")), date(ui.language(), *written));
  }
}

PaletteRow product_row(Ui& ui, const SearchGround& ground, const Found& found) {
  const Product& product = ground.picture.placement->products[found.id];
  const ProductState& state = ground.picture.states->products[found.id];
  PaletteRow row;
  row.id = "search.product." + std::to_string(found.id);
  row.stars = state.stars.value_or(0);
  row.title = marked(ground, found.name);
  const std::string& producer = ground.picture.placement->producers[product.producer].name;
  row.aside = marked(ground, producer);
  // Found by its place alone: say which.
  if (found.closeness == Closeness::around && row.aside.found.empty()) {
    if (const std::string place = place_of(ground, product.producer); !place.empty()) row.aside = marked(ground, place);
  }
  say_validity(ui, ground.picture, product, state, row);
  return row;
}

}  // namespace

PaletteRow search_row(Ui& ui, const SearchGround& ground, const Found& found, std::size_t number) {
  switch (found.kind) {
    case FoundKind::commune:
      return found.as == FoundAs::own_name ? commune_row(ui, ground, found) : other_name_row(ui, ground, found, number);
    case FoundKind::producer:
      return producer_row(ui, ground, found);
    case FoundKind::product:
      return product_row(ui, ground, found);
  }
  return {};
}

}  // namespace ocop
