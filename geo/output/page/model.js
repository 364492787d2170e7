const data = JSON.parse(document.getElementById("data").textContent);
const $ = id => document.getElementById(id);
let lang = document.documentElement.lang;
const t = (key, values) => data.words[lang][key].replace(/\{(\w+)\}/g, (all, name) => values && name in values ? values[name] : all);
const counted = (one, many, n, says) => t(n === 1 ? one : many, {n: says ? number(n) : ""}).trim();
const byProducers = (own, saysProducts) => t("products_by_producers", {
  products: counted("one_product", "n_products", own.products, saysProducts),
  producers: counted("one_producer", "n_producers", own.producers.size, true)});
const number = (x, places = 0) => x.toLocaleString(lang === "vi" ? "vi-VN" : "en-US", {minimumFractionDigits: places, maximumFractionDigits: places});
const escaped = text => String(text).replace(/[&<>"]/g, c => ({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}[c]));
const folded = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/[^a-z0-9]+/g, " ");
function day(iso) {
  const parts = iso.split("-");
  if (lang === "vi") return parts.reverse().join("/");
  const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  return parts.length === 3 ? +parts[2] + " " + months[parts[1] - 1] + " " + parts[0] : parts.length === 2 ? months[parts[1] - 1] + " " + parts[0] : iso;
}

const facets = [
  {key: "stars", of: p => p.stars, keys: ["5", "4", "3", "unknown"]},
  {key: "types", of: p => data.producers[p.producer].type, keys: Object.keys(data.names.vi.types), counts: "producers"},
  {key: "statuses", of: p => p.status, keys: Object.keys(data.names.vi.statuses)},
];
for (const facet of facets) {
  facet.keys = facet.keys.filter(key => data.products.some(p => facet.of(p) === key) || (facet.key === "stars" && key !== "unknown"));
  facet.on = new Set(facet.keys);
}
const passes = (product, but) => facets.every(facet => facet === but || facet.on.has(facet.of(product)));
const isFiltered = () => facets.some(facet => facet.on.size < facet.keys.length);

/* What the chosen products make of every commune; the classes stay those of the map as it was made. */
function values() {
  const communes = data.communes.map(() => ({products: 0, inForce: 0, expiring: 0, high: 0, best: 0, producers: new Set(), list: []}));
  for (const product of data.products) {
    if (!passes(product) || product.commune < 0) continue;
    const own = communes[product.commune];
    own.products += 1;
    own.inForce += product.status === "valid" || product.status === "expiring" ? 1 : 0;
    own.expiring += product.status === "expiring" ? 1 : 0;
    const stars = +product.stars || 0;
    own.high += stars >= 4 ? 1 : 0;
    own.best = Math.max(own.best, stars);
    own.producers.add(product.producer);
    own.list.push(product);
  }
  communes.forEach((own, i) => {
    const commune = data.communes[i];
    own.value = valueOf(own, commune);
    own.class = classOf(own.value);
    if (own.value === null && data.indicator !== "products_per_10k_people") own.class = -1;
  });
  return communes;
}
function valueOf(own, commune) {
  switch (data.indicator) {
    case "products": return own.products;
    case "producers": return own.producers.size;
    case "products_per_10k_people": return commune.population ? own.products * 1e4 / commune.population : null;
    case "products_per_100km2": return commune.area > 0 ? own.products * 100 / commune.area : null;
    case "best_stars": return own.products ? own.best : null;
    case "share_4plus": return own.products ? own.high / own.products : null;
    case "valid_products": return own.inForce;
    default: return own.expiring;
  }
}
function classOf(value) {
  if (value === null) return -2;
  if (value <= 0) return -1;
  const at = data.breaks.findIndex(bound => value <= bound + 1e-9);
  return at >= 0 ? at : data.colours.length - 1;
}
function shown(value) {
  if (value === null) return t("no_data");
  if (data.indicator === "share_4plus") return number(value * 100) + "%";
  return Number.isInteger(value) ? number(value) : number(value, value < 10 ? 2 : 1);
}
function rank(all, i) {
  const own = all[i].value;
  if (own === null || own <= 0) return t("nothing_yet");
  const higher = all.filter(c => c.value !== null && c.value > own).length;
  const equal = all.filter(c => c.value === own).length;
  return t(equal > 1 ? "joint_rank" : "rank", {rank: higher + 1, all: number(all.length)});
}
function sentence(all) {
  const n = all.filter(c => !c.products).length;
  const form = n === 0 ? "all_have" : n === all.length ? "all_lack" : n === 1 ? "one_lacks" : "some_lack";
  return t((isFiltered() || data.isFiltered ? "filter_" : "") + form, {n: number(n), all: number(all.length)});
}
let now = values();
