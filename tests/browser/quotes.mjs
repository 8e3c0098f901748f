// Links to the sentences that hold figures, made as a reader makes them, and what they open.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { FIXTURES } from "./articles.mjs";
import { openArticles } from "./views.mjs";

/** The truth about the two articles, written by hand: every figure with its line and place. */
const GOLD = new URL("../../core/tests/corpus/gold-seeds.json", import.meta.url);
const IDS = { "000_702c8b251f750e4a.txt": "2021-11-23-siping", "001_f52ab7b579ce2651.txt": "2022-09-22-shenyang" };
/** The figures of the truth that stand in headings and body; the others stand in the lines of dates and of names. */
const N_FIGURES = 97;
const AT_ONCE = 4;

/** Makes a link from the sentence of every figure of the truth and opens it in a fresh profile of a device. */
export async function everyLinkOpensItsSentence(reader, device) {
  const links = [];
  let n_figures = 0;
  for (const { id, site, sentences } of await sentencesOfFigures(reader)) {
    for (const sentence of sentences) {
      links.push([await linkTo(site, sentence), sentence.text]);
      n_figures += sentence.n_figures;
    }
    assert.ok(sentences.length, id);
  }
  assert.equal(n_figures, N_FIGURES, "every figure in headings and body has a sentence");
  const worker = async () => {
    for (let link = links.pop(); link; link = links.pop()) await opensAt(reader, link, device);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Each article, or only one, open in a page, with its text and the sentences that hold a figure of the truth, each once. */
export async function sentencesOfFigures(reader, only) {
  const found = [];
  for (const gold of JSON.parse(await readFile(GOLD, "utf8"))) {
    const id = IDS[gold.file];
    if (only && only !== id) continue;
    const raw = await readFile(new URL(`${id}.txt`, FIXTURES), "utf8");
    const site = await reader.open(`?a=${id}`, { permissions: ["clipboard-read", "clipboard-write"] });
    found.push({ id, raw, site, sentences: [...(await sentences(site, raw, gold.figures))] });
  }
  return found;
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
    if (!around) continue;
    const n_figures = 1 + (found.get(around[0])?.n_figures ?? 0);
    found.set(around[0], { start: around[0], end: around[1], text: bytes.subarray(...around).toString(), n_figures });
  }
  return found.values();
}

/** Presses the button of a sentence by keyboard, then the button that links to it. */
export async function linkTo(site, { end }) {
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

const NEW_PARAGRAPH = "새로 쓴 문단이다. 모든것이 아래로 밀린다.\n\n";

/** Changes, removes and pushes down the sentence of every figure of an article, and looks at what its link says then. */
export async function everyChangeIsTold(reader, only) {
  for (const { id, raw, site, sentences } of await sentencesOfFigures(reader, only)) {
    const bytes = Buffer.from(raw);
    const there = await reader.open(`?a=${id}&lang=en`);
    /** Gives the article another text, and looks at what is said and marked. */
    const told = async (text, expected, marked) => {
      await openArticles(there, [{ id, text }]);
      const said = async () => (await there.article.getByRole("status").allInnerTexts()).join(" ");
      await there.until(async () => expected.test(await said()), () => `expected ${expected} of “${marked}”`);
      assert.equal((await there.article.locator("mark.quote").allTextContents()).join(""), marked);
    };
    for (const sentence of sentences) {
      const anchor = new URL(await linkTo(site, sentence)).search.match(/h=([^&]*)/)[1];
      // As Back would come to it; loading the page anew for each sentence takes minutes.
      await there.page.evaluate((link) => {
        history.pushState(0, "", link);
        dispatchEvent(new PopStateEvent("popstate", { state: 0 }));
      }, `?a=${id}&lang=en&h=${anchor}`);
      const [before, after] = [bytes.subarray(0, sentence.start).toString(), bytes.subarray(sentence.end).toString()];
      const letters = [...sentence.text];
      const middle = letters.findIndex((letter, n) => n >= letters.length / 2 && /\p{L}|\d/u.test(letter));
      const changed = letters.with(middle === -1 ? 0 : middle, "훍").join("");
      await told(before + changed + after, /has changed/, changed);
      // Where the same words stand elsewhere they are found there; none of these does.
      await told(before + after, /no longer in/, "");
      await told(insertAbove(bytes, sentence), /has moved/, sentence.text);
    }
  }
}

/** The text with a new paragraph above the line of the sentence. */
function insertAbove(bytes, sentence) {
  const line = bytes.subarray(0, sentence.start).lastIndexOf(10) + 1;
  return bytes.subarray(0, line).toString() + NEW_PARAGRAPH + bytes.subarray(line).toString();
}
