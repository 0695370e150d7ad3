import { useLingui } from '@lingui/react';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { administrationKinds, kindText } from '../../register/administration-kind.js';
import { useRegisterSource } from '../../register/register-source.js';
import { sizeClasses, sizeText } from '../../register/size-class.js';
import { useSession } from '../../shell/session.js';
import { Checkbox } from '../../ui/form/check.js';
import { Combobox } from '../../ui/form/combobox.js';
import { useDebounced } from '../../ui/form/debounced.js';
import { wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Icon } from '../../ui/icon.js';
import type { DraftAudience } from './draft.js';
import { AudienceSizeDocument } from './editing.graphql.js';

interface AudienceFieldsProps {
  audience: DraftAudience;
  counties: readonly { ags: string; displayName: string }[];
  onChange: (audience: DraftAudience) => void;
  /** What no choice at all means; for news where nothing is given. */
  hint?: string;
}

function toggled<Entry>(list: readonly Entry[], entry: Entry, on: boolean): Entry[] {
  const others = list.filter((one) => one !== entry);
  return on ? [...others, entry] : others;
}

const plain = (text: string) =>
  text.toLocaleLowerCase('de').replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss');

/** Whom an item is for. Nothing chosen means everyone; entries of one list are alternatives, the lists narrow each other. */
export function AudienceFields({ audience, counties, onChange, hint }: AudienceFieldsProps) {
  const { i18n } = useLingui();
  const { me } = useSession();
  const [text, setText] = useState('');
  useRegisterSource();
  const options = useMemo(
    () =>
      counties
        .filter(
          ({ ags, displayName }) => !audience.counties.includes(ags) && plain(displayName).includes(plain(text.trim())),
        )
        .map(({ ags, displayName }) => ({ key: ags, text: displayName })),
    [counties, audience.counties, text],
  );
  return (
    <fieldset className="field audience">
      <legend>{i18n._('Zielgruppe')}</legend>
      <p className="hint">{hint ?? i18n._('Ohne Auswahl richtet sich der Beitrag an alle, die Zugang haben.')}</p>
      {me?.viewerCan.writeNews && <AudienceSize audience={audience} />}
      <div className="audience__lists">
        <fieldset>
          <legend>{i18n._('Art der Verwaltung')}</legend>
          {administrationKinds.map((kind) => (
            <Checkbox
              key={kind}
              checked={audience.kinds.includes(kind)}
              onChange={(on) => onChange({ ...audience, kinds: toggled(audience.kinds, kind, on) })}
            >
              {kindText(i18n, kind)}
            </Checkbox>
          ))}
        </fieldset>
        <fieldset>
          <legend>{i18n._('Einwohnerinnen und Einwohner')}</legend>
          {sizeClasses.map((size) => (
            <Checkbox
              key={size}
              checked={audience.sizeClasses.includes(size)}
              onChange={(on) => onChange({ ...audience, sizeClasses: toggled(audience.sizeClasses, size, on) })}
            >
              {sizeText(i18n, size)}
            </Checkbox>
          ))}
        </fieldset>
      </div>
      <Combobox
        id="audience-county"
        label={i18n._('Landkreise')}
        hint={i18n._('Nur Verwaltungen in diesen Landkreisen')}
        value={text}
        options={options}
        onText={setText}
        onChoose={(option) => {
          setText('');
          onChange({ ...audience, counties: toggled(audience.counties, option.key, true) });
        }}
      />
      {audience.counties.length > 0 && (
        <ul className="active-filters" aria-label={i18n._('Gewählte Landkreise')}>
          {audience.counties.map((key) => (
            <li key={key}>
              <button
                type="button"
                onClick={() => onChange({ ...audience, counties: toggled(audience.counties, key, false) })}
              >
                {counties.find(({ ags }) => ags === key)?.displayName ?? key}
                <Icon name="x" size={16} />
                <span className="sr">{i18n._('– entfernen')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Checkbox
        boxed
        checked={audience.qualifiedOnly}
        onChange={(qualifiedOnly) => onChange({ ...audience, qualifiedOnly })}
        hint={i18n._('Wer die Basisqualifizierung abgeschlossen hat')}
      >
        {i18n._('Nur qualifizierte Lotsinnen und Lotsen')}
      </Checkbox>
    </fieldset>
  );
}

function AudienceSize({ audience }: { audience: DraftAudience }) {
  const { i18n } = useLingui();
  const rested = useDebounced(audience, 400);
  const [{ data }] = useQuery({
    query: AudienceSizeDocument,
    variables: { audience: rested },
    // Approvals change the number from day to day.
    requestPolicy: 'cache-and-network',
  });
  const count = data?.audienceSize;
  return (
    <p role="status" className="audience__size">
      <Icon name="users" />
      {count === undefined
        ? i18n._('Die Zahl der Personen wird ermittelt …')
        : i18n._(
            '{count, plural, =0 {Erreicht heute niemanden} one {Erreicht heute eine Person} other {Erreicht heute {number} Personen}}',
            {
              count,
              number: wholeNumber(count, i18n.locale as FormatLanguage),
            },
          )}
    </p>
  );
}
