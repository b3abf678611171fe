// What the tests ask a page; each function returns plain data. Lists of faults are empty where all is well.
const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
const brief = (element) => element.outerHTML.slice(0, 120);

/** The entries that are shown, counted by part. */
function shown() {
  const counts = {};
  for (const entry of all(".entry")) {
    counts[entry.dataset.part] ??= 0;
    if (getComputedStyle(entry).display !== "none") counts[entry.dataset.part] += 1;
  }
  return counts;
}

/** The same as the page says it. */
function said() {
  const counts = {};
  for (const part of document.getElementById("found").textContent.split(", ")) {
    counts[part.split(" ").at(-1)] = Number(part.split(" ")[0]);
  }
  return counts;
}

/** The choices of a filter. */
function values(name) {
  return all(`select[name=${name}] option`).map((option) => option.value);
}

/** Makes a choice as a reader would, and tells what is shown and said then. */
function choose(name, value) {
  const select = document.querySelector(`select[name=${name}]`);
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  return [shown(), said()];
}

/** Landmarks, headings, names and links. */
function structure() {
  const faults = [];
  for (const landmark of ["header", "nav", "main", "footer", "[role=search]"]) {
    if (all(landmark).length !== 1) faults.push(`${all(landmark).length} of ${landmark}`);
  }
  let level = 0;
  for (const heading of all("h1, h2, h3, h4, h5, h6")) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) faults.push(`h${next} under h${level}: ${brief(heading)}`);
    level = next;
  }
  if (all("h1").length !== 1) faults.push("not one h1");
  const ids = new Set();
  for (const element of all("[id]")) {
    if (ids.has(element.id)) faults.push(`twice: ${element.id}`);
    ids.add(element.id);
  }
  for (const link of all("a")) {
    if (!ids.has(link.getAttribute("href").slice(1))) faults.push(`leads nowhere: ${brief(link)}`);
    if (!link.textContent.trim()) faults.push(`no words: ${brief(link)}`);
  }
  for (const control of all("input, select")) {
    if (!control.labels.length) faults.push(`no label: ${brief(control)}`);
  }
  for (const named of all("[aria-labelledby]")) {
    if (!ids.has(named.getAttribute("aria-labelledby"))) faults.push(`no name: ${brief(named)}`);
  }
  for (const picture of all("svg")) {
    if (!picture.querySelector("title")?.textContent) faults.push(`no title: ${brief(picture)}`);
  }
  for (const cell of all(".matrix tbody td")) {
    if (!cell.querySelector(".hear").textContent) faults.push(`a cell without words: ${brief(cell)}`);
  }
  return faults;
}

/** The element with the focus. */
function focus() {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  return {
    class: element.className, name: element.name,
    visible: box.width > 0 && box.left >= 0 && box.top >= 0 && getComputedStyle(element).outlineStyle !== "none",
  };
}

/** What can be clicked and not be reached by keys, or shows no focus. */
function unreachable() {
  return all("a, button, input, select, summary").filter((element) => element.tabIndex < 0).map(brief);
}

/** The words that a link marked, and whether they can be seen. */
function marked() {
  const marks = all("mark.here");
  const box = marks[0]?.getBoundingClientRect();
  return {
    text: marks.map((mark) => mark.textContent).join(""),
    visible: box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight,
  };
}

/** Entries, quotes and paragraphs that would not be on paper. */
function unprinted() {
  return all(".entry, .quote mark, .fact-row, .document p, .timeline svg")
    .filter((element) => !element.textContent.trim() === false && element.getClientRects().length === 0)
    .map(brief).slice(0, 5);
}

/** What makes the page wider than the window. */
function overflowing() {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  const isScrolled = (element) => element.closest(".scroll, .hear, .skip") !== null;
  return all("body *").filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !isScrolled(element))
    .map(brief).slice(0, 5);
}

function paper() {
  return getComputedStyle(document.body).backgroundColor;
}

const channels = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
function luminance([red, green, blue]) {
  const linear = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

const backdrops = new Map();
function backdrop(element) {
  if (!element) return [255, 255, 255];
  if (!backdrops.has(element)) {
    const color = channels(getComputedStyle(element).backgroundColor);
    backdrops.set(element, color.length === 3 || color[3] === 1 ? color : backdrop(element.parentElement));
  }
  return backdrops.get(element);
}

/** Text whose contrast is under the limit (WCAG 2.2), one of each look. */
function faint(limit) {
  const faults = new Map();
  const looks = new Set();
  for (const element of all("body *")) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!hasText || element.closest(".hear, .skip, svg, script")) continue;
    const front = channels(getComputedStyle(element).color);
    const back = backdrop(element);
    const look = `${front} on ${back}`;
    if (looks.has(look)) continue;
    looks.add(look);
    const [light, dark] = [luminance(front), luminance(back)].sort((a, b) => b - a);
    const contrast = (light + 0.05) / (dark + 0.05);
    if (contrast < limit) faults.set(look, `${contrast.toFixed(2)}: ${look}: ${brief(element)}`);
  }
  return [...faults.values()];
}

/** Tries to load and run what a page must not, and tells what was refused. */
function leave(done) {
  const refused = new Set();
  document.addEventListener("securitypolicyviolation", (event) => refused.add(event.effectiveDirective));
  const address = "http://127.0.0.1:9/";
  const add = (name, fields) => document.body.append(Object.assign(document.createElement(name), fields));
  add("img", { src: address });
  add("script", { src: address });
  new FontFace("far", `url(${address})`).load().catch(() => {});
  document.body.setAttribute("style", "color: red");
  fetch(address).catch(() => {});
  setTimeout(() => done([...refused]), 300);
}

/** What the text of a source made of the page besides text. */
function intruders() {
  const faults = all("img, iframe, object, embed, form form, script:not(:last-of-type), [onerror], [onload], [onfocus], [autofocus]");
  const texts = faults.map(brief);
  if (all("script").length !== 1) texts.push("scripts");
  if (all("svg").some((picture) => !picture.closest(".timeline"))) texts.push("a picture");
  if (window.hacked !== undefined) texts.push(`ran: ${window.hacked}`);
  return texts;
}
