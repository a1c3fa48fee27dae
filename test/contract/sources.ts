import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

export interface Source {
  /** From the root, with forward slashes: `api/kernel/clock.ts`. */
  readonly path: string;
  readonly text: string;
  /** What it imports: a path from the root for our own files, the specifier itself for a package. */
  readonly imports: readonly string[];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^"'`;]*?\bfrom\s*["']([^"']+)["']|(?:^|\n)\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;

/** Every TypeScript file below a folder, with what it imports. */
export function sourcesOf(folder: string): Source[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/(^|\/)(node_modules|dist)\//.test(file))
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, "/")))
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(root, file), "utf8");
      const specifiers = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
      return { path: file, text, imports: specifiers.map((specifier) => resolve(file, specifier)) };
    });
}

const resolve = (file: string, specifier: string) =>
  specifier.startsWith(".") ? path.posix.join(path.posix.dirname(file), specifier) : specifier;

export const isOurs = (imported: string) => /^(schema|api|admin|test)\//.test(imported);

/** `@scope/name/file` is of the package `@scope/name`. */
export const packageOf = (imported: string) =>
  imported
    .split("/")
    .slice(0, imported.startsWith("@") ? 2 : 1)
    .join("/");
