import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { ConflictNotice } from '../../editing/conflict-notice.js';
import { Differences } from '../../editing/differences.js';
import { SaveStatus } from '../../editing/save-status.js';
import { useDraftSaver } from '../../editing/use-draft-saver.js';
import { navigate } from '../../shell/routing/navigation.js';
import { announce } from '../../ui/feedback/announcer.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import type { FormError } from '../../ui/form/error-summary.js';
import { Notice } from '../../ui/feedback/notice.js';
import { PageTitle } from '../../ui/page-title.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { AudienceCard } from './audience-card.js';
import { AuthorsCard } from './authors-card.js';
import { reportStorage } from './draft.js';
import { fieldId, publishingErrors, refusalErrors } from './draft-check.js';
import type { EditedReport } from './editing.graphql.js';
import { EditorFields } from './editor-fields.js';
import { ProgressRing } from './progress-ring.js';
import { PublishPanel } from './publish-panel.js';
import { useReportMoves } from './use-report-moves.js';

export function Editor({ personId, report: first }: { personId: string; report: EditedReport | null }) {
  const { i18n } = useLingui();
  const { saver, state, restored } = useDraftSaver(reportStorage, personId, first);
  const moves = useReportMoves();
  const [found, setFound] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [noticed, setNoticed] = useState(restored);
  /** Counted up when the form has to take over texts that somebody else wrote. */
  const [round, setRound] = useState(0);
  const { draft, item: report, conflict } = state;
  const errors = [...found, ...(state.phase === 'refused' ? refusalErrors(state.refusals) : [])];
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const refuse = (refused: FormError[]) => {
    setFound(refused);
    setAttempt((was) => was + 1);
  };

  /** Everything on the server and fit for readers? Else the summary says what is missing. */
  async function ready(): Promise<boolean> {
    const missing = publishingErrors(i18n, saver.state().draft);
    setFound(missing);
    const stored = missing.length === 0 && (await saver.save());
    if (!stored) setAttempt((was) => was + 1);
    if (!missing.length && saver.state().phase === 'failed') setFound([{ message: saver.state().failure }]);
    return stored;
  }
  async function publish(note: string) {
    if (!(await ready())) return;
    const item = saver.state().item;
    if (!item) return;
    const result = await moves.publish(item, note);
    if ('errors' in result) return refuse(result.errors);
    saver.accept(result.report);
    showToast({ text: i18n._('Der Bericht ist veröffentlicht.') });
    navigate(result.report.path);
  }
  async function withdraw(reason: string) {
    if (!report) return;
    const result = await moves.withdraw(report.id, reason);
    if ('errors' in result) return refuse(result.errors);
    saver.accept(result.report);
    announce(i18n._('Der Bericht ist zurückgezogen.'));
  }
  async function remove() {
    if (!report) return;
    const refused = await moves.remove(report.id);
    if (refused.length) return refuse(refused);
    saver.forget();
    showToast({ text: i18n._('Der Bericht ist gelöscht.') });
    navigate('/projekte/meine');
  }
  async function discard() {
    if (!report) return;
    const refused = await moves.discard(report.id);
    if (refused.length) return refuse(refused);
    saver.forget();
    showToast({ text: i18n._('Die Änderungen sind verworfen.') });
    navigate(report.path);
  }
  const revert = () => {
    saver.revert();
    setNoticed(false);
    setRound(round + 1);
  };
  const title = first ? i18n._('Projektbericht bearbeiten') : i18n._('Projektbericht schreiben');
  return (
    <div className="grid">
      <div className="editor">
        <Breadcrumbs
          trail={[
            ['/projekte', i18n._('Projekte')],
            ['/projekte/meine', i18n._('Meine Projekte')],
          ]}
          here={title}
        />
        <PageTitle title={title} />
        {!first && (
          <p className="muted">
            {i18n._('Vier Felder genügen zum Veröffentlichen, alles andere macht den Bericht nützlicher.')}{' '}
            <a href="/projekte/festgefahren">{i18n._('Nur eine Frage? In einer Minute gestellt.')}</a>
          </p>
        )}
        <SaveStatus state={state} isDraft />
        <ErrorSummary errors={errors} attempt={attempt} />
        {conflict && (
          <ConflictNotice
            title={i18n._('Der Bericht wurde inzwischen von jemand anderem geändert')}
            savedAt={conflict.draft?.savedAt}
            savedBy={conflict.draft?.savedBy?.name}
            onResolve={(choice) => {
              void saver.resolve(choice);
              setRound(round + 1);
              requestAnimationFrame(() => document.getElementById(fieldId('title'))?.focus());
            }}
          >
            <p>{i18n._('Durchgestrichen: nur in der anderen Fassung. Unterstrichen: nur in Ihrer.')}</p>
            <Differences differences={state.differences} />
          </ConflictNotice>
        )}
        {noticed && (
          <Notice role="status" title={i18n._('Ihre ungesicherten Änderungen sind wieder da')}>
            <p className="row">
              <Button small onClick={() => setNoticed(false)}>
                {i18n._('Weiterschreiben')}
              </Button>
              <Button small look="tertiary" onClick={revert}>
                {i18n._('Verwerfen')}
              </Button>
            </p>
          </Notice>
        )}
        <EditorFields
          key={round}
          draft={draft}
          errorOf={errorOf}
          onChange={(patch) => saver.change(patch)}
          current={() => saver.state().draft}
        />
      </div>
      <aside className="side" aria-label={i18n._('Fortschritt und Veröffentlichen')}>
        <ProgressRing completeness={report?.draft?.completeness} />
        <PublishPanel
          report={report}
          busy={moves.busy}
          onPublish={(note) => void moves.waiting(() => publish(note))}
          onWithdraw={(reason) => void moves.waiting(() => withdraw(reason))}
          onDelete={() => void moves.waiting(remove)}
          onDiscard={() => void moves.waiting(discard)}
        />
        {report && (
          <>
            <AudienceCard report={report} onSaved={keepDraft} />
            <AuthorsCard report={report} onSaved={keepDraft} />
          </>
        )}
      </aside>
    </div>
  );

  /** The newest of everything but the draft: that one is compared by its own version when it is saved. */
  function keepDraft(next: EditedReport) {
    saver.accept({ ...next, draft: saver.state().item?.draft ?? next.draft });
  }
}
