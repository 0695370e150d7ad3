import { useLingui } from '@lingui/react';

/** Takes the place of content on its way, so that nothing jumps. */
export function Skeleton({ cards = 2 }: { cards?: number }) {
  const { i18n } = useLingui();
  return (
    <div role="status" aria-label={i18n._('Inhalt wird geladen')}>
      {Array.from({ length: cards }, (_, index) => (
        <div key={index} className="card skeleton" aria-hidden="true">
          <i />
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
