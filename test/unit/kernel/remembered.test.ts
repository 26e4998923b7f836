import { describe, expect, it } from "vitest";
import { remembered } from "../../../src/kernel/remembered.ts";

describe("a remembered function", () => {
  it("makes an answer once, and again after it kept as many as it may", () => {
    const made: string[] = [];
    const upper = remembered(2, (key: string) => {
      made.push(key);
      return key.toUpperCase();
    });
    expect(["a", "a", "b", "c", "a"].map(upper)).toEqual(["A", "A", "B", "C", "A"]);
    expect(made).toEqual(["a", "b", "c", "a"]);
  });
});
