// A Chromium from the npm registry for Linux on x64. It brings its own libraries and fonts, so a bare Debian runs it.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";
import { ensureInstalled } from "./install.mjs";

/** How to start a browser. */
export interface BrowserProgram {
  executablePath: string;
  env?: Record<string, string>;
}

const home = fileURLToPath(new URL("../chromium", import.meta.url));
const modules = path.join(home, "node_modules");
const parts = path.join(modules, "@sparticuz", "chromium", "bin");
const unpacked = path.join(modules, ".unpacked");

/** Installs and unpacks it the first time. */
export async function npmChromium(): Promise<BrowserProgram> {
  ensureInstalled(home, "a browser to test in");
  if (!fs.existsSync(unpacked)) await unpack();
  return {
    executablePath: path.join(unpacked, "chromium"),
    env: {
      LD_LIBRARY_PATH: [path.join(unpacked, "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
      FONTCONFIG_FILE: path.join(unpacked, "our-fonts.conf"),
    },
  };
}

/** Unpacks beside the final place and renames, so nobody ever sees half a browser. */
async function unpack(): Promise<void> {
  const folder = fs.mkdtempSync(`${unpacked}-`);
  await decompress("chromium.br", path.join(folder, "chromium"), 0o755);
  for (const archive of ["al2023", "fonts", "swiftshader"]) await extract(archive, folder);
  fs.writeFileSync(path.join(folder, "our-fonts.conf"), fontConfiguration());
  try {
    fs.renameSync(folder, unpacked);
  } catch (error) {
    fs.rmSync(folder, { recursive: true, force: true });
    // Another run may have been faster.
    if (!fs.existsSync(unpacked)) throw error;
  }
}

async function extract(archive: string, folder: string): Promise<void> {
  const tar = path.join(folder, `${archive}.tar`);
  await decompress(`${archive}.tar.br`, tar, 0o644);
  const { status, stderr } = spawnSync("tar", ["-xf", tar, "-C", folder]);
  if (status !== 0) throw new Error(`tar failed on ${tar}: ${stderr}`);
  fs.rmSync(tar);
}

async function decompress(part: string, target: string, mode: number): Promise<void> {
  const source = fs.createReadStream(path.join(parts, part));
  await pipeline(source, zlib.createBrotliDecompress(), fs.createWriteStream(target, { mode }));
}

/**
 * Without any font this Chromium aborts, and the configuration it brings looks for them in /tmp only. Only our own
 * fonts are named, so that screenshots are alike on every machine.
 */
function fontConfiguration(): string {
  const prefer = (family: string, font: string): string =>
    `  <alias><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    `  <dir>${path.join(unpacked, "fonts")}</dir>`,
    `  <dir>${path.join(modules, "dejavu-fonts-ttf", "ttf")}</dir>`,
    `  <cachedir>${path.join(unpacked, "font-cache")}</cachedir>`,
    prefer("monospace", "DejaVu Sans Mono"),
    prefer("sans-serif", "Open Sans"),
    prefer("system-ui", "Open Sans"),
    "</fontconfig>",
    "",
  ].join("\n");
}
