import assert from "node:assert/strict";
import { PUBLIC_URL } from "../browser/articles.mjs";

export default async function (reader) {
  reader.expect(/404/);
  const page = await reader.openPlain("a/no-such-article/", { javaScriptEnabled: false });
  assert.equal(await page.getByRole("link").getAttribute("href"), PUBLIC_URL);
}
