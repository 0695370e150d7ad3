import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Desk } from '../../shell/desk.js';
import { NotAvailable } from '../../shell/routing/not-available.js';
import type { PageProps } from '../../shell/routing/route.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { Button } from '../../ui/button.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Notice } from '../../ui/feedback/notice.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryFailed } from '../../ui/feedback/query-failed.js';
import { Skeleton } from '../../ui/feedback/skeleton.js';
import { daysText } from '../values/format.js';
import { CancelRunDialog } from './cancel-run-dialog.js';
import { catalogueAddress, courseAddress } from './catalogue-address.js';
import { EditedCourseDocument, EditedRunDocument } from './catalogue.graphql.js';
import { RunForm } from './run-form.js';

/** Dates of a course: new ones, or those there are. */
export default function RunEditPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const id = params.id === 'neu' ? null : (params.id ?? '');
  const [cancelling, setCancelling] = useState(false);
  const [{ data: known, error: lost }] = useQuery({
    query: EditedCourseDocument,
    variables: { id: params.course ?? '' },
  });
  const [{ data, error }, execute] = useQuery({
    query: EditedRunDocument,
    variables: { id: id ?? '' },
    pause: id === null,
    requestPolicy: 'cache-and-network',
  });
  const course = known?.course;
  const run = id === null ? null : data?.courseRun;
  const failed = (!known && lost) || (!data && error);
  if (course === null || (run === null && id !== null)) {
    return (
      <NotAvailable
        title={i18n._('Diesen Termin gibt es nicht')}
        text={i18n._('Vielleicht ist die Adresse nicht vollständig.')}
      />
    );
  }
  if (failed || !course || run === undefined) {
    return (
      <Desk>
        {failed ? (
          <QueryFailed error={failed} retry={() => execute({ requestPolicy: 'network-only' })} />
        ) : (
          <Skeleton />
        )}
      </Desk>
    );
  }
  const title = run
    ? daysText(run.firstDay, run.lastDay, i18n._('bis'), i18n.locale as FormatLanguage)
    : i18n._('Neuer Termin');
  return (
    <Desk>
      <Breadcrumbs
        trail={[
          [catalogueAddress, i18n._('Kurse und Termine')],
          [courseAddress(course.id), course.title],
        ]}
        here={title}
      />
      <div className="page-head">
        <div>
          <PageTitle title={title} />
          <p className="lead">
            {course.title}, {course.provider.name}
          </p>
        </div>
        {run && !run.cancelledAt && (
          <Button look="danger" icon="x" onClick={() => setCancelling(true)}>
            {i18n._('Termin absagen')}
          </Button>
        )}
      </div>
      {run?.cancelledAt ? (
        <Notice tone="warning" title={i18n._('Dieser Termin ist abgesagt')}>
          <p>{run.cancelledReason}</p>
        </Notice>
      ) : (
        <RunForm key={run?.version ?? 0} run={run} course={course} />
      )}
      {run && cancelling && <CancelRunDialog run={run} onClose={() => setCancelling(false)} />}
    </Desk>
  );
}
