import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;
let port: number;
const sockets: Socket[] = [];

beforeAll(async () => {
  test = await openTestPlatform();
  port = Number(new URL(await test.app.listen({ port: 0, host: "127.0.0.1" })).port);
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});
afterAll(() => test.close());

const body = JSON.stringify({ query: "{ __typename }" });
const head = (length = body.length) =>
  `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;

async function open(): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  sockets.push(socket);
  socket.on("error", () => {});
  await once(socket, "connect");
  return socket;
}

/** A whole request of somebody who waits for it. */
async function ask(): Promise<{ status: number; took: number }> {
  const since = performance.now();
  const headers = { "content-type": "application/json", connection: "close" };
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: "POST", headers, body });
  await response.text();
  return { status: response.status, took: performance.now() - since };
}

const isAnswered = async () => {
  const { status, took } = await ask();
  expect(status).toBe(200);
  expect(took).toBeLessThan(2_000);
};

describe("the server is there for others", () => {
  it("while a thousand connections stand open and say nothing, and each of them may still ask", async () => {
    const opened = await Promise.all(Array.from({ length: 1_000 }, open));
    await isAnswered();
    const answers = await Promise.all(
      opened.map(async (socket) => {
        socket.write(head() + body);
        const [chunk] = (await once(socket, "data")) as [Buffer];
        return chunk.toString().slice(0, 15);
      }),
    );
    expect(new Set(answers)).toEqual(new Set(["HTTP/1.1 200 OK"]));
  });

  it("while clients send a byte at a time, and those get their answer too", async () => {
    const slow = await Promise.all(Array.from({ length: 50 }, open));
    const text = head() + body;
    const answers = slow.map(async (socket) => ((await once(socket, "data")) as [Buffer])[0].toString());
    for (let at = 0; at < text.length; at += 12) {
      for (const socket of slow) socket.write(text.slice(at, at + 12));
      if (at % 60 === 0) await isAnswered();
      await sleep(2);
    }
    for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^HTTP\/1\.1 200/);
  });

  it("after clients hung up in the middle of a header, of a body, and before the answer", async () => {
    const before = test.log.length;
    for (const said of [head().slice(0, 40), head() + body.slice(0, 5), head() + body]) {
      const gone = await Promise.all(Array.from({ length: 100 }, open));
      for (const socket of gone) {
        socket.write(said);
        socket.destroy();
      }
      await isAnswered();
    }
    expect(test.log.slice(before).filter((line) => !line.includes('"code":"OK"'))).toEqual([]);
  });

  it("after a client spoke no HTTP", async () => {
    const socket = await open();
    socket.write("\u0016\u0003\u0001 hello\r\n\r\n");
    const [chunk] = (await once(socket, "data")) as [Buffer];
    expect(chunk.toString()).toMatch(/^HTTP\/1\.1 400/);
    await isAnswered();
  });
});
