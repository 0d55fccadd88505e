import { Accordion, Textarea, TextInput } from "@mantine/core";
import type { FrameField } from "../../shared/failure.ts";
import { frameFields, readFrame, type TypedFrame } from "../../shared/paper/typed-frame.ts";
import { frameFieldWords, frameScreenWords } from "../../shared/words/frame.ts";
import { useSettings } from "../shell/settings-context.tsx";

const long: ReadonlySet<FrameField> = new Set<FrameField>(["attachments", "coverText"]);

const isOfLetter = (field: FrameField): boolean => field.startsWith("cover");

/** The elements of an official document around the report, and the letter that it is handed in with; each may stay empty. */
export function FrameFields(props: {
  readonly typed: TypedFrame;
  readonly onChange: (typed: TypedFrame) => void;
  /** Which of the two parts is open at first; without one both are folded. */
  readonly open?: "frame" | "cover";
}) {
  const { typed, onChange, open } = props;
  const { say } = useSettings();
  const unfit = new Set(readFrame(typed).unfit);
  const fieldOf = (field: FrameField) => {
    const words = frameFieldWords[field];
    const shared = {
      label: say(words.name),
      placeholder: "example" in words ? words.example : undefined,
      value: typed[field],
      error: unfit.has(field) ? say(words.unfit) : undefined,
      lang: "zh-CN",
    };
    return long.has(field) ? (
      <Textarea
        key={field}
        {...shared}
        autosize
        minRows={2}
        maxRows={8}
        onChange={(event) => onChange({ ...typed, [field]: event.currentTarget.value })}
      />
    ) : (
      <TextInput
        key={field}
        {...shared}
        onChange={(event) => onChange({ ...typed, [field]: event.currentTarget.value })}
      />
    );
  };
  const part = (name: "frame" | "cover", note: string) => (
    <Accordion.Item value={name}>
      <Accordion.Control>
        {say(frameScreenWords[name])}
        <span className="quiet">{say(frameScreenWords.optional)}</span>
      </Accordion.Control>
      <Accordion.Panel>
        <p className="quiet">{note}</p>
        <div className="frame-fields">
          {frameFields.filter((field) => isOfLetter(field) === (name === "cover")).map(fieldOf)}
        </div>
      </Accordion.Panel>
    </Accordion.Item>
  );
  return (
    <Accordion variant="separated" multiple defaultValue={open === undefined ? [] : [open]}>
      {part("frame", `${say(frameScreenWords.frameNote)}${say(frameScreenWords.imprintNote)}`)}
      {part("cover", say(frameScreenWords.coverNote))}
    </Accordion>
  );
}
