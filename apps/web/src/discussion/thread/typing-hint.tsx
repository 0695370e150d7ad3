import { useLingui } from '@lingui/react';

/** Who is writing at this moment. Not announced: it changes by the second. */
export function TypingHint({ typists }: { typists: readonly { id: string; name: string }[] }) {
  const { i18n } = useLingui();
  const [first, second] = typists;
  return (
    <p className="typing" aria-live="off">
      {first &&
        (typists.length === 1
          ? i18n._('{name} schreibt …', { name: first.name })
          : typists.length === 2 && second
            ? i18n._('{name} und {other} schreiben …', { name: first.name, other: second.name })
            : i18n._('{count} Personen schreiben …', { count: typists.length }))}
    </p>
  );
}
