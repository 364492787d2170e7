const svg = document.querySelector("#map>svg");
const view = svg.querySelector(".view");
const paths = new Map();
for (const path of document.querySelectorAll("path[data-code]")) paths.set(+path.dataset.i, [...(paths.get(+path.dataset.i) || []), path]);
const at = {k: 1, x: 0, y: 0};
let hovered = -1, chosen = -1;

/* Below L* 56, as on the screen: relative luminance 0.24. */
function isDark(colour) {
  const [r, g, b] = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16) / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
  return .2126 * r + .7152 * g + .0722 * b < .2391;
}
function paint() {
  for (const [i, own] of paths) {
    const c = now[i].class;
    for (const path of own) path.setAttribute("fill", c === -2 ? "url(#hatch)" : c === -1 ? data.zero : data.colours[c]);
  }
  for (const label of svg.querySelectorAll(".labels g[data-i]")) {
    const c = now[label.dataset.i].class, fill = c === -2 ? "#f7f8f9" : c === -1 ? data.zero : data.colours[c];
    label.firstElementChild.setAttribute("stroke", fill);
    label.firstElementChild.setAttribute("fill", isDark(fill) ? "#ffffff" : "#16212b");
  }
  for (const mark of svg.querySelectorAll(".marks g")) {
    const best = Math.max(-1, ...data.products.filter(p => p.producer === +mark.dataset.producer && p.commune >= 0 && passes(p)).map(p => +p.stars || 0));
    mark.style.display = best < 0 ? "none" : "";
    mark.firstElementChild.setAttribute("fill", data.starColours[best] || data.starColours[0]);
  }
}
/* Units of the drawing to pixels. */
const unit = () => Math.min(svg.clientWidth / data.size[0], svg.clientHeight / data.size[1]) || 1;

const ruler = document.createElement("canvas").getContext("2d");
/* Names as they were placed; further ones where zooming makes room. */
function label() {
  const s = unit() * at.k;
  view.style.setProperty("--k", s);
  ruler.font = "500 12px Inter,system-ui,sans-serif";
  const boxes = [];
  for (const g of svg.querySelectorAll(".labels g")) {
    const width = ruler.measureText(g.dataset.text).width + 4, x = g.dataset.x * s, y = g.dataset.y * s;
    const box = [x - width / 2, y - 8, x + width / 2, y + 8];
    const fits = (!g.dataset.room || g.dataset.room * s >= width) && !boxes.some(b => b[0] < box[2] && box[0] < b[2] && b[1] < box[3] && box[1] < b[3]);
    g.style.display = fits ? "" : "none";
    if (fits) boxes.push(box);
  }
  for (const g of svg.querySelectorAll(".labels g,.marks g")) g.setAttribute("transform", `translate(${g.dataset.x} ${g.dataset.y}) scale(${1 / s})`);
  for (const line of svg.querySelectorAll(".labels line")) line.style.display = at.k < 1.6 ? "" : "none";
  scaleBar(s);
}
function scaleBar(s) {
  const most = 110 / s * data.metresPerUnit, power = 10 ** Math.floor(Math.log10(most));
  const length = [5, 2, 1].map(n => n * power).find(n => n <= most);
  $("scale").firstElementChild.textContent = length >= 1000 ? number(length / 1000) + " km" : number(length) + " m";
  $("scale").lastElementChild.style.width = length / data.metresPerUnit * s + "px";
}
function moveTo(k, x, y) {
  at.k = Math.min(24, Math.max(1, k));
  const room = 1 - 1 / at.k;
  at.x = Math.min(data.size[0] * room + data.size[0] * .2, Math.max(-data.size[0] * .2, x));
  at.y = Math.min(data.size[1] * room + data.size[1] * .2, Math.max(-data.size[1] * .2, y));
  if (at.k === 1) at.x = at.y = 0;
  view.setAttribute("transform", `scale(${at.k}) translate(${-at.x} ${-at.y})`);
  label();
}
function place(event) {
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  return [point.x / at.k + at.x, point.y / at.k + at.y];
}
function zoom(factor, middle) {
  const [x, y] = middle || [at.x + data.size[0] / 2 / at.k, at.y + data.size[1] / 2 / at.k];
  const k = Math.min(24, Math.max(1, at.k * factor)), ratio = at.k / k;
  moveTo(k, x - (x - at.x) * ratio, y - (y - at.y) * ratio);
}
function fitCommune(i) {
  const main = (paths.get(i) || []).find(path => view.contains(path));
  if (!main) return;
  const box = main.getBBox();
  const x = box.x + box.width / 2, y = box.y + box.height / 2;
  if (at.k > 1) moveTo(at.k, x - data.size[0] / 2 / at.k, y - data.size[1] / 2 / at.k);
}
function outline() {
  const over = svg.querySelector(".over");
  over.textContent = "";
  for (const [i, name] of [[hovered, ""], [chosen, " chosen"]]) {
    const main = (paths.get(i) || []).find(path => view.contains(path));
    if (!main) continue;
    for (const cls of ["halo", "ink" + name]) {
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("class", cls);
      path.setAttribute("d", main.getAttribute("d"));
      over.append(path);
    }
  }
}
function starCounts(own) {
  return ["5", "4", "3"].map(s => [s, own.list.filter(p => p.stars === s).length]).filter(([, n]) => n).map(([s, n]) => `<span class="stars" aria-label="${t("n_stars", {n: s})}">${"★".repeat(+s)}</span> ${n}`).join(" &nbsp; ");
}
function showCard(i, event) {
  const card = $("card");
  card.hidden = i < 0;
  if (i < 0) return;
  const commune = data.communes[i], own = now[i];
  card.innerHTML = `<h3><b>${escaped(commune.name)}</b><span>${escaped(commune.district)}</span></h3><p><span class="big">${shown(own.value)}</span>${data.indicator === "products" ? "" : escaped(data.names[lang].indicator) + "<br>"}${byProducers(own, data.indicator !== "products")}<br>${rank(now, i)}</p><p>${starCounts(own)}</p>`;
  const room = $("map").getBoundingClientRect();
  const x = event.clientX - room.left, y = event.clientY - room.top;
  card.style.left = Math.max(4, x + 16 + card.offsetWidth > room.width ? x - 16 - card.offsetWidth : x + 16) + "px";
  card.style.top = Math.max(4, Math.min(y + 12, room.height - card.offsetHeight - 8)) + "px";
}
function hover(i, event) {
  if (event && event.pointerType !== "touch") showCard(i, event);
  if (i === hovered) return;
  hovered = i;
  outline();
  for (const row of document.querySelectorAll("tbody tr")) row.classList.toggle("hovered", i >= 0 && +row.dataset.i === i);
}
const communeAt = event => event.target.dataset && event.target.dataset.i !== undefined ? +event.target.dataset.i : -1;

