// Links to the sentences that hold figures, made as a reader makes them, and what they open.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { FIXTURES } from "./articles.mjs";

/** The truth about the two articles, written by hand: every figure with its line and place. */
const GOLD = new URL("../../core/tests/corpus/gold-seeds.json", import.meta.url);
const IDS = { "000_702c8b251f750e4a.txt": "2021-11-23-siping", "001_f52ab7b579ce2651.txt": "2022-09-22-shenyang" };
const MIN_SENTENCES = 30;
const AT_ONCE = 4;

/** Makes a link from the sentence of every figure of the truth and opens it in a fresh profile of a device. */
export async function everyLinkOpensItsSentence(reader, device) {
  const links = [];
  for (const gold of JSON.parse(await readFile(GOLD, "utf8"))) {
    const id = IDS[gold.file];
    const raw = await readFile(new URL(`${id}.txt`, FIXTURES), "utf8");
    const site = await reader.open(`?a=${id}`, { permissions: ["clipboard-read", "clipboard-write"] });
    for (const words of await sentences(site, raw, gold.figures)) links.push([await linkTo(site, words), words.text]);
  }
  assert.ok(links.length >= MIN_SENTENCES, `${links.length} sentences with figures`);
  const worker = async () => {
    for (let link = links.pop(); link; link = links.pop()) await opensAt(reader, link, device);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** The sentences of the page that hold a figure of the truth, each once. */
async function sentences(site, raw, figures) {
  const bytes = Buffer.from(raw);
  const buttons = await site.article.locator(".sentence-link").evaluateAll((buttons) =>
    buttons.map((button) => [Number(button.dataset.startOfSentence), Number(button.dataset.end)]));
  const lines = raw.split("\n");
  const found = new Map();
  for (const { line, start, end, text } of figures) {
    const before = lines.slice(0, line - 1).map((line) => `${line}\n`).join("");
    const at = Buffer.byteLength(before + [...lines[line - 1]].slice(0, start).join(""));
    const to = at + Buffer.byteLength([...lines[line - 1]].slice(start, end).join(""));
    assert.equal(bytes.subarray(at, to).toString(), text, "the truth knows where the figure stands");
    const around = buttons.find(([from, until]) => from <= at && to <= until);
    // What stands in the headline or in the line of dates belongs to no sentence.
    if (around) found.set(around[0], { end: around[1], text: bytes.subarray(...around).toString() });
  }
  return found.values();
}

/** Presses the button of a sentence by keyboard, then the button that links to it. */
async function linkTo(site, { end }) {
  await site.page.locator(`.sentence-link[data-end="${end}"]`).press("Enter");
  await site.page.evaluate(() => navigator.clipboard.writeText(""));
  await site.page.locator(".passage-link").press("Enter");
  const copied = () => site.page.evaluate(() => navigator.clipboard.readText());
  await site.until(async () => (await copied()).includes("h=1."), () => "a link to the quote is copied");
  return copied();
}

/** Opens a link in a fresh profile and looks at what is marked. */
async function opensAt(reader, [link, text], device) {
  const site = await reader.open(link, device);
  const marks = site.article.locator("mark");
  await marks.first().waitFor();
  assert.equal((await marks.allTextContents()).join(""), text);
  const inView = () => marks.evaluateAll((marks) => marks.every((mark) => {
    const { top, bottom } = mark.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }));
  await site.until(inView, () => `“${text}” is in view`);
  const said = await site.article.getByRole("status").allInnerTexts();
  assert.match(said.join(" "), /표시했습니다/, "and said to be marked");
  await site.page.context().close();
}
