import { everyLinkOpensItsSentence } from "../browser/quotes.mjs";

export default (reader) => everyLinkOpensItsSentence(reader, {});
