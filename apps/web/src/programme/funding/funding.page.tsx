import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { NotAvailable } from '../../shell/routing/not-available.js';
import { navigate } from '../../shell/routing/navigation.js';
import { useRoute } from '../../shell/routing/router.js';
import { useSession } from '../../shell/session.js';
import { AdministrationCombobox } from '../../register/administration-combobox.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { Button } from '../../ui/button.js';
import { wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Notice } from '../../ui/feedback/notice.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryFailed } from '../../ui/feedback/query-failed.js';
import { Skeleton } from '../../ui/feedback/skeleton.js';
import { Figure } from '../figures/figure.js';
import { euros } from '../values/format.js';
import { CaseList } from './case-list.js';
import { FundingDocument } from './funding.graphql.js';
import { askedAdministration } from './funding-address.js';
import { RequestDialog } from './request-dialog.js';

/** Places and cases of an administration, for its contact; officers choose one or see all cases. */
export default function FundingPage() {
  const { i18n } = useLingui();
  const { me } = useSession();
  const { search } = useRoute();
  const language = i18n.locale as FormatLanguage;
  const officer = Boolean(me?.officerOf);
  const asked = askedAdministration(search);
  const administration = officer ? asked : null;
  const [requesting, setRequesting] = useState(false);
  const [{ data, error }, execute] = useQuery({
    query: FundingDocument,
    variables: { administration },
    pause: officer && !administration,
    requestPolicy: 'cache-and-network',
  });
  const again = () => execute({ requestPolicy: 'network-only' });
  const funding = data?.administrationFunding;
  const waiting = !data && !error && !(officer && !administration);
  if (error && !data) return <QueryFailed error={error} retry={again} />;
  if (waiting) return <Skeleton />;
  if (!officer && !funding) {
    return (
      <NotAvailable
        title={i18n._('Fördermittel')}
        text={i18n._(
          'Diese Seite ist für die Ansprechperson Ihrer Kommune. Wer das ist, bestimmt der Verband. Ihre eigene Förderung sehen Sie unter „Programm“.',
        )}
      />
    );
  }
  const number = (value: number) => wholeNumber(value, language);
  const places = funding?.places;
  return (
    <div className="programme programme--dense">
      <Breadcrumbs trail={[['/programm', i18n._('Programm')]]} here={i18n._('Fördermittel')} />
      <div className="page-head">
        <div>
          <PageTitle title={i18n._('Fördermittel')} />
          <p className="lead">{funding?.administration.displayName ?? i18n._('Alle Kommunen')}</p>
        </div>
        {funding && places && (
          <Button look="primary" icon="plus" onClick={() => setRequesting(true)}>
            {i18n._('Förderung beantragen')}
          </Button>
        )}
      </div>
      {officer && (
        <section className="card group-field" aria-label={i18n._('Kommune wählen')}>
          <AdministrationCombobox
            id="funding-administration"
            label={i18n._('Kommune')}
            hint={i18n._('Ohne Auswahl sehen Sie die Fälle aller Kommunen.')}
            onChoose={({ ags }) => navigate(`/programm/foerdermittel?kommune=${ags}`, { stay: true, replace: true })}
          />
          {administration && (
            <Button small icon="x" onClick={() => navigate('/programm/foerdermittel', { stay: true, replace: true })}>
              {i18n._('Alle Kommunen')}
            </Button>
          )}
        </section>
      )}
      {funding?.withoutPlaces && <Notice tone="warning" title={funding.withoutPlaces.message} />}
      {funding && places && (
        <ul className="figures" aria-label={i18n._('Geförderte Plätze')}>
          <Figure
            strong
            value={number(places.left)}
            text={i18n._('{left, plural, one {geförderter Platz frei} other {geförderte Plätze frei}}', {
              left: places.left,
            })}
            detail={i18n._('von {quota}', { quota: number(places.quota) })}
            share={places.quota ? (places.used + places.reserved) / places.quota : undefined}
          />
          <Figure
            value={number(places.reserved)}
            text={i18n._('vorgemerkt')}
            detail={i18n._('Die Schulung steht noch bevor.')}
          />
          <Figure
            value={number(places.used)}
            text={i18n._('genutzt')}
            detail={i18n._('Die Schulung hat stattgefunden.')}
          />
          <Figure
            value={euros(funding.settledAmount, language)}
            text={i18n._('abgerechnet')}
            detail={i18n._('Seit Beginn des Programms.')}
          />
        </ul>
      )}
      {places && places.over > 0 && (
        <Notice
          tone="warning"
          title={i18n._(
            '{over, plural, one {Eine Person mehr als das Kontingent} other {# Personen mehr als das Kontingent}}',
            {
              over: places.over,
            },
          )}
        >
          <p>{i18n._('Das Kontingent ist kleiner geworden. Begonnene Fälle bleiben gefördert.')}</p>
        </Notice>
      )}
      <CaseList key={administration} administration={funding?.administration.ags ?? administration} />
      {funding && (
        <RequestDialog open={requesting} onClose={() => setRequesting(false)} funding={funding} onSaved={again} />
      )}
    </div>
  );
}
