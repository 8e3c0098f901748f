import assert from "node:assert/strict";
import { openArticles } from "../browser/views.mjs";

/** An article that names no number, no plan, no day and no place. */
const TEXT = `봄을 맞는 마음

길가의 나무들이 푸른 잎을 내밀었다. 아이들은 웃으며 뛰놀고 어른들은 걸음을 멈추고 바라본다. 따스한 바람이 불어오자 꽃잎이 흩날렸다.

할머니는 손녀의 손을 잡고 천천히 걸었다. 오래된 이야기를 들려주는 목소리가 정답다. 모두가 이 계절을 반긴다.
`;

const SAID = {
  figures: /no figure/i,
  plans: /No plan/i,
  timeline: /no date/i,
  map: /No place/i,
  compare: /nothing to compare/i,
  relations: /Nothing in these results/i,
};

export default async function (reader) {
  for (const [view, said] of Object.entries(SAID)) {
    const site = await reader.open(`?view=${view}&lang=en`);
    await openArticles(site, [{ id: "spring", text: TEXT }]);
    await site.main.getByText(said).waitFor();
    await site.main.locator(".survey-nothing").getByRole("link", { name: "Articles", exact: true }).click();
    await site.expectResults(1, `${view}: the way out leads to the list`);
  }
}
