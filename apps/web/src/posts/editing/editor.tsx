import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ConflictNotice, OtherVersion } from '../../editing/conflict-notice.js';
import { SaveStatus } from '../../editing/save-status.js';
import { useDraftSaver } from '../../editing/use-draft-saver.js';
import { navigate } from '../../shell/routing/navigation.js';
import { announce } from '../../ui/feedback/announcer.js';
import { fromBerlinInput } from '../../ui/format/berlin-time.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import type { FormError } from '../../ui/form/error-summary.js';
import { Notice } from '../../ui/feedback/notice.js';
import { PageTitle } from '../../ui/page-title.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { knowPosts } from '../news-watch.js';
import { publishingErrors, refusalErrors } from './draft-check.js';
import { EditorChoicesDocument } from './editing.graphql.js';
import type { EditedPost } from './editing.graphql.js';
import { EditorFields } from './editor-fields.js';
import { PublishPanel } from './publish-panel.js';
import { postStorage } from './post-storage.js';
import { usePostMoves } from './use-post-moves.js';
import { VersionHistory } from './version-history.js';

export function Editor({ personId, post: first }: { personId: string; post: EditedPost | null }) {
  const { i18n } = useLingui();
  const [{ data: choices }] = useQuery({ query: EditorChoicesDocument });
  const { saver, state, restored } = useDraftSaver(postStorage, personId, first);
  const moves = usePostMoves();
  const [found, setFound] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [noticed, setNoticed] = useState(restored);
  const { draft, item: post, conflict } = state;
  const errors = [...found, ...(state.phase === 'refused' ? refusalErrors(state.refusals) : [])];
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;

  /** Everything on the server and fit for readers? Else the summary says what is missing. */
  async function ready(more: FormError[] = []): Promise<boolean> {
    const missing = [...publishingErrors(i18n, saver.state().draft), ...more];
    setFound(missing);
    const stored = missing.length === 0 && (await saver.save());
    if (!stored) setAttempt((was) => was + 1);
    if (!missing.length && saver.state().phase === 'failed') setFound([{ message: saver.state().failure }]);
    return stored;
  }
  async function publish(local: string | null) {
    const at = local === null ? null : fromBerlinInput(local);
    const late = local !== null && (at === null || Date.parse(at) <= Date.now());
    const wrongTime = late
      ? [{ field: 'publish-at', message: i18n._('Wählen Sie einen Zeitpunkt in der Zukunft.') }]
      : [];
    if (!(await ready(wrongTime))) return;
    const id = saver.state().item?.id;
    if (!id) return;
    knowPosts([id]);
    const result = await moves.publish(id, at);
    if ('errors' in result) return refuse(result.errors);
    saver.accept(result.post);
    if (at === null) {
      showToast({ text: i18n._('Der Beitrag ist veröffentlicht.') });
      navigate(`/beitraege/${id}`);
    } else announce(i18n._('Die Veröffentlichung ist geplant.'));
  }
  async function saveChanges() {
    if (!(await ready())) return;
    showToast({ text: i18n._('Die Änderungen sind veröffentlicht.') });
    navigate(`/beitraege/${post?.id ?? ''}`);
  }
  async function move(work: (id: string) => ReturnType<typeof moves.unschedule>, done: string) {
    if (!post) return;
    const result = await work(post.id);
    if ('errors' in result) return refuse(result.errors);
    saver.accept(result.post);
    announce(done);
  }
  async function discard() {
    if (!post) return;
    const refused = await moves.discard(post.id);
    if (refused.length) return refuse(refused);
    saver.forget();
    showToast({ text: i18n._('Der Entwurf ist gelöscht.') });
    navigate('/verwaltung/inhalte');
  }
  function refuse(refused: FormError[]) {
    setFound(refused);
    setAttempt((was) => was + 1);
  }
  const title = first ? i18n._('Neuigkeit bearbeiten') : i18n._('Neuigkeit schreiben');
  const closed = post?.state === 'WITHDRAWN';
  return (
    <div className="grid">
      <div className="editor">
        <Breadcrumbs trail={[['/verwaltung/inhalte', i18n._('Inhalte')]]} here={title} />
        <PageTitle title={title} />
        <SaveStatus state={state} isDraft={postStorage.savesByItself(post)} />
        <ErrorSummary errors={errors} attempt={attempt} />
        {conflict && (
          <ConflictNotice
            title={i18n._('Der Beitrag wurde inzwischen von jemand anderem geändert')}
            savedAt={conflict.updatedAt}
            onResolve={(choice) => {
              void saver.resolve(choice);
              document.getElementById('post-title')?.focus();
            }}
          >
            <OtherVersion title={conflict.title} body={conflict.body} />
          </ConflictNotice>
        )}
        {noticed && (
          <Notice role="status" title={i18n._('Ihre ungesicherten Änderungen sind wieder da')}>
            <p className="row">
              <Button small onClick={() => setNoticed(false)}>
                {i18n._('Weiterschreiben')}
              </Button>
              <Button
                small
                look="tertiary"
                onClick={() => {
                  saver.revert();
                  setNoticed(false);
                }}
              >
                {i18n._('Verwerfen')}
              </Button>
            </p>
          </Notice>
        )}
        {closed ? (
          <Notice tone="warning" title={i18n._('Dieser Beitrag ist zurückgezogen')}>
            <p>{post.withdrawnReason ?? i18n._('Es wurde kein Grund genannt.')}</p>
            <p>
              <b>{post.title}</b>
            </p>
          </Notice>
        ) : (
          <EditorFields
            draft={draft}
            topics={choices?.topics ?? []}
            counties={choices?.counties.nodes ?? []}
            errorOf={errorOf}
            onChange={(patch) => saver.change(patch)}
            onPictures={(change) => saver.change({ pictures: change(saver.state().draft.pictures) })}
          />
        )}
      </div>
      <aside className="side side--sticky" aria-label={i18n._('Veröffentlichen und Fassungen')}>
        {!closed && (
          <PublishPanel
            post={post}
            busy={moves.busy}
            atError={errorOf('publish-at')}
            onPublish={(at) => void moves.waiting(() => publish(at))}
            onSaveChanges={() => void moves.waiting(saveChanges)}
            onUnschedule={() =>
              void moves.waiting(() => move(moves.unschedule, i18n._('Die Planung ist zurückgenommen.')))
            }
            onWithdraw={(reason) =>
              void moves.waiting(() =>
                move((id) => moves.withdraw(id, reason), i18n._('Der Beitrag ist zurückgezogen.')),
              )
            }
            onDiscard={() => void moves.waiting(discard)}
          />
        )}
        <VersionHistory versions={post?.versions ?? null} />
      </aside>
    </div>
  );
}
