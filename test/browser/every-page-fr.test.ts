import { looksAtEveryPage } from "./looking.ts";

looksAtEveryPage("fr");
