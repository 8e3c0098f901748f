import assert from "node:assert/strict";

export default async function (reader) {
  const site = await reader.open();
  const entries = () => site.page.evaluate(() => history.length);
  const before = await entries();
  await site.search.pressSequentially("진흥", { delay: 20 });
  await site.expectResults(2, "진흥");
  await site.search.pressSequentially(" 사평", { delay: 20 });
  await site.expectResults(1, "진흥 사평");
  await site.expectQuery("?q=진흥 사평");
  assert.equal((await entries()) - before, 1, "a search is one entry of the history, not one for each key");
  const marks = await site.results().locator("mark").allInnerTexts();
  assert.ok(marks.some((mark) => mark.includes("사평")), `the words are marked in the passage: ${marks}`);
  await site.page.goBack();
  await site.expectQuery("");
  assert.equal(await site.search.inputValue(), "", "Back empties the field");
  await site.expectResults(2, "back at the start");
}
