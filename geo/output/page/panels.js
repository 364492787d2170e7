let tab = "communes", query = "";
const sorts = {communes: {column: 1, down: true}, producers: {column: 1, down: true}, products: {column: 1, down: true}};
const shapes = {enterprise: "M1 1h10v10H1z", cooperative: "M6 0l6 6-6 6-6-6z", farm: "M6 .5L11.5 11H.5z", cooperative_group: "M6 11.5L.5 1h11z", household: "M6 .5a5.5 5.5 0 100 11 5.5 5.5 0 000-11z"};
const shape = type => `<svg class="shape" viewBox="0 0 12 12" aria-hidden="true"><path d="${shapes[type] || "M3 1h6l3 5-3 5H3L0 6z"}"/></svg>`;
const lapse = p => p.lapses ? `<small class="${p.status === "expired" ? "gone" : p.status === "expiring" ? "late" : ""}">${escaped(data.names[lang].statuses[p.status])} · ${t("until", {day: day(p.lapses)})}</small>` : `<small>${escaped(data.names[lang].statuses[p.status])}</small>`;

function facetName(facet, key) {
  if (facet.key !== "stars") return (facet.key === "types" ? shape(key) : "") + escaped(data.names[lang][facet.key][key]);
  return key === "unknown" ? t("stars_unknown") : `<span class="stars" role="img" aria-label="${t("n_stars", {n: key})}">${"★".repeat(+key)}</span>`;
}
function drawFacets() {
  const focused = document.activeElement && document.activeElement.dataset.facet;
  $("facets").innerHTML = facets.map((facet, f) => {
    const counts = facet.keys.map(key => {
      const own = data.products.filter(p => passes(p, facet) && facet.of(p) === key);
      return facet.counts ? new Set(own.map(p => p.producer)).size : own.length;
    });
    const most = Math.max(1, ...counts);
    return `<fieldset><legend>${t(facet.key)}<span>${facet.key === "statuses" ? day(data.asOf) : t(facet.counts ? "unit_producers" : "unit_products")}</span></legend>` + facet.keys.map((key, i) =>
      `<label class="facet"><input type="checkbox" data-facet="${f}.${key}" ${facet.on.has(key) ? "checked" : ""}><span>${facetName(facet, key)}</span><i aria-hidden="true"><b style="width:${100 * counts[i] / most}%"></b></i><em>${number(counts[i])}</em></label>`).join("") + "</fieldset>";
  }).join("");
  if (focused) document.querySelector(`[data-facet="${focused}"]`).focus();
}
function drawLegend() {
  const count = c => now.filter(own => own.class === c).length;
  const row = (style, label, n) => `<li><i class="swatch" style="${style}"></i><span>${escaped(label)}<span><b>${number(n)}</b>${lang === "vi" ? "&nbsp;" + t("unit_communes") : ""}</span></span></li>`;
  const rows = [row("background:" + data.zero, t("zero"), count(-1))].concat(data.colours.map((colour, i) => row("background:" + colour, data.names[lang].classes[i], count(i))));
  if (count(-2)) rows.push(row("background:repeating-linear-gradient(135deg,#a7b1ba 0 1.7px,#f7f8f9 1.7px 6px)", t("no_data"), count(-2)));
  const lost = data.products.filter(p => p.commune < 0 && passes(p)).length;
  $("legend").innerHTML = `<div class="top"><h2>${escaped(data.names[lang].indicator)}</h2><span>${escaped(data.names[lang].subtitle)}</span>${lost ? `<span class="warn">⚠ ${t("not_on_map", {n: number(lost)})}</span>` : ""}</div><ul>${rows.join("")}</ul>`;
}
function drawNumbers() {
  const passing = data.products.filter(p => passes(p));
  const withSome = now.filter(own => own.products).length, all = now.length;
  $("numbers").innerHTML = `<dl><div><dt>${t("with_some")}</dt><dd>${number(withSome)}<small>/${number(all)}</small></dd></div><div class="${withSome < all ? "gap" : ""}"><dt>${t("with_none")}</dt><dd>${number(all - withSome)}</dd></div></dl><div class="bar" role="img" aria-label="${number(withSome)}/${number(all)}"><b style="width:${all ? 100 * withSome / all : 0}%"></b></div>`;
  const inForce = passing.filter(p => p.status === "valid" || p.status === "expiring").length;
  $("subtitle").textContent = t("subtitle", {products: number(passing.length), in_force: number(inForce), day: day(data.asOf)});
  $("caption").textContent = isFiltered() ? sentence(now) : data.names[lang].caption;
  $("reset").hidden = !isFiltered();
}

