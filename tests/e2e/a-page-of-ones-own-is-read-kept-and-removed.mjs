import assert from "node:assert/strict";
import { violations } from "../browser/axe.mjs";

const TITLE = "도문시, 통상구 물류단지 건설에 박차";
const PAGE = `${TITLE}
발표시간: 2023-05-11 09:20  래원: 길림신문  기자: 최명호

도문시는 올해 통상구 물류단지에 12.6억원을 투자해 창고와 랭동시설을 건설하고있다.

시정부 책임자는 “두만강지역 개발을 위해 물류비용을 15% 낮추겠다.”고 말했다.

단지가 완공되면 년간 화물처리량이 80만톤에 달하게 된다.
`;

export default async function (reader) {
  const site = await reader.open("?lang=en");
  const n = await site.count();
  await put(site, "아무 말");
  await site.main.getByText("This could not be read as an article.").waitFor();

  await site.main.locator(".own-page-field").fill(PAGE);
  await site.main.getByRole("button", { name: "Read", exact: true }).click();
  await site.main.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  const link = new URL(site.page.url());
  assert.match(link.searchParams.get("a"), /^my-[0-9a-f]{8}$/);
  await site.main.getByText("An article of your own, in this browser only.").waitFor();
  assert.ok(await site.main.locator("[data-span]").filter({ hasText: "12.6억원" }).count(), "its figures are marked");

  await site.page.reload();
  await reader.untilReady(site.page);
  await site.main.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  assert.deepEqual(await violations(site.page), []);
  await site.main.getByRole("link", { name: /All results/ }).first().click();
  await site.expectResults(n + 1, "it is found with the others");
  await site.page.getByRole("combobox").fill("12.6억원");
  await site.expectResults(1, "its words are found");
  assert.deepEqual(await site.titles(), [TITLE]);

  const other = await reader.open(`?a=${link.searchParams.get("a")}&lang=en`);
  await other.main.getByText(/only in the browser where it was pasted/).waitFor();

  const again = await reader.open("?lang=en");
  await put(again, PAGE.normalize("NFD"));
  await again.page.waitForURL((url) => url.searchParams.get("a") === link.searchParams.get("a"));

  await site.page.goto(link.href);
  await reader.untilReady(site.page);
  await site.main.getByRole("button", { name: "Remove" }).click();
  await site.expectResults(n, "it is gone");
  await site.page.reload();
  await reader.untilReady(site.page);
  await site.expectResults(n, "for good");
}

/** Puts a text into the field for a page of one's own and has it read. */
async function put(site, text) {
  await site.openWayIn();
  await site.main.locator(".own-page-field").fill(text);
  await site.main.getByRole("button", { name: "Read", exact: true }).click();
}
