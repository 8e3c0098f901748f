// A reader with a browser: opens the site in fresh profiles, and notes everything that a visitor
// with the console open would see go wrong.

import assert from "node:assert/strict";
import { Site } from "./site.mjs";

/**
 * How the browser is started. As root it has no sandbox, and its own errands (updates, safe
 * browsing, synchronisation) have no network to run on.
 */
export const LAUNCH = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/** What a script starts from, unless it says otherwise. */
const DESKTOP = { viewport: { width: 1280, height: 900 }, locale: "ko-KR", colorScheme: "light", reducedMotion: "reduce" };

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Waits until what is built step by step is all there. */
export async function untilWhole(page) {
  await page.waitForFunction(() => !document.querySelector("main [aria-busy=true]"), null, { timeout: 30_000 });
}

export class Reader {
  #browser;
  #contexts = [];
  #complaints = [];
  #expected = [];

  constructor(browser, address) {
    this.#browser = browser;
    this.address = address;
  }

  /** Opens an address of the site in a fresh profile and waits until its view is on screen. */
  async open(path = "", options = {}) {
    const page = await this.openPlain(path, options);
    await this.untilReady(page);
    return new Site(page, this.address);
  }

  /** Waits until the application is on screen, or says why it never will be. */
  async untilReady(page) {
    const outcome = await page.waitForFunction(() => {
      const { ready } = document.documentElement.dataset;
      return ready === "true" ? "ready" : document.querySelector("[role=alert]")?.textContent;
    }, null, { timeout: 30_000 });
    assert.equal(await outcome.jsonValue(), "ready", page.url());
    await untilWhole(page);
  }

  /** Opens an address and waits for nothing of the application; for pages that may have none. */
  async openPlain(path = "", { prepare, ...options } = {}) {
    const context = await this.#browser.newContext({ ...DESKTOP, ...options });
    this.#contexts.push(context);
    const page = await context.newPage();
    this.#listen(page, options.javaScriptEnabled !== false);
    await prepare?.(page, context);
    await page.goto(new URL(path, this.address).href);
    return page;
  }

  /** Says that a complaint is part of what is tested. */
  expect(pattern) {
    this.#expected.push(pattern);
  }

  /** What went wrong so far, expected or not. */
  allComplaints() {
    return this.#complaints;
  }

  /** What went wrong so far, but for what was expected. */
  complaints() {
    return this.#complaints.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
  }

  assertQuiet() {
    assert.deepEqual(this.complaints(), [], "the console is empty and nothing breaks the content security policy");
  }

  async leave() {
    await Promise.all(this.#contexts.map((context) => context.close()));
  }

  #listen(page, runsScripts) {
    const note = (kind, text) => this.#complaints.push(`${kind}: ${text}`);
    page.on("console", (message) => note(`console ${message.type()}`, message.text()));
    page.on("pageerror", (error) => note("page error", error.stack ?? error.message));
    page.on("requestfailed", (request) => {
      // Where scripts are off, the browser drops those that were to be loaded ahead; where the reader
      // leaves, those that are still under way. Neither stands in the console.
      const error = request.failure()?.errorText;
      if (runsScripts && error !== "net::ERR_ABORTED") note("request failed", `${request.url()} ${error}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) note("response", `${response.status()} ${response.url()}`);
    });
    page.on("request", (request) => {
      const foreign = !request.url().startsWith(this.address) && /^(https?|wss?):/.test(request.url());
      if (foreign) note("foreign request", request.url());
    });
  }
}
