import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { FIXTURES } from "../browser/articles.mjs";

const ID = "2021-11-23-siping";

export default async function (reader) {
  const site = await reader.open(`?a=${ID}&lang=en`, { permissions: ["clipboard-read", "clipboard-write"] });
  const text = await readFile(new URL(`${ID}.txt`, FIXTURES), "utf8");
  await site.article.locator(".sentence", { hasText: "두번째로 높았다" }).locator(".sentence-link").press("Enter");
  await site.page.locator(".passage-link").press("Enter");
  await site.until(async () => /h=1\./.test(site.query), () => "the address points to the sentence");
  const anchor = site.page.url().match(/h=([^&]*)/)[1];
  const words = (await site.article.locator("mark").allTextContents()).join("");
  assert.ok(text.includes(words));
  const [version, line, offset, length, check, ...ends] = anchor.split(".");
  const link = (parts) => `?a=${ID}&lang=en&h=${parts.join(".")}`;

  await told(reader, link([version, Number(line) + 4, offset, length, check, ...ends]), /has moved/, words);
  await told(reader, link([version, line, offset, length, "00000000", ...ends]), /has changed/, words);
  await told(reader, link([version, line, offset, length, "00000000", encodeURI("없는 말이 여기~ 있을수 없다")]), /no longer in/, "");
  await told(reader, link(["9", line]), /cannot be read/, "");
}

/** Opens a link; its words are told to be so, and marked or not; the mark can be taken away. */
async function told(reader, link, expected, marked) {
  const site = await reader.open(link);
  const said = async () => (await site.article.getByRole("status").allInnerTexts()).join(" ");
  await site.until(async () => expected.test(await said()), () => `expected ${expected}`);
  assert.equal((await site.article.locator("mark").allTextContents()).join(""), marked);
  await site.article.getByRole("button", { name: "Clear the mark" }).click();
  await site.expectQuery(`?a=2021-11-23-siping&lang=en`);
  assert.equal(await site.article.locator("mark").count(), 0);
}
