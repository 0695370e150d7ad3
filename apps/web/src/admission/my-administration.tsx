import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { AdministrationCombobox } from '../register/administration-combobox.js';
import { kindText } from '../register/administration-kind.js';
import type { FoundAdministration } from '../register/administrations.graphql.js';
import { Notice } from '../ui/feedback/notice.js';

/** Whether an administration stands in the register. Memberships are not public, so this says nothing about them. */
export function MyAdministration() {
  const { i18n } = useLingui();
  const [chosen, setChosen] = useState<FoundAdministration>();
  return (
    <section className="card" aria-labelledby="my-administration">
      <h2 id="my-administration">{i18n._('Ist meine Kommune dabei?')}</h2>
      <p className="muted">
        {i18n._('Im Verzeichnis stehen alle Städte, Gemeinden und Landkreise in Baden-Württemberg.')}
      </p>
      <AdministrationCombobox
        id="find-administration"
        label={i18n._('Name oder Schlüssel der Kommune')}
        hint={i18n._('Zum Beispiel „Müllheim“, „muellheim“ oder 08315074')}
        onChoose={setChosen}
      />
      <div role="status">
        {chosen && (
          <Notice tone="success" title={chosen.displayName}>
            <p>{[kindText(i18n, chosen.kind), chosen.county?.name].filter(Boolean).join(' · ')}</p>
            <p>
              {i18n._(
                'Steht im Verzeichnis. Ob der Verband Ihrer Kommune Zugang hat, sagt Ihnen Ihre Referentin oder Ihr Referent.',
              )}
            </p>
          </Notice>
        )}
      </div>
    </section>
  );
}
