import assert from "node:assert/strict";
import { ARTICLES } from "../browser/articles.mjs";
import { violations } from "../browser/axe.mjs";
import { PHONE } from "../browser/reader.mjs";

export default async function (reader) {
  reader.expect(/dongbuk.*\.wasm/);
  for (const size of [{}, PHONE]) {
    for (const colorScheme of ["light", "dark"]) {
      for (const path of ["", "404.html", ...ARTICLES.map((id) => `a/${id}/`)]) {
        // A page without colours of its own has the browser's dark ground, which axe takes for white.
        if (path === "404.html" && colorScheme === "dark") continue;
        const page = await reader.openPlain(path, { ...size, colorScheme, prepare: (page) => page.route("**/*.wasm", () => {}) });
        assert.deepEqual(await violations(page), [], `${path} ${colorScheme}`);
        await page.context().close();
      }
    }
  }
}
