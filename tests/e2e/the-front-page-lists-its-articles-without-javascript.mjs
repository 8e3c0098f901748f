import assert from "node:assert/strict";
import { ARTICLES } from "../browser/articles.mjs";

export default async function (reader) {
  const page = await reader.openPlain("", { javaScriptEnabled: false });
  const links = page.getByRole("main").getByRole("article").getByRole("heading").getByRole("link");
  assert.equal(await links.count(), ARTICLES.length);
  for (const id of ARTICLES) {
    await page.goto(new URL("", reader.address).href);
    await page.locator(`a[href="./a/${id}/"]`).click();
    assert.ok(await page.locator("article[lang=ko]").isVisible(), `${id} opens`);
  }
}
