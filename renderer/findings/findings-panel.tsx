import "./findings.css";
import { Chip } from "@mantine/core";
import {
  IconChevronDown,
  IconChevronUp,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
} from "@tabler/icons-react";
import {
  memo,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { Finding } from "../../shared/catalogue/finding.ts";
import type { CellId } from "../../shared/forms/form.ts";
import { findingPartWords, findingsPanelSentences, findingsPanelWords } from "../../shared/words/findings-panel.ts";
import { Mark } from "../parts/mark.tsx";
import type { RemarkPlace } from "../../shared/sign-off/remarks.ts";
import type { ReportSession } from "../session/report-session.ts";
import { useReading } from "../session/use-session.ts";
import { ActionButton } from "../actions/action-button.tsx";
import { editingActions } from "../actions/editing.ts";
import { viewActions } from "../actions/view.ts";
import { librarySentences } from "../../shared/words/screens.ts";
import { useFolding } from "../parts/use-folding.ts";
import { useSettings } from "../shell/settings-context.tsx";
import { FindingCard } from "./finding-card.tsx";
import { RemarkList } from "./remark-list.tsx";
import { cutParts, findingsOf, passes, type SeverityFilter } from "./finding-list.ts";

const filters: readonly SeverityFilter[] = ["all", "errors", "warnings", "hints", "explained"];

/** How many cards the list begins with, and by how many it grows: thousands at once would stop the window for seconds. */
const cardsAtATime = 60;

/** A list that grows as somebody comes to its end, by scrolling or by the button that stands there. */
function useGrowingList() {
  const [most, setMost] = useState(cardsAtATime);
  const showMore = useCallback((): void => setMost((shown) => shown + cardsAtATime), []);
  const end = useCallback(
    (button: HTMLButtonElement | null) => {
      if (button === null) return;
      const watch = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && showMore());
      watch.observe(button);
      return () => watch.disconnect();
    },
    [showMore],
  );
  const reach = useCallback((count: number): void => setMost((shown) => Math.max(shown, count)), []);
  return { most, showMore, reach, end };
}

/** A cell that somebody wants to see the findings of. */
interface CellAsked {
  readonly cell: CellId;
}

/** Goes to the first card about the cell that is asked for, once for every asking, as soon as the cards are shown. */
function useAskedCard(list: RefObject<HTMLElement | null>, asked: CellAsked | undefined, folded: boolean): void {
  const answered = useRef<CellAsked>(undefined);
  useEffect(() => {
    if (asked === undefined || folded || answered.current === asked) return;
    answered.current = asked;
    list.current?.querySelector<HTMLElement>(`[data-cells~="${asked.cell}"] .finding-jump`)?.focus();
  }, [list, asked, folded]);
}

/** The table that somebody is filling in, and what is missing: its sums are looked at when it is full, or left. */
function Waiting({ session }: { readonly session: ReportSession }) {
  const { say, language } = useSettings();
  const table = useReading(session, session.inWork);
  const blank = useReading(session, session.blankInWork);
  if (table === undefined || blank === 0) return null;
  return (
    <p className="findings-waiting">
      <Mark tone="progress" word={say(findingsPanelWords.filling)} />
      <span>{findingsPanelSentences.waiting[language]({ part: say(findingPartWords[table]), blank })}</span>
    </p>
  );
}

