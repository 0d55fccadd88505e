import { Loader } from "@mantine/core";
import { type RefObject, useEffect, useState } from "react";
import type { Failure } from "../../shared/failure.ts";
import type { Report } from "../../shared/report/report.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import { signOffWords } from "../../shared/words/sign-off-screen.ts";
import { reportPayload, useBridge } from "../bridge/bridge-context.tsx";
import { useSettings } from "../shell/settings-context.tsx";

/** The page as an export writes it, in a frame of its own that runs nothing; printing prints this page. */
export function PagePreview(props: {
  readonly report: Report;
  readonly frame: RefObject<HTMLIFrameElement | null>;
  /** The page is there and can be printed. */
  readonly onReady?: () => void;
}) {
  const { report, onReady } = props;
  const bridge = useBridge();
  const { say, language } = useSettings();
  const [page, setPage] = useState<{ readonly html: string } | { readonly failure: Failure }>();
  useEffect(() => {
    let current = true;
    void bridge.call("export.preview", { report: reportPayload(report) }).then((made) => {
      if (current) setPage(made.ok ? made.value : { failure: made.failure });
    });
    return () => {
      current = false;
    };
  }, [bridge, report]);
  return (
    <section className="sign-off-preview" aria-label={say(signOffWords.preview)} aria-busy={page === undefined}>
      {page === undefined ? (
        <p className="quiet">
          <Loader size="xs" /> {say(signOffWords.previewBusy)}
        </p>
      ) : "failure" in page ? (
        <p role="alert">{formatFailure(page.failure, language)}</p>
      ) : (
        <iframe
          ref={props.frame}
          title={say(signOffWords.preview)}
          srcDoc={page.html}
          {...(onReady && { onLoad: onReady })}
          // No script of it runs; that its print dialog may open is all.
          sandbox="allow-same-origin allow-modals"
        />
      )}
    </section>
  );
}