let drag = null;
$("map").addEventListener("pointerdown", event => {
  if (event.button || event.target.closest("button,.inset")) return;
  drag = {x: event.clientX, y: event.clientY, from: {...at}, moved: false};
});
addEventListener("pointermove", event => {
  if (!drag) return;
  const s = unit() * at.k, dx = event.clientX - drag.x, dy = event.clientY - drag.y;
  if (Math.hypot(dx, dy) > 4) drag.moved = true;
  if (!drag.moved) return;
  $("map").classList.add("moves");
  hover(-1, event);
  moveTo(at.k, drag.from.x - dx / s, drag.from.y - dy / s);
});
addEventListener("pointerup", event => {
  if (drag && !drag.moved) choose(communeAt(event));
  drag = null;
  $("map").classList.remove("moves");
});
$("map").addEventListener("pointermove", event => { if (!drag || !drag.moved) hover(communeAt(event), event); });
$("map").addEventListener("pointerleave", event => hover(-1, event));
for (const inset of document.querySelectorAll(".inset")) inset.addEventListener("click", event => choose(communeAt(event)));
$("map").addEventListener("wheel", event => { event.preventDefault(); zoom(2 ** (-event.deltaY / 300), place(event)); }, {passive: false});
$("nearer").onclick = () => zoom(1.5);
$("farther").onclick = () => zoom(1 / 1.5);
$("fit").onclick = () => moveTo(1, 0, 0);
svg.addEventListener("keydown", event => {
  const step = 60 / unit() / at.k;
  const keys = {ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step]};
  if (keys[event.key]) moveTo(at.k, at.x + keys[event.key][0], at.y + keys[event.key][1]);
  else if (event.key === "+" || event.key === "=") zoom(1.5);
  else if (event.key === "-") zoom(1 / 1.5);
  else if (event.key === "Home") moveTo(1, 0, 0);
  else return;
  event.preventDefault();
});
addEventListener("resize", label);
