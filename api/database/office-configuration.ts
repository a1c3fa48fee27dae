import { readFileSync } from "node:fs";
import { ConfigurationError } from "./configuration-error.ts";

/** Sign-in by an office's own provider of OpenID Connect. */
export interface OfficeConfiguration {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client, which proves itself by PKCE alone. */
  readonly clientSecret: string | null;
  /** What the button on the sign-in page is called. */
  readonly label: string;
  /** The claim that names the person for good. */
  readonly claim: string;
  /** Values of `acr` or `amr` by which the provider says that it asked for a second factor. */
  readonly secondFactor: readonly string[];
  /** Where browsers reach this platform, without a slash at the end: the provider sends them back there. */
  readonly publicUrl: string;
}

/** Anybody may give these a value, or another person gets them later: no account is found by them. */
const CHANGEABLE = [
  "email",
  "name",
  "nickname",
  "given_name",
  "family_name",
  "preferred_username",
  "phone_number",
];
const LOOPBACK = new Set(["127.0.0.1", "[::1]", "localhost"]);

/** Null where no provider is set. */
export function readOffice(env: NodeJS.ProcessEnv): OfficeConfiguration | null {
  const issuer = env["LIANOU_OIDC_ISSUER"];
  if (!issuer) return null;
  const claim = env["LIANOU_OIDC_CLAIM"] || "sub";
  if (CHANGEABLE.includes(claim)) {
    throw new ConfigurationError(
      "LIANOU_OIDC_CLAIM 应为不会变更、不会转给他人的标识，不能用邮箱、姓名或电话。LIANOU_OIDC_CLAIM must name a claim that stays with one person; e-mail, name and phone do not.",
    );
  }
  return {
    issuer: readHttps("LIANOU_OIDC_ISSUER", issuer),
    clientId: required("LIANOU_OIDC_CLIENT_ID", env),
    clientSecret: readSecret(env),
    label: env["LIANOU_OIDC_LABEL"] || "单位统一登录",
    claim,
    secondFactor: (env["LIANOU_OIDC_SECOND_FACTOR"] ?? "mfa")
      .split(",")
      .map((value) => value.trim())
      .filter(Boolean),
    publicUrl: readHttps("LIANOU_PUBLIC_URL", required("LIANOU_PUBLIC_URL", env)).replace(/\/$/, ""),
  };
}

function required(name: string, env: NodeJS.ProcessEnv): string {
  const text = env[name];
  if (text) return text;
  throw new ConfigurationError(
    `设置了 LIANOU_OIDC_ISSUER，还需要 ${name}。${name} is needed beside LIANOU_OIDC_ISSUER.`,
  );
}

/** Codes and tokens travel over it, so plain http is for this machine alone. */
function readHttps(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && (url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.has(url.hostname))))
    return text;
  throw new ConfigurationError(`${name} 应为 https 地址。${name} must be an https address.`);
}

function readSecret(env: NodeJS.ProcessEnv): string | null {
  const file = env["LIANOU_OIDC_CLIENT_SECRET_FILE"];
  if (!file) return env["LIANOU_OIDC_CLIENT_SECRET"] || null;
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    throw new ConfigurationError(
      "读不到 LIANOU_OIDC_CLIENT_SECRET_FILE 指定的文件。The file of LIANOU_OIDC_CLIENT_SECRET_FILE cannot be read.",
    );
  }
}
