import { looksAtEveryPage } from "./looking.ts";

looksAtEveryPage("ar");
