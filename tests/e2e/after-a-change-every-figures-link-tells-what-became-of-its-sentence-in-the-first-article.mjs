import { everyChangeIsTold } from "../browser/quotes.mjs";

export default (reader) => everyChangeIsTold(reader, "2021-11-23-siping");
