import { useLingui } from '@lingui/react';

/** Stands where a figure of people is kept back. It may be five or more: then a smaller one would follow from it. */
export const NOT_TOLD = '–';

/** Says why figures are missing, where some are. */
export function NotTold({ figures }: { figures: readonly (number | null)[] }) {
  const { i18n } = useLingui();
  if (!figures.includes(null)) return null;
  return (
    <p className="hint">
      {i18n._('– nicht genannt: Zahlen unter 5 Personen und solche, aus denen sie sich errechnen ließen.')}
    </p>
  );
}
