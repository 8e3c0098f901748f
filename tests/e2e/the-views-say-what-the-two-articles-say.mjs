import assert from "node:assert/strict";
import { rows } from "../browser/views.mjs";

const MONEY = ["715.5억원", "418.3억원", "338.8억원", "289.36억원", "197.8억원", "186.2억원", "178.2억원", "30억원", "2.7억원"];

export default async function (reader) {
  const figures = await reader.open("?view=figures&lang=en");
  const sums = figures.main.locator("aside");
  assert.match(await sums.innerText(), /not stated by it/, "sums are told apart from what the article says");
  for (const sum of ["대상 285개 = 54개 + 76개 + 46개 + 19개 + 43개 + 47개", "투자 2,034.8억원 = "]) {
    assert.ok((await sums.innerText()).includes(sum), sum);
  }
  await figures.main.locator("select").first().selectOption({ label: "Value" });
  const ledger = await rows(figures);
  const money = ledger.filter(({ cells }) => cells[2].includes("CNY"));
  assert.deepEqual(money.map(({ cells }) => cells[1]), MONEY, "nine sums of money in order");
  for (const { cells } of money) assert.match(cells[2], /inferred/, `${cells[1]}: that 원 is yuan is told as inferred`);
  const ranks = ledger.filter(({ cells }) => /위$|번째$/.test(cells[1]));
  assert.deepEqual(ranks.map(({ cells }) => cells[4]).sort(), ["전성 2", "전성 2", "전성 2", "전성 3", "전성 3"]);

  const plans = await reader.open("?view=plans&lang=en");
  const members = (await plans.main.locator("thead th").allTextContents()).indexOf("Members");
  const plan = async (name) => (await rows(plans)).find(({ cells }) => cells[0].startsWith(name)).cells[members];
  for (const member of ["사평-장춘 자동차산업단지", "자동차부품산업단지", "장평 현대농업시범구역", "화공산업이전시범구역"]) {
    assert.ok((await plan("4개 플래트홈")).includes(member), member);
  }
  for (const member of ["‘전통브랜드’ 개조승격", "‘새 브랜드’ 육성장대", "새 동력에너지 육성장대"]) {
    assert.ok((await plan("세편의 큰 문장")).includes(member), member);
  }
  assert.match(await plan("5개 시범"), /announced 5, followed by 4/);

  const timeline = await reader.open("?view=timeline&lang=en");
  const times = (await rows(timeline)).map(({ cells }) => cells[0]);
  assert.ok(times.includes("2020-08-13"));
  for (const resolved of ["2021-01 – 2021-06", "2021-01 – 2021-07", "2021-01 – 2021-09"]) {
    assert.ok(times.some((time) => time.startsWith(resolved) && time.includes("inferred")), `${resolved} is told as resolved`);
  }

  const comparison = await reader.open("?city=siping&view=compare&with=shenyang&lang=ko-CN");
  const heads = await comparison.main.locator("table thead tr").allInnerTexts();
  assert.ok(heads.length > 1 && heads.every((head) => /사평\s+심양/.test(head)), "사평 stands beside 심양");
}
