import { Loader } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Failure } from "../../shared/failure.ts";
import type { Report } from "../../shared/report/report.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import { printSentences, printWords } from "../../shared/words/print.ts";
import { signOffWords } from "../../shared/words/sign-off-screen.ts";
import { reportPayload, useBridge } from "../bridge/bridge-context.tsx";
import { useSettings } from "../shell/settings-context.tsx";

/** A page of a PDF: its height for a width of 1, and how it is drawn `width` pixels wide. */
interface PrintedPage {
  readonly height: number;
  readonly draw: (canvas: HTMLCanvasElement, width: number) => Promise<void>;
}

/** The pages as the printer gets them, each on a sheet of its own, drawn when it comes into sight. */
export function PrintedPages({ report }: { readonly report: Report }) {
  const bridge = useBridge();
  const { say, language } = useSettings();
  const [made, setMade] = useState<{ readonly pages: readonly PrintedPage[] } | { readonly failure: Failure }>();
  useEffect(() => {
    let current = true;
    let leave = (): void => undefined;
    const make = async (): Promise<void> => {
      const printed = await bridge.call("export.pages", { report: reportPayload(report) });
      if (!current) return;
      if (!printed.ok) return setMade({ failure: printed.failure });
      const opened = await openPages(printed.value.pdf);
      leave = opened.leave;
      if (current) setMade({ pages: opened.pages });
      else leave();
    };
    void make();
    return () => {
      current = false;
      leave();
    };
  }, [bridge, report]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keys
    <section
      className="printed-pages"
      aria-label={say(signOffWords.preview)}
      aria-busy={made === undefined}
      tabIndex={0}
    >
      {made === undefined ? (
        <p className="quiet" role="status">
          <Loader size="xs" /> {say(signOffWords.previewBusy)}
        </p>
      ) : "failure" in made ? (
        <p role="alert">
          {formatFailure(made.failure, language)} {say(printWords.withoutPages)}
        </p>
      ) : (
        made.pages.map((page, place) => (
          <Sheet
            key={place}
            page={page}
            name={printSentences.page[language]({ page: place + 1, pages: made.pages.length })}
          />
        ))
      )}
    </section>
  );
}

function Sheet({ page, name }: { readonly page: PrintedPage; readonly name: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const sheet = canvas.current;
    if (sheet === null) return undefined;
    const watch = new IntersectionObserver(([seen]) => {
      if (seen?.isIntersecting !== true) return;
      watch.disconnect();
      void page.draw(sheet, sheet.clientWidth * window.devicePixelRatio);
    });
    watch.observe(sheet);
    return () => watch.disconnect();
  }, [page]);
  return (
    <figure className="printed-sheet">
      <canvas ref={canvas} role="img" aria-label={name} style={{ aspectRatio: `1 / ${page.height}` }} />
      <figcaption className="quiet">{name}</figcaption>
    </figure>
  );
}

/** Opens a PDF of ours. What draws it is loaded only here; it reads the bytes that it is given and nothing else. */
async function openPages(pdf: string): Promise<{ readonly pages: readonly PrintedPage[]; readonly leave: () => void }> {
  const { getDocument } = await import("unpdf/pdfjs");
  const task = getDocument({
    data: Uint8Array.from(atob(pdf), (sign) => sign.charCodeAt(0)),
    // Letters are drawn from their outlines: the page's policy lets no typeface in but its own.
    disableFontFace: true,
    enableXfa: false,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  const document = await task.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({
      height: height / width,
      draw: async (canvas, wanted) => {
        const viewport = page.getViewport({ scale: wanted / width });
        canvas.width = Math.round(viewport.width);
        canvas.height = Math.round(viewport.height);
        await page.render({ canvas, viewport }).promise;
      },
    });
  }
  return { pages, leave: () => void task.destroy() };
}
