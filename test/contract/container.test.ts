import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { roleStatements } from "../../api/database/roles.ts";
import { sourcesOf } from "./sources.ts";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const dockerfile = read("Dockerfile");
const compose = parse(read("compose.yaml")) as {
  services: Record<
    string,
    { environment: Record<string, string>; volumes: string[]; ports?: string[]; image: string } & Record<
      string,
      unknown
    >
  >;
  volumes: Record<string, unknown>;
};
/** Instructions in their order, with what continues on the next line. */
const instructions = dockerfile
  .replace(/\\\n\s*/g, "")
  .split("\n")
  .filter((line) => /^[A-Z]+ /.test(line));
const lastStage = instructions.slice(instructions.findLastIndex((line) => line.startsWith("FROM ")));
const nodeVersion = JSON.parse(read("package.json")).dependencies.node as string;

describe("The image", () => {
  it("is written as the language of images wants it", () => {
    expect(validate(dockerfile).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual(
      [],
    );
  });

  it("is made from one fixed release of Node.js, the one that everything is tested with", () => {
    const bases = instructions.filter((line) => line.startsWith("FROM ")).map((line) => line.split(" ")[1]);
    expect(new Set(bases)).toEqual(new Set([`node:${nodeVersion}-bookworm-slim`]));
    expect(instructions.filter((line) => line.startsWith("ADD "))).toEqual([]);
  });

  it("copies what is there, and of what another stage made only what the server runs", () => {
    const copied = instructions.filter((line) => line.startsWith("COPY ") && !line.includes("--from="));
    const files = copied.flatMap((line) => line.split(" ").slice(1, -1));
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
    const ignored = read(".dockerignore").split("\n");
    expect(ignored[1]).toBe("*");
    expect(files.filter((file) => !ignored.includes(`!${file.split("/")[0]}`))).toEqual([]);
    const run = lastStage.filter((line) => line.startsWith("COPY "));
    expect(run.map((line) => line.split(" ").at(-2))).toEqual([
      "package.json",
      "/app/node_modules",
      "/app/build",
      "/app/admin/dist",
    ]);
  });

  it("runs as nobody of privilege, holds no secret, and says when it may be asked", () => {
    const user = lastStage.indexOf("USER node");
    expect(user).toBeGreaterThan(0);
    expect(lastStage.slice(user).filter((line) => /^(RUN|COPY|USER root)/.test(line))).toEqual([]);
    expect(dockerfile).not.toMatch(/PASSWORD|SECRET|MASTER_KEY|postgres:\/\//);
    expect(lastStage.find((line) => line.startsWith("HEALTHCHECK "))).toContain("/readyz");
    expect(lastStage.at(-1)).toBe(
      'CMD ["node", "--enable-source-maps", "--disable-warning=ExperimentalWarning", "build/api/main.js"]',
    );
  });
});

describe("The two services of the composition", () => {
  const { database, platform } = compose.services as Record<
    "database" | "platform",
    (typeof compose.services)[string]
  >;

  it("take every secret from outside, without a default", () => {
    const given = Object.values(compose.services).flatMap(({ environment }) => Object.entries(environment));
    const secret = given.filter(([name]) => /PASSWORD|KEY|URL/.test(name));
    expect(secret.length).toBeGreaterThan(4);
    for (const [name, value] of secret) {
      expect(value, name).toMatch(/\$\{LIANOU_\w+:\?[^}]+\}/);
      expect(value.replace(/\$\{[^}]+\}/g, ""), name).not.toMatch(/:[^/@]+@/);
    }
  });

  it("tell the platform nothing that it does not read", () => {
    const text = sourcesOf("api")
      .map((source) => source.text)
      .join("\n");
    const names = Object.keys(platform.environment);
    expect(names.filter((name) => !text.includes(`"${name}"`))).toEqual([]);
  });

  it("keep data in volumes that are declared, files that are there, and the port on this machine", () => {
    const mounts = [...database.volumes, ...platform.volumes].map((mount) => mount.split(":")[0]!);
    for (const mount of mounts)
      expect(
        mount.startsWith("./") ? existsSync(path.join(root, mount)) : mount in compose.volumes,
        mount,
      ).toBe(true);
    expect(platform.ports).toEqual(["127.0.0.1:4000:4000"]);
    expect(database.ports).toBeUndefined();
    for (const { image } of Object.values(compose.services)) expect(image).toMatch(/:\d+\.\d+/);
  });

  it("make every role of the platform, with rights to nothing but its own database", () => {
    const script = read("deploy/roles.sh");
    expect(statSync(path.join(root, "deploy/roles.sh")).mode & 0o111).toBeGreaterThan(0);
    execFileSync("sh", ["-n", path.join(root, "deploy/roles.sh")]);
    const roles = roleStatements.join("\n").match(/create role (lianou_\w+)/g)!;
    expect(roles.length).toBeGreaterThan(5);
    expect(roles.filter((role) => !script.includes(`${role} nologin`))).toEqual([]);
    expect(script).not.toMatch(/superuser login|bypassrls/i);
    const readme = read("README.md");
    const granted = script
      .match(/^(grant|revoke) .*$/gm)!
      .map((line) => line.replace(':"database"', "lianou"));
    expect(granted.filter((line) => !readme.includes(line))).toEqual([]);
  });
});
