import assert from "node:assert/strict";

/** A browser inside another application: no share sheet, no clipboard, no copy command. */
function bareBrowser() {
  for (const member of ["share", "clipboard"]) Object.defineProperty(Navigator.prototype, member, { get: () => undefined });
  Document.prototype.execCommand = () => false;
}

export default async function (reader) {
  const prepare = (page) => page.addInitScript(bareBrowser);
  const list = await reader.open("?city=siping&view=figures&lang=en", { prepare });
  await list.main.getByRole("button", { name: "Share" }).click();
  const field = list.main.getByRole("textbox", { name: /copy/i });
  await field.waitFor();
  assert.equal(await field.inputValue(), list.page.url(), "the address stands there to be copied");
  const [from, to, length] = await field.evaluate((it) => [it.selectionStart, it.selectionEnd, it.value.length]);
  assert.deepEqual([from, to], [0, length], "and is selected");

  const article = await reader.open("?a=2021-11-23-siping&lang=en", { prepare });
  await article.article.getByRole("button", { name: "Share and cite" }).click();
  const sheet = article.page.getByRole("dialog", { name: "Share and cite" });
  const two = await sheet.getByRole("textbox").nth(1).inputValue();
  assert.match(two, /^[^\n]+\nhttp[^\n]+a\/2021-11-23-siping\/[^\n]*$/, "title and link are two lines");
  await sheet.getByRole("button", { name: /^Copy/ }).first().click();
  await article.until(async () => /by hand|select|copy/i.test((await sheet.getByRole("status").allInnerTexts()).join(" ")), () => "it is said how to copy");
}
