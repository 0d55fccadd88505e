import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Failure } from "../../shared/failure.ts";
import { exportWords } from "../../shared/words/editor-screen.ts";
import { useBridge } from "../bridge/bridge-context.tsx";
import { folderOf } from "./format.ts";
import { useSettings } from "../shell/settings-context.tsx";

/**
 * The folder that files are written into: the one that was written into last, before that the one of the file at `path`, "" where there is none either.
 * `keep` keeps the one that was written into for the next time.
 */
export function useExportFolder(path: string): {
  readonly folder: string;
  readonly setFolder: (folder: string) => void;
  readonly keep: (folder: string) => void;
} {
  const { settings, change } = useSettings();
  const [folder, setFolder] = useState(settings.exportFolder === "" ? folderOf(path) : settings.exportFolder);
  const keep = (chosen: string): void => {
    if (settings.exportFolder !== chosen) void change({ exportFolder: chosen });
  };
  return { folder, setFolder, keep };
}

/** The folder that files are written into: typed, or chosen in the system's dialog. */
export function FolderField(props: {
  readonly folder: string;
  /** The form was sent; an empty folder is a mistake now. */
  readonly tried: boolean;
  readonly onChange: (folder: string) => void;
  readonly onFailure: (failure: Failure) => void;
}) {
  const { folder, tried } = props;
  const bridge = useBridge();
  const { say } = useSettings();
  const choose = async (): Promise<void> => {
    const start = folder.trim();
    const picked = await bridge.call("dialog.chooseFolder", start === "" ? {} : { start });
    if (!picked.ok) props.onFailure(picked.failure);
    else if (picked.value.path !== null) props.onChange(picked.value.path);
  };
  return (
    <div className="row row-end">
      <TextInput
        className="grow"
        label={say(exportWords.folder)}
        value={folder}
        error={tried && folder.trim() === "" ? say(exportWords.noFolder) : undefined}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
      <Button variant="default" onClick={() => void choose()}>
        {say(exportWords.choose)}
      </Button>
    </div>
  );
}
