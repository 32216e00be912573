/** A team's own templates: which hold for a document, and what is told of broken ones. */

import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { loadTeamTemplates, type TeamFile, templateById, templatesFor } from "../../src/core/templates/index.ts";

const file = (path: string, text: string): TeamFile => ({ path, text });
const small = (id: string, more = "") =>
  `id: ${id}\n${more}title: ${id}\nsteps: [{ id: s, title: S, items: [{ id: i, question: Q?, evidence: [{ list: 1 }] }] }]\n`;

/** Each file's problems, the place in its text before each. */
function problemsOf(files: readonly TeamFile[]): string[] {
  return loadTeamTemplates(files).flatMap(({ text, problems }) =>
    problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`),
  );
}

describe("a team's templates", () => {
  const loaded = loadTeamTemplates([
    file("/w/.design-doc/templates/plain.yaml", small("plain")),
    file(
      "/w/.design-doc/templates/short.yaml",
      "id: short\nextends: eight-step\ntitle: Short\ndrop: [scaling, deployment]\n",
    ),
    file("/w/ads/.design-doc/templates/plain.yml", small("plain", "summary: Of ads\n")),
    file("/w/maps/.design-doc/templates/maps.yaml", small("maps")),
  ]);
  const idsFor = (path: string) => templatesFor(path, loaded).map(({ id, summary }) => id + (summary ? "!" : ""));

  it("hold below the folder they stand in, the nearest first", () => {
    assert.deepEqual(idsFor("/w/a.md"), ["plain", "short!"]);
    assert.deepEqual(idsFor("/w/ads/deep/a.md"), ["plain!", "plain", "short!"]);
    assert.deepEqual(idsFor("/w/maps/a.md"), ["maps", "plain", "short!"]);
    assert.deepEqual(idsFor("/elsewhere/a.md"), []);
    assert.deepEqual(idsFor("/wide/a.md"), []);
  });

  it("come before the built-in ones", () => {
    const [own] = loadTeamTemplates([
      file("/w/.design-doc/templates/e.yaml", "id: eight-step\nextends: eight-step\nversion: 3\ndrop: [scaling]\n"),
    ]);
    assert.deepEqual(own?.problems, []);
    assert.equal(own?.template?.steps.length, 7);
    assert.equal(templateById("eight-step@1", own?.template ? [own.template] : [])?.version, 3);
    assert.equal(templateById("eight-step")?.steps.length, 8);
  });

  it("may extend each other in any order, and those of a folder above", () => {
    const files = [
      file("/w/x/.design-doc/templates/z.yaml", "id: z\nextends: a\ntitle: Z\nrename: { s: T }\n"),
      file("/w/.design-doc/templates/a.yaml", "id: a\nextends: b\ntitle: A\n"),
      file("/w/.design-doc/templates/b.yaml", small("b")),
    ];
    const [z] = loadTeamTemplates(files);
    assert.deepEqual(problemsOf(files), []);
    assert.equal(z?.template?.steps[0]?.title, "T");
  });

  it("tell a circle once for each way into it, and the rest keeps working", () => {
    const files = [
      file("/w/.design-doc/templates/a.yaml", "id: a\nextends: b\n"),
      file("/w/.design-doc/templates/b.yaml", "id: b\nextends: a\n"),
      file("/w/.design-doc/templates/c.yaml", small("c")),
    ];
    assert.deepEqual(problemsOf(files), [
      "b: “b” cannot be extended as long as its own file is broken.",
      "a: “a” extends “b” extends “a”, without an end; let one of them extend a built-in template.",
    ]);
    assert.deepEqual(
      loadTeamTemplates(files).flatMap(({ template }) => template?.id ?? []),
      ["c"],
    );
  });

  it("tell an id that another file of the folder has", () => {
    const files = ["a", "b"].map((name) => file(`/w/.design-doc/templates/${name}.yaml`, small("same")));
    assert.deepEqual(problemsOf(files), ["same: a.yaml has the id “same” too and is used; choose another id here."]);
  });

  it("say what could be meant by a base that does not exist", () => {
    const files = [file("/w/.design-doc/templates/a.yaml", "id: a\nextends: eigth-step\n")];
    assert.deepEqual(problemsOf(files), ["eigth-step: There is no template “eigth-step”. Did you mean eight-step?"]);
  });

  it("never fail, however they extend each other", () => {
    const ids = fc.constantFrom("a", "b", "c", "d", "eight-step");
    const folder = fc.constantFrom("/w/", "/w/x/", "/w/x/y/");
    const text = fc.oneof(
      fc.tuple(ids, ids).map(([id, base]) => `id: ${id}\nextends: ${base}\n`),
      ids.map((id) => small(id)),
      fc.string(),
    );
    const files = fc
      .array(fc.tuple(folder, text), { maxLength: 8 })
      .map((all) => all.map(([place, written], index) => file(`${place}.design-doc/templates/${index}.yaml`, written)));
    fc.assert(
      fc.property(files, (all) => {
        for (const { template, problems } of loadTeamTemplates(all)) assert.ok(template || problems.length > 0);
      }),
      { numRuns: 60 },
    );
  });

  it("load a long chain of bases, or say that it is too long", () => {
    const chain = Array.from({ length: 200 }, (_, n) =>
      file(`/w/.design-doc/templates/t${n}.yaml`, n === 199 ? small("t199") : `id: t${n}\nextends: t${n + 1}\n`),
    );
    const problems = loadTeamTemplates(chain).flatMap((one) => one.problems);
    assert.match(problems.at(-1)?.message ?? "", /More than 20 templates extend each other|cannot be extended/);
  });
});
