import { useLingui } from '@lingui/react';
import { dayInBerlin } from '@lotsennetz/programme';
import { useEffect, useMemo, useRef } from 'react';
import { useQuery } from 'urql';
import { navigate } from '../../shell/routing/navigation.js';
import { useRoute } from '../../shell/routing/router.js';
import { announce } from '../../ui/feedback/announcer.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryFailed } from '../../ui/feedback/query-failed.js';
import { Skeleton } from '../../ui/feedback/skeleton.js';
import { CockpitFigures } from './cockpit-figures.js';
import { cockpitSearch, matches, parseCockpit } from './cockpit-filter.js';
import type { CockpitAddress } from './cockpit-filter.js';
import { CockpitFilterForm } from './cockpit-filter-form.js';
import { CockpitPlacesDocument, CockpitStandingsDocument } from './cockpit.graphql.js';
import { CockpitView } from './cockpit-view.js';
import { GoalGaps } from './goal-gaps.js';
import { stopOf, stops } from './months.js';
import { countyNames } from './place.js';
import type { Row } from './place.js';
import { mapOf } from './points.js';
import { TimeSlider } from './time-slider.js';

/** The state of the programme over all administrations, on any day since its start; for officers. */
export default function CockpitPage() {
  const { i18n } = useLingui();
  const { search } = useRoute();
  const address = parseCockpit(search);
  const days = useMemo(() => stops(dayInBerlin(new Date())), []);
  const stop = stopOf(address.at, days);
  const at = days[stop] ?? '';
  const [{ data: register, error: failed }, reload] = useQuery({ query: CockpitPlacesDocument });
  const [{ data, error, fetching }, again] = useQuery({ query: CockpitStandingsDocument, variables: { at } });
  const places = register?.coverageStandings;
  const shape = useMemo(() => places && mapOf(places), [places]);
  const names = useMemo(() => countyNames(places ?? []), [places]);
  const standings = data?.coverageStandings;
  const { county, size, kind, association } = address;
  const rows = useMemo(() => {
    const byKey = new Map(standings?.map((standing) => [standing.ags, standing]));
    return (places ?? []).flatMap((place): Row[] => {
      const standing = byKey.get(place.ags);
      return standing && matches(place, { county, size, kind, association }) ? [{ place, standing }] : [];
    });
  }, [places, standings, county, size, kind, association]);
  const apply = (next: Partial<CockpitAddress>) =>
    navigate(`/programm/statistik${cockpitSearch({ ...address, ...next })}`, { stay: true, replace: true });
  const spoken = useRef(false);
  useEffect(() => {
    if (spoken.current) {
      announce(
        i18n._('{count, plural, =0 {Keine Verwaltung} one {# Verwaltung} other {# Verwaltungen}}', {
          count: rows.length,
        }),
        700,
      );
    }
    spoken.current = true;
  }, [county, size, kind, association]);
  const problem = (!places && failed) || (!standings && error);
  const retry = () => {
    reload({ requestPolicy: 'network-only' });
    again({ requestPolicy: 'network-only' });
  };
  return (
    <div className="programme programme--dense">
      <Breadcrumbs trail={[['/programm', i18n._('Programm')]]} here={i18n._('Cockpit')} />
      <div className="page-head">
        <div>
          <PageTitle title={i18n._('Cockpit')} />
          <p className="lead">{i18n._('Wo das Programm angekommen ist und wo noch niemand qualifiziert ist.')}</p>
        </div>
      </div>
      <div className="cockpit">
        <CockpitFilterForm filter={address} counties={names} onChange={apply} />
        <section className="card" aria-label={i18n._('Zeitpunkt')}>
          <TimeSlider
            days={days}
            stop={stop}
            loading={fetching}
            onStop={(next) => apply({ at: next === days.length - 1 ? null : (days[next] ?? null) })}
          />
        </section>
        {problem && <QueryFailed error={problem} retry={retry} />}
        {!problem && !(shape && standings) && <Skeleton />}
        {shape && standings && (
          <>
            <CockpitFigures at={at} rows={rows} filter={address} />
            <CockpitView
              address={address}
              at={at}
              shape={shape}
              rows={rows}
              nameOf={(key) => names.get(key) ?? key}
              onChange={apply}
            />
            <GoalGaps at={at} />
          </>
        )}
      </div>
    </div>
  );
}
