import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconCircleDotted,
  IconCircleX,
  IconInfoCircle,
} from "@tabler/icons-react";

const icons = {
  error: IconCircleX,
  warning: IconAlertTriangle,
  hint: IconInfoCircle,
  fine: IconCircleCheck,
  progress: IconCircleDotted,
  empty: IconCircle,
} as const;

/** A state: never by colour alone, always a mark and a word. */
export function Mark({ tone, word }: { readonly tone: keyof typeof icons; readonly word: string }) {
  const Icon = icons[tone];
  return (
    <span className="mark" data-tone={tone}>
      <Icon size={15} stroke={1.8} aria-hidden />
      {word}
    </span>
  );
}
