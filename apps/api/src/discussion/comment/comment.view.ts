import type { Actor } from '../../core/access/actor.js';
import { visibleText } from '../../core/text/visible-text.js';
import type { PersonType } from '../../people/person.graphql.js';
import type { AdministrationCatalog } from '../../register/administration.catalog.js';
import type { Comment, CommentAbilities, CommentFile, Quote, ReactionCount } from './comment.graphql.js';
import { commentAbilities, mayReadSource, type ThreadRights } from './comment.policy.js';
import { read, rightsOf, type CommentRow } from './comment.row.js';
import { REACTION_KINDS, type CommentState, type ReactionKind } from '../discussion.rules.js';
import type { Picture } from '../../files/picture.graphql.js';

/** Who looks, and what decides about the thread; null for deliveries that many share. */
export interface CommentViewer {
  actor: Actor;
  thread: ThreadRights;
}

const NOTHING: CommentAbilities = {
  edit: false,
  delete: false,
  reply: false,
  react: false,
  report: false,
  hide: false,
  remove: false,
  restore: false,
  warn: false,
};

/** A comment as the schema shows it to a viewer. Fields are worked out when they are read. */
export class CommentView implements Comment {
  private keptAuthor: PersonType | null | undefined;
  private keptQuote: Quote | null | undefined;
  private keptReactions: ReactionCount[] | undefined;
  private keptAbilities: CommentAbilities | undefined;

  constructor(
    private readonly row: CommentRow,
    private readonly register: AdministrationCatalog,
    private readonly viewer: CommentViewer | null,
  ) {}

  get id(): string {
    return this.row.id;
  }
  get threadId(): string {
    return this.row.threadId;
  }
  get number(): number {
    return this.row.number;
  }
  get parentId(): string | null {
    return this.row.parentId;
  }
  get replyToId(): string | null {
    return read(this.row.replyToId, 'replyToId');
  }
  get state(): CommentState {
    return this.row.state;
  }
  get bodyHtml(): string | null {
    return this.isVisible ? read(this.row.bodyHtml, 'bodyHtml') : null;
  }
  get body(): string | null {
    const { viewer } = this;
    const may = viewer !== null && mayReadSource(viewer.actor, viewer.thread, rightsOf(this.row));
    return may ? read(this.row.body, 'body') : null;
  }
  get pictures(): Picture[] {
    return this.isVisible ? read(this.row.pictures, 'pictures') : [];
  }
  get files(): CommentFile[] {
    return this.isVisible ? read(this.row.files, 'files') : [];
  }
  get replyCount(): number {
    return read(this.row.replyCount, 'replyCount');
  }
  get createdAt(): Date {
    return new Date(read(this.row.createdAt, 'createdAt'));
  }
  get editedAt(): Date | null {
    const editedAt = read(this.row.editedAt, 'editedAt');
    return editedAt === null ? null : new Date(editedAt);
  }
  get version(): number {
    return read(this.row.version, 'version');
  }
  get viewerReactions(): ReactionKind[] {
    return read(this.row.viewerReactions, 'viewerReactions');
  }
  get mentionsViewer(): boolean {
    return read(this.row.mentionsViewer, 'mentionsViewer');
  }

  get author(): PersonType | null {
    if (this.keptAuthor === undefined) {
      const { authorId, authorName, authorAgs, authorOffice } = this.row;
      this.keptAuthor = this.person(authorId, read(authorName, 'author'), authorAgs, authorOffice);
    }
    return this.keptAuthor;
  }
  get quote(): Quote | null {
    if (this.keptQuote === undefined) this.keptQuote = this.quoteOf();
    return this.keptQuote;
  }
  get reactions(): ReactionCount[] {
    return (this.keptReactions ??= this.reactionsOf());
  }
  get viewerCan(): CommentAbilities {
    const { viewer } = this;
    return (this.keptAbilities ??= viewer
      ? commentAbilities(viewer.actor, viewer.thread, rightsOf(this.row))
      : NOTHING);
  }

  private get isVisible(): boolean {
    return this.row.state === 'VISIBLE';
  }

  private quoteOf(): Quote | null {
    if (!read(this.row.quoted, 'quote') || !this.isVisible) return null;
    const quote = read(this.row.quote, 'quote');
    if (!quote) return { commentId: null, number: null, author: null, text: null };
    const author = this.person(quote.authorId, quote.authorName, quote.authorAgs, quote.authorOffice);
    return { commentId: quote.id, number: quote.number, author, text: quote.text };
  }

  private reactionsOf(): ReactionCount[] {
    const counts = read(this.row.reactions, 'reactions');
    return REACTION_KINDS.flatMap((kind) => {
      const count = counts[kind] ?? 0;
      return count > 0 ? [{ kind, count }] : [];
    });
  }

  /** Read only where it is asked for, so a missing office is the same as none here. */
  private person(
    id: string | null,
    name: string | null,
    ags: string | null | undefined,
    office: string | null | undefined,
  ): PersonType | null {
    if (id === null || name === null) return null;
    return {
      id,
      name: visibleText(name),
      administration: ags ? this.register.find(ags) : null,
      officerOf: office ? this.register.association(office) : null,
    };
  }
}
