import assert from "node:assert/strict";

export default async function (reader) {
  assert.deepEqual(await partsOf(reader, ""), [], "the start page needs no part");
  assert.deepEqual(await partsOf(reader, "?q=심양"), ["typed"], "a typed text is read by its part");
  assert.deepEqual(await partsOf(reader, "?view=map"), ["survey"], "a view is drawn by its part");
  assert.deepEqual(await partsOf(reader, "?a=2021-11-23-siping"), ["reader"], "an article is shown by its part");
}

/** The parts that are fetched until the view of an address is on screen; what several share is not named. */
async function partsOf(reader, address) {
  const parts = new Set();
  const prepare = (page) =>
    page.on("request", (request) => {
      const part = request.url().match(/\.split_(\w+)\.wasm$/);
      if (part) parts.add(part[1]);
    });
  await reader.open(address, { prepare });
  return [...parts].sort();
}
