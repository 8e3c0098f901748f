import assert from "node:assert/strict";

export default async function (reader) {
  const site = await reader.open("?city=siping");
  await site.expectResults(1, "사평");
  const [title] = await site.titles();
  await site.results().getByRole("heading").getByRole("link").click();
  await site.article.waitFor();
  await site.expectQuery("?city=siping&a=2021-11-23-siping");
  assert.equal(await site.results().count(), 0, "the article takes the place of the list");
  assert.equal((await site.page.getByRole("heading", { level: 1 }).innerText()).trim(), title.trim(), "its title is the heading");
  assert.match(await site.page.title(), new RegExp(title.trim().slice(0, 8)), "and the page's title");
  const text = await site.article.innerText();
  assert.match(text, /장춘/, "the text is there");
  const mentions = site.article.locator("[data-span]");
  assert.ok((await mentions.count()) > 20, "what the article names is marked");
  for (const span of await mentions.evaluateAll((marks) => marks.map((mark) => mark.dataset.span))) {
    const [start, end] = span.match(/^(\d+)-(\d+)$/).slice(1).map(Number);
    assert.ok(start < end, `a mention has its place: ${span}`);
  }
  await site.page.goBack();
  await site.expectResults(1, "Back");
  await site.expectQuery("?city=siping");
  await site.page.goForward();
  await site.article.waitFor();
  await site.page.reload();
  await site.article.waitFor();
}
