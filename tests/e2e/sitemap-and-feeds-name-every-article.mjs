import assert from "node:assert/strict";
import { ARTICLES, PUBLIC_URL } from "../browser/articles.mjs";

export default async function (reader) {
  const addresses = ARTICLES.map((id) => `${PUBLIC_URL}a/${id}/`);
  const page = await reader.openPlain("404.html");
  const text = async (file) => (await fetch(new URL(file, reader.address))).text();
  /** The contents of the elements that a selector finds in an XML file; a broken file has a `parsererror`. */
  const xml = async (file, selector) => {
    const read = ([source, selector]) => {
      const document = new DOMParser().parseFromString(source, "application/xml");
      return [...document.querySelectorAll(`${selector}, parsererror`)].map((element) => element.textContent);
    };
    return page.evaluate(read, [await text(file), selector]);
  };
  assert.deepEqual((await xml("sitemap.xml", "loc")).sort(), [PUBLIC_URL, ...addresses].sort());
  assert.deepEqual((await xml("feed.xml", "entry > id")).sort(), addresses);
  for (const moment of await xml("feed.xml", "updated")) assert.match(moment, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
  const feed = JSON.parse(await text("feed.json"));
  assert.equal(feed.version, "https://jsonfeed.org/version/1.1");
  assert.deepEqual(feed.items.map(({ url }) => url).sort(), addresses);
  for (const item of feed.items) assert.ok(item.title && item.content_text.length > 500 && item.date_published, item.id);
}