const texts = new Map();
const matches = text => {
  if (!texts.has(text)) texts.set(text, " " + folded(text));
  return query.split(" ").every(word => texts.get(text).includes(" " + word));
};
const tables = {
  communes: {
    columns: () => [t("commune"), t("products"), t("four_stars"), t("in_force")],
    rows: () => data.communes.map((c, i) => ({i, text: [c.name, c.district, ...now[i].list.map(p => p.name + " " + data.producers[p.producer].name)].join(" "), cells: [c.name, now[i].products, now[i].high, now[i].inForce], name: c.name, small: c.district})),
  },
  producers: {
    columns: () => [t("producer"), t("products")],
    rows: () => data.producers.map((p, id) => {
      const own = data.products.filter(q => q.producer === id && passes(q));
      const place = own.find(q => q.commune >= 0), where = place ? data.communes[place.commune].name : t("off_map");
      return {i: place ? place.commune : -1, n: own.length, text: p.name + " " + where, cells: [p.name, own.length], name: p.name, small: data.names[lang].types[p.type] + " · " + where, icon: p.type};
    }).filter(row => row.n),
  },
  products: {
    columns: () => [t("product"), t("stars_short")],
    rows: () => data.products.filter(p => passes(p)).map(p => {
      const where = p.commune >= 0 ? data.communes[p.commune].name : t("off_map"), producer = data.producers[p.producer].name;
      return {i: p.commune, text: p.name + " " + producer + " " + where, cells: [p.name, p.stars === "unknown" ? "–" : +p.stars], name: p.name, small: producer + " · " + where, more: lapse(p)};
    }),
  },
};
const collators = {vi: new Intl.Collator("vi"), en: new Intl.Collator("vi")};
function drawTable() {
  const sort = sorts[tab];
  const found = {};
  for (const name of Object.keys(tables)) found[name] = tables[name].rows().filter(row => !query || matches(row.text));
  $("tabs").innerHTML = Object.keys(tables).map(name => `<button type="button" role="tab" id="tab-${name}" aria-controls="panel" aria-selected="${name === tab}" tabindex="${name === tab ? 0 : -1}" data-tab="${name}">${t("tab_" + name, {n: number(found[name].length)})}</button>`).join("");
  $("panel").setAttribute("aria-labelledby", "tab-" + tab);
  document.querySelector("thead").innerHTML = "<tr>" + tables[tab].columns().map((name, c) => `<th scope="col" class="${c ? "n" : ""}"${c === sort.column ? ` aria-sort="${sort.down ? "descending" : "ascending"}"` : ""}><button type="button" data-column="${c}">${escaped(name)}${c === sort.column ? `<span aria-hidden="true"> ${sort.down ? "↓" : "↑"}</span>` : ""}</button></th>`).join("") + "</tr>";
  const order = (a, b) => {
    const x = a.cells[sort.column], y = b.cells[sort.column];
    const by = typeof x === "number" && typeof y === "number" ? x - y : collators[lang].compare(x, y);
    return (sort.down ? -by : by) || collators[lang].compare(a.name, b.name);
  };
  const rows = found[tab].sort(order);
  document.querySelector("tbody").innerHTML = rows.map(row => `<tr data-i="${row.i}" class="${row.cells[1] === 0 ? "zero" : ""}${row.i >= 0 && row.i === chosen ? " chosen" : ""}"><td>${row.icon ? shape(row.icon) : ""}${row.i >= 0 ? `<button type="button" data-choose="${row.i}">${escaped(row.name)}</button>` : escaped(row.name)}${row.small ? `<small>${escaped(row.small)}</small>` : ""}${row.more || ""}</td>${row.cells.slice(1).map(c => `<td class="n">${typeof c === "number" ? number(c) : c}</td>`).join("")}</tr>`).join("");
  $("none").hidden = rows.length > 0;
  $("none").textContent = t("nothing_found");
}
function drawDetail() {
  const detail = $("detail");
  detail.hidden = chosen < 0;
  if (chosen < 0) return;
  const commune = data.communes[chosen], own = now[chosen];
  detail.innerHTML = `<h2>${escaped(commune.name)}<button type="button" id="close" aria-label="${t("close")}">✕</button></h2><p>${[commune.district, t("code", {code: commune.code}), number(commune.area, 1) + " km²", commune.population ? t("people", {n: number(commune.population)}) : ""].filter(Boolean).map(escaped).join(" · ")}</p><p>${rank(now, chosen)} · ${byProducers(own, true)}</p>` + (own.list.length ? "<ul>" + [...own.list].sort((a, b) => (+b.stars || 0) - (+a.stars || 0)).map(p => `<li><span class="stars">${"★".repeat(+p.stars || 0)}</span> <b>${escaped(p.name)}</b><br>${escaped(data.producers[p.producer].name)} · ${escaped(data.names[lang].groups[p.group])}${lapse(p)}</li>`).join("") + "</ul>" : "");
  $("close").onclick = () => { const i = chosen; choose(-1); const row = document.querySelector(`[data-choose="${i}"]`); if (row) row.focus(); };
}
function choose(i) {
  chosen = i;
  outline();
  drawDetail();
  for (const row of document.querySelectorAll("tbody tr")) row.classList.toggle("chosen", i >= 0 && +row.dataset.i === i);
  if (i < 0) return;
  fitCommune(i);
  const row = document.querySelector("tr.chosen");
  if (row) row.scrollIntoView({block: "nearest"});
}
function draw() {
  now = values();
  paint();
  drawFacets();
  drawLegend();
  drawNumbers();
  drawTable();
  drawDetail();
}
function speak() {
  document.documentElement.lang = lang;
  for (const button of document.querySelectorAll("[data-lang]")) button.setAttribute("aria-pressed", button.dataset.lang === lang);
  for (const [id, key] of Object.entries({print: "print", reset: "reset", schematic: "schematic"})) $(id).textContent = t(key);
  for (const [id, key] of Object.entries({languages: "language", tools: "zoom", nearer: "nearer", farther: "farther", fit: "fit", filters: "filters", right: "numbers", tabs: "lists", search: "search"})) $(id).setAttribute("aria-label", t(key));
  for (const id of ["nearer", "farther", "fit"]) $(id).title = $(id).getAttribute("aria-label");
  $("search").placeholder = t("search");
  $("schematic").hidden = !data.isSchematic;
  document.querySelector("h1").textContent = document.title = data.title || t("title");
  $("source").textContent = data.names[lang].source;
  $("made").textContent = t("self_contained") + "  ·  " + t("made", {day: day(data.made)});
  svg.setAttribute("aria-label", data.names[lang].indicator + ". " + data.names[lang].caption + " " + t("table_beside"));
  for (const inset of document.querySelectorAll(".inset span")) inset.textContent = t("away", {distance: number(+inset.dataset.km) + " km"});
  draw();
  label();
}
$("facets").addEventListener("change", event => {
  const [f, key] = event.target.dataset.facet.split(".");
  facets[f].on[event.target.checked ? "add" : "delete"](key);
  draw();
});
$("reset").onclick = () => { for (const facet of facets) facet.on = new Set(facet.keys); draw(); $("search").focus(); };
$("search").oninput = event => { query = folded(event.target.value).trim(); drawTable(); };
$("search").onkeydown = event => {
  if (event.key !== "Enter") return;
  const first = document.querySelector("[data-choose]");
  if (first) choose(+first.dataset.choose);
};
$("tabs").addEventListener("click", event => { if (event.target.dataset.tab) { tab = event.target.dataset.tab; drawTable(); $("tab-" + tab).focus(); } });
$("tabs").addEventListener("keydown", event => {
  const names = Object.keys(tables), step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
  if (!step) return;
  tab = names[(names.indexOf(tab) + step + names.length) % names.length];
  drawTable();
  $("tab-" + tab).focus();
});
document.querySelector("thead").addEventListener("click", event => {
  const button = event.target.closest("[data-column]");
  if (!button) return;
  const column = +button.dataset.column, sort = sorts[tab];
  sorts[tab] = {column, down: sort.column === column ? !sort.down : column > 0};
  drawTable();
  document.querySelector(`[data-column="${column}"]`).focus();
});
document.querySelector("tbody").addEventListener("click", event => {
  const row = event.target.closest("tr");
  if (row && +row.dataset.i >= 0) choose(+row.dataset.i);
});
document.querySelector("tbody").addEventListener("pointerover", event => { const row = event.target.closest("tr"); hover(row ? +row.dataset.i : -1); });
document.querySelector("tbody").addEventListener("pointerleave", () => hover(-1));
for (const button of document.querySelectorAll("[data-lang]")) button.onclick = () => { lang = button.dataset.lang; speak(); };
$("print").onclick = () => print();
addEventListener("keydown", event => { if (event.key === "Escape" && chosen >= 0) choose(-1); });
addEventListener("beforeprint", () => moveTo(1, 0, 0));
speak();
