import assert from "node:assert/strict";

export default async function (reader) {
  const page = await reader.openPlain("", { javaScriptEnabled: false });
  assert.match(await page.locator("body").innerText(), /JavaScript|자바스크립트/);
}
