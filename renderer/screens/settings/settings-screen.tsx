import "./settings.css";
import { Button, NativeSelect, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { IconMinus, IconPlus } from "@tabler/icons-react";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { readWords } from "../../../shared/checks/vocabulary.ts";
import { backupWords } from "../../../shared/words/backup.ts";
import { ownCheckWords } from "../../../shared/words/own-rules.ts";
import { newReportWords, settingsWords, versionLine } from "../../../shared/words/screens.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { ActionButton } from "../../actions/action-button.tsx";
import { fileActions } from "../../actions/files.ts";
import { viewActions } from "../../actions/view.ts";
import { dialogs } from "../../dialogs/registry.tsx";
import { useDesk } from "../../shell/desk.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { useStart } from "../../shell/start-context.ts";
import { BackBar } from "../../parts/back-bar.tsx";
import { isDialogOpen } from "../../parts/dialog-frame.tsx";
import { OwnChecks } from "./own-checks.tsx";
import { DueSettings, SignerSettings, SiteSettings } from "./text-settings.tsx";
import { levelChoices, UnitField } from "../../parts/title-fields.tsx";

/** What holds for all reports on this computer. Every change is kept at once. */
export function SettingsScreen() {
  const bridge = useBridge();
  const desk = useDesk();
  const notices = useNotices();
  const start = useStart();
  const { settings, change, say, language } = useSettings();
  const { administrator } = start;
  const [unitName, setUnitName] = useState(settings.unitName);
  const isFixed = (setting: keyof typeof administrator): boolean => administrator[setting] !== undefined;
  const fixedNote = (setting: keyof typeof administrator): string | undefined =>
    isFixed(setting) ? say(settingsWords.byAdministrator) : undefined;

  const leaveWithEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing || isDialogOpen()) return;
    // A field keeps what was typed when it is left; the next Escape leaves the settings.
    const { activeElement } = document;
    if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) activeElement.blur();
    else fileActions.closeReport.perform(desk);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => leaveWithEscape(event);
    // Before anybody else: a dialog that the key closes is still there then, and keeps the key.
    window.addEventListener("keydown", listener, true);
    return () => window.removeEventListener("keydown", listener, true);
  }, []);

  const chooseFolder = async (): Promise<void> => {
    const at = settings.libraryFolder;
    const chosen = await bridge.call("dialog.chooseFolder", at === "" ? {} : { start: at });
    if (!chosen.ok) notices.failure(chosen.failure);
    else if (chosen.value.path !== null) await change({ libraryFolder: chosen.value.path });
  };

  return (
    <div className="screen">
      <BackBar>
        <h1>{say(settingsWords.title)}</h1>
      </BackBar>
      <main className="settings">
        <Group title={say(settingsWords.unitGroup)} note={say(settingsWords.unitNote)}>
          <UnitField
            label={say(settingsWords.unitName)}
            value={unitName}
            onChange={(name, level) => {
              setUnitName(name);
              if (level !== undefined) void change({ unitName: name, unitLevel: level });
            }}
            onBlur={() => {
              if (unitName.trim() !== settings.unitName) void change({ unitName: unitName.trim() });
            }}
          />
          <NativeSelect
            label={say(settingsWords.unitLevel)}
            value={settings.unitLevel}
            onChange={(event) => void change({ unitLevel: event.currentTarget.value })}
            data={levelChoices(say(newReportWords.noLevel), settings.unitLevel, administrator.levels)}
          />
        </Group>
        <Group title={say(settingsWords.signerGroup)} note={say(settingsWords.signerNote)}>
          <SignerSettings />
          <DueSettings />
        </Group>
        <Group title={say(settingsWords.paperGroup)} note={fixedNote("fonts")}>
          <NativeSelect
            label={say(settingsWords.fonts)}
            disabled={isFixed("fonts")}
            value={settings.fonts}
            onChange={(event) => {
              const chosen = fontChoices.find((fonts) => fonts === event.currentTarget.value);
              if (chosen !== undefined) void change({ fonts: chosen });
            }}
            data={fontChoices.map((value) => ({ value, label: say(settingsWords[value]) }))}
          />
        </Group>
        <Group title={say(settingsWords.siteGroup)} note={say(settingsWords.siteNote)}>
          <SiteSettings />
        </Group>
        <Group title={say(settingsWords.wordsGroup)} note={fixedNote("vocabulary") ?? say(settingsWords.wordsNote)}>
          <WordList
            key={`flagged ${settings.vocabulary.flagged.join("\n")}`}
            label={say(settingsWords.flaggedWords)}
            placeholder={say(settingsWords.flaggedPlaceholder)}
            words={settings.vocabulary.flagged}
            fixed={isFixed("vocabulary")}
            keep={(flagged) => void change({ vocabulary: { ...settings.vocabulary, flagged } })}
          />
          <WordList
            key={`allowed ${settings.vocabulary.allowed.join("\n")}`}
            label={say(settingsWords.allowedWords)}
            placeholder={say(settingsWords.allowedPlaceholder)}
            words={settings.vocabulary.allowed}
            fixed={isFixed("vocabulary")}
            keep={(allowed) => void change({ vocabulary: { ...settings.vocabulary, allowed } })}
          />
        </Group>
        <Group title={say(ownCheckWords.title)} note={say(ownCheckWords.note)}>
          <OwnChecks />
        </Group>
        <Group
          title={say(settingsWords.folderGroup)}
          note={fixedNote("libraryFolder") ?? say(settingsWords.folderNote)}
        >
          <LibraryFolder
            key={settings.libraryFolder}
            folder={settings.libraryFolder}
            fixed={isFixed("libraryFolder")}
            keep={(libraryFolder) => void change({ libraryFolder })}
          />
          <div className="row">
            <Button
              variant="default"
              size="compact-md"
              disabled={isFixed("libraryFolder")}
              onClick={() => void chooseFolder()}
            >
              {say(settingsWords.choose)}
            </Button>
            <Button
              variant="default"
              size="compact-md"
              disabled={settings.libraryFolder === "" || isFixed("libraryFolder")}
              onClick={() => void change({ libraryFolder: "" })}
            >
              {say(settingsWords.useDefault)}
            </Button>
          </div>
        </Group>
        <Group title={say(backupWords.title)} note={say(settingsWords.backupNote)}>
          <div className="row">
            <Button variant="default" size="compact-md" onClick={() => dialogs.backup.perform(desk)}>
              {say(dialogs.backup.name)}
            </Button>
          </div>
        </Group>
        <Group title={say(settingsWords.windowGroup)}>
          <div>
            <span className="label" id="language-label">
              {say(settingsWords.language)}
            </span>
            <SegmentedControl
              aria-labelledby="language-label"
              size="sm"
              value={settings.language}
              onChange={(chosen) => void change({ language: chosen })}
              data={[
                { value: "zh", label: "中文" },
                { value: "en", label: "English" },
              ]}
            />
          </div>
          <div>
            <span className="label" id="theme-label">
              {say(settingsWords.theme)}
            </span>
            <SegmentedControl
              aria-labelledby="theme-label"
              size="sm"
              value={settings.theme}
              onChange={(chosen) => void change({ theme: chosen })}
              data={themeChoices.map((value) => ({ value, label: say(settingsWords[value]) }))}
            />
          </div>
          <div>
            <span className="label">{say(settingsWords.zoom)}</span>
            <span className="row">
              <ActionButton action={viewActions.zoomOut} icon={<IconMinus size={16} aria-hidden />} />
              <output className="figures" aria-live="polite">
                {settings.zoom}%
              </output>
              <ActionButton action={viewActions.zoomIn} icon={<IconPlus size={16} aria-hidden />} />
            </span>
          </div>
        </Group>
        <p className="quiet">
          {say(settingsWords.kept)} {versionLine[language]({ version: start.version, platform: start.platform })}
        </p>
        <div className="row">
          {[dialogs.about, dialogs.licences].map((dialog) => (
            <Button
              key={dialog.name.en}
              variant="default"
              size="compact-sm"
              mt="sm"
              onClick={() => dialog.perform(desk)}
            >
              {say(dialog.name)}
            </Button>
          ))}
        </div>
      </main>
    </div>
  );
}

