/** The file that a helping thread runs. The engine has been tuned by then. */

import { program } from "./load.ts";

program.help();
