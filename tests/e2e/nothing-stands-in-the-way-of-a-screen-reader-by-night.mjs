import { everyPagePassesAxe } from "../browser/axe.mjs";

export default (reader) => everyPagePassesAxe(reader, "dark");
