import { expect, it } from "vitest";
import { describeFormats } from "../unit/kernel/formats.ts";

it("runs in workerd, whose ICU is smaller than Node’s", () => {
  expect(navigator.userAgent).toBe("Cloudflare-Workers");
});

describeFormats();
