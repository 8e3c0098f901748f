import assert from "node:assert/strict";
import { PUBLIC_URL } from "../browser/articles.mjs";

export default async function (reader) {
  const id = "2021-11-23-siping";
  const page = await reader.openPlain(`a/${id}/`, { javaScriptEnabled: false });
  const contents = (selector) => page.locator(selector).evaluateAll((tags) => tags.map((tag) => tag.content ?? tag.href));
  const title = (await page.getByRole("heading", { level: 1 }).innerText()).trim();
  const address = `${PUBLIC_URL}a/${id}/`;
  const expected = {
    "link[rel=canonical]": [address],
    "meta[property='og:url']": [address],
    "meta[property='og:type']": ["article"],
    "meta[property='og:title']": [title],
    "meta[property='og:image']": [`${PUBLIC_URL}preview.png`],
    "meta[name='twitter:card']": ["summary_large_image"],
    "meta[name=citation_title]": [title],
    "meta[name='DC.title']": [title],
    "meta[name=citation_publication_date]": ["2021/11/23"],
    "meta[name='DC.date']": ["2021-11-23"],
  };
  for (const [selector, values] of Object.entries(expected)) assert.deepEqual(await contents(selector), values, selector);
  const news = JSON.parse(await page.locator("script[type='application/ld+json']").textContent());
  assert.equal(news["@type"], "NewsArticle");
  assert.equal(news.headline, title);
  assert.match(news.datePublished, /^2021-11-23/);
  assert.ok(news.publisher.name && news.url === address);
  const picture = await fetch(new URL("preview.png", reader.address));
  assert.deepEqual([picture.status, picture.headers.get("content-type")], [200, "image/png"]);
}
