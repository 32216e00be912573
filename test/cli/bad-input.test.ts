/** Files, folders and pipes as nobody wants them: told in a sentence, with exit code 2, and nothing hangs or is half-written. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { call } from "./call.ts";

const wrong = "# Sizing\n\nOne hop: 2 × 3 ms = 60 ms.\n";

describe("bad input on the command line", () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "design-doc-bad-"));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  const at = (name: string) => path.join(folder, name);
  function file(name: string, content: string): string {
    fs.mkdirSync(path.dirname(at(name)), { recursive: true });
    fs.writeFileSync(at(name), content);
    return at(name);
  }

  /** What stands where a file is expected → how it comes there, and what is said. */
  const unreadable: readonly [name: string, make: (place: string) => unknown, said: RegExp][] = [
    ["no file", () => undefined, /cannot read .*x\.md: there is no such file/],
    ["a link that leads nowhere", (place) => fs.symlinkSync("nowhere.md", place), /x\.md: there is no such file/],
    ["a link to itself", (place) => fs.symlinkSync("x.md", place), /x\.md: its links lead in a circle/],
    ["a pipe that nobody writes to", (place) => execFileSync("mkfifo", [place]), /x\.md: it is no file but a pipe/],
    ["a binary file", (place) => fs.writeFileSync(place, "a\0b"), /x\.md is a binary file/],
    ["a name that is too long", () => undefined, /the name is too long/],
  ];
  for (const [what, make, said] of unreadable) {
    it(`${what} is told, and the others are judged`, function () {
      if (process.platform === "win32") this.skip();
      const place = at(what.startsWith("a name") ? `${"x".repeat(300)}.md` : "x.md");
      make(place);
      for (const command of ["lint", "fix"]) {
        const { code, out, err } = call(command, place, file("good.md", wrong));
        assert.equal(code, 2);
        assert.match(err, said);
        assert.equal(err.trim().split("\n").length, 1, err);
        assert.match(out, /good\.md/);
      }
    });
  }

  it("a socket is told", (done) => {
    if (process.platform === "win32") return done();
    const server = net.createServer().listen(at("x.md"), () => {
      const { code, err } = call("lint", at("x.md"));
      server.close();
      assert.equal(code, 2);
      assert.match(err, /cannot read .*x\.md: it is no file that can be read\./);
      done();
    });
  });

  it("in a folder, what is no file is passed over", function () {
    if (process.platform === "win32") this.skip();
    fs.symlinkSync("nowhere.md", at("link.md"));
    execFileSync("mkfifo", [at("pipe.md")]);
    file("folder.md/inside.md", "# T\n");
    assert.deepEqual(call("lint", folder), { code: 0, out: "No findings in 1 file.\n", err: "" });
  });

  describe("a file that changes while it is read", () => {
    const { readFileSync } = fs;
    afterEach(() => {
      fs.readFileSync = readFileSync;
    });

    /** Behind the back of whoever reads, somebody appends a line, this many times. */
    function appendWhileReading(place: string, times: number): void {
      let left = times;
      fs.readFileSync = ((...given: Parameters<typeof readFileSync>) => {
        const content = readFileSync(...given);
        if (typeof given[0] === "number" && left-- > 0) fs.appendFileSync(place, "One more line.\n");
        return content;
      }) as typeof readFileSync;
    }

    it("is read again", () => {
      const place = file("x.md", wrong);
      appendWhileReading(place, 1);
      assert.deepEqual(call("fix", "--diff", place).out.match(/^ One more line\.$/gm)?.length, 1);
    });

    it("and goes on changing, is told", () => {
      const place = file("x.md", wrong);
      appendWhileReading(place, 2);
      const { code, err } = call("lint", place, file("good.md", "# T\n"));
      assert.deepEqual(
        [code, err],
        [2, `design-doc: ${place} changes while it is read; run again when it is written.\n`],
      );
    });

    it("between reading and repairing it, is left as it is", () => {
      const place = file("x.md", wrong);
      const { closeSync } = fs;
      fs.closeSync = (descriptor) => {
        fs.closeSync = closeSync;
        closeSync(descriptor);
        fs.appendFileSync(place, "One more line.\n");
      };
      const { code, err } = call("fix", place);
      assert.deepEqual(
        [code, err],
        [2, `design-doc: ${place} has changed meanwhile and is left as it is; run fix again.\n`],
      );
      assert.equal(fs.readFileSync(place, "utf8"), `${wrong}One more line.\n`);
    });
  });

  /** Where a report cannot go, whatever writes it. */
  const targets: readonly [name: string, make: () => string, said: RegExp][] = [
    ["a folder", () => folder, /cannot write .*: it is a folder\./],
    ["a folder that is not there", () => at("no/report"), /cannot write .*: there is no such file or folder\./],
    ["below a file", () => path.join(file("f", ""), "report"), /cannot write .*: a part of the path is no folder\./],
  ];
  for (const [what, make, said] of targets) {
    for (const option of ["--output", "--write-baseline"]) {
      it(`${option} to ${what} is told before anything is judged`, () => {
        const { code, out, err } = call("lint", option, make(), file("x.md", wrong));
        assert.deepEqual([code, out], [2, ""]);
        assert.match(err, said);
      });
    }
  }

  it("--output goes where a link leads, and into what is no file", function () {
    if (process.platform === "win32") this.skip();
    file("real.json", "old");
    fs.symlinkSync("real.json", at("link.json"));
    call("lint", "--json", "--output", at("link.json"), file("x.md", wrong));
    assert.equal(JSON.parse(fs.readFileSync(at("real.json"), "utf8")).files.length, 1);
    assert.ok(fs.lstatSync(at("link.json")).isSymbolicLink());
    assert.equal(call("lint", "--output", "/dev/null", at("x.md")).code, 1);
    assert.ok(fs.statSync("/dev/null").isCharacterDevice());
  });

  it("a cache is written over no other file", () => {
    const mine = file("mine.md", wrong);
    const { code, err } = call("lint", "--cache-location", mine, file("x.md", wrong));
    assert.equal(code, 2);
    assert.match(err, /mine\.md is no cache of design-doc/);
    assert.equal(fs.readFileSync(mine, "utf8"), wrong);
    assert.match(call("lint", "--cache-location", folder, at("x.md")).err, /cannot write .*: it is a folder/);
    assert.match(call("lint", "--cache-location", at("x.md/cache"), at("x.md")).err, /cannot write/);
  });

  it("a line of a cache that is cut off is judged again", () => {
    const place = file("x.md", wrong);
    const cache = at("cache");
    const first = call("lint", "--cache-location", cache, place);
    fs.truncateSync(cache, fs.statSync(cache).size - 20);
    assert.deepEqual(call("lint", "--cache-location", cache, place), first);
  });
});
