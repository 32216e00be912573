import assert from "node:assert/strict";
import { pageOf } from "../../src/core/language/index.ts";
import { rules } from "../../src/core/rules/index.ts";
import { missingItem } from "../../src/core/rules/missing-item.ts";
import { builtinTemplates } from "../../src/core/templates/index.ts";

describe("pageOf", () => {
  const sections = builtinTemplates.flatMap(({ steps }) => steps.flatMap((step) => step.sections));
  const items = sections.flatMap((section) => section.items);

  it("has a page with a title for every code that a diagnostic can have", () => {
    const codes = [...rules.filter((rule) => rule !== missingItem), ...sections, ...items].map(({ id }) => id);
    assert.deepEqual(
      codes.filter((code) => !pageOf(code)?.startsWith("# ")),
      [],
    );
  });

  it("has none for any other code", () => {
    for (const code of ["missing-item", "no-such-code", "", "__proto__"]) assert.equal(pageOf(code), undefined);
  });

  it("says what counts as an answer in words, not in patterns", () => {
    const pages = items.map(({ id }) => pageOf(id)?.split("## ")[1] ?? "");
    assert.deepEqual(
      pages.filter((page) => /^- *$|[$#*]\w|\(\?|\|/m.test(page.replaceAll(/\*[^*\n]+\*/g, ""))),
      [],
    );
  });

  it("tells how to mark an item as not applicable, and how to switch it off", () => {
    const page = pageOf("error-priority") ?? "";
    assert.ok(page.includes("<!-- design-doc: na error-priority -- the reason -->"));
    assert.ok(page.includes("<!-- design-doc-disable-file error-priority -- the reason -->"));
  });
});
