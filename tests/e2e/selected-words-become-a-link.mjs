import assert from "node:assert/strict";

const WORDS = "전략협력 프레임워크협정";

export default async function (reader) {
  const site = await reader.open("?q=협정&a=2021-11-23-siping&lang=en", { permissions: ["clipboard-read", "clipboard-write"] });
  const selected = await site.article.locator(".article-text").evaluate(select, WORDS);
  assert.equal(selected, WORDS);
  const bar = site.article.getByRole("region", { name: "Chosen passage" });
  await bar.getByRole("button", { name: "Link to this quote" }).click();
  const copied = () => site.page.evaluate(() => navigator.clipboard.readText());
  await site.until(async () => (await copied()).includes("h=1."), () => "a link to the selection is copied");
  assert.doesNotMatch(await copied(), /[?&]q=/, "a link to words does not carry a search");
  const there = await reader.open(await copied());
  assert.equal((await there.article.locator("mark").allTextContents()).join(""), WORDS);

  await bar.getByRole("button", { name: "Share and cite" }).click();
  const sheet = site.page.getByRole("dialog", { name: "Share and cite" });
  const citation = sheet.getByRole("textbox", { name: "Citation" });
  assert.ok((await citation.inputValue()).includes(WORDS), "the quote is cited");
  assert.equal(await sheet.getByRole("img", { name: "QR code of the link" }).count(), 1);
  for (const form of ["Text", "Markdown", "HTML", "BibTeX", "RIS", "CSL-JSON"]) {
    await sheet.getByRole("button", { name: form, exact: true }).click();
    await site.until(async () => (await citation.inputValue()).includes("2021-11-23-siping"), () => form);
  }
  await site.page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
  await site.page.keyboard.press("Escape");
  await bar.waitFor({ state: "hidden" });
  assert.equal(await site.article.count(), 1, "Escape lets go of the words before the article");
}

/** Selects words that may stand in several elements. */
function select(text, words) {
  const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const places = [];
  let whole = "";
  while (nodes.nextNode()) {
    places.push([whole.length, nodes.currentNode]);
    whole += nodes.currentNode.data;
  }
  const place = (offset, isEnd) => {
    const [at, node] = places.findLast(([at]) => (isEnd ? at < offset : at <= offset));
    return [node, offset - at];
  };
  const start = whole.indexOf(words);
  range.setStart(...place(start, false));
  range.setEnd(...place(start + words.length, true));
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  return getSelection().toString();
}
