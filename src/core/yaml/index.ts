/** The YAML room's public face: reading what is written, and finding one's way in what is being written. */

export { type Cursor, cursorAt, type YamlPath } from "./cursor.ts";
export { keysBelow } from "./keys-below.ts";
export { isList, isMapping, propertiesOf, type Schema, schemasAt, valuesOf } from "./schema.ts";
