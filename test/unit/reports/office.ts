import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const OFFICE = "soffice";
const PDF_READER = "pdftotext";

const found = (command: string): boolean => spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;

/** Debian's libreoffice-calc; without it the tests that need it are skipped. */
export const hasOffice = found(OFFICE);
/** poppler-utils, to read pages of a PDF. */
export const hasPoppler = found(PDF_READER);

export interface Office {
  /** Files by name, converted all at once: `{ "fr.xlsx": … }` to `pdf` gives `{ "fr.pdf": … }`. */
  readonly converted: (files: Readonly<Record<string, Uint8Array>>, to: "pdf" | "xlsx") => Record<string, Uint8Array>;
  /** The text of each page of a PDF, as laid out. */
  readonly pages: (pdf: Uint8Array) => string[];
  readonly close: () => void;
}

/** LibreOffice without a window, with a profile of its own. */
export function office(): Office {
  const home = mkdtempSync(join(tmpdir(), "mizan-office-"));
  let runs = 0;
  return {
    converted: (files, to) => {
      const out = join(home, `out${runs++}`);
      const paths = Object.entries(files).map(([name, bytes]) => {
        const path = join(home, name);
        writeFileSync(path, bytes);
        return path;
      });
      const profile = `-env:UserInstallation=file://${home}/profile`;
      execFileSync(OFFICE, [profile, "--headless", "--convert-to", to, "--outdir", out, ...paths], {
        stdio: "ignore",
        timeout: 280_000,
      });
      return Object.fromEntries(
        Object.keys(files).map((name) => {
          const made = name.replace(/\.\w+$/, `.${to}`);
          const path = join(out, made);
          if (!existsSync(path)) throw new Error(`LibreOffice did not convert ${name}`);
          return [made, new Uint8Array(readFileSync(path))];
        }),
      );
    },
    pages: (pdf) => {
      const path = join(home, "pages.pdf");
      writeFileSync(path, pdf);
      const text = execFileSync(PDF_READER, ["-layout", path, "-"], { encoding: "utf8" });
      return text.split("\f").slice(0, -1);
    },
    close: () => rmSync(home, { recursive: true, force: true }),
  };
}
