import { everyViewPassesAxe } from "../browser/views.mjs";

export default (reader) => everyViewPassesAxe(reader, { colorScheme: "dark" });
