import "./narrative.css";
import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconSearch, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { figureSources } from "../../shared/report/narrative-text.ts";
import type { Language } from "../../shared/words/language.ts";
import { matchCount, narrativeWords, replacedCount } from "../../shared/words/narrative.ts";
import type { ReportSession } from "../session/report-session.ts";
import { useRevision } from "../session/use-session.ts";
import { useNotices } from "../shell/notices.tsx";
import { replaceMatches } from "./replace-matches.ts";
import { findInNarratives } from "./text-places.ts";
import type { TextFocus } from "./text-focus.ts";

/**
 * Finds words in all narratives: Enter and F3 go on, with Shift back; Escape closes and leaves the caret at the match. `replacing` shows what
 * comes in their place too: Enter there replaces the current match and goes on.
 */
export function FindBar({
  session,
  focus,
  language,
  replacing,
  onClose,
}: {
  readonly session: ReportSession;
  readonly focus: TextFocus;
  readonly language: Language;
  readonly replacing: boolean;
  readonly onClose: () => void;
}) {
  useRevision(session);
  const report = session.report();
  const [query, setQuery] = useState("");
  const [wanted, setWanted] = useState(0);
  const [words, setWords] = useState("");
  const notices = useNotices();
  const field = useRef<HTMLInputElement>(null);
  const replacement = useRef<HTMLInputElement>(null);

  const matches = useMemo(() => findInNarratives(report.narratives, figureSources(report), query), [report, query]);
  const place = matches.length === 0 ? 0 : wanted % matches.length;
  const current = matches[place];

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  useEffect(() => focus.highlight(matches, current), [focus, matches, current]);
  const reveal = useEffectEvent(() => current !== undefined && focus.reveal(current));
  useEffect(() => void reveal(), [query, wanted]);
  useEffect(() => () => focus.highlight([], undefined), [focus]);

  const step = (by: 1 | -1): void => setWanted((place + by + matches.length) % Math.max(1, matches.length));
  /** One match and on to the next, or all of them as one step. */
  const replace = (chosen: typeof matches): void => {
    const { edit, count, kept } = replaceMatches(report.narratives, chosen, query, words);
    if (count > 0) {
      const applied = session.apply(edit);
      if (!applied.ok) return notices.failure(applied.failure);
    }
    if (chosen.length > 1 || kept > 0) notices.tell((spoken) => replacedCount[spoken]({ count, kept }));
    if (kept > 0 && chosen.length === 1) step(1);
    else setWanted(place);
  };
  const replaceCurrent = (): void => {
    if (current !== undefined) replace([current]);
  };
  const close = (): void => {
    onClose();
    if (current !== undefined) focus.jump(current.part, { place: current });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === field.current) step(event.shiftKey ? -1 : 1);
    else if (event.key === "Enter" && event.target === replacement.current) replaceCurrent();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** Works wherever the focus is, as long as the bar is open. */
  const pressAnywhere = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key === "F3") step(event.shiftKey ? -1 : 1);
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f") field.current?.select();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: globalThis.KeyboardEvent): void => pressAnywhere(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
  return (
    <div className="find-bar" role="search" aria-label={narrativeWords.find[language]} onKeyDown={press}>
      <TextInput
        ref={field}
        size="xs"
        leftSection={<IconSearch size={14} aria-hidden />}
        aria-label={narrativeWords.findWhat[language]}
        placeholder={narrativeWords.findWhat[language]}
        value={query}
        onChange={({ currentTarget }) => {
          setQuery(currentTarget.value);
          setWanted(0);
        }}
      />
      <span className="find-count" role="status">
        {query !== "" && current === undefined && narrativeWords.noMatch[language]}
        {current !== undefined && matchCount[language]({ current: place + 1, count: matches.length })}
      </span>
      <FindButton
        name={narrativeWords.previousMatch[language]}
        icon={<IconChevronUp size={16} />}
        press={() => step(-1)}
      />
      <FindButton name={narrativeWords.next[language]} icon={<IconChevronDown size={16} />} press={() => step(1)} />
      {replacing && (
        <>
          <TextInput
            ref={replacement}
            size="xs"
            aria-label={narrativeWords.replaceBy[language]}
            placeholder={narrativeWords.replaceBy[language]}
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
          <Button size="compact-xs" variant="default" disabled={current === undefined} onClick={replaceCurrent}>
            {narrativeWords.replaceOne[language]}
          </Button>
          <Button size="compact-xs" variant="default" disabled={current === undefined} onClick={() => replace(matches)}>
            {narrativeWords.replaceAll[language]}
          </Button>
        </>
      )}
      <FindButton name={narrativeWords.closeFind[language]} icon={<IconX size={16} />} press={close} />
    </div>
  );
}

function FindButton({
  name,
  icon,
  press,
}: {
  readonly name: string;
  readonly icon: ReactNode;
  readonly press: () => void;
}) {
  return (
    <ActionIcon variant="subtle" color="gray" size={28} aria-label={name} onClick={press}>
      {icon}
    </ActionIcon>
  );
}
