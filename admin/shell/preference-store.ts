import type { Store } from "react-admin";

const prefix = "lianou.";
const persisted = /^(sidebar\.open|density|preferences\..+)$/;

/**
 * The store of react-admin, which by itself would keep filters and selections in localStorage and lose every
 * preference at sign-out. Here only the named preferences reach localStorage and survive sign-out; the rest,
 * filters above all, lives in memory and is gone with the page.
 */
export const preferenceStore: Store = createPreferenceStore();

function createPreferenceStore(): Store {
  const memory = new Map<string, unknown>();
  const subscribers = new Map<string, Set<(value: unknown) => void>>();
  const publish = (key: string, value: unknown) => {
    for (const callback of subscribers.get(key) ?? []) callback(value);
  };
  const remove = (key: string) => {
    if (!memory.delete(key)) return;
    if (persisted.test(key)) writeStorage(key, undefined);
    publish(key, undefined);
  };
  return {
    setup() {
      for (const [key, value] of readStorage()) memory.set(key, value);
    },
    teardown() {
      subscribers.clear();
    },
    getItem: <T>(key: string, defaultValue?: T) =>
      memory.has(key) ? (memory.get(key) as T) : (defaultValue as T | undefined),
    setItem(key, value) {
      memory.set(key, value);
      if (persisted.test(key)) writeStorage(key, value);
      publish(key, value);
    },
    removeItem: remove,
    removeItems(keyPrefix) {
      for (const key of [...memory.keys()]) if (key.startsWith(keyPrefix)) remove(key);
    },
    reset() {
      for (const key of [...memory.keys()]) if (!persisted.test(key)) remove(key);
    },
    subscribe(key, callback) {
      const set = subscribers.get(key) ?? new Set();
      subscribers.set(key, set.add(callback));
      return () => set.delete(callback);
    },
    listItems: (keyPrefix = "") =>
      Object.fromEntries([...memory].filter(([key]) => key.startsWith(keyPrefix))),
  };
}

function readStorage(): [string, unknown][] {
  const found: [string, unknown][] = [];
  try {
    for (let index = 0; index < localStorage.length; index++) {
      const name = localStorage.key(index);
      const key = name?.startsWith(prefix) ? name.slice(prefix.length) : "";
      if (name && persisted.test(key)) found.push([key, JSON.parse(localStorage.getItem(name) ?? "null")]);
    }
  } catch {
    // Storage may be switched off by policy of the workstation; the console works without preferences.
  }
  return found;
}

function writeStorage(key: string, value: unknown) {
  try {
    if (value === undefined) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // As above: a preference that cannot be kept is no reason to stop the work.
  }
}
