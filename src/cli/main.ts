/** The command line from source, as tests call it; start.ts is that of the bundled program. */

import { main } from "./program.ts";

main();
