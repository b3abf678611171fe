"use strict";
const form = document.getElementById("filters");
const found = document.getElementById("found");
const entries = [...document.querySelectorAll(".entry")].map((element) => ({
  element,
  words: element.textContent.toLowerCase(),
  part: element.dataset.part,
  has: (name, value) => element.dataset[name].split(" ").includes(value),
}));
const groups = [...document.querySelectorAll(".group")];

// Hides what does not match, and says how much is left.
function filter() {
  const asked = [...form.querySelectorAll("select")].filter((select) => select.value);
  const words = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
  const counts = new Map();
  for (const entry of entries) {
    const shown =
      asked.every((select) => entry.has(select.name, select.value)) &&
      words.every((word) => entry.words.includes(word));
    entry.element.classList.toggle("off", !shown);
    const count = counts.get(entry.part) ?? { shown: 0, all: 0 };
    count.shown += shown ? 1 : 0;
    count.all += 1;
    counts.set(entry.part, count);
  }
  for (const group of groups) {
    group.classList.toggle("off", !group.querySelector(".entry:not(.off)"));
  }
  found.textContent = [...counts]
    .map(([part, count]) =>
      count.shown === count.all ? `${count.all} ${part}` : `${count.shown} of ${count.all} ${part}`)
    .join(", ");
}

// The place that the last link led to: its words may be marked in several pieces.
let quoted = {};

// Opens what encloses the target of a link, and marks the quoted words up to their end.
function show(anchor) {
  const end = quoted.anchor === anchor ? quoted.end : undefined;
  const target = document.getElementById(anchor);
  if (!target) return;
  for (let outer = target; outer; outer = outer.parentElement) {
    if (outer.tagName === "DETAILS") outer.open = true;
    outer.classList.remove("off");
  }
  if (target.classList.contains("fact")) target.firstElementChild.open = true;
  for (const mark of document.querySelectorAll("mark.here")) mark.classList.remove("here");
  if (end !== undefined) {
    for (let mark = target; mark && Number(mark.dataset.offset) < end; mark = mark.nextElementSibling) {
      mark.classList.add("here");
    }
  }
  target.scrollIntoView({ block: "center" });
}

// The matrix starts with its topics alone.
const matrix = document.querySelector(".matrix");
const detail = document.getElementById("detail");
function setDetail(isListed) {
  matrix.classList.toggle("brief", !isListed);
  detail.setAttribute("aria-pressed", isListed);
}
detail.hidden = !matrix.querySelector(".fact-row");
detail.addEventListener("click", () => setDetail(matrix.classList.contains("brief")));
setDetail(false);

form.hidden = false;
for (const event of ["input", "change"]) form.addEventListener(event, filter);
form.addEventListener("reset", () => setTimeout(filter));
form.addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (!link) return;
  const anchor = link.hash.slice(1);
  if (link.dataset.end !== undefined) quoted = { anchor, end: Number(link.dataset.end) };
  setTimeout(() => show(anchor));
});
window.addEventListener("hashchange", () => show(location.hash.slice(1)));

// All of the page is printed, whatever is closed on the screen.
let opened = [];
window.addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details:not([open])")];
  for (const details of opened) details.open = true;
});
window.addEventListener("afterprint", () => {
  for (const details of opened) details.open = false;
});

filter();
if (location.hash) show(location.hash.slice(1));
