// In place of VS Code's native module, which copies by cloning blocks where the file system can.
import { promises } from "node:fs";

export const copyFile = (source, target) => promises.copyFile(source, target);

export const isCloneSupported = async () => false;
