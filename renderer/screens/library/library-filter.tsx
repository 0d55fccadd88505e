import { Chip, NativeSelect, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { memo } from "react";
import type { LibraryFilter } from "../../../shared/library/library-list.ts";
import { libraryListWords } from "../../../shared/library/words.ts";
import { libraryWords } from "../../../shared/words/screens.ts";
import { useSettings } from "../../shell/settings-context.tsx";

const conditions = ["errors", "unfinished", "signed"] as const;

/** What the list is narrowed to: a year, states, and words. */
export function LibraryFilterBar(props: {
  readonly years: readonly number[];
  readonly filter: LibraryFilter;
  readonly search: string;
  readonly onFilter: (filter: LibraryFilter) => void;
  readonly onSearch: (search: string) => void;
}) {
  const { say } = useSettings();
  return (
    <div className="library-filter" role="group" aria-label={say(libraryListWords.filter)}>
      <Conditions years={props.years} filter={props.filter} onFilter={props.onFilter} />
      <span className="bar-space" />
      <TextInput
        size="xs"
        w={280}
        leftSection={<IconSearch size={14} aria-hidden />}
        placeholder={say(libraryWords.search)}
        aria-label={say(libraryWords.search)}
        value={props.search}
        onChange={({ currentTarget }) => props.onSearch(currentTarget.value)}
      />
    </div>
  );
}

/** The year and the states; a key in the search does not draw them again. */
const Conditions = memo(function Conditions(props: {
  readonly years: readonly number[];
  readonly filter: LibraryFilter;
  readonly onFilter: (filter: LibraryFilter) => void;
}) {
  const { say } = useSettings();
  const { filter } = props;
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={say(libraryListWords.allYears)}
        value={filter.year ?? ""}
        onChange={({ currentTarget }) =>
          props.onFilter({ ...filter, year: currentTarget.value === "" ? undefined : Number(currentTarget.value) })
        }
        data={[
          { value: "", label: say(libraryListWords.allYears) },
          ...props.years.map((year) => ({ value: String(year), label: String(year) })),
        ]}
      />
      {conditions.map((condition) => (
        <Chip
          key={condition}
          size="xs"
          radius="sm"
          icon={null}
          checked={filter[condition]}
          onChange={(checked) => props.onFilter({ ...filter, [condition]: checked })}
        >
          {say(libraryListWords[condition])}
        </Chip>
      ))}
    </>
  );
});
