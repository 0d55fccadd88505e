import { ActionIcon, Button, NativeSelect, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { memo, useState } from "react";
import type { Form } from "../../../shared/forms/form.ts";
import { type ApplicantKind, applicantKinds, applicantWords } from "../../../shared/ledger/applicants.ts";
import { type ResultRow, resultRows, resultWords } from "../../../shared/ledger/results.ts";
import type { Told } from "../../../shared/ledger/told.ts";
import { wordKey } from "../../../shared/ledger/word-table.ts";
import { type Channel, channels, channelWords } from "../../../shared/report/channels.ts";
import { channelNames, kindNames } from "../../../shared/words/ledger.ts";
import { ledgerScreenSentences, ledgerWords } from "../../../shared/words/ledger-screen.ts";
import { useSettings } from "../../shell/settings-context.tsx";

/** A list of words that mean the same, as it is shown: what they mean, those that the program knows, and those that were taught. */
interface WordList {
  readonly key: string;
  readonly name: string;
  readonly shipped: readonly string[];
  readonly taught: readonly string[];
  /** The lists with or without a word more. */
  readonly teach: (word: string) => Partial<Told>;
  readonly forget: (word: string) => Partial<Told>;
}

/** The words of registers and what they mean: those that the program knows, and those of this unit, which can be added and taken away. */
export const WordsSection = memo(function WordsSection({
  form,
  onTell,
  ...told
}: Pick<Told, "kinds" | "results" | "channels"> & {
  readonly form: Form;
  readonly onTell: (told: Partial<Told>) => void;
}) {
  const { say, language } = useSettings();
  const [word, setWord] = useState("");
  const [chosen, setChosen] = useState("");
  const labelOf = (row: ResultRow): string =>
    form.cells.find((cell) => cell.row === row && cell.column === "total")?.rowLabels.at(-1) ?? row;
  const lists = listsOf(told, {
    kind: (kind) => say(kindNames[kind]),
    result: labelOf,
    channel: (channel) => say(channelNames[channel]),
    open: say(ledgerWords.stillOpen),
  });
  const own = lists.flatMap((list) => list.taught.map((one) => ({ list, one })));
  const target = lists.find(({ key }) => key === chosen);
  const add = (): void => {
    if (target === undefined || word.trim() === "") return;
    onTell(target.teach(word.trim()));
    setWord("");
  };
  return (
    <details className="ledger-words">
      <summary>
        {say(ledgerWords.words)} <span className="figures">{own.length}</span>
      </summary>
      <ul>
        {own.map(({ list, one }) => (
          <li key={`${list.key} ${one}`}>
            {one} <span className="quiet">→ {list.name}</span>
            <ActionIcon
              size="xs"
              variant="subtle"
              color="gray"
              aria-label={ledgerScreenSentences.forget[language]({ word: one })}
              onClick={() => onTell(list.forget(one))}
            >
              <IconX size={12} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <form
        className="ledger-acts"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextInput
          size="xs"
          w={120}
          aria-label={say(ledgerWords.word)}
          placeholder={say(ledgerWords.word)}
          value={word}
          onChange={(event) => setWord(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          w={180}
          aria-label={say(ledgerWords.meaning)}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            { value: "", label: say(ledgerWords.meaning) },
            ...lists.map(({ key, name }) => ({ value: key, label: name })),
          ]}
        />
        <Button size="compact-xs" type="submit" disabled={target === undefined || word.trim() === ""}>
          {say(ledgerWords.addWord)}
        </Button>
      </form>
      <table>
        <tbody>
          {lists.map(({ key, name, shipped }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className="quiet">{shippedWords(shipped).join("、")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
});

/** Each word once; the labels of the form stand with and without their number in the table. */
function shippedWords(lines: readonly string[]): readonly string[] {
  const words = lines.flatMap((line) => line.split(" ").map((word) => [wordKey(word), word] as const));
  return [...new Map(words).values()];
}

interface Names {
  readonly kind: (kind: ApplicantKind) => string;
  readonly result: (row: ResultRow) => string;
  readonly channel: (channel: Channel) => string;
  readonly open: string;
}

function listsOf(told: Pick<Told, "kinds" | "results" | "channels">, names: Names): readonly WordList[] {
  const { kinds, results, channels: ways } = told;
  const forKinds = applicantKinds.map((kind): WordList => ({
    key: `kind ${kind}`,
    name: names.kind(kind),
    shipped: applicantWords.flatMap(({ means, words }) => ("kind" in means && means.kind === kind ? [words] : [])),
    taught: [...kinds].flatMap(([one, sense]) => ("kind" in sense && sense.kind === kind ? [one] : [])),
    teach: (word) => ({ kinds: new Map(kinds).set(word, { kind }) }),
    forget: (word) => ({ kinds: without(kinds, word) }),
  }));
  const forResults = resultRows.map((row): WordList => ({
    key: `result ${row}`,
    name: names.result(row),
    shipped: resultWords.flatMap(({ means, words }) => ("row" in means && means.row === row ? [words] : [])),
    taught: [...results].flatMap(([one, sense]) => ("row" in sense && sense.row === row ? [one] : [])),
    teach: (word) => ({ results: new Map(results).set(word, { row }) }),
    forget: (word) => ({ results: without(results, word) }),
  }));
  const stillOpen: WordList = {
    key: "open",
    name: names.open,
    shipped: resultWords.flatMap(({ means, words }) => ("open" in means ? [words] : [])),
    taught: [...results].flatMap(([one, sense]) => ("open" in sense ? [one] : [])),
    teach: (word) => ({ results: new Map(results).set(word, { open: true }) }),
    forget: (word) => ({ results: without(results, word) }),
  };
  const forChannels = channels.map((channel): WordList => ({
    key: `channel ${channel}`,
    name: names.channel(channel),
    shipped: channelWords.flatMap(({ means, words }) => (means === channel ? [words] : [])),
    taught: [...ways].flatMap(([one, means]) => (means === channel ? [one] : [])),
    teach: (word) => ({ channels: new Map(ways).set(word, channel) }),
    forget: (word) => ({ channels: without(ways, word) }),
  }));
  return [...forKinds, ...forResults, stillOpen, ...forChannels];
}

function without<V>(words: ReadonlyMap<string, V>, word: string): ReadonlyMap<string, V> {
  return new Map([...words].filter(([one]) => one !== word));
}
