import assert from "node:assert/strict";
import fc from "fast-check";
import { compileGlob, globProblem } from "../../src/core/config/glob.ts";

/** Glob → paths that fit, and paths that do not. */
const cases: Record<string, [fits: string[], not: string[]]> = {
  "*.md": [
    ["a.md", ".md"],
    ["a/b.md", "a.mdx", "amd"],
  ],
  "**/*.md": [["a.md", "a/b.md", "a/b/c.md"], ["a.txt"]],
  "docs/**": [
    ["docs/a", "docs/a/b.md"],
    ["docs", "other/docs/a"],
  ],
  "docs/**/spec.md": [
    ["docs/spec.md", "docs/a/spec.md", "docs/a/b/spec.md"],
    ["docs/myspec.md", "spec.md"],
  ],
  "**": [["a", "a/b"], []],
  "a**b": [["ab", "axxb"], ["a/b"]],
  "?.md": [
    ["a.md", "ж.md", "😀.md"],
    ["ab.md", "/.md"],
  ],
  "{docs,notes}/*.{md,markdown}": [
    ["docs/a.md", "notes/b.markdown"],
    ["docs.md", "{docs,notes}/a.md"],
  ],
  "{a,{b,c}}/x": [["a/x", "b/x", "c/x"], ["d/x"]],
  "{**/,}x": [["x", "a/x", "a/b/x"], ["ax"]],
  "{,a}b": [["b", "ab"], ["aab"]],
  "a.b+(c)": [["a.b+(c)"], ["aXb+(c)", "a.bb(c)"]],
};

describe("compileGlob", () => {
  for (const [glob, [fits, not]] of Object.entries(cases)) {
    it(glob, () => {
      assert.equal(globProblem(glob), undefined);
      const matches = compileGlob(glob);
      assert.deepEqual([...fits, ...not].filter(matches), fits);
    });
  }

  it("agrees with a slow matcher that tries everything", () => {
    const piece = fc.constantFrom("a", "b", "/", "*", "**", "?", "{a,b}", "{a,*}", "{b/**,a}", "**/", "/**/");
    const glob = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));
    const path = fc.string({ unit: fc.constantFrom("a", "b", "/"), maxLength: 7 });
    fc.assert(
      fc.property(glob, fc.array(path, { minLength: 8, maxLength: 8 }), (written, paths) => {
        const matches = compileGlob(written);
        for (const one of paths) assert.equal(matches(one), isMatch(written, one), `${written} and ${one}`);
      }),
      { numRuns: 300 },
    );
  });

  it("does not blow up on globs that backtracking matchers fail on", () => {
    assert.equal(compileGlob(`${"*a".repeat(100)}b`)("a".repeat(5_000)), false);
    assert.equal(compileGlob("{a,b,c,d,e,f,g,h}".repeat(20))("a".repeat(20)), true);
    assert.equal(compileGlob(`${"**/".repeat(100)}x`)("a/".repeat(1_000)), false);
  });
});

describe("globProblem", () => {
  const problems: Record<string, RegExp> = {
    "": /not empty/,
    "docs\\*.md": /has \/ between folders/,
    "/docs/*.md": /leave out the \//,
    "./docs/*.md": /leave out the \//,
    "../docs/*.md": /has no “\.\.”/,
    "docs/": /write docs\/\*\* for all below it/,
    "[ab].md": /write \{a,b\} for a choice/,
    "{a,b": /a \{ without its \}/,
    "a}": /a \} without its \{/,
    [`${"a".repeat(500)}`]: /not longer than/,
  };
  for (const [glob, said] of Object.entries(problems)) {
    it(`tells of ${JSON.stringify(glob.slice(0, 20))}`, () => assert.match(globProblem(glob) ?? "nothing", said));
  }
});

/** Writes out every choice, then tries every way to match. */
function isMatch(glob: string, path: string): boolean {
  return writtenOut(markStars(glob)).some((one) => tryAll(one, path));
}

/** Stars over folders become `>` before a separator and `+` at an end, so that choices can be written out first. */
function markStars(glob: string): string {
  return glob.replace(/(?<![^/{,])\*\*\//g, ">").replace(/(?<![^/{,>])\*\*(?![^},])/g, "+");
}

function writtenOut(glob: string): string[] {
  const choice = /\{([^{}]*)\}/.exec(glob);
  if (!choice) return [glob];
  const [whole, inside = ""] = choice;
  return inside.split(",").flatMap((one) => writtenOut(glob.replace(whole, () => one)));
}

function tryAll(glob: string, path: string): boolean {
  if (glob === "") return path === "";
  const rest = glob.slice(1);
  const places = Array.from({ length: path.length + 1 }, (_, at) => at);
  if (glob[0] === "+") return places.some((at) => tryAll(rest, path.slice(at)));
  if (glob[0] === ">")
    return tryAll(rest, path) || places.some((at) => path[at] === "/" && tryAll(rest, path.slice(at + 1)));
  if (glob[0] === "*") return places.some((at) => !path.slice(0, at).includes("/") && tryAll(rest, path.slice(at)));
  if (path === "" || (glob[0] === "?" ? path[0] === "/" : path[0] !== glob[0])) return false;
  return tryAll(rest, path.slice(1));
}
