import type { EventEmitter } from "node:events";

interface PoolClient extends EventEmitter {
  release(destroy?: boolean): void;
}

/**
 * Gives back clients that end while they are checked out. After PostgreSQL restarts, the query builder under the
 * ORM never releases such a client, and a pool that has lost all of its places hangs for good.
 */
export function guardPool(pool: EventEmitter): void {
  const watching = new WeakMap<PoolClient, () => void>();
  pool.on("acquire", (client: PoolClient) => {
    const onEnd = () => client.release(true);
    watching.set(client, onEnd);
    client.once("end", onEnd);
  });
  pool.on("release", (_error: unknown, client: PoolClient) => {
    const onEnd = watching.get(client);
    if (onEnd) client.off("end", onEnd);
    watching.delete(client);
  });
}
