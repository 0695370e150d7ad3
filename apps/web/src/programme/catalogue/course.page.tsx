import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { Desk } from '../../shell/desk.js';
import { NotAvailable } from '../../shell/routing/not-available.js';
import type { PageProps } from '../../shell/routing/route.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryFailed } from '../../ui/feedback/query-failed.js';
import { Skeleton } from '../../ui/feedback/skeleton.js';
import { catalogueAddress } from './catalogue-address.js';
import { CourseChoicesDocument, EditedCourseDocument } from './catalogue.graphql.js';
import { CourseForm } from './course-form.js';
import { CourseRuns } from './course-runs.js';

/** A course with its dates, or the form of a new one. */
export default function CoursePage({ params }: PageProps) {
  const { i18n } = useLingui();
  const id = params.id === 'neu' ? null : (params.id ?? '');
  const [{ data: choices, error: lost }] = useQuery({ query: CourseChoicesDocument });
  const [{ data, error }, execute] = useQuery({
    query: EditedCourseDocument,
    variables: { id: id ?? '' },
    pause: id === null,
    requestPolicy: 'cache-and-network',
  });
  const course = id === null ? null : data?.course;
  const failed = (!choices && lost) || (!data && error);
  if (course === null && id !== null) {
    return (
      <NotAvailable
        title={i18n._('Diesen Kurs gibt es nicht')}
        text={i18n._('Vielleicht ist die Adresse nicht vollständig.')}
      />
    );
  }
  const title = course ? course.title : i18n._('Neuer Kurs');
  return (
    <Desk>
      {failed && <QueryFailed error={failed} retry={() => execute({ requestPolicy: 'network-only' })} />}
      {!failed && (!choices || course === undefined) && <Skeleton />}
      {choices && course !== undefined && (
        <>
          <Breadcrumbs trail={[[catalogueAddress, i18n._('Kurse und Termine')]]} here={title} />
          <PageTitle title={title} />
          {course && <CourseRuns course={course} />}
          <CourseForm key={course?.version ?? 0} course={course} choices={choices} />
        </>
      )}
    </Desk>
  );
}
