import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { zipped } from "../../../reports/kit/zip.ts";
import { bytesOf, unzipped } from "./package-parts.ts";

async function* pieces(count: number): AsyncGenerator<string> {
  for (let at = 0; at < count; at++) yield `<row r="${at}">é ${"x".repeat(at % 97)}</row>`;
}

const entries = () => [
  { path: "[Content_Types].xml", text: "<Types/>" },
  { path: "xl/données.xml", text: pieces(5000) },
  { path: "empty.xml", text: "" },
];

test("what goes in comes out, whole texts and streamed ones", async () => {
  const files = unzipped(await bytesOf(zipped(entries())));
  let streamed = "";
  for await (const piece of pieces(5000)) streamed += piece;
  expect([...files.keys()]).toEqual(["[Content_Types].xml", "xl/données.xml", "empty.xml"]);
  expect(files.get("xl/données.xml")).toBe(streamed);
  expect(files.get("empty.xml")).toBe("");
});

test("the same entries give the same bytes", async () => {
  const [one, two] = [await bytesOf(zipped(entries())), await bytesOf(zipped(entries()))];
  expect(Buffer.compare(one, two)).toBe(0);
});

test("sizes and checksum follow the data", async () => {
  const bytes = await bytesOf(zipped([{ path: "a", text: "abc" }]));
  const view = new DataView(bytes.buffer);
  const descriptor = bytes.length - 22 - 47 - 16;
  expect(view.getUint32(descriptor, true)).toBe(0x08074b50);
  expect(view.getUint32(descriptor + 4, true)).toBe(crc32("abc"));
  expect(view.getUint32(descriptor + 12, true)).toBe(3);
});

test("an error in a stream of rows errors the file", async () => {
  const failing = async function* () {
    yield "<a>";
    throw new Error("the database went away");
  };
  await expect(bytesOf(zipped([{ path: "a", text: failing() }]))).rejects.toThrow("the database went away");
});

test("a reader that leaves stops the rows", async () => {
  let isClosed = false;
  const endless = async function* () {
    try {
      for (;;) yield "x".repeat(100_000);
    } finally {
      isClosed = true;
    }
  };
  const reader = zipped([{ path: "a", text: endless() }]).getReader();
  await reader.read();
  await reader.read();
  await reader.cancel();
  await expect.poll(() => isClosed).toBe(true);
});
