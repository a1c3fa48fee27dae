import type { Breakage } from "./breakages.ts";

const container = (title: string, change: Pick<Breakage, "file" | "replace" | "by">): Breakage => ({
  project: "unit",
  test: "test/contract/container.test.ts",
  title,
  ...change,
});

/** The image, and the two services that are composed of it. */
export const containerBreakages: readonly Breakage[] = [
  container("is written as the language of images wants it", {
    file: "Dockerfile",
    replace: "EXPOSE 4000",
    by: "EXPOSED 4000",
  }),
  container("is made from one fixed release of Node.js, the one that everything is tested with", {
    file: "Dockerfile",
    replace: "FROM node:24.21.0-bookworm-slim AS build",
    by: "FROM node:latest AS build",
  }),
  container("copies what is there, and of what another stage made only what the server runs", {
    file: ".dockerignore",
    replace: "!tsconfig.json\n",
    by: "",
  }),
  container("runs as nobody of privilege, holds no secret, and says when it may be asked", {
    file: "Dockerfile",
    replace: "USER node\n",
    by: "",
  }),
  container("take every secret from outside, without a default", {
    file: "compose.yaml",
    replace: "LIANOU_MASTER_KEY: ${LIANOU_MASTER_KEY:?is missing in .env}",
    by: "LIANOU_MASTER_KEY: ${LIANOU_MASTER_KEY:-AAAA}",
  }),
  container("tell the platform nothing that it does not read", {
    file: "compose.yaml",
    replace: "TRUSTED_PROXIES: ",
    by: "TRUSTED_PROXY: ",
  }),
  container("keep data in volumes that are declared, files that are there, and the port on this machine", {
    file: "compose.yaml",
    replace: '"127.0.0.1:4000:4000"',
    by: '"4000:4000"',
  }),
  container("make every role of the platform, with rights to nothing but its own database", {
    file: "deploy/roles.sh",
    replace: "create role lianou_anonymous nologin;\n",
    by: "",
  }),
];
