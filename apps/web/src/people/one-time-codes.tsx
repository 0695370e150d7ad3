import { useLingui } from '@lingui/react';
import type { ResultOf } from 'gql.tada';
import { useState } from 'react';
import { useMutation } from 'urql';
import { fieldRefusals } from '../graphql/errors.js';
import { announce } from '../ui/feedback/announcer.js';
import { Button } from '../ui/button.js';
import { errorText } from '../ui/feedback/error-text.js';
import { TextField } from '../ui/form/field.js';
import { Form } from '../ui/form/form.js';
import { Notice } from '../ui/feedback/notice.js';
import { Tag } from '../ui/tag.js';
import {
  BeginTotpDocument,
  ConfirmTotpDocument,
  RemoveTotpDocument,
  type SecurityDocument,
} from './security.graphql.js';

interface OneTimeCodesProps {
  protection: ResultOf<typeof SecurityDocument>['protection'];
  onChanged: () => void;
}

type SetUp = NonNullable<ResultOf<typeof BeginTotpDocument>['beginTotp']>;

/** Switching the second factor on and off, and the recovery codes, which are shown once. */
export function OneTimeCodes({ protection, onChanged }: OneTimeCodesProps) {
  const { i18n } = useLingui();
  const [beginning, begin] = useMutation(BeginTotpDocument);
  const [confirming, confirm] = useMutation(ConfirmTotpDocument);
  const [removing, remove] = useMutation(RemoveTotpDocument);
  const [setUp, setSetUp] = useState<SetUp | null>(null);
  const [leaving, setLeaving] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState<string | undefined>();

  const start = async () => {
    const { data, error } = await begin({});
    setWrong(error ? errorText(i18n, error) : undefined);
    setSetUp(data?.beginTotp ?? null);
    setCode('');
  };
  const finish = async () => {
    const run = setUp ? confirm : remove;
    const { data, error } = await run({ input: { code } });
    if (error) return setWrong(fieldRefusals(error)[0]?.message ?? errorText(i18n, error));
    if (data && 'confirmTotp' in data) setCodes(data.confirmTotp);
    announce(setUp ? i18n._('Einmalcodes sind eingeschaltet') : i18n._('Einmalcodes sind ausgeschaltet'));
    setSetUp(null);
    setLeaving(false);
    setCode('');
    setWrong(undefined);
    onChanged();
  };
  const asking = setUp !== null || leaving;
  return (
    <section className="card settings" aria-labelledby="totp-title">
      <h2 id="totp-title">
        {i18n._('Einmalcodes aus einer App')} {protection.totp && <Tag tone="green">{i18n._('eingeschaltet')}</Tag>}
      </h2>
      <p className="muted">
        {i18n._(
          'Nach dem Passwort wird ein sechsstelliger Code verlangt. Ein gestohlenes Passwort allein nützt dann nichts.',
        )}
      </p>
      {codes && (
        <Notice tone="info" title={i18n._('Ihre Ersatzcodes')}>
          <p>
            {i18n._(
              'Jeder gilt einmal, falls Ihr Telefon nicht zur Hand ist. Sie werden nur jetzt gezeigt: Drucken oder notieren Sie sie.',
            )}
          </p>
          <ul className="codes">
            {codes.map((one) => (
              <li key={one}>
                <code>{one}</code>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {protection.totp && !asking && (
        <p>
          {i18n._('{left, plural, one {Noch ein Ersatzcode.} other {Noch # Ersatzcodes.}}', {
            left: protection.recoveryCodesLeft,
          })}
        </p>
      )}
      {setUp && (
        <div className="totp">
          <img
            className="totp__code"
            alt={i18n._('QR-Code zum Einrichten; denselben Schlüssel finden Sie als Text daneben.')}
            src={`data:image/svg+xml,${encodeURIComponent(setUp.qrSvg)}`}
          />
          <p>
            {i18n._('Scannen Sie das Bild mit Ihrer App oder tippen Sie diesen Schlüssel ab:')}{' '}
            <code className="totp__secret">{setUp.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
        </div>
      )}
      {asking && (
        <Form onSubmit={finish}>
          <TextField
            id="totp-code"
            label={setUp ? i18n._('Code aus der App') : i18n._('Code zum Ausschalten')}
            hint={setUp ? i18n._('Sechs Ziffern') : i18n._('Sechs Ziffern aus der App oder ein Ersatzcode')}
            autoComplete="one-time-code"
            value={code}
            onChange={setCode}
            error={wrong}
          />
          <Button
            type="submit"
            look="primary"
            busy={confirming.fetching || removing.fetching}
            busyText={i18n._('Wird gespeichert …')}
          >
            {setUp ? i18n._('Einschalten') : i18n._('Ausschalten')}
          </Button>
        </Form>
      )}
      {!asking &&
        (protection.totp ? (
          <Button onClick={() => setLeaving(true)}>{i18n._('Einmalcodes ausschalten')}</Button>
        ) : (
          <Button icon="smartphone" busy={beginning.fetching} onClick={() => void start()}>
            {i18n._('Einmalcodes einrichten')}
          </Button>
        ))}
    </section>
  );
}
