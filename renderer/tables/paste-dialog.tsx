import { Button, Group, Modal } from "@mantine/core";
import type { Form } from "../../shared/forms/form.ts";
import { formatCell } from "../../shared/report/cell-value.ts";
import type { Paste, PasteProblem } from "../../shared/table-editing/paste.ts";
import { doubtWords } from "../../shared/words/doubts.ts";
import { labelsFor } from "../../shared/words/labels.ts";
import type { Language } from "../../shared/words/language.ts";
import { tableSentences, tableWords } from "../../shared/words/tables.ts";
import { Mark } from "../parts/mark.tsx";

interface PasteDialogProps {
  readonly paste: Paste;
  readonly form: Form;
  readonly language: Language;
  /** Doubtful texts go in as what they were read as, or as they stand. */
  readonly onPaste: (asRead: boolean) => void;
  readonly onClose: () => void;
}

/** Shows, before anything is written, what of a pasted block could not be read or did not fit. */
export function PasteDialog({ paste, form, language, onPaste, onClose }: PasteDialogProps) {
  const { problems, changes } = paste;
  const cells = Object.keys(changes).length;
  const doubtful = problems.some(({ reason }) => reason === "doubtful");
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={tableWords.pasteTitle[language]}
      closeButtonProps={{ "aria-label": tableWords.close[language] }}
      transitionProps={{ duration: 0 }}
    >
      <p className="ft-paste-count">
        {cells === 0
          ? tableSentences.pasteNothing[language]({ problems: problems.length })
          : tableSentences.pastedCount[language]({ cells, problems: problems.length })}
      </p>
      <div className="ft-paste-list" tabIndex={0} role="region" aria-label={tableWords.pasteTitle[language]}>
        <table>
          <thead>
            <tr>
              <th scope="col">{tableWords.pastePlace[language]}</th>
              <th scope="col">{tableWords.pasteText[language]}</th>
              <th scope="col">{tableWords.pasteReason[language]}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map((problem) => (
              <tr key={`${problem.row} ${problem.column} ${problem.cell ?? ""}`} data-reason={problem.reason}>
                <td>{placeName(problem, form, language)}</td>
                <td className="ft-paste-text">{problem.text}</td>
                <td>
                  <Mark tone={tones[problem.reason]} word={noteOf(problem, language)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" data-autofocus={cells === 0 || undefined} onClick={onClose}>
          {cells === 0 ? tableWords.close[language] : tableWords.cancel[language]}
        </Button>
        {doubtful && (
          <Button variant="default" onClick={() => onPaste(true)}>
            {tableWords.pasteAsRead[language]}
          </Button>
        )}
        {cells > 0 && (
          // The first choice writes nothing that nobody has confirmed, and loses nothing: what has to be interpreted stays as it stands.
          <Button data-autofocus onClick={() => onPaste(false)}>
            {doubtful ? tableWords.pasteAsIs[language] : tableWords.paste[language]}
          </Button>
        )}
      </Group>
    </Modal>
  );
}

/** What somebody has to look at, and what is only told: it goes into no cell. */
const tones = {
  doubtful: "warning",
  unreadable: "warning",
  total: "hint",
  outside: "empty",
  label: "empty",
} as const satisfies Record<PasteProblem["reason"], string>;

/** What is said of a problem: what becomes of the text, and why it is asked about. */
function noteOf({ reason, reading, why }: PasteProblem, language: Language): string {
  const note = tableSentences[reason][language]({ reading: formatCell(reading) });
  return why === undefined ? note : tableSentences.noted[language]({ note, why: doubtWords[why][language]() });
}

function placeName({ cell, row, column }: PasteProblem, form: Form, language: Language): string {
  return cell === undefined ? tableSentences.pastedAt[language]({ row, column }) : labelsFor(form, language).cell(cell);
}
