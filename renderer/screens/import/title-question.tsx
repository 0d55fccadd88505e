import { Alert, Button, Group } from "@mantine/core";
import type { Ref } from "react";
import type { Doubt } from "../../../shared/recognition/reading.ts";
import { importSentences } from "../../../shared/words/import-screen.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { type Review, reviewed, withTitleConfirmed, withTitleOfDocument } from "./review.ts";

/** Asks about a unit or year in the fields that the document says otherwise; nothing while they agree, or once it was answered. */
export function TitleQuestion(props: {
  readonly review: Review;
  /** The choice that changes nothing of the document. */
  readonly first: Ref<HTMLButtonElement>;
  readonly onAnswer: (review: Review) => void;
}) {
  const { review, onAnswer } = props;
  const { language } = useSettings();
  const { named, differing } = reviewed(review);
  if (named === undefined || differing.length === 0) return null;
  const typedOf = ({ reason }: Doubt): string => (reason === "yearDiffers" ? String(named.year) : named.unit.name);
  const said = { stated: differing.map(({ raw }) => raw).join("，"), typed: differing.map(typedOf).join("，") };
  return (
    <Alert variant="light" color="yellow" className="banner" role="status">
      <p>{importSentences.titleDiffers[language](said)}</p>
      <Group gap="xs" mt={6}>
        <Button ref={props.first} size="compact-sm" onClick={() => onAnswer(withTitleOfDocument(review))}>
          {importSentences.keepStated[language](said)}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onAnswer(withTitleConfirmed(review))}>
          {importSentences.keepTyped[language](said)}
        </Button>
      </Group>
    </Alert>
  );
}
