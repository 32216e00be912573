/** The file that `design-doc` runs. */

import "./engine.ts";
import { program } from "./load.ts";

export { bytecodeFile, script } from "./load.ts";

program.main();
// All is written. To take the engine apart would take its time.
process.exit();
