/** What is wrong with something a user wrote, as a value. Functions return problems beside their result; they never throw. */

import type { Edit } from "./edit.ts";
import type { Span } from "./span.ts";

export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly span: Span;
  /** One sentence that says what to write instead. */
  readonly message: string;
  readonly repair?: Edit;
}
