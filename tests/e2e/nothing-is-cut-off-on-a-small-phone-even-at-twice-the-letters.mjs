import assert from "node:assert/strict";

const VIEWS = ["", "?city=siping&q=진흥", "?q=없는말이다", "?a=2021-11-23-siping", "?a=2022-09-22-shenyang&view=lines"];
const PHONE = { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true };

export default async function (reader) {
  for (const [lang, size] of [["ko-CN", 200], ["en", 200], ["zh", 200], ["ko-KR", 200], ["ko-CN", 100]]) {
    const site = await reader.open("", PHONE);
    await site.page.evaluate((size) => localStorage.setItem("dongbuk-text-size", size), size);
    for (const view of VIEWS) {
      await site.page.goto(new URL(`${view}${view ? "&" : "?"}lang=${lang}`, reader.address).href);
      await reader.untilReady(site.page);
      const where = `${view} in ${lang} at ${size} %`;
      const { scroll, width, cut, broken } = await site.page.evaluate(look);
      assert.ok(scroll <= width && width === 320, `${where}: ${scroll} of ${width} pixels wide`);
      assert.deepEqual(cut, [], `${where}: cut off`);
      assert.deepEqual(broken, [], `${where}: broken inside an eojeol that has room`);
    }
    await site.page.context().close();
  }
}

/** In the page: how wide it is, what is cut off, and which runs of syllables are broken though they would fit. */
function look() {
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(".visually-hidden, [aria-hidden=true]");
  const cut = [];
  const broken = [];
  for (const element of document.querySelectorAll("body *")) {
    const { overflowX, clipPath, display } = getComputedStyle(element);
    if (!isSeen(element) || clipPath !== "none") continue;
    const hides = overflowX === "hidden" || overflowX === "clip";
    const edge = element.getBoundingClientRect().right + 1;
    const isBeyond = (inner) => inner.textContent.trim() && isSeen(inner) && !scrolls(inner, element) && inner.getBoundingClientRect().right > edge;
    if (hides && [...element.querySelectorAll("*")].some(isBeyond)) cut.push(element.outerHTML.slice(0, 80));
    const isBlock = display !== "inline" && display !== "contents";
    const holdsLines = [...element.children].every((child) => ["inline", "none"].includes(getComputedStyle(child).display));
    if (isBlock && holdsLines) broken.push(...breaks(element));
  }
  return { scroll: document.documentElement.scrollWidth, width: innerWidth, cut, broken };

  /** Whether a row that scrolls by itself lies between an element and one around it. */
  function scrolls(inner, around) {
    const parent = inner.parentElement;
    return parent !== around && (["auto", "scroll"].includes(getComputedStyle(parent).overflowX) || scrolls(parent, around));
  }

  /** Runs of syllables of a block that stand on two lines and would fit on one. */
  function breaks(block) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const nodes = [];
    let text = "";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push([node, text.length]);
      text += node.data;
    }
    const position = (at) => {
      const [node, start] = nodes.findLast(([, start]) => start <= at);
      return [node, at - start];
    };
    const rects = (index, length) => {
      const range = document.createRange();
      range.setStart(...position(index));
      const [last, at] = position(index + length - 1);
      range.setEnd(last, at + 1);
      return [...range.getClientRects()].filter(({ width }) => width > 0);
    };
    const width = (rects) => rects.reduce((sum, { width }) => sum + width, 0);
    const nLines = (rects) => new Set(rects.map(({ bottom }) => Math.round(bottom / 8))).size;
    // What a page as received joins by no-break spaces is one eojeol to the browser.
    return [...text.matchAll(/(?:\S|\u00a0)+/g)].flatMap(({ 0: eojeol, index }) => {
      if (width(rects(index, eojeol.length)) >= block.clientWidth) return [];
      const runs = [...eojeol.matchAll(/[가-힣]{2,}/g)];
      return runs.filter((run) => nLines(rects(index + run.index, run[0].length)) > 1).map((run) => `${run[0]} in ${eojeol}`);
    });
  }
}
