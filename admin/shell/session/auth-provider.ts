import type { AuthProvider } from "react-admin";
import { isApiError } from "../api-error.ts";
import { permissionFor } from "../resource-definition.ts";
import {
  type Credentials,
  currentSession,
  ensureSession,
  forgetSession,
  has,
  signIn,
  signOut,
} from "./session.ts";

export const createAuthProvider = (): AuthProvider => ({
  async login(credentials: Credentials) {
    const { samePerson } = await signIn(credentials);
    // The page where somebody else's session ended may be one that this person cannot open.
    return samePerson ? undefined : { redirectTo: "/" };
  },

  async logout() {
    await signOut();
  },

  async checkAuth() {
    if (!(await ensureSession())) throw { message: false };
  },

  async checkError(error: unknown) {
    if (isApiError(error, "UNAUTHENTICATED")) {
      forgetSession();
      throw error;
    }
  },

  async getIdentity() {
    const session = await ensureSession();
    if (!session) throw new Error("Nobody is signed in");
    return { id: session.user.id, fullName: session.user.displayName };
  },

  async getPermissions() {
    return (await ensureSession())?.permissions ?? [];
  },

  /** Deny by default: what a resource does not declare, nobody may open. */
  async canAccess({ resource, action }) {
    await ensureSession();
    const permission = permissionFor(resource, action);
    return currentSession() !== null && permission !== undefined && has(permission);
  },
});
