// The site as a reader meets it: by landmarks, roles and names, never by class or position.

import assert from "node:assert/strict";

export class Site {
  constructor(page, address) {
    this.page = page;
    this.address = address;
  }

  get search() {
    return this.page.getByRole("combobox").first();
  }

  get main() {
    return this.page.getByRole("main");
  }

  /** The open article's text. */
  get article() {
    return this.page.locator("article[lang=ko]");
  }

  /** What the address carries besides the site's own. */
  get query() {
    const address = decodeURIComponent(this.page.url());
    return address.startsWith(this.address) ? address.slice(this.address.length) : address;
  }

  /** The headings of the results, in order. */
  async titles() {
    return this.results().getByRole("heading").allInnerTexts();
  }

  /** The articles of the list, as far as they can be seen. */
  results() {
    return this.main.getByRole("article").and(this.page.locator(":not([lang=ko])"));
  }

  /** What the page has to say about the link that was opened. */
  async notices() {
    const said = await this.page.locator("[role=status]:not(main *)").allInnerTexts();
    return said.filter((text) => text.trim());
  }

  /** The number that the page says it has found. */
  async count() {
    return leadingNumber(await this.main.getByRole("status").first().innerText());
  }

  /** Waits until the page says that it has found so many, and lists as many. */
  async expectResults(n, because) {
    await this.until(async () => (await this.count()) === n, () => `${because}: expected ${n} results`);
    await this.until(async () => (await this.results().count()) === n, () => `${because}: expected a list of ${n}`);
  }

  /** Opens the lists of files at the foot of the results. */
  async openExports() {
    await this.main.locator(".export-menu summary").first().click();
  }

  /** Opens the way in for files and for pages of one's own. */
  async openWayIn() {
    await this.main.locator(".export-menu summary").last().click();
  }

  /** Every facet value: its group and id, its name, its count, and whether it is chosen. */
  async facetValues() {
    await this.showAllFacetValues();
    const links = await this.main.getByRole("navigation").getByRole("link").evaluateAll((links) => links.map((a) => [a.getAttribute("aria-label") ?? a.innerText, a.href]));
    return links.flatMap(([text, href]) => this.#facetValue(text.replace(/\s+/g, " ").trim(), href));
  }

  /** A link whose name ends in a number and that adds or drops one value of one group. */
  #facetValue(text, href) {
    const words = text.match(/^(.*\D) ?([\d,]+)$/);
    const group = GROUPS.find((group) => !sameIds(idsOf(href, group), idsOf(this.page.url(), group)));
    if (!words || !group) return [];
    const [before, after] = [idsOf(this.page.url(), group), idsOf(href, group)];
    const added = after.filter((id) => !before.includes(id));
    const [id] = added.length ? added : before.filter((id) => !after.includes(id));
    return [{ group, id, name: words[1].trim(), count: leadingNumber(words[2]), chosen: added.length === 0 }];
  }

  /** Opens every list of facet values that is cut short. */
  async showAllFacetValues() {
    const closed = this.main.getByRole("button", { name: /\d/, expanded: false });
    while (await closed.count()) await closed.first().click();
  }

  /** Chooses or drops the facet value of that name. */
  async toggle(name) {
    await this.facet(name).click();
  }

  facet(name) {
    const pattern = new RegExp(`^${name}\\s+[\\d,]+$`);
    return this.main.getByRole("link", { name: pattern });
  }

  /** Waits until something is so. */
  async until(isSo, message) {
    const end = Date.now() + 5000;
    while (!(await isSo().catch(() => false))) {
      if (Date.now() > end) {
        const status = await this.page.getByRole("status").allInnerTexts();
        assert.fail(`${message()}; the page is at ${this.query} and says “${status.join(" | ")}”`);
      }
      await this.page.waitForTimeout(30);
    }
  }

  async expectQuery(query) {
    await this.until(async () => this.query === query, () => `expected the address ${query}`);
  }
}

/** The keys of the address whose values are facet values. */
const GROUPS = ["city", "topic", "plan", "source"];

/** The ids that an address carries for a group. */
function idsOf(address, group) {
  return (new URL(address).searchParams.get(group) ?? "").split(",").filter(Boolean).sort();
}

function sameIds(some, others) {
  return some.join() === others.join();
}

/** The first number in a text; thousands are grouped by commas. */
function leadingNumber(text) {
  const digits = text.match(/\d[\d,]*/)?.[0] ?? assert.fail(`expected a number in “${text}”`);
  return Number(digits.replaceAll(",", ""));
}
