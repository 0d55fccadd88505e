import { Button } from "@mantine/core";
import { type Edition, formOf } from "../../../shared/forms/registry.ts";
import type { Correction } from "../../../shared/sign-off/correction.ts";
import { signOffWords } from "../../../shared/words/sign-off-screen.ts";
import { correctionStatement } from "../../../shared/words/sign-off.ts";
import { copyToClipboard } from "../../parts/copy-to-clipboard.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";

/** The statement that is published with a corrected report, made from what it says otherwise. */
export function CorrectionSection(props: { readonly correction: Correction; readonly edition: Edition }) {
  const { say } = useSettings();
  const notices = useNotices();
  const lines = correctionStatement(props.correction, formOf(props.edition));
  const copy = (): void => {
    const copied = copyToClipboard({ "text/plain": lines.join("\n") });
    if (copied) notices.tell((language) => signOffWords.copied[language]);
    else notices.problem((language) => signOffWords.notCopied[language]);
  };
  return (
    <section aria-labelledby="sign-off-correction">
      <h2 id="sign-off-correction">{say(signOffWords.correction)}</h2>
      <div className="sign-off-statement" lang="zh-CN">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <Button size="compact-sm" variant="default" onClick={copy}>
        {say(signOffWords.copy)}
      </Button>
    </section>
  );
}