/** Everything that the checks found, part by part; a choice shows one severity only. */
export function FindingsPanel(props: {
  readonly session: ReportSession;
  readonly readOnly: boolean;
  /** The cell whose first finding somebody asks for; every asking is an object of its own. */
  readonly asked: CellAsked | undefined;
  readonly onJump: (finding: Finding) => void;
  readonly onCell: (cell: CellId) => void;
  readonly onRemark: (place: RemarkPlace) => void;
  /** Shows the register, at the rows of a figure. */
  readonly onCounted: (cell: CellId | undefined) => void;
  /** What stands beside the title: the way to what was compared without a finding. */
  readonly more?: ReactNode;
  /** What stands under the list. */
  readonly children?: ReactNode;
}) {
  const { session } = props;
  const folded = useFolding().findings;
  const { say, language } = useSettings();
  const { most, showMore, reach, end } = useGrowingList();
  const [filter, setFilter] = useState<SeverityFilter>("all");
  const read = useMemo(() => findingsOf(session), [session]);
  const found = useSyncExternalStore(session.subscribe, read);
  const filling = useReading(session, () => session.blankInWork() > 0);
  const [heard, setHeard] = useState<CellAsked>();
  if (props.asked !== heard) {
    setHeard(props.asked);
    setFilter("all");
    reach(1 + found.findIndex(({ finding }) => finding.cells.some((cell) => cell === props.asked?.cell)));
  }
  const list = useRef<HTMLDivElement>(null);
  useAskedCard(list, props.asked, folded);
  const shown = found.filter(({ finding }) => passes(finding, filter));
  const counts = filters.map((kind) => found.filter(({ finding }) => passes(finding, kind)).length);

  if (folded) return <FoldedFindings errors={counts[1] ?? 0} warnings={counts[2] ?? 0} />;
  return (
    <aside className="findings" aria-labelledby="findings-title">
      <PanelHead more={props.more} />
      <FilterChips filter={filter} counts={counts} onFilter={setFilter} />
      <div ref={list} className="findings-list">
        <RemarkList session={session} readOnly={props.readOnly} onJump={props.onRemark} />
        <Waiting session={session} />
        {found.length === 0 && !filling && (
          <div className="findings-clean">
            <strong>{say(findingsPanelWords.clean)}</strong>
            <p className="quiet">{say(findingsPanelWords.cleanText)}</p>
          </div>
        )}
        {found.length > 0 && shown.length === 0 && <p className="quiet">{say(findingsPanelWords.noneOfKind)}</p>}
        {cutParts(shown, most).map(({ part, count: all, cards }) => {
          return (
            <section key={part} aria-label={say(findingPartWords[part])}>
              <h3>
                {say(findingPartWords[part])} <span className="figures">{all}</span>
              </h3>
              <ul>
                {cards.map(({ key, finding }) => (
                  <FindingCard
                    key={key}
                    finding={finding}
                    session={session}
                    readOnly={props.readOnly}
                    onJump={props.onJump}
                    onCell={props.onCell}
                    onCounted={props.onCounted}
                  />
                ))}
              </ul>
            </section>
          );
        })}
        {shown.length > most && (
          <button ref={end} type="button" className="findings-more" onClick={showMore}>
            {findingsPanelSentences.more[language]({ count: shown.length - most })}
          </button>
        )}
      </div>
      {props.children}
    </aside>
  );
}

/** The title, and the ways through the list. */
const PanelHead = memo(function PanelHead({ more }: { readonly more: ReactNode }) {
  const { say } = useSettings();
  return (
    <div className="findings-head">
      <h2 id="findings-title">{say(findingsPanelWords.title)}</h2>
      <span className="bar-space" />
      {more}
      <ActionButton action={viewActions.foldFindings} icon={<IconLayoutSidebarRightCollapse size={16} aria-hidden />} />
      <ActionButton action={editingActions.previousFinding} icon={<IconChevronUp size={16} aria-hidden />} />
      <ActionButton action={editingActions.nextFinding} icon={<IconChevronDown size={16} aria-hidden />} />
    </div>
  );
});

interface FilterChipsProps {
  readonly filter: SeverityFilter;
  /** How many findings each of the filters would show. */
  readonly counts: readonly number[];
  readonly onFilter: (filter: SeverityFilter) => void;
}

/** The choice of a severity, for those that there are. */
const FilterChips = memo(
  function FilterChips({ filter, counts, onFilter }: FilterChipsProps) {
    const { say } = useSettings();
    return (
      <div className="findings-filter" role="group" aria-label={say(findingsPanelWords.filter)}>
        <Chip.Group value={filter} onChange={(chosen) => onFilter(filters.find((each) => each === chosen) ?? "all")}>
          {filters.map(
            (kind, place) =>
              (kind === "all" || kind === filter || (counts[place] ?? 0) > 0) && (
                <Chip key={kind} value={kind} size="xs" radius="sm" icon={null}>
                  {say(findingsPanelWords[kind])} {counts[place]}
                </Chip>
              ),
          )}
        </Chip.Group>
      </div>
    );
  },
  (a, b) => a.filter === b.filter && a.onFilter === b.onFilter && a.counts.join() === b.counts.join(),
);

/** The panel folded: how much there is to look at, and the way back. */
function FoldedFindings({ errors, warnings }: { readonly errors: number; readonly warnings: number }) {
  const { say, language } = useSettings();
  return (
    <aside className="findings" aria-label={say(findingsPanelWords.title)} data-folded>
      <ActionButton action={viewActions.foldFindings} icon={<IconLayoutSidebarRightExpand size={16} aria-hidden />} />
      {errors > 0 && <Mark tone="error" word={librarySentences.errors[language]({ count: errors })} />}
      {warnings > 0 && <Mark tone="warning" word={librarySentences.warnings[language]({ count: warnings })} />}
    </aside>
  );
}
