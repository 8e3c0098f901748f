import assert from "node:assert/strict";
import { untilWhole } from "../browser/reader.mjs";
import { marks, rows } from "../browser/views.mjs";

const sorted = (things) => things.map(JSON.stringify).sort();

/** The rows of the ledger: what they measure, the printed value, the normalised one, the rank, the link. */
async function ledger(site) {
  return (await rows(site)).map(({ cells: [subject, value, normalised, , rank], links }) => ({ subject, value, normalised, rank, href: links[0] }));
}

export default async function (reader) {
  const figures = await reader.open("?view=figures&lang=en");
  const table = await ledger(figures);
  const bars = await marks(figures, "bar-chart");
  const units = await figures.main.locator("figcaption").allInnerTexts();
  const drawn = units.filter((unit) => unit.startsWith("In ")).map((unit) => unit.slice(3));
  assert.deepEqual(drawn.length, 2, "money, and the unit with most rows");
  const ofUnit = table.filter(({ normalised }) => drawn.some((unit) => normalised.replace(/\*.*$/, "").trim().endsWith(` ${unit}`)));
  const told = ofUnit.map(({ subject, value, href }) => ({ name: `${subject} ${value}`, href }));
  assert.deepEqual(sorted(bars), sorted(told), "each bar is a row, each row of its unit is a bar");
  const points = await marks(figures, "growth-strip");
  const grown = table.filter(({ value, rank }) => value.endsWith("%") && rank);
  const named = grown.map(({ subject, value, rank, href }) => ({ name: `${subject} ${value} · ${rank.match(/\d+/)[0]}`, href }));
  assert.deepEqual(sorted(points), sorted(named), "each dot is a rate with a rank");

  const timeline = await reader.open("?view=timeline&lang=en");
  const events = (await rows(timeline)).map(({ cells: [time, , printed], links }) => ({ name: `${time.replace(/ ?\*.*$/, "")} · ${printed}`, href: links[0] }));
  assert.deepEqual(await marks(timeline, "timeline"), events, "each mark of the timeline is a row, in the same order");

  const map = await reader.open("?view=map&lang=en");
  const places = (await rows(map)).map(({ cells: [place, , count], links }) => ({ name: `${place} ${count} article${count === "1" ? "" : "s"}`, href: links[0] }));
  assert.deepEqual(await marks(map, "map"), places, "each mark of the map is a row");

  const relations = await reader.open("?view=relations&lang=en");
  await relations.main.getByRole("button", { name: /^Show \d+ more/ }).click();
  await untilWhole(relations.page);
  const listed = await relations.main.locator(".relations-list summary").allInnerTexts();
  const lines = await relations.main.locator("svg.relations a:has(.relation-line)").evaluateAll((links) => links.map((link) => link.querySelector("title").textContent));
  assert.deepEqual([...lines].sort(), listed.map((name) => name.trim()).sort(), "each line is an entry of the list");
  for (const entry of await relations.main.locator(".relations-list details").all()) {
    const n = Number((await entry.locator("summary").innerText()).match(/\d+$/)[0]);
    await entry.evaluate((details) => (details.open = true));
    await relations.until(async () => (await entry.locator("li").count()) === Math.min(n, 5), () => "an entry lists its sentences");
  }
}
