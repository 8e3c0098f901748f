import assert from "node:assert/strict";
import { HtmlValidate } from "html-validate";
import { ARTICLES } from "../browser/articles.mjs";

const validator = new HtmlValidate({ extends: ["html-validate:standard", "html-validate:a11y"] });

export default async function (reader) {
  for (const path of ["", "404.html", ...ARTICLES.map((id) => `a/${id}/`)]) {
    const response = await fetch(new URL(path, reader.address));
    assert.equal(response.status, 200, path);
    const report = await validator.validateString(await response.text());
    const messages = report.results.flatMap(({ messages }) => messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`));
    assert.deepEqual(messages, []);
  }
}
