import "./handbook/handbook.css";
import { TextInput, UnstyledButton } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { cellIdOf, editions, formOf } from "../../shared/forms/registry.ts";
import { handbookOf } from "../../shared/handbook/handbook.ts";
import { handbookChapters, type HandbookPage } from "../../shared/handbook/page.ts";
import type { KeyedAction } from "../../shared/handbook/prose/program.ts";
import { rowPageId } from "../../shared/handbook/row-pages.ts";
import { createHandbookSearch } from "../../shared/handbook/search.ts";
import { chapterWords, handbookWords } from "../../shared/handbook/words.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { DialogFrame } from "../parts/dialog-frame.tsx";
import { useSettings } from "../shell/settings-context.tsx";
import { PageView } from "./handbook/page-view.tsx";

/** The handbook: contents and search at the left, a page at the right. It opens at the row or the finding that has the focus. */
export function HandbookDialog(props: { readonly keys: readonly KeyedAction[]; readonly onClose: () => void }) {
  const { say, language } = useSettings();
  const pages = useMemo(() => handbookOf(sampleReport, props.keys), [props.keys]);
  const [shown, setShown] = useState(() => pageOfFocus(document.activeElement) ?? "begin");
  const [query, setQuery] = useState("");
  const wanted = useDeferredValue(query).trim();
  // The index is made for the first search, not for opening.
  const searching = wanted !== "";
  const search = useMemo(
    () => (searching ? createHandbookSearch(pages, language) : undefined),
    [pages, language, searching],
  );
  const found = useMemo(() => search?.(wanted), [search, wanted]);
  const page = pages.find(({ id }) => id === shown) ?? pages[0];
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    top.current?.scrollTo({ top: 0 });
  }, [shown]);
  return (
    <DialogFrame size="min(1100px, 96%)" onClose={props.onClose} title={say(handbookWords.title)}>
      <div className="handbook">
        <div className="handbook-side">
          <TextInput
            data-autofocus
            leftSection={<IconSearch size={14} aria-hidden />}
            aria-label={say(handbookWords.search)}
            placeholder={say(handbookWords.search)}
            value={query}
            onChange={({ currentTarget }) => setQuery(currentTarget.value)}
            onKeyDown={({ key }) => {
              const first = found?.[0];
              if (key === "Enter" && first !== undefined) setShown(first.id);
            }}
          />
          <nav className="handbook-list" aria-label={say(handbookWords.contents)}>
            {found === undefined ? (
              handbookChapters.map((chapter) => (
                <section key={chapter}>
                  <h3>{say(chapterWords[chapter])}</h3>
                  <PageList
                    pages={pages.filter((each) => each.chapter === chapter)}
                    shown={page?.id}
                    onShow={setShown}
                  />
                </section>
              ))
            ) : (
              <PageList pages={found} shown={page?.id} onShow={setShown} />
            )}
            {found?.length === 0 && (
              <p className="quiet" role="status">
                {say(handbookWords.nothing)}
              </p>
            )}
          </nav>
        </div>
        {page !== undefined && (
          <article ref={top} className="handbook-page" aria-live="polite" tabIndex={0}>
            <PageView page={page} pages={pages} onShow={setShown} />
          </article>
        )}
      </div>
    </DialogFrame>
  );
}

function PageList(props: {
  readonly pages: readonly HandbookPage[];
  readonly shown: string | undefined;
  readonly onShow: (id: string) => void;
}) {
  const { say } = useSettings();
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <ul>
      {props.pages.map(({ id, title }) => (
        <li key={id}>
          <UnstyledButton
            {...(id === props.shown && { ref: current, "aria-current": "page" as const })}
            onClick={() => props.onShow(id)}
          >
            {say(title)}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

/** The page of the handbook about what has the focus: the row of a cell, or the check of a finding. */
function pageOfFocus(focused: Element | null): string | undefined {
  const id = cellIdOf(focused?.closest("[data-cell]")?.getAttribute("data-cell") ?? "");
  if (id !== undefined) {
    for (const edition of editions) {
      const cell = formOf(edition).cellById.get(id);
      if (cell !== undefined) return rowPageId(cell);
    }
  }
  return focused?.closest("[data-code]")?.getAttribute("data-code") ?? undefined;
}
