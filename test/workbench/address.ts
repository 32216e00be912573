// The address of a workbench window: what to open in it travels in the query.
import path from "node:path";

/** What a window shows and loads. All paths are absolute. */
export interface WindowContent {
  folder?: string | undefined;
  file?: string | undefined;
  /** Folders of extensions under development. */
  extensions?: string[] | undefined;
  /** The module with the tests to run in the extension host. */
  tests?: string | undefined;
}

/** The address to open in a browser. */
export function windowAddress(port: number, { folder, file, extensions = [], tests }: WindowContent): string {
  const remote = (target: string): string => `vscode-remote://127.0.0.1:${port}${uriPath(target)}`;
  const payload = [
    ["skipWelcome", "true"],
    ["skipReleaseNotes", "true"],
    ...extensions.map((extension) => ["extensionDevelopmentPath", remote(extension)]),
    ...(tests ? [["extensionTestsPath", remote(tests)]] : []),
    ...(file ? [["openFile", remote(file)]] : []),
  ];
  const address = new URL(`http://127.0.0.1:${port}/`);
  if (folder) address.searchParams.set("folder", uriPath(folder, String));
  // An empty window has to be asked for, or the server opens the last folder again.
  else address.searchParams.set("ew", "true");
  address.searchParams.set("payload", JSON.stringify(payload));
  return address.href;
}

function uriPath(file: string, encode: (segment: string) => string = encodeURIComponent): string {
  const segments = path.resolve(file).split(path.sep).map(encode);
  return path.sep === "/" ? segments.join("/") : `/${segments.join("/")}`;
}
