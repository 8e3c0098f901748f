import { everyChangeIsTold } from "../browser/quotes.mjs";

export default (reader) => everyChangeIsTold(reader, "2022-09-22-shenyang");
