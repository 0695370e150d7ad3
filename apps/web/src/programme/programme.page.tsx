import { useLingui } from '@lingui/react';
import { useSession } from '../shell/session.js';
import { LinkButton } from '../ui/button.js';
import { PageTitle } from '../ui/page-title.js';
import { AboutProgramme } from './about-programme.js';
import { Counties, Districts } from './figures/area-figures.js';
import { GrowthChart } from './figures/growth-chart.js';
import { PublicFigures } from './figures/public-figures.js';
import { MyOffers } from './my-way/my-offers.js';
import { MyWay } from './my-way/my-way.js';

/** For everybody the programme and its figures; for members before that their own way. */
export default function ProgrammePage() {
  const { i18n } = useLingui();
  const { me } = useSession();
  const member = Boolean(me?.access.admitted);
  const officer = member && Boolean(me?.officerOf);
  return (
    <div className="programme">
      <div className="page-head">
        <div>
          <PageTitle title={i18n._('Programm')} />
          <p className="lead">
            {me && !officer
              ? i18n._('Ihre Qualifizierung und der Stand im ganzen Land.')
              : i18n._('Kommunale Digitallotsinnen und Digitallotsen in Baden-Württemberg.')}
          </p>
        </div>
        {officer && (
          <LinkButton look="primary" icon="map-pin" href="/programm/statistik">
            {i18n._('Zum Cockpit')}
          </LinkButton>
        )}
      </div>
      {member && <MyOffers officer={officer} />}
      {me && !officer && <MyWay member={member} />}
      {!member && <AboutProgramme signedIn={Boolean(me)} />}
      <PublicFigures />
      <div className="halves">
        <div className="run-list">
          <GrowthChart />
          {member && <Districts />}
        </div>
        {member && <Counties />}
      </div>
    </div>
  );
}
