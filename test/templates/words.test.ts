import assert from "node:assert/strict";
import { fold, separator } from "../../src/core/templates/words.ts";

describe("the characters of words", () => {
  it("are letters, numbers and marks, and nothing else", () => {
    for (let code = 0; code < 0x10000; code++) {
      const isWord = /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code));
      assert.equal(fold(code) !== separator, isWord, `U+${code.toString(16)}`);
    }
  });
});
