import { isIP } from "node:net";
import path from "node:path";
import { ConfigurationError } from "./configuration-error.ts";
import { type OfficeConfiguration, readOffice } from "./office-configuration.ts";

export { ConfigurationError };

/** Where and how this process runs, read once from the environment. */
export interface Configuration {
  readonly port: number;
  readonly host: string;
  /** PostgreSQL for requests; absent means the embedded database under `dataDir`. */
  readonly databaseUrl: string | null;
  /** PostgreSQL for migrations, under a role that owns the tables. */
  readonly migrationUrl: string | null;
  readonly dataDir: string;
  /** A demonstration: invented data, listed accounts, fixed tokens, a cookie that may travel over plain http. */
  readonly demo: boolean;
  readonly production: boolean;
  readonly poolSize: number;
  /** Addresses or ranges of the proxies in front, whose word on where a request came from is taken; null: nobody's. */
  readonly trustedProxies: string | null;
  /** Whether posts that see clear values or move money need a second factor. */
  readonly secondFactor: "required" | "optional";
  /** How many requests a minute an API token may make of this process. */
  readonly tokenRate: number;
  /** How many requests a minute an address may make of the public endpoint of this process. */
  readonly publicRate: number;
  /** Who shows it may read /metrics; null: programs on the same machine alone. */
  readonly metricsToken: string | null;
  /** With less room than this on the disk of `dataDir` a process says that it is not ready. */
  readonly diskReserveBytes: number;
  /** The provider by which an office signs its people in; null where there is none. */
  readonly office: OfficeConfiguration | null;
}

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

export function readConfiguration(env: NodeJS.ProcessEnv = process.env): Configuration {
  const host = env["HOST"] ?? "127.0.0.1";
  const production = env["NODE_ENV"] === "production";
  const databaseUrl = readUrl("DATABASE_URL", env);
  const demo = env["LIANOU_DEMO"] ? env["LIANOU_DEMO"] !== "0" : !databaseUrl && !production;
  if (demo && (production || !LOOPBACK.has(host)) && env["LIANOU_FORCE_DEMO"] !== "1") {
    throw new ConfigurationError(
      "演示数据和固定令牌不能用于生产环境或对外地址。The demo is refused in production and on an address that is not loopback (LIANOU_FORCE_DEMO=1 overrides).",
    );
  }
  if (production && !databaseUrl) {
    throw new ConfigurationError(
      "正式环境必须使用 PostgreSQL：请设置 DATABASE_URL。内嵌数据库只用于演示，断电会丢数据。A production deployment needs PostgreSQL; set DATABASE_URL.",
    );
  }
  return {
    port: readPort(env["PORT"]),
    host,
    databaseUrl,
    migrationUrl: readUrl("DATABASE_MIGRATION_URL", env) ?? databaseUrl,
    dataDir: path.resolve(env["DATA_DIR"] || "data"),
    demo,
    production,
    poolSize: readPoolSize(env["DATABASE_POOL_SIZE"]),
    tokenRate: readRate("LIANOU_TOKEN_RATE", env),
    publicRate: readRate("LIANOU_PUBLIC_RATE", env),
    trustedProxies: readProxies(env["TRUSTED_PROXIES"]),
    secondFactor: readSecondFactor(env["LIANOU_SECOND_FACTOR"], demo),
    metricsToken: readMetricsToken(env["LIANOU_METRICS_TOKEN"]),
    diskReserveBytes: readDiskReserve(env["LIANOU_DISK_RESERVE_MB"]),
    office: readOffice(env),
  };
}

/** The sentence repeats nothing of the URL, which holds a password. */
function readUrl(name: string, env: NodeJS.ProcessEnv): string | null {
  const text = env[name];
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return text;
  throw new ConfigurationError(
    `${name} 应写成 postgres://账号:密码@主机:端口/数据库。${name} must read postgres://account:password@host:port/database.`,
  );
}

function readSecondFactor(text: string | undefined, demo: boolean): "required" | "optional" {
  if (!text) return demo ? "optional" : "required";
  if (text === "required" || text === "optional") return text;
  throw new ConfigurationError(
    "LIANOU_SECOND_FACTOR 应为 required 或 optional。LIANOU_SECOND_FACTOR must be required or optional.",
  );
}

function readMetricsToken(text: string | undefined): string | null {
  if (!text) return null;
  if (/^[\w-]{20,200}$/.test(text)) return text;
  throw new ConfigurationError(
    "LIANOU_METRICS_TOKEN 应为 20 到 200 个字母、数字、下划线或连字符。LIANOU_METRICS_TOKEN must be 20 to 200 letters, digits, underscores or hyphens.",
  );
}

function readRate(name: string, env: NodeJS.ProcessEnv): number {
  const rate = Number(env[name] || 600);
  if (Number.isInteger(rate) && rate >= 1 && rate <= 1_000_000) return rate;
  throw new ConfigurationError(
    `${name} 应为 1 到 1000000 的整数。${name} must be an integer from 1 to 1000000.`,
  );
}

function readDiskReserve(text: string | undefined): number {
  const megabytes = Number(text || 256);
  if (Number.isInteger(megabytes) && megabytes >= 1 && megabytes <= 1_000_000) return megabytes * 1024 * 1024;
  throw new ConfigurationError(
    "LIANOU_DISK_RESERVE_MB 应为 1 到 1000000 的整数。LIANOU_DISK_RESERVE_MB must be an integer from 1 to 1000000.",
  );
}

function readPoolSize(text: string | undefined): number {
  const size = Number(text || 10);
  if (!Number.isInteger(size) || size < 1 || size > 1000) {
    throw new ConfigurationError(
      "DATABASE_POOL_SIZE 应为 1 到 1000 的整数。DATABASE_POOL_SIZE must be an integer from 1 to 1000.",
    );
  }
  return size;
}

function readPort(text: string | undefined): number {
  const port = Number(text || 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigurationError("PORT 应为 0 到 65535 的整数。PORT must be an integer from 0 to 65535.");
  }
  return port;
}

function readProxies(text: string | undefined): string | null {
  if (!text) return null;
  const isProxy = (part: string) => {
    if (["loopback", "linklocal", "uniquelocal"].includes(part.trim())) return true;
    const [address = "", range, ...more] = part.trim().split("/");
    const bits = isIP(address) === 6 ? 128 : 32;
    return (
      isIP(address) > 0 &&
      more.length === 0 &&
      (range === undefined || (/^\d{1,3}$/.test(range) && Number(range) <= bits))
    );
  };
  if (text.split(",").every(isProxy)) return text;
  throw new ConfigurationError(
    "TRUSTED_PROXIES 应写成以逗号分隔的地址或网段，例如 127.0.0.1,10.0.0.0/8。TRUSTED_PROXIES must list addresses or ranges, such as 127.0.0.1,10.0.0.0/8.",
  );
}