const fontChoices = ["gb2312", "windows", "kylin"] as const;
const themeChoices = ["system", "light", "dark"] as const;

/** A list of words, one a line; kept when the field is left. Made anew when the words change, as a backup may bring some. */
function WordList(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly words: readonly string[];
  readonly fixed: boolean;
  readonly keep: (words: string[]) => void;
}) {
  const [typed, setTyped] = useState(props.words.join("\n"));
  return (
    <Textarea
      label={props.label}
      placeholder={props.fixed ? "" : props.placeholder}
      value={typed}
      readOnly={props.fixed}
      variant={props.fixed ? "filled" : "default"}
      autosize
      minRows={2}
      maxRows={8}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        const words = readWords(typed);
        setTyped(words.join("\n"));
        if (words.join("\n") !== props.words.join("\n")) props.keep([...words]);
      }}
    />
  );
}

/** The library folder, typed; kept when the field is left or Enter is pressed. */
function LibraryFolder(props: {
  readonly folder: string;
  readonly fixed: boolean;
  readonly keep: (folder: string) => void;
}) {
  const { say } = useSettings();
  const [folder, setFolder] = useState(props.folder);
  const keep = (): void => {
    if (folder.trim() !== props.folder) props.keep(folder.trim());
  };
  return (
    <TextInput
      label={say(settingsWords.libraryFolder)}
      placeholder={say(settingsWords.libraryDefault)}
      value={folder}
      readOnly={props.fixed}
      variant={props.fixed ? "filled" : "default"}
      onChange={(event) => setFolder(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter") keep();
      }}
    />
  );
}

function Group(props: { readonly title: string; readonly note?: string | undefined; readonly children: ReactNode }) {
  return (
    <section className="settings-group">
      <div>
        <h2>{props.title}</h2>
        {props.note !== undefined && <p className="quiet">{props.note}</p>}
      </div>
      <div className="form">{props.children}</div>
    </section>
  );
}
