// Runs the scripts of tests/e2e/ in order, each in fresh profiles of one Chromium, and ends with
// `browser: N passed, N failed`. A script is named as the sentence it proves, and every script
// also proves that the console stays empty and that nothing breaks the content security policy.
//
//   SITE=http://127.0.0.1:8080/dongbuk/ CHROMIUM=/usr/bin/chromium node tests/run.mjs [WORD…]
//
// With words, only the scripts whose names contain one of them.

import { readdir } from "node:fs/promises";
import { chromium } from "playwright-core";
import { LAUNCH, Reader } from "./browser/reader.mjs";

const SCRIPT_TIMEOUT_MILLIS = 120_000;

const scripts = new URL("./e2e/", import.meta.url);
const words = process.argv.slice(2);
const names = (await readdir(scripts)).filter((name) => name.endsWith(".mjs")).sort();
const wanted = names.filter((name) => words.length === 0 || words.some((word) => name.includes(word)));

const browser = await chromium.launch(LAUNCH);
const counts = { passed: 0, failed: 0 };
for (const name of wanted) {
  const start = Date.now();
  const problem = await run(name);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const sentence = name.replace(/\.mjs$/, "").replaceAll("-", " ");
  console.log(`${problem ? "FAILED" : "ok"} ${sentence} (${seconds} s)`);
  if (problem) console.log(indent(problem));
  counts[problem ? "failed" : "passed"] += 1;
}
await browser.close();
console.log(`browser: ${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

/** Runs one script; gives back what went wrong, if anything. */
async function run(name) {
  const reader = new Reader(browser, process.env.SITE);
  try {
    const script = await import(new URL(name, scripts));
    await withTimeout(script.default(reader));
    reader.assertQuiet();
    return null;
  } catch (error) {
    return [error.stack ?? String(error), ...reader.complaints()].join("\n");
  } finally {
    await reader.leave();
  }
}

/** Fails a script that never ends. */
function withTimeout(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${SCRIPT_TIMEOUT_MILLIS / 1000} s`)), SCRIPT_TIMEOUT_MILLIS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function indent(text) {
  return text.replace(/^/gm, "    ");
}
