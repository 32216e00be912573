// npm start: a real VS Code with the extension in it, served to the browser. PORT=8080 asks for a certain port.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { windowAddress } from "./workbench/address.ts";
import { startServer } from "./workbench/server.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const examples = path.join(root, "examples");

const server = await startServer({ extensions: [root], port: Number(process.env.PORT ?? 0) });
const address = windowAddress(server.port, { folder: examples, file: path.join(examples, "line-anomaly.md") });

console.log(`
Design Doc runs in VS Code. Open this address in a browser:

  ${address}

Then try this:
  - Click on the checklist in the activity bar, and on one of its items.
  - Rest the mouse on a calculation: the hover shows its result, step by step.
  - Delete a paragraph and see what is missing now; Ctrl+. inserts the section.
  - Press F1 and run "Design Doc: New…".

Ctrl+C ends it.`);

let asked = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
await server.ended;
if (!asked) throw new Error(`VS Code's server ended by itself:\n${server.log()}`);

async function stop(): Promise<void> {
  asked = true;
  await server.stop();
  process.exit();
}
