import { PHONE } from "../browser/reader.mjs";
import { everyViewPassesAxe } from "../browser/views.mjs";

export default (reader) => everyViewPassesAxe(reader, { ...PHONE, colorScheme: "light" });
