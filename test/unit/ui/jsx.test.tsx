import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markup } from "../../../src/ui/jsx/jsx-runtime.ts";

const Shout = ({ text, children }: { text: string; children?: unknown }) => (
  <b title={text}>
    {text}
    {children as string}
  </b>
);

describe("markup", () => {
  it("escapes every text and attribute, and never what is written already", () => {
    expect(String(<Shout text={`"a" & <b>'`}>{<i>1 &lt; 2</i>}</Shout>)).toBe(
      '<b title="&quot;a&quot; &amp; &lt;b&gt;&#39;">&quot;a&quot; &amp; &lt;b&gt;&#39;<i>1 &lt; 2</i></b>',
    );
    expect(String(<p>{markup("<br/>")}</p>)).toBe("<p><br/></p>");
  });

  it("lets no text break out, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const html = String(<b title={text}>{text}</b>);
        expect(html.match(/</g)?.length).toBe(2);
        expect(html.slice('<b title="'.length, html.indexOf('">'))).not.toContain('"');
      }),
    );
  });

  it("trusts no object that only says that it is written", () => {
    const forged = { isEscaped: true, toString: () => "<script>" } as unknown as string;
    expect(String(<p>{forged}</p>)).toBe("<p>&lt;script&gt;</p>");
  });

  it("leaves out what is not there, and writes switches and empty elements", () => {
    expect(
      String(
        <>
          {false}
          {null}
          {undefined}
          {0}
          {["a", <b>b</b>]}
          <input required disabled={false} value={undefined} aria-invalid={false} />
        </>,
      ),
    ).toBe('0a<b>b</b><input required="" aria-invalid="false"/>');
  });
});
