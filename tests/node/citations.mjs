// Reads the citations that the core's example `citations` prints of the articles named, each with a parser that
// nobody here wrote, and compares what it understood with what was meant. Ends with `citations: N passed, N failed`.
//
//   node tests/node/citations.mjs articles/*.txt

import { execFileSync } from "node:child_process";
import { parse as parseBibtex } from "@retorquere/bibtex-parser";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { HtmlRenderer, Parser } from "commonmark";
import { parseFragment } from "parse5";

/** The lines of the example. */
function print(articles) {
  const example = ["run", "--quiet", "--package", "dongbuk-core", "--example", "citations", "--", ...articles];
  return execFileSync(process.env.CARGO ?? "cargo", example, { encoding: "utf8", maxBuffer: 1 << 28 });
}

const same = (what, found, meant) => {
  if (JSON.stringify(found) !== JSON.stringify(meant)) {
    throw new Error(`${what}: found ${JSON.stringify(found)}, meant ${JSON.stringify(meant)}`);
  }
};

const holds = (what, text, part) => {
  if (part && !text.includes(part)) throw new Error(`${what}: no ${JSON.stringify(part)} in ${JSON.stringify(text)}`);
};

/** The text of a tree of HTML, and the addresses it links to. */
function readHtml(html) {
  const found = { text: "", links: [], elements: new Set() };
  const walk = (node) => {
    if (node.nodeName === "#text") found.text += node.value;
    else if (node.tagName) found.elements.add(node.tagName);
    const href = node.attrs?.find((attribute) => attribute.name === "href");
    if (href) found.links.push(href.value);
    node.childNodes?.forEach(walk);
  };
  walk(parseFragment(html));
  return found;
}

const ALLOWED = new Set(["p", "a", "cite", "blockquote"]);

function checkHtml(html, meant) {
  const found = readHtml(html);
  for (const part of [meant.title, meant.words, ...meant.reporters]) holds("html", found.text, part);
  same("first link", found.links[0], meant.link);
  const strange = [...found.elements].filter((element) => !ALLOWED.has(element));
  same("elements", strange, []);
}

/** A date as CSL counts it. */
const dateParts = (meant) => meant.published?.slice(0, 10).split("-").map(Number);

function checkItem(item, meant) {
  same("title", item.title ?? null, meant.title);
  same("container", item["container-title"] ?? null, meant.source);
  same("link", item.URL, meant.link);
}

const names = (authors) => (authors ?? []).map((name) => name.literal ?? name.name ?? name.lastName ?? name.family);

const CHECKS = {
  Text: (text, meant) => {
    for (const part of [meant.title, meant.words, meant.link, ...meant.reporters]) holds("text", text, part);
  },
  Markdown: (text, meant) => checkHtml(new HtmlRenderer().render(new Parser().parse(text)), meant),
  HTML: checkHtml,
  BibTeX: (text, meant) => {
    const library = parseBibtex(text, { sentenceCase: false, raw: false });
    same("errors", library.errors, []);
    same("entries", library.entries.length, 1);
    const { type, fields } = library.entries[0];
    same("type", type, "article");
    same("title", fields.title?.replace(/<\/?span[^>]*>/g, "") ?? null, meant.title);
    same("authors", names(fields.author), meant.reporters);
    same("journal", fields.journal ?? null, meant.source);
    same("url", fields.url, meant.link);
    same("year", fields.year ?? null, meant.published?.slice(0, 4) ?? null);
    const [item] = new Cite(text).data;
    same("link", item.URL, meant.link);
    same("date", item.issued?.["date-parts"]?.[0], dateParts(meant));
  },
  RIS: (text, meant) => {
    const [item, ...others] = new Cite(text).data;
    same("records", others.length, 0);
    checkItem(item, meant);
    // This reader takes no more than the year of a newspaper article; others read the day from DA.
    same("year", item.issued?.["date-parts"]?.[0], dateParts(meant)?.slice(0, 1));
    const day = text.match(/^DA  - (\d{4})\/(\d\d)\/(\d\d)\/\r$/m)?.slice(1).map(Number);
    same("day", day, dateParts(meant));
  },
  "CSL-JSON": (text, meant) => {
    const [item] = new Cite(text).data;
    checkItem(item, meant);
    same("date", item.issued?.["date-parts"]?.[0], dateParts(meant));
    same("authors", names(item.author), meant.reporters);
    holds("note", item.note ?? "", meant.words);
  },
};

const counts = { passed: 0, failed: 0 };
for (const line of print(process.argv.slice(2)).split("\n").filter(Boolean)) {
  const { format, citation, ...meant } = JSON.parse(line);
  try {
    CHECKS[format](citation, meant);
    counts.passed += 1;
  } catch (error) {
    counts.failed += 1;
    console.log(`FAILED ${format}: ${error.message}\n${citation}\n`);
  }
}
console.log(`citations: ${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
